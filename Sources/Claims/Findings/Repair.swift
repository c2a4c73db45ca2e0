/// Looks for the one change to a printed figure that would make a relation hold.
enum Repair {
    /// The figure with two neighbouring digits changed about that makes a relation true.
    ///
    /// - Parameters:
    ///   - numeral: the printed figure.
    ///   - holds: whether the relation holds with another figure in its stead.
    /// - Returns: the figure as it would be printed, nil if no swap helps.
    static func swap(in numeral: Numeral, makes holds: (Numeral) -> Bool) -> String? {
        let places = numeral.step.places
        guard let scale = Exact.power(places), numeral.value.isDefined else { return nil }
        let whole = (numeral.value * Exact(scale)).mantissa
        let digits = Array(String(whole))
        guard digits.count > 1, digits.count < 16 else { return nil }
        for index in 0..<(digits.count - 1) where digits[index] != digits[index + 1] {
            var changed = digits
            changed.swapAt(index, index + 1)
            guard changed[0] != "0", let value = Int128(String(changed)) else { continue }
            var other = numeral
            other.value = Exact(value, places: places)
            if holds(other) { return VietnameseNumber.text(other.value) }
        }
        return nil
    }
}
