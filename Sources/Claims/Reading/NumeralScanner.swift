/// Reads the printed digits of a figure: 2.245 · 3585 · 1.094.804.340 · 96,85 · 99.4 · 120,450.
enum NumeralScanner {
    /// What the digits stand for.
    struct Digits: Equatable {
        var value: Exact
        var step: Exact
        var isMalformed = false
    }

    /// The longest figure that is computed with, in digits.
    private static let mostDigits = 15

    /// Reads digits with points and commas.
    ///
    /// - Parameters:
    ///   - text: the printed figure, without spaces.
    ///   - unit: the unit after it: it decides what a point before two digits means.
    static func read(_ text: String, unit: Unit) -> Digits {
        var groups: [Substring] = []
        var separators: [Character] = []
        var start = text.startIndex
        for index in text.indices where text[index] == "." || text[index] == "," {
            groups.append(text[start..<index])
            separators.append(text[index])
            start = text.index(after: index)
        }
        groups.append(text[start...])
        let digits = groups.reduce(0) { $0 + $1.utf8.count }
        guard digits <= mostDigits else { return broken }
        guard let last = separators.last else { return whole(groups) }
        let isMixed = separators.contains { $0 != last }
        if isMixed { return mixed(groups, separators) }
        if separators.count > 1 {
            return isGrouped(groups) ? whole(groups) : broken
        }
        return last == "." ? point(groups, unit) : comma(groups, unit)
    }

    private static let broken = Digits(value: .undefined, step: 1, isMalformed: true)

    /// Thousands in groups of three after a first group that is no zero.
    private static func isGrouped(_ groups: [Substring]) -> Bool {
        guard let first = groups.first, first.utf8.count <= 3, first != "0" else { return false }
        return groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    }

    private static func whole(_ groups: [Substring]) -> Digits {
        guard let value = Int128(groups.joined()) else { return broken }
        return Digits(value: Exact(value), step: 1)
    }

    private static func decimal(_ whole: ArraySlice<Substring>, _ part: Substring) -> Digits {
        guard let value = Int128(whole.joined() + part) else { return broken }
        return Digits(
            value: Exact(value, places: part.utf8.count), step: Exact(1, places: part.utf8.count))
    }

    /// 1.234,56 or 1,234.56: the last sign is the decimal one.
    private static func mixed(_ groups: [Substring], _ separators: [Character]) -> Digits {
        let whole = groups.dropLast()
        guard isGrouped(Array(whole)), separators.dropLast().allSatisfy({ $0 != separators.last }),
            let part = groups.last
        else { return broken }
        return decimal(whole, part)
    }

    /// 2.245 is thousands; 99.4 is a decimal point; 67.39 hộ is a broken group.
    private static func point(_ groups: [Substring], _ unit: Unit) -> Digits {
        if isGrouped(groups), unit.kind != .percent || groups[0].utf8.count > 2 {
            return whole(groups)
        }
        if unit.kind == .count, groups[1].utf8.count != 3 { return broken }
        return decimal(groups.dropLast(), groups[1])
    }

    /// 96,85 is decimal; 120,450 doanh nghiệp is English grouping.
    private static func comma(_ groups: [Substring], _ unit: Unit) -> Digits {
        if unit.kind == .count, unit.exponent == 0, isGrouped(groups) { return whole(groups) }
        return decimal(groups.dropLast(), groups[1])
    }
}
