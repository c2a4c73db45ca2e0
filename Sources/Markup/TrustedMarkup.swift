/// Markup that is written without escaping: only for what this program itself made.
///
/// The name is long so that a reader, or a search, finds every place that trusts a text.
public struct TrustedMarkup: Sendable, Hashable {
    let markup: String

    /// Trusts a text written in our own code, such as a style sheet.
    public init(writtenInOurCode markup: StaticString) { self.markup = markup.description }

    /// Trusts what an `HTML` builder wrote.
    public init(_ html: HTML) { self.markup = html.string }
}
