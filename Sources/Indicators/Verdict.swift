public import Definitions
public import Vocabulary
import Foundation

/// Whether a target is met, with the reason.
public struct Verdict: Sendable, Hashable {
    /// The verdicts that there are.
    public enum Outcome: String, Sendable, Hashable {
        /// The plan is met.
        case met = "đạt"
        /// The plan is not met.
        case missed = "không đạt"
        /// The value, or part of it, leaves the question open.
        case undecided = "chưa đủ căn cứ"
    }

    /// The verdict.
    public let outcome: Outcome
    /// Whether a met plan is exceeded (vượt), a grade of being met.
    public let isExceeded: Bool
    /// Why, in one sentence.
    public let why: String

    /// Makes a verdict.
    public init(_ outcome: Outcome, isExceeded: Bool = false, why: String) {
        self.outcome = outcome
        self.isExceeded = isExceeded
        self.why = why
    }

    /// `đạt`, `vượt`, `không đạt`, `chưa đủ căn cứ`, as a table prints it.
    public var grade: String { isExceeded ? "vượt" : outcome.rawValue }

    /// Judges a value against a plan.
    ///
    /// Every value of an interval must agree; otherwise the verdict is undecided.
    ///
    /// - Parameters:
    ///   - value: what was reached; nil when there is no value.
    ///   - plan: what was planned.
    ///   - direction: which way is better.
    ///   - format: how the numbers of the reason are printed.
    public static func judge(
        _ value: Quantity?, against plan: Plan, direction: Indicator.Direction,
        format: FigureFormat
    ) -> Verdict {
        let planned = FigurePrinter.text(plan, format: format)
        guard let value else {
            return Verdict(.undecided, why: "chưa có số liệu để so với kế hoạch \(planned)")
        }
        let reached = FigurePrinter.text(value, format: reasonFormat(format))
        let acceptable = acceptable(plan.quantity, direction)
        if acceptable.contains(value) {
            let exceeds = exceeding(plan.quantity, direction)?.contains(value) ?? false
            return Verdict(
                .met, isExceeded: exceeds,
                why: "\(reached) \(exceeds ? "vượt" : "đạt") kế hoạch \(planned)")
        }
        if acceptable.isDisjoint(from: value) {
            return Verdict(.missed, why: "\(reached) không đạt kế hoạch \(planned)")
        }
        return Verdict(
            .undecided,
            why: "giá trị \(reached) có phần đạt, có phần không đạt kế hoạch \(planned)")
    }

    /// A fraction's parts are not known here, so a reason prints its percentage.
    private static func reasonFormat(_ format: FigureFormat) -> FigureFormat {
        switch format {
        case .fraction: .percent(decimals: 1)
        case .fractionPercent(let decimals): .percent(decimals: decimals)
        default: format
        }
    }

    /// All values that meet a plan.
    static func acceptable(_ plan: Quantity, _ direction: Indicator.Direction) -> Quantity {
        switch direction {
        case .within: plan
        case .higher: plan.low.map { Quantity(low: $0, high: nil) } ?? plan
        case .lower: plan.high.map { Quantity(low: nil, high: $0) } ?? plan
        }
    }

    /// All values beyond a plan; nil where a plan is a bound and has no beyond.
    static func exceeding(_ plan: Quantity, _ direction: Indicator.Direction) -> Quantity? {
        guard let low = plan.low, let high = plan.high else { return nil }
        return switch direction {
        case .within: nil
        case .higher: .above(high.value)
        case .lower: .below(low.value)
        }
    }
}
