public import Markup

/// Writes a document as HTML: one page, styled within itself, that needs nothing from elsewhere.
public struct HTMLWriter {
    /// A contents list names headings down to this level.
    private static let deepestContents = 3
    private static let mainID = "noi-dung"
    private static let contentsID = "muc-luc"

    /// How many tables were written, for the names of those without one.
    var tables = 0
    /// Links can't stand within links.
    var isInLink = false

    /// A document as a page of its own.
    ///
    /// - Returns: the text of an HTML file, in UTF-8.
    public static func page(_ document: Document) -> String {
        var html = HTML(layout: .indented, capacity: 64 * 1024)
        var names = HeadingNames(
            keeping: document.blocks + [.facts(document.facts)],
            reserved: [mainID, contentsID])
        let blocks = names.name(document.blocks)
        var writer = HTMLWriter()
        html.doctype()
        html.element(.html, .lang(document.language)) { html in
            html.element(.head) { head(of: document, in: &$0) }
            html.element(.body) { html in
                html.element(
                    .a, .style(.skip), .href(WebAddress(anchor: mainID)),
                    text: "Đến thẳng nội dung")
                writer.masthead(document, in: &html)
                html.element(.div, .style(.page)) { html in
                    if document.hasContents { contents(of: blocks, in: &html) }
                    html.element(.main, .id(mainID)) { writer.blocks(blocks, in: &$0) }
                }
                if !document.colophon.isEmpty {
                    html.element(.footer, .style(.colophon)) { html in
                        html.element(.p) { writer.inlines(document.colophon, in: &$0) }
                    }
                }
            }
        }
        return html.string + "\n"
    }

    /// Blocks as a part of another page, to which `stylesheet` belongs.
    public static func fragment(_ blocks: [Block]) -> TrustedMarkup {
        var html = HTML()
        var writer = HTMLWriter()
        writer.blocks(blocks, in: &html)
        return TrustedMarkup(html)
    }

    /// The style sheet of pages and fragments.
    public static let stylesheet = TrustedMarkup(writtenInOurCode: Stylesheet.text)

    private static func head(of document: Document, in html: inout HTML) {
        html.void(.meta, .utf8)
        html.void(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        // Nothing is loaded and nothing runs, whatever a text contains.
        html.void(
            .meta, .httpEquiv("Content-Security-Policy"),
            .content("default-src 'none'; style-src 'unsafe-inline'"))
        html.void(.meta, .name("color-scheme"), .content("light dark"))
        html.element(.title, text: document.title)
        html.stylesheet(stylesheet)
    }

    private mutating func masthead(_ document: Document, in html: inout HTML) {
        html.element(.header, .style(.masthead)) { html in
            if let issuer = document.issuer {
                html.element(.p, .style(.issuer), text: issuer)
            }
            html.element(.h1, text: document.title)
            if let subtitle = document.subtitle {
                html.element(.p, .style(.subtitle), text: subtitle)
            }
            if !document.facts.isEmpty { facts(document.facts, in: &html) }
        }
    }

    private static func contents(of blocks: [Block], in html: inout HTML) {
        let lines = HeadingNames.contents(blocks, to: deepestContents)
        guard !lines.isEmpty else { return }
        let highest = lines.map(\.level).min() ?? 1
        html.element(.nav, .style(.contents), .ariaLabelledBy(contentsID)) { html in
            html.element(.h2, .id(contentsID), text: "Mục lục")
            html.element(.ol, .role("list")) { html in
                for line in lines {
                    html.element(.li, .style(line.level > highest ? .deeper : nil)) { html in
                        html.element(.a, .href(WebAddress(anchor: line.id)), text: line.text)
                    }
                }
            }
        }
    }
}
