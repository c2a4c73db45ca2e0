import Definitions
import Foundation
import Store
import Vocabulary

/// What a reminder says, cut at its braces, to be filled with an entry's values as people read them.
struct ReminderText {
    private enum Piece {
        case literal(String)
        /// The value of a column of the query, as people read a field of a type.
        case value(column: Int, FieldType)
    }

    /// The paths in the braces, in their order; a reference as the number of its entry.
    private(set) var paths: [[String]] = []
    private var pieces: [Piece] = []
    private let units: UnitTree

    /// - Parameter firstColumn: the column of the query that holds the first path's value.
    /// - Throws: `reminderUnreadableText`; `noSuchPath`.
    init(_ reminder: Reminder, _ sql: EntrySQL, _ units: UnitTree, firstColumn: Int) throws {
        self.units = units
        var rest = reminder.says[...]
        while let open = rest.firstIndex(of: "{") {
            pieces.append(.literal(String(rest[..<open])))
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw Problem(
                    .reminderUnreadableText,
                    ["reminder": reminder.id, "says": reminder.says])
            }
            let name = rest[rest.index(after: open)..<close]
            var path = name.split(separator: ".", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if case .reference = try sql.type(of: path) { path.append("number") }
            pieces.append(.value(column: firstColumn + paths.count, try sql.type(of: path)))
            paths.append(path)
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.literal(String(rest)))
    }

    /// The words for an entry.
    func text(_ row: any RowView) throws -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .value(let column, let type):
                text += row.isNone(column) ? "…" : try words(row, column, type)
            }
        }
        return text
    }

    private func words(_ row: any RowView, _ column: Int, _ type: FieldType) throws -> String {
        switch (type, StoredValue.value(try row.value(column), as: type)) {
        case (.choice(let options), .text(let id)):
            options.first { $0.id == id }?.label ?? id
        case (.unit, .text(let id)): units[id]?.title ?? id
        case (_, .text(let text)): text
        case (.money, .integer(let amount)): Decimal(amount).vietnamese() + " đồng"
        case (_, .integer(let integer)): Decimal(integer).vietnamese()
        case (_, .number(let number)): number.vietnamese()
        case (_, .bool(let truth)): truth ? "có" : "không"
        case (_, .day(let day)): day.vietnamese
        case (_, .moment(let moment)):
            // A deadline on the last minute means the day.
            moment.minuteOfDay == 1439 ? moment.day.vietnamese : moment.vietnamese
        case (_, .none): "…"
        }
    }
}
