import Foundation

/// How personal texts are shown to those who need not know them.
///
/// A mask tells enough to find one's place in a list, and no lengths: the first letter of the first
/// and of the last word, or the last two digits of a long number.
public enum Mask {
    /// What stands for what is not told.
    public static let dots = "•••"
    /// A number with fewer digits than this shows none of them.
    private static let longNumber = 8

    /// A text under its mask: «Nguyễn Văn An» is «N••• A•••», «0914 123 456» is «••• 56»; what
    /// begins neither with letters nor is a long number is only dots.
    public static func text(_ text: String) -> String {
        let words = text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return text.isEmpty ? "" : dots }
        if let digits = number(words) {
            return digits.count < longNumber ? dots : dots + " " + String(digits.suffix(2))
        }
        guard words.count > 1, let last = words.last else { return initial(first) }
        let (start, end) = (initial(first), initial(last))
        return end == dots ? start : start + " " + end
    }

    /// The digits, when the whole text is one number with what people write between digits.
    private static func number(_ words: [Substring]) -> String? {
        let characters = words.joined()
        let digits = characters.filter(\.isASCIIDigit)
        let isNumber = characters.allSatisfy { $0.isASCIIDigit || "+-.()/".contains($0) }
        return isNumber && !digits.isEmpty ? digits : nil
    }

    private static func initial(_ word: Substring) -> String {
        guard let letter = word.first, letter.isLetter else { return dots }
        return letter.uppercased() + dots
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
