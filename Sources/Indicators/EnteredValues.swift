import Definitions
import Store
public import Vocabulary
import Foundation

/// The values that units state for a period, with a source; kept in the order they were stated.
public struct EnteredValues: Sendable {
    /// One stated value.
    public struct Stated: Sendable, Hashable {
        /// The value, exact or an interval.
        public let quantity: Quantity
        /// Where the unit has it from.
        public let source: String
    }

    private let byIndicator: [String: [(unit: String, period: String, asOf: Day, Stated)]]

    /// Reads all stated values of some indicators, the latest statement last.
    init(_ connection: any Connection) throws {
        var values: [String: [(unit: String, period: String, asOf: Day, Stated)]] = [:]
        let rows = try connection.rows(
            """
            SELECT "indicator", "unit", "period", "as_of", "low", "low_included", "high",
                "high_included", "source"
            FROM "dh_entered" ORDER BY "id"
            """, [])
        for row in rows {
            guard let indicator = row.text(0), let unit = row.text(1), let period = row.text(2),
                let asOf = row.text(3).flatMap({ Day(iso: $0) })
            else { continue }
            let quantity = Quantity(
                low: EnteredValues.bound(row.text(4), row.integer(5)),
                high: EnteredValues.bound(row.text(6), row.integer(7)))
            let stated = Stated(quantity: quantity, source: row.text(8) ?? "")
            values[indicator, default: []].append((unit, period, asOf, stated))
        }
        byIndicator = values
    }

    private static func bound(_ value: String?, _ isIncluded: Int64?) -> Quantity.Bound? {
        value.flatMap { Decimal(plain: $0) }.map { .init($0, isIncluded: isIncluded != 0) }
    }

    /// The last value stated for a unit and period up to a day.
    ///
    /// A yearly value also serves a span of days within its year, such as 1 January to 15 November.
    func value(_ indicator: String, _ entered: Entered, unit: String, key: FigureKey) -> Stated? {
        let period = key.period
        let names: Set<String> =
            entered.frequency == .yearly && period.from.year == period.to.year
            ? [period.name, String(period.to.year)] : [period.name]
        return byIndicator[indicator]?
            .filter { $0.unit == unit && names.contains($0.period) && $0.asOf <= key.asOf }
            .reversed()  // of two statements as of one day the later one counts
            .max { $0.asOf < $1.asOf }?.3
    }
}
