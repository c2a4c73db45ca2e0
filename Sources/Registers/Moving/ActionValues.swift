import Definitions
import Expressions
import Store
import Vocabulary

/// The values of names in the conditions and effects of one transition.
struct ActionValues {
    let form: EntryForm
    /// The entry as the database would keep it.
    let values: [String: Value]
    let now: Moment
    let doer: Doer
    /// The doer's unit, as far as it is known.
    let unit: String?
    let note: String?
    let connection: any Connection

    /// What an expression gives.
    func value(of expression: TypedExpression) throws -> Value {
        let tree = form.ground.pack.units
        return try expression.evaluate(
            { try value(at: $0.path) },
            isWithin: { unit, root in unit == root || tree.subtree(of: root).contains(unit) })
    }

    /// The value at the end of a path, or that a word of the doing has.
    func value(at path: [String]) throws -> Value {
        guard let first = path.first else { return .none }
        guard let column = form.column(first) else { return word(first) }
        if path.count == 1 {
            return StoredValue.value(values[first] ?? .none, as: form.columns[column].type)
        }
        guard case .reference(let target) = form.columns[column].type,
            case .integer(let id)? = values[first],
            let register = form.ground.pack.register(target)
        else { return .none }
        var names = EntrySQL(register: register, pack: form.ground.pack)
        let rest = Array(path.dropFirst())
        guard case .column(let sql, _) = try names.operand(for: rest) else { return .none }
        let row = try connection.row(
            "SELECT \(sql) FROM \(names.table) \(names.joins) WHERE \"e\".\"id\" = $1",
            [.integer(id)])
        return StoredValue.value(row?[0] ?? .none, as: try names.type(of: rest))
    }

    private func word(_ word: String) -> Value {
        switch word {
        case "now": .moment(now)
        case "today": .day(now.day)
        case "actor": .text(doer.name)
        case "actor_unit": unit.map { .text($0) } ?? .none
        case "remark": note.map { .text($0) } ?? .none
        default: .none
        }
    }
}
