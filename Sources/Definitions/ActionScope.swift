public import Expressions

/// The names of conditions and effects of transitions: those of the entry, and what is known of the
/// doing itself.
public struct ActionScope: Scope {
    /// `now` (the minute), `today`, `actor` (the doer's name in the system), `actor_unit`, and
    /// `remark` (the note given with it). A field of the same name goes before.
    public static let words: [(name: String, type: ValueType)] = [
        ("now", .datetime), ("today", .date), ("actor", .text), ("actor_unit", .unit),
        ("remark", .text),
    ]

    private let entry: EntryScope

    /// Makes the scope of a register's transitions.
    public init(_ entry: EntryScope) { self.entry = entry }

    /// The register's id.
    public var owner: String { entry.owner }

    /// None.
    public var functions: [String] { [] }

    /// The ids of all units.
    public var units: [String] { entry.units }

    /// Whether a unit has this id.
    public func isUnit(_ id: String) -> Bool { entry.isUnit(id) }

    /// What a name holds, or nil when there is no such name.
    public func type(of name: Name) -> ValueType? {
        if let type = entry.type(of: name) { return type }
        return word(name).flatMap { word in ActionScope.words.first { $0.name == word }?.type }
    }

    /// The word that a name is; nil for fields.
    public func word(_ name: Name) -> String? {
        guard name.function == nil, name.path.count == 1, entry.type(of: name) == nil,
            ActionScope.words.contains(where: { $0.name == name.path[0] })
        else { return nil }
        return name.path[0]
    }

    /// The names that may follow a path.
    public func names(under prefix: [String]) -> [String] {
        entry.names(under: prefix) + (prefix.isEmpty ? ActionScope.words.map(\.name) : [])
    }
}

extension Pack {
    /// The scope of the conditions and effects of a register's transitions.
    public func actionScope(of register: Register) -> ActionScope {
        ActionScope(scope(of: register))
    }
}
