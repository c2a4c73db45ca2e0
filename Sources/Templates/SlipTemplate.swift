public import Vocabulary

/// A slip's body: HTML with places for the entry's values, `{{applicant}}`, and sections that are
/// left out or repeated, `{{#papers}} … {{/papers}}` (Mustache).
public struct SlipTemplate: Sendable, Hashable {
    /// The file it was read from, as problems name it.
    public let file: String
    /// Its source.
    public let source: String

    /// Parses a slip.
    ///
    /// - Parameters:
    ///   - source: HTML with Mustache's marks; places are always escaped, `{{{` and `{{&` are
    ///     refused.
    ///   - file: the file's name, for the places of problems.
    /// - Throws: what is wrong with it.
    public init(parsing source: String, file: String) throws(Problems) {
        self.file = file
        self.source = source
    }
}
