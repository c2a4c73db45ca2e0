public import Expressions

/// Who is reminded of which entries, how long before and after their deadlines.
public struct Reminder: Sendable, Hashable {
    /// The reminder's name.
    public let id: String
    /// The register, which has a lifecycle with deadlines.
    public let register: String
    /// Of which of its open entries; nil for all.
    public let when: TypedExpression?
    /// The steps of the ladder, the earliest first.
    public let steps: [Step]
    /// What is said, with paths in braces: `Hồ sơ {number} hẹn trả {due}`.
    public let says: String

    /// Makes a reminder.
    public init(
        id: String, register: String, when: TypedExpression? = nil, steps: [Step], says: String
    ) {
        self.id = id
        self.register = register
        self.when = when
        self.steps = steps
        self.says = says
    }

    /// One step of the ladder.
    public struct Step: Sendable, Hashable {
        /// Working days from the deadline's day: -2 is two working days before, 0 on the day, 1 the
        /// first working day after.
        public let day: Int
        /// Whether it is repeated on every working day after that until the entry is closed.
        public let isRepeated: Bool
        /// Who is told.
        public let to: [Recipient]

        /// Makes a step.
        public init(day: Int, isRepeated: Bool = false, to: [Recipient]) {
            self.day = day
            self.isRepeated = isRepeated
            self.to = to
        }
    }

    /// Who is told.
    public enum Recipient: Sendable, Hashable {
        /// Who moved the entry last, or else registered it (`assignee`).
        case assignee
        /// Who registered the entry (`giver`).
        case giver
        /// Those who hold a role for the entry's unit or the nearest unit above it that has one
        /// (`head`).
        case role(String)
    }
}
