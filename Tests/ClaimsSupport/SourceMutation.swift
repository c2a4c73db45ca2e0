import Foundation

/// Changes a text at random, as slips of the pen, scanners and bad programs change one.
public struct SourceMutation {
    private var random: SeededRandom

    /// Figures and signs that readers stumble over.
    private static let hard = [
        "0", "00", "1", "-1", "100", "100,1%", "0%", "1.000", "1.0000", "1,000,000", "1.2.3,4,5",
        "999999999999999", "9999999999999999999999999999999999999999", "0,000000000000001", "1/0",
        "5/5", "30/02/2023", "29/2/2023", "00/00/0000", "ngày 32 tháng 13 năm 2199", "1900-2199",
        "tăng", "giảm", "đạt", "chiếm", "trong đó", "gồm:", "bình quân", "so với cùng kỳ",
        "Tổng cộng",
        "còn lại", "trừ", "%", "/", "(", ")", "(((", ")))", ":", ";", ",", ".", "…", "...", "-",
        "–", "−",
        "≥", ">", "<", "|", "||", "\t", "\t\t", "\n", "\n\n", "\r\n", "\r", "\u{0C}", "\u{A0}",
        "\u{200B}",
        "\u{FEFF}", "\u{301}", "\u{323}\u{301}", "ộ", "đ", "²", "½", "٣", "𝟗", "🏛", "ﬁ", "İ", "ß",
        "\\",
        "*", "**", "_", "`", "#", "- ", "1. ", "a) ", "<b>", "</td>", "<table><tr><td>", "<br>",
        "&", "&amp;",
        "&#37;", "&nbsp;", "|---|---|", "[a](b)", "tỷ đồng", "triệu", "hồ sơ", "3 tỷ 250 triệu",
        "điểm %",
    ]

    /// Begins the changes of a seed.
    public init(seed: UInt64) { random = SeededRandom(seed) }

    /// A stretch of a text: mostly a few hundred letters, at most a few thousand.
    public mutating func slice(of text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let length = random.number(0...3) > 0 ? random.number(40...600) : random.number(600...3000)
        guard text.count > length else { return text }
        let start = random.number(0...(text.count - length))
        return Array(text[start..<(start + length)])
    }

    /// The text with one to six changes, in bytes; a few are no valid text any more.
    public mutating func changed(_ text: [Unicode.Scalar]) -> [UInt8] {
        var text = text
        for _ in 0..<random.number(1...6) { change(&text) }
        var bytes = Array(String(String.UnicodeScalarView(text)).utf8)
        if !bytes.isEmpty, random.number(0...9) == 0 { damage(&bytes) }
        return bytes
    }

    /// A number from 0 up to but not with another.
    public mutating func number(below end: Int) -> Int { random.number(0...(end - 1)) }

    // MARK: Letters

    private mutating func change(_ text: inout [Unicode.Scalar]) {
        switch random.number(0...11) {
        case 0: replace(&text)
        case 1: text.removeSubrange(stretch(of: text, most: 60))
        case 2: double(&text)
        case 3: swapBlocks(&text)
        case 4, 5: changeDigit(&text)
        case 6, 7: insertHard(&text)
        case 8: decompose(&text)
        case 9: changeSpace(&text)
        case 10: doubleLine(&text)
        default: changeFigure(&text)
        }
    }

    private mutating func stretch(of text: [Unicode.Scalar], most: Int) -> Range<Int> {
        let start = random.number(0...text.count)
        return start..<min(text.count, start + random.number(0...most))
    }

    private mutating func replace(_ text: inout [Unicode.Scalar]) {
        guard !text.isEmpty, let scalar = Unicode.Scalar(UInt32(random.number(9...0x2FFF))) else {
            return
        }
        text[random.number(0...(text.count - 1))] = scalar
    }

    private mutating func double(_ text: inout [Unicode.Scalar]) {
        let block = Array(text[stretch(of: text, most: 200)])
        text.insert(contentsOf: block, at: random.number(0...text.count))
    }

    private mutating func swapBlocks(_ text: inout [Unicode.Scalar]) {
        let block = stretch(of: text, most: 100)
        let moved = Array(text[block])
        text.removeSubrange(block)
        text.insert(contentsOf: moved, at: random.number(0...text.count))
    }

    private mutating func insertHard(_ text: inout [Unicode.Scalar]) {
        let hard = random.pick(SourceMutation.hard).unicodeScalars
        text.insert(contentsOf: hard, at: random.number(0...text.count))
    }

    /// A letter and its marks apart, as files made on a Mac have them.
    private mutating func decompose(_ text: inout [Unicode.Scalar]) {
        let part = random.number(0...3) == 0 ? 0..<text.count : stretch(of: text, most: 80)
        let view = String.UnicodeScalarView(text[part])
        text.replaceSubrange(
            part, with: String(view).decomposedStringWithCanonicalMapping.unicodeScalars)
    }

    private mutating func changeSpace(_ text: inout [Unicode.Scalar]) {
        let spaces = text.indices.filter { text[$0] == " " || text[$0] == "\n" }
        guard !spaces.isEmpty else { return }
        let other: [Unicode.Scalar] = [" ", "\n", "\t", "\u{A0}", "/", "-", ",", "."]
        text[random.pick(spaces)] = random.pick(other)
    }

    private mutating func doubleLine(_ text: inout [Unicode.Scalar]) {
        let ends = [0] + text.indices.filter { text[$0] == "\n" } + [text.count]
        let line = random.number(0...(ends.count - 2))
        let copy = Array(text[ends[line]..<ends[line + 1]])
        for _ in 0..<random.number(1...3) { text.insert(contentsOf: copy, at: ends[line + 1]) }
    }

    // MARK: Figures

    private func digits(of text: [Unicode.Scalar]) -> [Int] {
        text.indices.filter { (0x30...0x39).contains(text[$0].value) }
    }

    private mutating func changeDigit(_ text: inout [Unicode.Scalar]) {
        let digits = digits(of: text)
        guard !digits.isEmpty else { return }
        let digit = Unicode.Scalar(UInt8(0x30 + random.number(0...9)))
        switch random.number(0...3) {
        case 0: text.insert(digit, at: random.pick(digits))
        case 1: text.remove(at: random.pick(digits))
        default: text[random.pick(digits)] = digit
        }
    }

    private mutating func changeFigure(_ text: inout [Unicode.Scalar]) {
        let digits = digits(of: text)
        guard !digits.isEmpty else { return }
        let start = random.pick(digits)
        let end = text[start...].firstIndex { !(0x2C...0x39).contains($0.value) } ?? text.count
        text.replaceSubrange(start..<end, with: random.pick(SourceMutation.hard).unicodeScalars)
    }

    // MARK: Bytes

    /// Bytes changed, dropped, or the end cut off in the middle of a letter.
    private mutating func damage(_ bytes: inout [UInt8]) {
        let index = random.number(0...(bytes.count - 1))
        switch random.number(0...2) {
        case 0: bytes[index] = UInt8(random.number(0...255))
        case 1: bytes.remove(at: index)
        default: bytes.removeSubrange(index...)
        }
    }
}
