/// The names that an expression may use: the fields of a register, or the indicators of a pack.
public protocol Scope: Sendable {
    /// Whom the names belong to, for messages: `dossiers`.
    var owner: String { get }
    /// The functions whose one argument is a name: `previous`, `plan`.
    var functions: [String] { get }
    /// The ids of all units, for suggestions.
    var units: [String] { get }

    /// What a name holds, or nil when there is no such name.
    func type(of name: Name) -> ValueType?
    /// The names that may follow a path: all fields after none, an entry's fields after a
    /// reference, nothing after another field.
    func names(under prefix: [String]) -> [String]
    /// Whether a unit has this id.
    func isUnit(_ id: String) -> Bool
}
