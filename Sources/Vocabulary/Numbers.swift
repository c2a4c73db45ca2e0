public import Foundation

extension Decimal {
    /// Reads plain digits with a decimal point, `-12.50`, exactly; nil for anything else.
    public init?(plain text: some StringProtocol) {
        var digits = text[...]
        if digits.first == "-" { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard digits.utf8.count <= 30, (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let value = Decimal(string: String(text), locale: Locale(identifier: "en_US_POSIX"))
        else { return nil }
        self = value
    }

    /// Rounded half away from zero, as Vietnamese offices round (`2,5` → `3`, `-2,5` → `-3`).
    ///
    /// - Parameter decimals: how many digits stay after the comma.
    public func rounded(_ decimals: Int) -> Decimal {
        var input = self
        var output = Decimal()
        NSDecimalRound(&output, &input, decimals, .plain)
        return output
    }

    /// Digits with a decimal point and no grouping: `0.968564442892`.
    public var plain: String { description }

    /// Plain digits with a fixed number of them after the point.
    public func plain(decimals: Int) -> String {
        let text = rounded(decimals).description
        guard decimals > 0 else { return text }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        let padding = String(repeating: "0", count: max(0, decimals - fraction.count))
        return parts[0] + "." + fraction + padding
    }

    /// As Vietnamese readers write it: `1.094.804.340`, `96,86`.
    ///
    /// - Parameter decimals: digits after the comma; nil prints all that the value has.
    public func vietnamese(decimals: Int? = nil) -> String {
        let text = decimals.map { plain(decimals: $0) } ?? plain
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        var grouped = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        let isZero = text.allSatisfy { "-0.".contains($0) }
        return (isNegative && !isZero ? "-" : "") + grouped
            + (parts.count == 2 ? "," + parts[1] : "")
    }
}
