/// An element that holds something. Scripts are not among them.
public enum Tag: String, Sendable, Hashable, CaseIterable {
    // The page
    case html, head, body, title
    // Its parts
    case header, main, nav, footer, section, article, aside, div
    // Blocks
    case h1, h2, h3, h4, h5, h6, p, ol, ul, li, dl, dt, dd, blockquote, figure, figcaption, pre
    case details, summary
    // Tables
    case table, caption, colgroup, thead, tbody, tfoot, tr, th, td
    // In a line
    case a, span, strong, em, small, code, time, abbr, b, i, sup, sub, mark

    /// Whether the element begins a line of its own when the text is indented.
    ///
    /// White space must not come between elements in a line, where it would show.
    var hasOwnLine: Bool {
        switch self {
        case .a, .span, .strong, .em, .small, .code, .time, .abbr, .b, .i, .sup, .sub, .mark: false
        default: true
        }
    }
}

/// An element that can hold nothing and has no end tag.
public enum VoidTag: String, Sendable, Hashable, CaseIterable {
    case br, wbr, hr, meta, col

    var hasOwnLine: Bool { self != .br && self != .wbr }
}
