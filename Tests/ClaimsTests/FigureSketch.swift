import Documents

@testable import Claims

/// What is read in a sentence, written so that a test can say it in a line.
enum FigureSketch {
    /// A text as one passage.
    static func passage(_ text: String, kind: Passage.Kind = .paragraph) -> Passage {
        PassageReader.passage(SourceText(Array(text.unicodeScalars), at: 0), kind: kind)
    }

    /// The figures of a text: a sign for the hedge, the value in full, the end of a range, the unit; `?`
    /// for one that is malformed.
    static func figures(_ text: String) -> [String] {
        passage(text).mentions.map { figure($0.numeral) }
    }

    /// What is printed of each figure.
    static func printed(_ text: String) -> [String] {
        let passage = passage(text)
        return passage.mentions.map { passage.printed($0.digits) }
    }

    private static func figure(_ numeral: Numeral) -> String {
        guard !numeral.isMalformed else { return "?" }
        let hedge =
            switch numeral.hedge {
            case .atLeast: "≥"
            case .atMost: "≤"
            case .about: "~"
            case .above: ">"
            case .below: "<"
            case nil: ""
            }
        let upper = numeral.upper.map { ".." + number($0.scaled(by: numeral.unit.exponent)) } ?? ""
        let unit = numeral.unit.kind == .none ? "" : " " + numeral.unit.name.text
        return hedge + (numeral.isNegative ? "-" : "") + number(numeral.full) + upper + unit
    }

    /// A number with a decimal point and no other sign.
    static func number(_ number: Exact) -> String {
        number.decimal.map { "\($0)" } ?? "?"
    }

    /// The digits that name something instead of counting it.
    static func codes(_ text: String) -> [String] {
        passage(text).tokens.filter { $0.kind == .code && $0.hasDigits }.map(\.word.text)
    }

    /// The dates and periods of a text: `2023-11-14`, `11-14` without its year, `2021-Q3`, `2021-09`, `2021`,
    /// `2021..2025`, `hour`, `duration`.
    static func times(_ text: String) -> [String] {
        passage(text).times.map { time in
            let year = time.year > 0 ? "\(time.year)" : ""
            return switch time.form {
            case .day: (year.isEmpty ? "" : year + "-") + two(time.month) + "-" + two(time.day)
            case .month: (year.isEmpty ? "" : year + "-") + two(time.month)
            case .quarter: (year.isEmpty ? "" : year + "-") + "Q\(time.month)"
            case .year: year
            case .years: "\(year)..\(time.lastYear)"
            case .hour: "hour"
            case .duration: "duration"
            }
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The sentences of a text as they are printed.
    static func sentences(_ text: String) -> [String] {
        let passage = passage(text)
        return passage.sentences.map(passage.printed)
    }
}
