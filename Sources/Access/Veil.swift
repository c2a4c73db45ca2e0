import Definitions
public import Store
public import Vocabulary

/// What of an entry a person is shown.
public struct Veil: Sendable, Hashable {
    /// How a field is shown.
    public enum Showing: Sendable, Hashable {
        /// As it is.
        case shown
        /// Under a ``Mask``.
        case masked
        /// Not at all, not even whether it holds something.
        case hidden
    }

    /// Whether the entry may be seen at all.
    public let isVisible: Bool
    private let veiled: [String: Showing]
    /// The fields of which a mask may show letters; all others are only dots.
    private let texts: Set<String>

    init(_ register: Register, isVisible: Bool, veiled: [String: Showing]) {
        self.isVisible = isVisible
        self.veiled = veiled
        texts = Set(register.fields.filter { $0.type == .text }.map(\.id))
    }

    /// How a field or built-in column is shown.
    public subscript(field: String) -> Showing {
        isVisible ? veiled[field] ?? .shown : .hidden
    }

    /// Whether everything is shown as it is.
    public var isClear: Bool { isVisible && veiled.isEmpty }

    /// The values of an entry as the person may see them: those that are hidden left out, those
    /// that are masked as texts.
    public func masked(_ values: [String: Value]) -> [String: Value] {
        var result: [String: Value] = [:]
        for (field, value) in values {
            switch self[field] {
            case .shown: result[field] = value
            case .masked: result[field] = masked(value, of: field)
            case .hidden: break
            }
        }
        return result
    }

    /// One value under the mask of its field; nothing stays nothing.
    public func masked(_ value: Value, of field: String) -> Value {
        switch value {
        case .none: .none
        case .text(let text) where texts.contains(field): .text(Mask.text(text))
        default: .text(Mask.dots)
        }
    }

    /// Whether remarks are shown: people wrote them for those who read the entry. Where something
    /// of it is hidden they are not, for a remark may tell just that.
    public var showsRemarks: Bool { isVisible && !veiled.values.contains(.hidden) }

    /// A remark as the person may see it; that there is one is no secret.
    public func masked(remark: String?) -> String? {
        showsRemarks ? remark : remark.map { _ in Mask.dots }
    }

    /// A line of the history as the person may see it.
    public func masked(_ change: Change) -> Change {
        var differences: [String: Change.Difference] = [:]
        for (field, difference) in change.differences {
            switch self[field] {
            case .shown: differences[field] = difference
            case .masked:
                differences[field] = Change.Difference(
                    from: masked(difference.old, of: field), to: masked(difference.new, of: field))
            case .hidden: break
            }
        }
        return Change(
            change.action, of: change.entry, in: change.register, at: change.at, by: change.actor,
            actingFor: change.actingFor, transition: change.transition,
            note: masked(remark: change.note),
            differences)
    }
}
