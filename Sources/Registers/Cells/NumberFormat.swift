import Vocabulary

/// How the numbers of a column are written; told from the whole column, never from one cell.
enum NumberFormat: String, Sendable, Hashable {
    /// `1234.5`
    case plain
    /// `1.234,5`
    case vietnamese
    /// `1,234.5`
    case english

    private static let dot: UInt8 = 0x2E
    private static let comma: UInt8 = 0x2C

    var grouping: UInt8? {
        switch self {
        case .plain: nil
        case .vietnamese: NumberFormat.dot
        case .english: NumberFormat.comma
        }
    }

    var point: UInt8 { self == .vietnamese ? NumberFormat.comma : NumberFormat.dot }

    /// Which format a cell proves, if any: `1.234` may be a thousand or a fraction, `12,5` not.
    ///
    /// - Parameters:
    ///   - cell: the trimmed cell.
    ///   - decimals: how many decimals the column may have; with none, a sign can only group.
    static func proven(by cell: Bytes, decimals: Int) -> NumberFormat? {
        let digits = Bytes(rebasing: cell.first == 0x2D ? cell.dropFirst() : cell[...])
        guard digits.allSatisfy({ isDigit($0) || $0 == dot || $0 == comma }),
            let lastSign = digits.lastIndex(where: { !isDigit($0) })
        else { return nil }
        let last = digits[lastSign]
        let other = last == dot ? comma : dot
        let format: NumberFormat = last == dot ? .english : .vietnamese
        let reversed: NumberFormat = last == dot ? .vietnamese : .english
        if digits.contains(other) {
            let whole = Bytes(rebasing: digits[..<lastSign])
            return !whole.contains(last) && isGrouped(whole, by: other) ? format : nil
        }
        let isGrouped = isGrouped(digits, by: last)
        if digits.filter({ $0 == last }).count > 1 { return isGrouped ? reversed : nil }
        if decimals == 0 { return isGrouped ? reversed : nil }
        if isGrouped, digits.first != 0x30 { return nil }
        guard lastSign > 0, lastSign < digits.count - 1 else { return nil }
        return last == dot ? .plain : .vietnamese
    }

    /// Whether a number written so can also be read in another format.
    func agrees(with other: NumberFormat) -> Bool {
        self == other || self == .plain && other == .english || self == .english && other == .plain
    }

    /// Whether digits stand in threes behind the first one to three: `1.094.804`.
    static func isGrouped(_ digits: Bytes, by sign: UInt8) -> Bool {
        let groups = digits.split(separator: sign, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count) else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A column of numbers with at most so many decimals.
struct NumberCell: Sendable, Hashable {
    let decimals: Int

    /// The number times ten to the power of the decimals.
    ///
    /// - Throws: a `Problem` for what is no number in this format, or has too many digits.
    func read(_ cell: Bytes, as format: NumberFormat) throws(Problem) -> Int64 {
        let isNegative = cell.first == 0x2D
        let digits = Bytes(rebasing: isNegative ? cell.dropFirst() : cell[...])
        let point = digits.firstIndex(of: format.point) ?? digits.count
        let whole = Bytes(rebasing: digits[..<point])
        let fraction = Bytes(rebasing: digits[min(point + 1, digits.count)...])
        try check(whole, fraction, hasPoint: point < digits.count, cell, format)
        var value: Int64 = 0
        var overflows = false
        func add(_ digit: UInt8) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = product.addingReportingOverflow(Int64(digit - 0x30))
            value = sum
            overflows = overflows || overflow || overflow2
        }
        for digit in whole where digit != format.grouping { add(digit) }
        for digit in fraction { add(digit) }
        for _ in fraction.count..<max(decimals, fraction.count) { add(0x30) }
        if overflows { throw Problem(.cellNumberTooLarge) }
        return isNegative ? -value : value
    }

    private func check(
        _ whole: Bytes, _ fraction: Bytes, hasPoint: Bool, _ cell: Bytes, _ format: NumberFormat
    ) throws(Problem) {
        let isGrouped = format.grouping.map { NumberFormat.isGrouped(whole, by: $0) } ?? false
        let isWhole =
            !whole.isEmpty
            && (whole.allSatisfy(NumberFormat.isDigit)
                || isGrouped
                    && whole.allSatisfy { NumberFormat.isDigit($0) || $0 == format.grouping })
        guard isWhole, fraction.allSatisfy(NumberFormat.isDigit), hasPoint == !fraction.isEmpty
        else { throw unreadable(cell, format) }
        guard fraction.count <= decimals else {
            if decimals == 0 { throw Problem(.cellNotWhole) }
            if fraction.count == 3, format == .plain {
                throw Problem(.cellAmbiguousNumber, ["decimals": String(decimals)])
            }
            throw Problem(.cellTooManyDecimals, ["decimals": String(decimals)])
        }
    }

    /// Why a cell can't be read: no number at all, or one of another format.
    private func unreadable(_ cell: Bytes, _ format: NumberFormat) -> Problem {
        if format == .plain, cell.contains(0x2C),
            cell.allSatisfy({ NumberFormat.isDigit($0) || [0x2C, 0x2D, 0x2E].contains($0) })
        {
            return Problem(.cellAmbiguousNumber, ["decimals": String(decimals)])
        }
        return Problem(.cellNotANumber)
    }
}
