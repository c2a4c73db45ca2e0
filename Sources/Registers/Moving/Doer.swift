/// Who does something, as the history keeps it.
public struct Doer: Sendable, Hashable {
    /// The name by which the system knows them.
    public let name: String
    /// For whom they act, when they stand in for someone.
    public let actingFor: String?
    /// Their unit, as far as it is known.
    public let unit: String?

    /// Makes a doer.
    public init(_ name: String, actingFor: String? = nil, unit: String? = nil) {
        self.name = name
        self.actingFor = actingFor
        self.unit = unit
    }

    /// The names behind which they stand.
    var names: Set<String> { Set([name, actingFor].compactMap { $0 }) }
}
