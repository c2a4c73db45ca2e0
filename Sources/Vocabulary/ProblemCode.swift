/// The stable code of a kind of problem, such as `X003`: a letter for the room, a number in it.
///
/// Each room's codes and their words stand together in one file of `Vocabulary/Words`. A retired
/// code stays there as a comment and is never used again.
public struct ProblemCode: Sendable, Hashable, CustomStringConvertible {
    /// The code itself.
    public let code: String
    /// Who has to act on it.
    public let kind: Problem.Kind
    /// The words for officials, and for administrators' logs.
    let words: Words

    /// A sentence with named facts in two languages.
    ///
    /// `{fact}` is replaced by the fact; a part in `[…]` is left out when one of its facts is missing.
    struct Words: Sendable, Hashable {
        let vietnamese: String
        let english: String
    }

    init(_ code: String, _ kind: Problem.Kind = .wrong, vi: String, en: String) {
        self.code = code
        self.kind = kind
        self.words = Words(vietnamese: vi, english: en)
    }

    /// The code itself.
    public var description: String { code }
}
