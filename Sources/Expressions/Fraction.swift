import Foundation
import Vocabulary

/// A number in SQL: a numerator, over ten to the power of `scale`, over a denominator if any.
///
/// Databases divide whole numbers without remainder and other numbers without exactness, so
/// nothing is divided there: fractions are compared by multiplying crosswise.
struct Fraction {
    /// An SQL expression of a whole number.
    let numerator: String
    /// How many decimals the numerator holds.
    let scale: Int
    /// An SQL expression of a whole number, NULL where it would be zero; nil for one.
    let denominator: String?

    init(_ numerator: String, scale: Int = 0, over denominator: String? = nil) {
        self.numerator = numerator
        self.scale = scale
        self.denominator = denominator
    }

    /// Whole numbers multiplied, as NUMERIC: PostgreSQL's does not overflow, and SQLite keeps
    /// integers as they are.
    static func product(_ left: String, _ right: String?) -> String {
        guard let right else { return left }
        return "(CAST(\(left) AS NUMERIC) * \(right))"
    }

    private static func product(ofAny left: String?, _ right: String?) -> String? {
        guard let left else { return right }
        return product(left, right)
    }

    /// A whole number times a power of ten.
    static func shifted(_ number: String, by decimals: Int) throws(Problem) -> String {
        guard decimals > 0 else { return number }
        guard decimals <= 18 else { throw Problem(.expressionTooManyDecimals) }
        return product(number, "1" + String(repeating: "0", count: decimals))
    }

    /// The numerator with more decimals.
    func numerator(scaledTo decimals: Int) throws(Problem) -> String {
        try Fraction.shifted(numerator, by: decimals - scale)
    }

    /// What is NULL when the number is.
    var nullable: [String] { [numerator] + (denominator.map { [$0] } ?? []) }
}

// MARK: - Arithmetic

extension Fraction {
    /// Two numerators over one denominator and with the same decimals.
    private static func crossed(
        _ left: Fraction, _ right: Fraction
    ) throws(Problem) -> (left: String, right: String, scale: Int) {
        let scale = max(left.scale, right.scale)
        return (
            product(try left.numerator(scaledTo: scale), right.denominator),
            product(try right.numerator(scaledTo: scale), left.denominator), scale
        )
    }

    static func joined(
        _ left: Fraction, _ sign: String, _ right: Fraction
    ) throws(Problem) -> Fraction {
        let sides = try crossed(left, right)
        return Fraction(
            "(\(sides.left) \(sign) \(sides.right))", scale: sides.scale,
            over: product(ofAny: left.denominator, right.denominator))
    }

    static func multiplied(_ left: Fraction, _ right: Fraction) -> Fraction {
        Fraction(
            product(left.numerator, right.numerator), scale: left.scale + right.scale,
            over: product(ofAny: left.denominator, right.denominator))
    }

    static func divided(_ left: Fraction, _ right: Fraction) throws(Problem) -> Fraction {
        let numerator = try shifted(left.numerator, by: right.scale - left.scale)
        return Fraction(
            product(numerator, right.denominator), scale: max(left.scale - right.scale, 0),
            over: product("NULLIF(\(right.numerator), 0)", left.denominator))
    }

    /// A comparison; below zero a denominator turns it round.
    static func compared(
        _ left: Fraction, _ comparison: Comparison, _ right: Fraction
    ) throws(Problem) -> String {
        let sides = try crossed(left, right)
        let plain = "(\(sides.left) \(comparison.sql) \(sides.right))"
        let signs = [left.denominator, right.denominator].compactMap { $0.map { "(\($0) < 0)" } }
        guard !signs.isEmpty, comparison.isOrdering else { return plain }
        let turned = "\(sides.left) \(comparison.mirrored.sql) \(sides.right)"
        return "(CASE WHEN \(signs.joined(separator: " <> ")) THEN \(turned) ELSE \(plain) END)"
    }

    /// The first of some fractions whose condition holds; the last one has none, or NULL follows.
    static func chosen(
        _ branches: [(condition: String, value: Fraction)], otherwise: Fraction?
    ) throws(Problem) -> Fraction {
        let all = branches.map(\.value) + (otherwise.map { [$0] } ?? [])
        let scale = all.map(\.scale).max() ?? 0
        var numerators: [String] = []
        for fraction in all { numerators.append(try fraction.numerator(scaledTo: scale)) }
        let choose = { (values: [String]) in
            let cases = zip(branches, values).map { " WHEN \($0.condition) THEN \($1)" }
            let rest = otherwise == nil ? "" : " ELSE \(values.last ?? "NULL")"
            return "(CASE" + cases.joined() + rest + " END)"
        }
        let isWhole = all.allSatisfy { $0.denominator == nil }
        return Fraction(
            choose(numerators), scale: scale,
            over: isWhole ? nil : choose(all.map { $0.denominator ?? "1" }))
    }
}
