/// Something that is wrong, as a value: a stable code, the facts, and the place.
///
/// Words are made of it in one place only, `ProblemWords`.
public struct Problem: Error, Sendable, Hashable {
    /// Who has to act, and how a program should answer.
    public enum Kind: String, Sendable, Hashable {
        /// What was given is wrong: mend it and try again.
        case wrong
        /// The person has no right to it.
        case notAllowed
        /// It is not there.
        case notFound
        /// It clashes with what is there already.
        case conflict
        /// The system itself failed.
        case ourFault
    }

    /// The stable code of the problem.
    public let code: ProblemCode
    /// The named facts that its words are made of.
    public let facts: [String: String]
    /// Where it was found.
    public let place: Place?

    /// Makes a problem.
    ///
    /// - Parameters:
    ///   - code: which problem it is.
    ///   - place: where it was found.
    ///   - facts: the facts that the words of this code name.
    public init(_ code: ProblemCode, at place: Place? = nil, _ facts: [String: String] = [:]) {
        self.code = code
        self.facts = facts
        self.place = place
    }

    /// The same problem, found at another place.
    public func at(_ place: Place?) -> Problem { Problem(code, at: place, facts) }
}

/// Several problems found together: a pack or a file is checked whole.
public struct Problems: Error, Sendable, Hashable {
    /// All that was found, in the order of their places.
    public let all: [Problem]

    /// Gathers problems.
    public init(_ all: [Problem]) {
        self.all = all.sorted { left, right in
            switch (left.place, right.place) {
            case (let left?, let right?): left < right
            case (nil, .some): true
            default: false
            }
        }
    }
}
