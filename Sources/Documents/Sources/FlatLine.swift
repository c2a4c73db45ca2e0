/// A line that holds something, and what it may be in a table whose lines were lost.
struct FlatLine {
    /// Which line of the text it is.
    let number: Int
    /// Its letters, without the white space at its ends.
    let range: Range<Int>
    /// Whether it may name a row: it ends no sentence.
    let isName: Bool
    /// Whether it is a value: 1.103.136 · 7,5-8,0 · < 7,6 · 98,5% · - · Đạt
    let isValue: Bool
    /// Whether it may be the number of a row.
    let isOrdinal: Bool

    /// The longest name of a row, in letters.
    private static let longestName = 110

    init(_ number: Int, _ range: Range<Int>, in scalars: [Unicode.Scalar]) {
        self.number = number
        self.range = range
        isName =
            range.count <= FlatLine.longestName
            && range.last.map { ![".", ";"].contains(scalars[$0]) } ?? false
        isValue = FlatLine.isValue(scalars[range])
        isOrdinal = range.count <= 2 && range.allSatisfy { scalars[$0].isASCIIDigit }
    }

    private static func isValue(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        guard text.count < 24, let first = text.first else { return false }
        if text.allSatisfy({ $0.isASCIIDigit || isSign($0) }) {
            let isDash = text.count == 1 && (first == "-" || first == "–")
            return isDash || text.contains { $0.isASCIIDigit }
        }
        // The verdicts begin so.
        return "đvkcĐVKC".unicodeScalars.contains(first)
            && verdicts.contains(String(String.UnicodeScalarView(text)).lowercased())
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", "%", "-", "–", "<", ">", "≥", "≤", " ", "+": true
        default: false
        }
    }

    private static let verdicts: Set<String> = ["đạt", "vượt", "không đạt", "chưa đạt"]
}
