public import Definitions

/// What someone wants to do in a register.
public enum Deed: Sendable, Hashable {
    /// See an entry; without one, see any at all.
    case see
    /// Add an entry for a unit; nil asks whether for any unit at all.
    case add(unit: String?)
    /// Change fields of an entry; no fields asks whether any could be.
    case change(fields: [String])
    /// Take a transition.
    case transition(Transition)
    /// Delete an entry. Numbers and history would lose their object, so only operators do.
    case delete
    /// Bring in a whole file. Only operators do.
    case importing
    /// Look after users and their roles. Only operators do.
    case administer
}

/// That a deed is allowed, and as what it is recorded.
public struct Permission: Sendable, Hashable {
    /// The user in whose place it is done; nil when the person's own roles allow it.
    public let actingFor: String?
}
