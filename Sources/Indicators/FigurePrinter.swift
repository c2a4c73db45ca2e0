public import Definitions
public import Foundation
public import Vocabulary

/// Prints figures for people; here, and only here, a figure is rounded.
public enum FigurePrinter {
    /// What stands for a value that there is not.
    public static let none = "-"

    /// A figure in a format.
    public static func text(of figure: Figure, format: FigureFormat) -> String {
        guard let value = figure.value else { return none }
        if let exact = value.exactValue {
            return text(
                exact, format: format, numerator: figure.numerator,
                denominator: figure.denominator)
        }
        return text(value, format: format)
    }

    /// An interval in a format: `>70`, `≥ 90`, `14,5-15,5`.
    public static func text(_ quantity: Quantity, format: FigureFormat) -> String {
        func end(_ value: Decimal) -> String { text(value, format: format) }
        switch (quantity.low, quantity.high) {
        case (let low?, nil): return (low.isIncluded ? "≥" : ">") + end(low.value)
        case (nil, let high?): return (high.isIncluded ? "≤" : "<") + end(high.value)
        case (let low?, let high?):
            return quantity.exactValue.map(end) ?? end(low.value) + "-" + end(high.value)
        case (nil, nil): return none
        }
    }

    /// A plan: as a fraction when it is one, and with the digits that it was given.
    public static func text(_ plan: Plan, format: FigureFormat) -> String {
        guard let fraction = plan.fraction else {
            if case .number = format { return text(plan.quantity, format: .number(decimals: nil)) }
            return text(plan.quantity, format: format)
        }
        return text(
            Decimal(fraction.numerator) / Decimal(fraction.denominator), format: format,
            numerator: Decimal(fraction.numerator), denominator: Decimal(fraction.denominator))
    }

    /// A number in a format.
    public static func text(
        _ value: Decimal, format: FigureFormat, numerator: Decimal? = nil,
        denominator: Decimal? = nil
    ) -> String {
        switch format {
        case .number(let decimals): return value.vietnamese(digits: decimals)
        case .percent(let decimals): return (value * 100).vietnamese(decimals: decimals) + "%"
        case .money(let exponent, let decimals):
            return (value / power(exponent)).vietnamese(digits: decimals)
        case .twoDigits: return twoDigits(value)
        case .change(let word): return change(value, word)
        case .fraction: return fraction(numerator, denominator) ?? value.vietnamese(digits: nil)
        case .fractionPercent(let decimals):
            let percent = (value * 100).vietnamese(decimals: decimals) + "%"
            return fraction(numerator, denominator).map { "\($0) (\(percent))" } ?? percent
        }
    }

    private static func fraction(_ numerator: Decimal?, _ denominator: Decimal?) -> String? {
        guard let numerator, let denominator else { return nil }
        return numerator.vietnamese() + "/" + denominator.vietnamese()
    }

    private static func power(_ exponent: Int) -> Decimal {
        Decimal(sign: .plus, exponent: exponent, significand: 1)
    }

    /// Counts below ten with a leading zero, by the habit of official texts.
    private static func twoDigits(_ value: Decimal) -> String {
        let text = value.vietnamese()
        return value >= 0 && value < 10 && !text.contains(",") ? "0" + text : text
    }

    private static func change(_ value: Decimal, _ word: String) -> String {
        if value == 0 { return "không đổi" }
        let amount = twoDigits(value < 0 ? -value : value)
        return (value > 0 ? "tăng " : "giảm ") + amount + (word.isEmpty ? "" : " " + word)
    }
}

extension Decimal {
    /// With so many digits after the comma; nil prints those that the value has, four at most.
    fileprivate func vietnamese(digits: Int?) -> String {
        digits.map { vietnamese(decimals: $0) } ?? rounded(4).vietnamese()
    }
}
