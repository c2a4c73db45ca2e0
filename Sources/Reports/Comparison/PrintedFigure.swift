import Foundation
import Vocabulary

/// A figure as an authority printed it, read back: what it says, and to which digit.
///
/// Vietnamese texts group by dots and set decimals after a comma; hedges such as "hơn" and "trên"
/// say that the true value is not smaller, "dưới" and "gần" that it is not larger.
struct PrintedFigure: Hashable {
    /// What the text leaves open around the number.
    enum Hedge: Hashable {
        case none
        /// hơn, trên: the printed number or more.
        case atLeast
        /// dưới, gần: the printed number or less.
        case atMost
        /// khoảng, ước: about; judged like an exact number at its printed digits.
        case about
    }

    /// A number and how many digits stand after its comma.
    struct Number: Hashable {
        let value: Decimal
        let decimals: Int
    }

    enum Content: Hashable {
        /// One number.
        case number(Number, Hedge)
        /// An interval open at one end, as tables print it: `>70`, `<1,5`.
        case bound(Number, isLower: Bool)
        /// Two ends: `14,5-15,5`.
        case range(Number, Number)
        /// `29/38`, with the percentage that stands beside it.
        case fraction(Number, Number, percent: Number?)
        /// `tăng 02 vụ`: positive; `giảm 06 vụ`: negative.
        case change(Number)
        /// `Đạt`, `Không đạt`.
        case verdict(String)
        /// `-`, or nothing.
        case empty
    }

    let content: Content

    init?(_ text: String) {
        let text = text.precomposedStringWithCanonicalMapping.lowercased()
            .trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty || text == "-" {
            content = .empty
        } else if ["đạt", "vượt", "không đạt", "chưa đủ căn cứ"].contains(text) {
            content = .verdict(text)
        } else if let content = PrintedFigure.content(text) {
            self.content = content
        } else {
            return nil
        }
    }

    private static func content(_ text: String) -> Content? {
        let numbers = numbers(in: text)
        guard let first = numbers.first else { return nil }
        if let word = ["tăng", "giảm"].first(where: { text.hasPrefix($0) }),
            !text.contains("trên"), !text.contains("%")
        {
            let sign: Decimal = word == "tăng" ? 1 : -1
            return .change(
                Number(value: sign * first.number.value, decimals: first.number.decimals))
        }
        if numbers.count >= 2 {
            switch text[first.range.upperBound..<numbers[1].range.lowerBound] {
            case "/":
                let percent = numbers.count > 2 && text.contains("%") ? numbers[2].number : nil
                return .fraction(first.number, numbers[1].number, percent: percent)
            case "-", " - ", "–": return .range(first.number, numbers[1].number)
            default: break
            }
        }
        return single(first.number, in: text)
    }

    private static func single(_ number: Number, in text: String) -> Content {
        if text.hasPrefix(">") { return .bound(number, isLower: true) }
        if text.hasPrefix("<") { return .bound(number, isLower: false) }
        func says(_ words: String...) -> Bool { words.contains { text.contains($0 + " ") } }
        if says("hơn", "trên") { return .number(number, .atLeast) }
        if says("dưới", "gần") { return .number(number, .atMost) }
        if says("khoảng", "ước") { return .number(number, .about) }
        return .number(number, .none)
    }

    private static func numbers(
        in text: String
    ) -> [(number: Number, range: Range<String.Index>)] {
        text.ranges(of: /\d+(\.\d{3})*(,\d+)?/).compactMap { range in
            let plain = text[range].replacing(".", with: "").replacing(",", with: ".")
            guard let value = Decimal(plain: plain) else { return nil }
            let decimals = plain.firstIndex(of: ".").map {
                plain.distance(from: plain.index(after: $0), to: plain.endIndex)
            }
            return (Number(value: value, decimals: decimals ?? 0), range)
        }
    }
}
