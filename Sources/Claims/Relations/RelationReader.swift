/// Finds claims of one kind in a document.
protocol RelationReader: Sendable {
    /// The claims that the reader finds, judged.
    func claims(in reading: Reading) -> [Claim]
}
