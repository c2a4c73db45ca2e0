import Documents
import Foundation

/// Makes random documents of the parts that real ones are made of; a seed repeats them.
///
/// Digits stand in visible text only, so that a test can count them.
struct RandomSources: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The source of a document.
    mutating func source(_ format: SourceDocument.Format) -> String {
        let end = pick(["\n", "\n", "\r\n", "\r"])
        let lines = (0..<Int.random(in: 1...14, using: &self)).map { _ in
            switch format {
            case .markdown: markdownLine()
            case .html: element(depth: 0)
            default: textLine()
            }
        }
        return lines.joined(separator: end) + pick(["", end])
    }

    // MARK: Lines

    private mutating func textLine() -> String {
        switch Int.random(in: 0...11, using: &self) {
        case 0: pick(["", " ", "\t", "\u{0C}"])
        case 1: pick(["- ", "+ ", "• ", "   - ", "\t– "]) + words()
        case 2: pick(["1. ", "a) ", "I. ", "2.1. "]) + words()
        case 3, 4, 5: (0..<4).map { _ in pick([words(), figure(), ""]) }.joined(separator: "\t")
        case 6: "\t" + words()
        case 7: pick([figure(), "Đạt", "-"])
        case 8: word() + " " + figure() + " " + figure() + " " + figure()
        case 9: "<b>" + words() + "</b> &amp; " + figure()
        default: words() + pick([".", ",", "", " "])
        }
    }

    private mutating func markdownLine() -> String {
        switch Int.random(in: 0...9, using: &self) {
        case 0: pick(["", "---", "> " + words(), "```"])
        case 1: pick(["# ", "### ", "####### "]) + marked()
        case 2: pick(["- ", "* ", "1. ", "  + "]) + marked()
        case 3, 4: "| " + (0..<3).map { _ in pick([marked(), ""]) }.joined(separator: " | ") + " |"
        case 5: "|---|:-:|--:|"
        case 6: marked() + pick(["  ", "\\", "<br>", ""])
        default: marked() + " " + marked()
        }
    }

    private mutating func marked() -> String {
        let text = words()
        return switch Int.random(in: 0...9, using: &self) {
        case 0: "**\(text)**"
        case 1: "*\(text)* _\(figure())_"
        case 2: "[\(text)](https://a.vn/x_y*z)"
        case 3: "![\(text)](b)"
        case 4: "\(text) \\* \(figure())"
        case 5: "`\(text)` ~~\(figure())~~"
        case 6: "\(text) &ge; &#x2265; \(figure()) &nbsp; &khong;"
        case 7: pick(["* ", "[", "_", "\\", "< ", "&", "**", "!["]) + text
        default: text
        }
    }

    private mutating func element(depth: Int) -> String {
        let inner = depth < 3 && Bool.random(using: &self) ? element(depth: depth + 1) : words()
        return switch Int.random(in: 0...12, using: &self) {
        case 0: "<p class='a > b'>\(inner)</p>"
        case 1: "<blockquote>\(inner)</blockquote>\(words())<div>"
        case 2: "<ul><li>\(inner)<li>\(words())</ul>"
        case 3: "<table><tr><td>\(inner)<td>\(figure())</tr><tr><td>\(words())</table>"
        case 4: "\(inner)<br>\(figure()) &ge; &amp;&nbsp;&#x2265; &khong; R&D"
        case 5: "<b>\(inner)</b><i>\(figure())</i>"
        case 6: "<script>a < b && '<p>'</script>\(inner)<!-- <p> ẩn -->"
        case 7: pick(["< ", "<- ", "& ", "</p>", "<td>", "</table>", "<p\n>"]) + inner
        case 8: "<table><td>\(inner)"
        default: inner + " " + figure()
        }
    }

    // MARK: Words

    private mutating func words() -> String {
        (0..<Int.random(in: 1...7, using: &self)).map { _ in
            Int.random(in: 0...3, using: &self) == 0 ? figure() : word()
        }.joined(separator: pick([" ", " ", "  ", "\u{A0}"]))
    }

    private mutating func word() -> String {
        let word = pick([
            "hồ sơ", "Tỷ lệ", "đạt", "xã Bình Điền", "ĐVT", "trong đó", "quá hạn", "(gồm", "hộ)",
            "và",
            "thôn Vỹ Dạ;", "kế hoạch", "chiếm", "—", "𠊛", "so với",
        ])
        return Int.random(in: 0...4, using: &self) == 0
            ? word.decomposedStringWithCanonicalMapping : word
    }

    private mutating func figure() -> String {
        pick(["12", "1.094", "96,85%", "8/11", ">70", "14,5-15,5", "0", "18 240", "7"])
    }

    private mutating func pick(_ list: [String]) -> String {
        list[Int.random(in: list.indices, using: &self)]
    }
}
