import Definitions
import Foundation
import Indicators
import Vocabulary

/// The part of a figure that a published number is about, in the unit in which it was printed.
struct ComparableValue {
    let quantity: Quantity?
    let printed: String

    init(_ figure: Figure, _ published: PublishedFigure) {
        let format = published.format ?? figure.format
        switch published.part {
        case .numerator?: self.init(part: figure.numerator, published.format)
        case .denominator?: self.init(part: figure.denominator, published.format)
        default:
            self.init(
                quantity: figure.value.map { ComparableValue.scaled($0, format) },
                printed: FigurePrinter.text(of: figure, format: format))
        }
    }

    private init(quantity: Quantity?, printed: String) {
        self.quantity = quantity
        self.printed = printed
    }

    private init(part: Decimal?, _ format: FigureFormat?) {
        let format = format ?? .number(decimals: nil)
        self.init(
            quantity: part.map { ComparableValue.scaled(.exact($0), format) },
            printed: part.map { FigurePrinter.text($0, format: format) } ?? FigurePrinter.none)
    }

    private static func scaled(_ quantity: Quantity, _ format: FigureFormat) -> Quantity {
        let factor: Decimal =
            switch format {
            case .percent: 100
            case .money(let exponent, _): Decimal(sign: .plus, exponent: -exponent, significand: 1)
            default: 1
            }
        func end(_ bound: Quantity.Bound?) -> Quantity.Bound? {
            bound.map { .init($0.value * factor, isIncluded: $0.isIncluded) }
        }
        return Quantity(low: end(quantity.low), high: end(quantity.high))
    }
}
