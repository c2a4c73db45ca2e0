import Definitions
import Expressions
import Registers
import Store
import Vocabulary

/// One pass over a register that gives many leaves, and the records behind formulas, at once.
struct LeafQuery {
    let scope: LeafScope
    let leaves: [Leaf]
    let unions: [LeafUnion]
    private let pack: Pack
    private let register: Register

    init(scope: LeafScope, leaves: [Leaf], unions: [LeafUnion], pack: Pack) throws {
        guard let register = pack.register(scope.register) else {
            throw Problem(.noSuchRegister, ["name": scope.register])
        }
        self.scope = scope
        self.leaves = leaves
        self.unions = unions
        self.pack = pack
        self.register = register
    }

    /// What came out, by leaf and union, each by member ("" without a breakdown).
    struct Answer: Sendable {
        var leaves: [Leaf: [String: LeafValue]] = [:]
        var unions: [LeafUnion: [String: Int]] = [:]
    }

    func run(_ connection: any Connection) throws -> Answer {
        let statement = try statement()
        var answer = Answer()
        for row in try connection.rows(statement.text, statement.arguments) {
            read(row, into: &answer)
        }
        return answer
    }

    private func read(_ row: Row, into answer: inout Answer) {
        var column = 0
        var member = ""
        if scope.by != nil {
            member = row.text(0) ?? ""
            column = 1
        }
        for leaf in leaves {
            let amount = row.integer(column) ?? 0
            column += 1
            var records = Int(amount)
            if leaf.aggregate.function != .count {
                records = Int(row.integer(column) ?? 0)
                column += 1
            }
            if records > 0 || scope.by == nil {
                answer.leaves[leaf, default: [:]][member] = LeafValue(
                    amount: amount, records: records)
            }
        }
        for union in unions {
            answer.unions[union, default: [:]][member] = Int(row.integer(column) ?? 0)
            column += 1
        }
    }

    // MARK: The statement

    /// `SELECT [member,] count(*) FILTER (WHERE …), … FROM register AS e … [GROUP BY member]`.
    func statement() throws -> SQLText {
        var text = SQLText()
        var entry = EntrySQL(register: register, pack: pack)
        text.append("SELECT ")
        let member = try scope.by.map { try memberColumn($0, &entry) }
        var isFirst = true
        func comma(_ text: inout SQLText) {
            if !isFirst { text.append(", ") }
            isFirst = false
        }
        if let member {
            comma(&text)
            text.append(member)
        }
        for leaf in leaves {
            comma(&text)
            try append(leaf, to: &text, &entry)
        }
        for union in unions {
            comma(&text)
            try append(union, to: &text, &entry)
        }
        text.append(" FROM \"\(register.id)\" AS e")
        text.append(entry.joins)
        appendUnits(to: &text)
        if let member { text.append(" GROUP BY \(member)") }
        return text
    }

    private func memberColumn(_ path: [String], _ entry: inout EntrySQL) throws -> String {
        var path = path
        if case .reference = try entry.type(of: path) { path.append("number") }
        guard case .column(let column, _) = try entry.operand(for: path) else {
            throw Problem(.noSuchDimension, ["name": path.joined(separator: ".")])
        }
        return column
    }

    private func append(_ leaf: Leaf, to text: inout SQLText, _ entry: inout EntrySQL) throws {
        switch leaf.aggregate.function {
        case .count:
            try appendCount("count(*)", leaf, to: &text, &entry)
        case .sum(let path):
            let column = try column(path, &entry)
            try appendCount("coalesce(sum(\(column))", leaf, to: &text, &entry, close: ", 0)")
            text.append(", ")
            try appendCount("count(\(column))", leaf, to: &text, &entry)
        case .distinct(let path):
            let column = try column(path, &entry)
            try appendCount("count(DISTINCT \(column))", leaf, to: &text, &entry)
            text.append(", ")
            try appendCount("count(*)", leaf, to: &text, &entry)
        }
    }

    private func appendCount(
        _ function: String, _ leaf: Leaf, to text: inout SQLText, _ entry: inout EntrySQL,
        close: String = ""
    ) throws {
        text.append(function + " FILTER (WHERE ")
        try LeafQuery.appendCondition(of: leaf, register, pack, to: &text, &entry)
        text.append(")" + close)
    }

    private func append(
        _ union: LeafUnion, to text: inout SQLText, _ entry: inout EntrySQL
    ) throws {
        text.append("count(*) FILTER (WHERE ")
        for (index, leaf) in union.leaves.enumerated() {
            if index > 0 { text.append(" OR ") }
            text.append("(")
            try LeafQuery.appendCondition(of: leaf, register, pack, to: &text, &entry)
            text.append(")")
        }
        text.append(")")
    }

    private func column(_ path: [String], _ entry: inout EntrySQL) throws -> String {
        guard case .column(let column, _) = try entry.operand(for: path) else {
            throw Problem(.noSuchDimension, ["name": path.joined(separator: ".")])
        }
        return column
    }

    private func appendUnits(to text: inout SQLText) {
        guard let unit = scope.unit, unit != pack.units.root?.id else { return }
        text.append(" WHERE ")
        LeafQuery.appendUnits(pack.units.subtree(of: unit), to: &text)
    }

    static func appendUnits(_ units: [String], to text: inout SQLText) {
        text.append("e.\"unit\" IN (")
        for (index, unit) in units.enumerated() {
            if index > 0 { text.append(", ") }
            text.bind(.text(unit))
        }
        text.append(")")
    }

    /// The condition under which an entry counts for a leaf, without its units.
    static func appendCondition(
        of leaf: Leaf, _ register: Register, _ pack: Pack, to text: inout SQLText,
        _ entry: inout EntrySQL
    ) throws {
        let measure = MeasureSQL(register: register, from: leaf.from, lastDay: leaf.lastDay)
        measure.append(leaf.aggregate.measure, to: &text)
        for condition in [leaf.aggregate.condition, leaf.condition].compactMap({ $0 }) {
            text.append(" AND (")
            try condition.sql(into: &text) { name in
                try dayConstant(name, leaf).map(SQLOperand.value)
                    ?? entry.operand(for: name.path)
            } members: {
                pack.units.subtree(of: $0)
            }
            text.append(")")
        }
    }

    /// `as_of`, `period_from`, `period_to` in a condition.
    private static func dayConstant(_ name: Name, _ leaf: Leaf) -> Value? {
        guard name.path.count == 1 else { return nil }
        return switch name.path[0] {
        case "as_of", "period_to": .day(leaf.lastDay)
        case "period_from": .day(leaf.from)
        default: nil
        }
    }
}
