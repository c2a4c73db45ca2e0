/// Numbers as Vietnamese prints them: 1.094.804.340 and 96,85.
enum VietnameseNumber {
    /// A number with all its digits.
    ///
    /// - Parameter places: how many decimal places are printed at least, with zeros where need be.
    static func text(_ number: Exact, places: Int = 0) -> String {
        guard number.isDefined else { return "?" }
        let digits = String(number.mantissa.magnitude)
        let padded =
            String(repeating: "0", count: max(0, number.places + 1 - digits.count)) + digits
        let whole = grouped(String(padded.dropLast(number.places)))
        let zeros = String(repeating: "0", count: max(0, places - number.places))
        let decimals = padded.suffix(number.places) + zeros
        let part = decimals.isEmpty ? "" : "," + decimals
        return (number.mantissa < 0 ? "−" : "") + whole + part
    }

    /// A quotient rounded half up.
    ///
    /// - Parameters:
    ///   - places: how many decimal places are kept.
    ///   - isPadded: whether zeros fill them, as in a figure that is to be printed.
    static func quotient(
        _ numerator: Exact, _ denominator: Exact, places: Int, isPadded: Bool = false
    ) -> String {
        guard let rounded = Exact.quotient(numerator, denominator, places: places) else {
            return "?"
        }
        return text(rounded, places: isPadded ? places : 0)
    }

    private static func grouped(_ digits: String) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return text
    }
}

extension Exact {
    /// A quotient rounded half up (away from zero) to so many places, nil if it can't be reckoned.
    static func quotient(_ numerator: Exact, _ denominator: Exact, places: Int) -> Exact? {
        guard numerator.isDefined, denominator.isDefined, denominator.mantissa != 0 else {
            return nil
        }
        let top = numerator.scaled(by: places + denominator.places + numerator.places)
        let bottom = denominator.scaled(by: denominator.places + numerator.places)
        guard top.isWhole, bottom.isWhole, bottom.mantissa != 0 else { return nil }
        let negative = (top.mantissa < 0) != (bottom.mantissa < 0)
        let (value, rest) = top.mantissa.magnitude.quotientAndRemainder(
            dividingBy: bottom.mantissa.magnitude)
        let rounded = Int128(rest >= bottom.mantissa.magnitude - rest ? value + 1 : value)
        return Exact(negative ? -rounded : rounded, places: places)
    }
}
