import Documents
import Markup

/// The result of a check as a page: the document itself with the findings marked in place, and a list.
public enum ResultPage {
    /// A page of one or more files.
    ///
    /// - Returns: the text of an HTML file that needs nothing from elsewhere.
    public static func html(_ results: [(file: String, result: CheckResult)]) -> String {
        var html = HTML(layout: .compact, capacity: 256 * 1024)
        html.doctype()
        html.element(.html, .lang("vi")) { html in
            html.element(.head) { head(results, &$0) }
            html.element(.body) { html in
                if results.count > 1 { overview(results, &html) }
                for (index, (file, result)) in results.enumerated() {
                    html.element(.section, .id("t\(index)")) { html in
                        section(file, result, "t\(index)", &html)
                    }
                }
            }
        }
        return html.string + "\n"
    }

    private static func head(
        _ results: [(file: String, result: CheckResult)], _ html: inout HTML
    ) {
        html.void(.meta, .utf8)
        html.void(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.void(
            .meta, .httpEquiv("Content-Security-Policy"),
            .content("default-src 'none'; style-src 'unsafe-inline'"))
        let name = results.count == 1 ? results[0].file : "\(results.count) tệp"
        html.element(.title, text: "Kiểm tra số liệu: \(name)")
        html.stylesheet(TrustedMarkup(writtenInOurCode: ResultStyle.text))
    }

    /// One line a file, each leading to its part of the page.
    private static func overview(
        _ results: [(file: String, result: CheckResult)], _ html: inout HTML
    ) {
        html.element(.nav, .class("overview"), .ariaLabel("Các tệp")) { html in
            html.element(.table) { html in
                html.element(.tr) { html in
                    for head in ["Tệp", "Mâu thuẫn", "Xem lại", "Đã kiểm"] {
                        html.element(.th, .scope(.col), text: head)
                    }
                }
                for (index, (file, result)) in results.enumerated() {
                    html.element(.tr) { html in
                        html.element(.td) { html in
                            html.element(.a, .href(WebAddress(anchor: "t\(index)")), text: file)
                        }
                        for cell in result.counts { html.element(.td, text: cell) }
                    }
                }
            }
        }
    }

    private static func section(
        _ file: String, _ result: CheckResult, _ id: String, _ html: inout HTML
    ) {
        html.element(.header) { html in
            html.element(.h1, text: file)
            html.element(.p, .class("summary"), text: result.summary)
            html.element(.p, .class("coverage"), text: result.coverage.sentence)
        }
        html.element(.div, .class(result.findings.isEmpty ? "page alone" : "page")) { html in
            html.element(.main) { html in
                var writer = MarkedText(result.findings, id: id)
                for block in result.document.blocks { writer.block(block, &html) }
            }
            if !result.findings.isEmpty { list(result, id, &html) }
        }
    }

    private static func list(_ result: CheckResult, _ id: String, _ html: inout HTML) {
        html.element(.aside, .ariaLabel("Các chỗ phải xem lại")) { html in
            html.element(.h2, text: "Các chỗ phải xem lại")
            html.element(.p, .class("legend")) { html in
                html.element(.mark, .class(Claim.Class.contradicts.rawValue), text: "đỏ")
                html.text(" mâu thuẫn, ")
                html.element(.mark, text: "vàng")
                html.text(" nên xem lại")
            }
            html.element(.ol) { html in
                for (index, claim) in result.findings.enumerated() {
                    finding(claim, index + 1, result.document, id, &html)
                }
            }
        }
    }

    private static func finding(
        _ claim: Claim, _ number: Int, _ document: SourceDocument, _ id: String, _ html: inout HTML
    ) {
        let place = PlaceWords.rough(claim.parts.first?.place.lowerBound ?? 0, in: document)
        html.element(.li, .id("\(id)-k\(number)"), .class(claim.verdict.rawValue)) { html in
            html.element(.p, .class("title")) { html in
                html.element(
                    .a, .href(WebAddress(anchor: "\(id)-c\(number)")), text: claim.title)
                if let place { html.element(.span, .class("line"), text: place) }
            }
            html.element(.p, text: claim.explanation)
            if let suggestion = claim.suggestion {
                html.element(.p, .class("suggestion"), text: "→ \(suggestion)")
            }
        }
    }
}
