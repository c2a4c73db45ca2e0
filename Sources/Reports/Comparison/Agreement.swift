import Definitions
import Foundation
import Indicators
import Vocabulary

/// Whether a printed figure and a computed one say the same, and if not, in which way they differ.
struct Agreement: Hashable {
    let agrees: Bool
    let why: String

    static func yes(_ why: String) -> Agreement { Agreement(agrees: true, why: why) }
    static func no(_ why: String) -> Agreement { Agreement(agrees: false, why: why) }

    /// Compares what was printed with a computed value that is already in the printed unit.
    static func of(
        _ printed: PrintedFigure, value: Quantity?, numerator: Decimal?, denominator: Decimal?
    ) -> Agreement {
        switch printed.content {
        case .verdict: return .no("không có đánh giá để so")
        case .empty:
            let isNothing = value == nil || value?.exactValue == 0
            return isNothing ? .yes("cả hai đều không có giá trị") : .no("báo cáo để trống")
        case .fraction(let part, let whole, let percent):
            return fraction(part, whole, percent, value, numerator, denominator)
        case .range(let low, let high):
            return value == .range(low.value, high.value)
                ? .yes("đúng cả hai đầu") : outside(printed, value)
        case .bound(let number, let isLower):
            return bound(number, isLower: isLower, value)
        case .change(let number): return numberAgreement(number, .none, value)
        case .number(let number, let hedge): return numberAgreement(number, hedge, value)
        }
    }

    private static func numberAgreement(
        _ printed: PrintedFigure.Number, _ hedge: PrintedFigure.Hedge, _ value: Quantity?
    ) -> Agreement {
        guard let value else { return .no("sổ không có giá trị") }
        guard let exact = value.exactValue else {
            return value.contains(printed.value) || touches(value, printed.value)
                ? .yes("nằm trong khoảng đã nhập") : .no("ngoài khoảng đã nhập")
        }
        if exact.rounded(printed.decimals) == printed.value { return .yes("đúng đến chữ số in") }
        switch hedge {
        case .atLeast where exact >= printed.value: return .yes("không nhỏ hơn số in")
        case .atMost where exact <= printed.value: return .yes("không lớn hơn số in")
        default: return .no(difference(printed, exact))
        }
    }

    /// `>1.650` printed for a value that is known to be 1.650 or above.
    private static func touches(_ value: Quantity, _ number: Decimal) -> Bool {
        value.low?.value == number || value.high?.value == number
    }

    private static func bound(
        _ printed: PrintedFigure.Number, isLower: Bool, _ value: Quantity?
    ) -> Agreement {
        guard let value else { return .no("sổ không có giá trị") }
        let interval: Quantity = isLower ? .above(printed.value) : .below(printed.value)
        return interval.contains(value)
            ? .yes("nằm trong khoảng in") : .no("không nằm trong khoảng in")
    }

    private static func fraction(
        _ part: PrintedFigure.Number, _ whole: PrintedFigure.Number,
        _ percent: PrintedFigure.Number?, _ value: Quantity?, _ numerator: Decimal?,
        _ denominator: Decimal?
    ) -> Agreement {
        guard let numerator, let denominator else { return .no("sổ không có tử số và mẫu số") }
        guard numerator == part.value, denominator == whole.value else {
            return .no("sổ có \(numerator.vietnamese())/\(denominator.vietnamese())")
        }
        guard let percent, let ratio = value?.exactValue else { return .yes("đúng tử số, mẫu số") }
        return numberAgreement(percent, .none, .exact(ratio * 100))
    }

    private static func outside(_ printed: PrintedFigure, _ value: Quantity?) -> Agreement {
        value == nil ? .no("sổ không có giá trị") : .no("khác khoảng in")
    }

    /// In which way a printed number misses the computed one.
    private static func difference(_ printed: PrintedFigure.Number, _ exact: Decimal) -> String {
        let rounded = exact.rounded(printed.decimals)
        let unit = Decimal(sign: .plus, exponent: -printed.decimals, significand: 1)
        let gap = printed.value - rounded
        if truncated(exact, printed.decimals) == printed.value {
            return "số in bị cắt chữ số, làm tròn đúng là \(text(rounded, printed))"
        }
        if abs(gap) == unit, printed.decimals > 0 {
            return "lệch một đơn vị ở chữ số cuối, đúng là \(text(rounded, printed))"
        }
        let sign = gap > 0 ? "cao hơn" : "thấp hơn"
        return "số in \(sign) sổ \(text(abs(gap), printed))"
    }

    private static func text(_ value: Decimal, _ printed: PrintedFigure.Number) -> String {
        value.vietnamese(decimals: printed.decimals)
    }

    private static func truncated(_ value: Decimal, _ decimals: Int) -> Decimal {
        var input = value
        var output = Decimal()
        NSDecimalRound(&output, &input, decimals, value < 0 ? .up : .down)
        return output
    }
}
