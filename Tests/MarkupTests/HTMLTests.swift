import Markup
import Testing

@Suite struct `HTML builder` {
    @Test func `text is escaped`() {
        var html = HTML()
        html.element(.p, text: "a < b & c > d \"e\" 'f'")
        #expect(html.string == "<p>a &lt; b &amp; c &gt; d &quot;e&quot; &#39;f&#39;</p>")
    }

    @Test func `attribute values are escaped and keep their order`() {
        var html = HTML()
        html.element(.a, .title("\"><script>"), .id("x"), .class("figure"), text: "7")
        #expect(
            html.string
                == #"<a title="&quot;&gt;&lt;script&gt;" id="x" class="figure">7</a>"#)
    }

    @Test func `the first of two attributes of one name stays`() {
        var html = HTML()
        html.element(.p, .lang("vi"), .lang("en"), text: "")
        #expect(html.string == #"<p lang="vi"></p>"#)
    }

    @Test func `attributes without a value to say are left out`() {
        var html = HTML()
        html.element(.td, .class(), .colspan(1), .rowspan(2), .open(false), text: "1")
        html.element(.details, .open(true)) { _ in }
        #expect(html.string == #"<td rowspan="2">1</td><details open></details>"#)
    }

    @Test func `control characters are dropped but tab and new line stay`() {
        var html = HTML()
        html.text("a\u{0}b\u{8}c\td\ne\rf\u{7F}g\u{85}h\u{9F}i\u{FFFE}j\u{FFFF}k\u{A0}l\u{FFFD}")
        #expect(html.string == "abc\td\nefghijk\u{A0}l\u{FFFD}")
    }

    @Test func `Vietnamese, marks and emoji pass unchanged`() {
        let text = "Ủy ban nhân dân thị xã – đ Đ ư ơ \u{E000}12\u{E001} 👩‍🌾"
        var html = HTML()
        html.text(text)
        #expect(html.string == text)
    }

    @Test func `void elements have no end`() {
        var html = HTML()
        html.element(.p) { html in
            html.text("a")
            html.void(.br)
            html.text("b")
        }
        #expect(html.string == "<p>a<br>b</p>")
    }

    @Test func `an indented page begins blocks on their own lines and leaves lines alone`() {
        var html = HTML(layout: .indented)
        html.doctype()
        html.element(.html, .lang("vi")) { html in
            html.element(.body) { html in
                html.element(.p) { html in
                    html.text("Đạt ")
                    html.element(.strong, text: "96,86%")
                    html.text(".")
                }
                html.element(.ul) { $0.element(.li, text: "một") }
            }
        }
        #expect(
            html.string == """
                <!DOCTYPE html>
                <html lang="vi">
                  <body>
                    <p>Đạt <strong>96,86%</strong>.</p>
                    <ul>
                      <li>một</li>
                    </ul>
                  </body>
                </html>
                """)
    }

    @Test func `trusted markup is written as it is`() {
        var inner = HTML()
        inner.element(.b, text: "<")
        var html = HTML()
        html.trusted(TrustedMarkup(inner))
        html.stylesheet(TrustedMarkup(writtenInOurCode: "a > b { }"))
        #expect(html.string == "<b>&lt;</b><style>a > b { }</style>")
    }

    @Test func `an error within an element comes out`() {
        struct Halt: Error {}
        var html = HTML()
        #expect(throws: Halt.self) { try html.element(.p) { _ in throw Halt() } }
    }

    @Test func `escaping agrees with a plain reference on random texts`() {
        var random = SeededGenerator(seed: 20_231_115)
        let alphabet: [Unicode.Scalar] = [
            "a", "<", ">", "&", "\"", "'", "\u{0}", "\u{9}", "\u{A}", "\u{D}", "\u{7F}", "\u{80}",
            "\u{9F}", "\u{A0}", "\u{E9}", "\u{1EA1}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}",
            "\u{1F600}", "\u{E000}",
        ]
        for round in 0..<2000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
            }
            var html = HTML()
            html.text(String(scalars))
            #expect(html.string == reference(scalars), "seed 20231115, round \(round)")
        }
    }

    /// Scalar by scalar, from the list of names alone.
    private func reference(_ scalars: String.UnicodeScalarView) -> String {
        var output = String.UnicodeScalarView()
        let names: [Unicode.Scalar: String] = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
        ]
        for scalar in scalars {
            if let name = names[scalar] {
                output.append(contentsOf: name.unicodeScalars)
            } else if scalar == "\t" || scalar == "\n" {
                output.append(scalar)
            } else if scalar.properties.generalCategory != .control, scalar.value & 0xFFFE != 0xFFFE
            {
                output.append(scalar)
            }
        }
        return String(output)
    }
}

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
