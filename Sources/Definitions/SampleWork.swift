public import Foundation
public import Vocabulary

/// People of a sample who have a duty in common: so many in each of some units.
public struct SampleStaff: Sendable, Hashable {
    /// A role that each of them holds.
    public struct Duty: Sendable, Hashable {
        /// The role.
        public let role: String
        /// The unit for which it is held; nil for the person's own.
        public let unit: String?

        /// Makes a duty.
        public init(_ role: String, for unit: String? = nil) {
            self.role = role
            self.unit = unit
        }
    }

    /// In whose place someone acts for some days, with all their roles.
    public struct Acting: Sendable, Hashable {
        /// The person's name in the system.
        public let person: String
        /// The first day.
        public let from: Day
        /// The last day.
        public let to: Day

        /// Makes a time of acting.
        public init(for person: String, from: Day, to: Day) {
            self.person = person
            self.from = from
            self.to = to
        }
    }

    /// The name in the system of the only one; nil when it is made of the title.
    public let id: String?
    /// What people call them; a pattern like other texts of the sample.
    public let title: String
    /// The units in which they work; empty for all units that work in the period.
    public let units: [String]
    /// How many there are in each unit.
    public let count: Int
    /// Their roles.
    public let duties: [Duty]
    /// In whose place they act; nil for nobody's.
    public let acting: Acting?
    /// Where it is defined.
    public let place: Place?

    /// Makes some people.
    public init(
        id: String? = nil, title: String = "{person}", units: [String], count: Int = 1,
        duties: [Duty], acting: Acting? = nil, place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.units = units
        self.count = count
        self.duties = duties
        self.acting = acting
        self.place = place
    }
}

/// What a sample says of one transition: how often work takes it, as a detour or in another's
/// place, and with what.
public struct SamplePath: Sendable, Hashable {
    /// The transition.
    public let transition: String
    /// The share of the entries that take it, from 0 to 1; nil when nothing but what is given with
    /// the transition is said.
    public let share: Decimal?
    /// How many working days the detour takes, at random.
    public let days: ClosedRange<Int>
    /// By how many working days it moves the deadline, at random, if it does.
    public let by: ClosedRange<Int>
    /// The transitions that follow it, before the shortest way back; empty for none.
    public let then: [String]
    /// The transition in whose place it is taken; nil for a detour.
    public let replaces: String?
    /// The transitions that the entry which it makes in another register takes in its turn.
    public let follow: [String]
    /// What is given with the transition, by field: patterns like other texts of the sample.
    public let set: [String: String]
    /// Where it is defined.
    public let place: Place?

    /// Whether it leads away from the way and back to it.
    public var isDetour: Bool { share != nil && replaces == nil }

    /// Says something of a transition.
    public init(
        _ transition: String, share: Decimal? = nil, days: ClosedRange<Int> = 1...3,
        by: ClosedRange<Int> = 3...10, then: [String] = [], replaces: String? = nil,
        follow: [String] = [], set: [String: String] = [:], place: Place? = nil
    ) {
        self.transition = transition
        self.share = share
        self.days = days
        self.by = by
        self.then = then
        self.replaces = replaces
        self.follow = follow
        self.set = set
        self.place = place
    }
}
