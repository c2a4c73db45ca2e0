import Claims
public import Documents

/// One document put through the whole checker: read, checked, written as text, JSON and a page.
public enum Trial {
    /// What of it breaks a rule; nothing if the file is refused, for that is an answer too.
    ///
    /// - Parameters:
    ///   - bytes: what is in the file.
    ///   - name: its name, which says what kind of file it is.
    public static func faults(of bytes: [UInt8], name: String) -> [String] {
        guard let document = try? SourceReader.document(from: bytes, name: name) else { return [] }
        return faults(of: document)
    }

    /// What of the check of a document breaks a rule.
    public static func faults(of document: SourceDocument) -> [String] {
        let result = Checker.check(document)
        return SourceRules.faults(of: document) + ResultRules.faults(of: result)
            + OutputRules.faults(of: result)
    }
}
