/// A decimal number without rounding: a whole number of 10 to the minus `places`.
///
/// What would overflow becomes `undefined`; every comparison with it is false, so that figures out of
/// all proportion decide nothing.
public struct Exact: Sendable {
    let mantissa: Int128
    let places: Int
    /// Whether the number stands for something.
    public let isDefined: Bool

    /// Makes `mantissa` × 10^-`places`.
    ///
    /// - Parameters:
    ///   - mantissa: the digits without their point.
    ///   - places: how many of them stand behind it; negative for zeros that are not written.
    public init(_ mantissa: Int128, places: Int = 0) {
        if places >= 0 {
            var (mantissa, places) = (mantissa, places)
            while places > 0, let tenth = Exact.tenth(of: mantissa) {
                mantissa = tenth
                places -= 1
            }
            self.init(mantissa: mantissa, places: places, isDefined: places <= 30)
        } else {
            let scale = Exact.power(-places)
            let (value, overflow) = mantissa.multipliedReportingOverflow(by: scale ?? 0)
            let isDefined = scale != nil && !overflow
            self.init(mantissa: isDefined ? value : 0, places: 0, isDefined: isDefined)
        }
    }

    private init(mantissa: Int128, places: Int, isDefined: Bool) {
        self.mantissa = mantissa
        self.places = places
        self.isDefined = isDefined
    }

    /// What an overflow gives.
    public static let undefined = Exact(mantissa: 0, places: 0, isDefined: false)
    /// Nothing.
    public static let zero = Exact(0)

    private static let powers: [Int128] = (0..<37).reduce(into: [1]) { powers, index in
        powers.append(powers[index] * 10)
    }

    static func power(_ exponent: Int) -> Int128? {
        (0...37).contains(exponent) ? powers[exponent] : nil
    }

    /// A tenth of a number, if that is whole; most numbers fit 64 bits, in which it is soon reckoned.
    private static func tenth(of number: Int128) -> Int128? {
        if let short = Int64(exactly: number) {
            let (tenth, rest) = short.quotientAndRemainder(dividingBy: 10)
            return rest == 0 ? Int128(tenth) : nil
        }
        let (tenth, rest) = number.quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? tenth : nil
    }

    /// The same number with more places, if it fits.
    private func mantissa(at wanted: Int) -> Int128? {
        if wanted == places { return mantissa }
        guard let scale = Exact.power(wanted - places) else { return nil }
        let (value, overflow) = mantissa.multipliedReportingOverflow(by: scale)
        return overflow ? nil : value
    }

    /// Both mantissas at the same places.
    private static func aligned(_ left: Exact, _ right: Exact) -> (Int128, Int128, Int)? {
        guard left.isDefined, right.isDefined else { return nil }
        if left.places == right.places { return (left.mantissa, right.mantissa, left.places) }
        let places = max(left.places, right.places)
        guard let first = left.mantissa(at: places), let second = right.mantissa(at: places) else {
            return nil
        }
        return (first, second, places)
    }

    /// The sum.
    public static func + (left: Exact, right: Exact) -> Exact {
        guard let (first, second, places) = aligned(left, right) else { return .undefined }
        let (value, overflow) = first.addingReportingOverflow(second)
        return overflow ? .undefined : Exact(value, places: places)
    }

    /// The difference.
    public static func - (left: Exact, right: Exact) -> Exact {
        guard let (first, second, places) = aligned(left, right) else { return .undefined }
        let (value, overflow) = first.subtractingReportingOverflow(second)
        return overflow ? .undefined : Exact(value, places: places)
    }

    /// The number with the other sign.
    public static prefix func - (number: Exact) -> Exact {
        let (value, overflow) = (0 as Int128).subtractingReportingOverflow(number.mantissa)
        return Exact(
            mantissa: value, places: number.places, isDefined: number.isDefined && !overflow)
    }

    /// The product.
    public static func * (left: Exact, right: Exact) -> Exact {
        let (value, overflow) = left.mantissa.multipliedReportingOverflow(by: right.mantissa)
        guard left.isDefined, right.isDefined, !overflow else { return .undefined }
        return Exact(value, places: left.places + right.places)
    }

    /// The number moved by a power of ten.
    public func scaled(by exponent: Int) -> Exact {
        isDefined ? Exact(mantissa, places: places - exponent) : self
    }

    /// Half of it.
    public var half: Exact {
        // Half of an even number ends in a zero only if it did itself: no place can be dropped.
        mantissa & 1 == 0
            ? Exact(mantissa: mantissa >> 1, places: places, isDefined: isDefined)
            : self * Exact(5, places: 1)
    }

    /// The number without its sign.
    public var magnitude: Exact { mantissa < 0 ? -self : self }

    /// Whether it is a whole number.
    public var isWhole: Bool { isDefined && places == 0 }

    /// An approximation, for ordering guesses and for JSON.
    public var double: Double {
        var value = Double(mantissa)
        for _ in 0..<places { value /= 10 }
        return value
    }
}

extension Exact: Comparable, Hashable, ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(Int128(value)) }

    /// Whether both stand for the same number.
    public static func == (left: Exact, right: Exact) -> Bool {
        left.isDefined && right.isDefined && left.places == right.places
            && left.mantissa == right.mantissa
    }

    /// Whether the first is smaller.
    public static func < (left: Exact, right: Exact) -> Bool {
        guard let (first, second, _) = aligned(left, right) else { return false }
        return first < second
    }

    /// Whether the first is smaller or the same.
    public static func <= (left: Exact, right: Exact) -> Bool { left < right || left == right }

    /// Whether the first is greater or the same.
    public static func >= (left: Exact, right: Exact) -> Bool { right <= left }

    /// Mixes the number into a hash.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(mantissa)
        hasher.combine(places)
    }
}
