import Expressions
import Foundation
import GRDB
import Vocabulary

/// A row of values for `SampleScope`, in a table and at hand.
struct RandomRow {
    static let texts = ["a", "A", "ab", "é", "e\u{301}", "đường", "50%", "x_y", "it's", "\\"]
    /// Names, their columns, and how many decimals the columns hold.
    static let columns: [(name: Name, column: String, decimals: Int)] =
        [
            ("fee", 0), ("share", 2), ("pages", 0), ("note", 0), ("remark", 0), ("digitised", 0),
            ("paid", 0), ("signed_on", 0), ("due_on", 0), ("received_at", 0), ("closed_at", 0),
            ("unit", 0), ("competent_unit", 0), ("channel", 0), ("state", 0), ("procedure", 0),
            ("other", 0), ("post", 0),
        ].map { (Name(path: [$0.0]), $0.0, $0.1) } + [
            (Name(path: ["fee"], function: "previous"), "previous_fee", 0),
            (Name(path: ["procedure", "number"]), "procedure_number", 0),
            (Name(path: ["procedure", "field"]), "procedure_field", 0),
            (Name(path: ["procedure", "fee"]), "procedure_fee", 1),
        ]

    let values: [Name: Value]

    init(_ random: inout SeededGenerator) {
        var values: [Name: Value] = [:]
        for column in RandomRow.columns {
            let isNone = Int.random(in: 0..<5, using: &random) == 0
            values[column.name] = isNone ? Value.none : RandomRow.value(column, &random)
        }
        self.values = values
    }

    private static func value(
        _ column: (name: Name, column: String, decimals: Int), _ random: inout SeededGenerator
    ) -> Value {
        let pick = { (texts: [String], random: inout SeededGenerator) in
            Value.text(texts.randomElement(using: &random) ?? "")
        }
        switch column.column {
        case "note", "remark": return pick(texts, &random)
        case "channel": return pick(SampleScope.channels, &random)
        case "state": return pick(SampleScope.states, &random)
        case "unit", "competent_unit": return pick(SampleScope.tree.keys.sorted(), &random)
        case "procedure_number": return pick(["P1", "P2", "P3"], &random)
        case "procedure_field": return pick(["land", "construction"], &random)
        case "digitised", "paid": return .bool(Bool.random(using: &random))
        case "procedure", "other": return .integer(Int64.random(in: 1...3, using: &random))
        case "signed_on", "due_on": return .day(day(&random))
        case "received_at", "closed_at":
            let minute = [0, 540, 1439].randomElement(using: &random) ?? 0
            return .moment(Moment(day(&random), minuteOfDay: minute))
        default:
            let whole = Int64.random(in: -4...6, using: &random)
            guard column.decimals > 0 else { return .integer(whole) }
            let hundredths = [0, 10, 25, 50, 90].randomElement(using: &random) ?? 0
            let value = Decimal(whole) + Decimal(hundredths) / 100
            return .number(value.rounded(column.decimals))
        }
    }

    private static func day(_ random: inout SeededGenerator) -> Day {
        let days = ["2023-11-14", "2023-11-15", "2023-11-16", "2023-12-31", "2024-01-01"]
        return Day(iso: days.randomElement(using: &random) ?? "") ?? Day(number: 0)
    }

    /// The values as a database stores them.
    var stored: [DatabaseValue] {
        RandomRow.columns.map { name, _, decimals in
            switch values[name] ?? .none {
            case .number(let value):
                NSDecimalNumber(decimal: value.scaled(by: decimals)).int64Value.databaseValue
            case .integer(let value) where decimals > 0:
                NSDecimalNumber(decimal: Decimal(value).scaled(by: decimals)).int64Value
                    .databaseValue
            case let value: value.databaseValue
            }
        }
    }
}

extension Decimal {
    fileprivate func scaled(by decimals: Int) -> Decimal {
        (0..<decimals).reduce(self) { value, _ in value * 10 }
    }
}

extension Value {
    /// The value as GRDB binds it.
    var databaseValue: DatabaseValue {
        switch self {
        case .none, .number: .null
        case .bool(let value): value.databaseValue
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .day(let value): value.iso.databaseValue
        case .moment(let value): value.iso.databaseValue
        }
    }
}
