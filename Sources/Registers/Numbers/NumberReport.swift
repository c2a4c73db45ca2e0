public import Vocabulary

/// What became of the numbers of a year: of documents, and of entries.
public struct NumberReport: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// Its registers, number books before the numbers of entries.
    public let registers: [RegisterNumbers]
}

/// The numbers of one register in one year.
public struct RegisterNumbers: Sendable, Hashable {
    /// Which numbers are meant.
    public enum Kind: String, Sendable, Hashable {
        /// Number and symbol of documents, by the register's number book.
        case book
        /// The numbers by which entries are known.
        case entries
    }

    /// The register.
    public let register: String
    /// What people call it.
    public let title: String
    /// Which numbers are meant.
    public let kind: Kind
    /// Its series in which anything happened, in order.
    public let series: [SeriesNumbers]
    /// The entries whose number can't be read, or that belong to no series, by their own numbers;
    /// for numbers of entries, those that were given and fit no series.
    public let unread: [String]

    /// How many entries hold a number.
    public var issued: Int { series.reduce(0) { $0 + $1.issued } }
    /// How many numbers nothing accounts for.
    public var unexplained: Int { series.reduce(0) { $0 + $1.unexplained } }
}

/// The numbers of one series in one year.
public struct SeriesNumbers: Sendable, Hashable {
    /// The series: `decisions/2023`; for numbers of entries `H57.26-230118-{}`.
    public let series: String
    /// What people call it.
    public let title: String
    /// How many entries hold a number of it.
    public let issued: Int
    /// The last number.
    public let last: Int64
    /// The numbers up to the last that no entry holds.
    public let gaps: [Gap]
    /// The numbers that several entries hold.
    public let duplicates: [Duplicate]
    /// The numbers that were put in between others, `15a`.
    public let inserted: [String]
    /// The numbers that are reserved and not given yet.
    public let reserved: [String]
    /// The numbers that are void.
    public let voids: [VoidNumber]

    /// How many numbers nothing accounts for.
    public var unexplained: Int {
        gaps.reduce(0) { $0 + ($1.why == .unexplained ? $1.count : 0) }
    }

    /// Numbers one after the other that no entry holds, all for the same reason.
    public struct Gap: Sendable, Hashable {
        /// Why no entry holds a number.
        public enum Why: String, Sendable, Hashable, CaseIterable {
            /// It is void.
            case void
            /// It is reserved.
            case reserved
            /// Its entry was deleted.
            case deleted
            /// Its entry was moved to another series, or lost its number.
            case moved
            /// Nothing accounts for it.
            case unexplained
        }

        /// The first of them.
        public let from: Int64
        /// The last of them.
        public let to: Int64
        /// Why no entry holds them.
        public let why: Why

        /// How many they are.
        public var count: Int { Int(to - from) + 1 }
    }

    /// A number that several entries hold.
    public struct Duplicate: Sendable, Hashable {
        /// The number.
        public let number: String
        /// The entries, by their own numbers.
        public let entries: [String]
    }

    /// A number that was made void.
    public struct VoidNumber: Sendable, Hashable {
        /// The number.
        public let number: String
        /// Why.
        public let reason: String
        /// When.
        public let at: Moment
        /// By whom.
        public let actor: String
    }
}

extension SeriesNumbers.Gap {
    /// The numbers up to the last that no entry holds, joined where they have the same reason.
    ///
    /// - Parameters:
    ///   - last: the last number.
    ///   - held: the numbers that entries hold, in order.
    ///   - why: why a number is not held; nil when it is after all.
    static func all(
        to last: Int64, held: [Int64], why: (Int64) throws -> Why?
    ) rethrows -> [SeriesNumbers.Gap] {
        var gaps: [SeriesNumbers.Gap] = []
        var next: Int64 = 1
        for number in held + [last + 1] where number >= next {
            while next < number {
                if let why = try why(next) {
                    if let before = gaps.last, before.to == next - 1, before.why == why {
                        gaps[gaps.count - 1] = SeriesNumbers.Gap(
                            from: before.from, to: next, why: why)
                    } else {
                        gaps.append(SeriesNumbers.Gap(from: next, to: next, why: why))
                    }
                }
                next += 1
            }
            next = number + 1
        }
        return gaps
    }
}
