import Definitions
import Expressions
import Registers
import Vocabulary

/// The conditions under which an entry counts for a leaf, as SQL over the alias `e`.
struct LeafConditions {
    let register: Register
    let pack: Pack
    /// Resolves the register's paths and gathers the joins that they need.
    var entry: EntrySQL

    init(_ register: Register, _ pack: Pack) {
        self.register = register
        self.pack = pack
        entry = EntrySQL(register: register, pack: pack)
    }

    /// Puts a question as a condition. Moments are kept as ISO text, so that a day's bounds are text
    /// ranges, and a date compares with a moment by its first ten characters.
    mutating func append(_ question: Question, to text: inout SQLText) throws {
        let due = "e.\"due\""
        let hasDue = register.lifecycle?.due != nil
        switch question {
        case .openedBefore(let day): append(register.lifecycle?.opened, before: day, to: &text)
        case .closedBefore(let day): append(register.lifecycle?.closed, before: day, to: &text)
        case .datedBefore(let day): append(register.date, before: day, to: &text)
        case .dueBefore(let day): append(hasDue ? "due" : nil, before: day, to: &text)
        case .closedAfterDue:
            let promised = closedIsDate ? "substr(\(due), 1, 10)" : due
            text.append(hasDue ? "\(closed) > \(promised)" : "FALSE")
        case .closedOnEarlierDay:
            let day = closedIsDate ? closed : "substr(\(closed), 1, 10)"
            text.append(hasDue ? "\(day) < substr(\(due), 1, 10)" : "FALSE")
        case .fits(let condition, let from, let last):
            let pack = pack
            try condition.sql(into: &text) { name in
                try LeafConditions.dayConstant(name, from, last).map(SQLOperand.value)
                    ?? entry.operand(for: name.path)
            } members: {
                pack.units.subtree(of: $0)
            }
        case .has(let path): text.append("\(try column(path)) IS NOT NULL")
        }
    }

    private func append(_ field: String?, before day: Day, to text: inout SQLText) {
        guard let field else { return text.append("FALSE") }
        text.append("e.\"\(field)\" < ")
        text.bind(.day(day))
    }

    private var closed: String { "e.\"\(register.lifecycle?.closed ?? "id")\"" }

    private var closedIsDate: Bool {
        register.lifecycle.flatMap { register.field($0.closed) }?.type == .date
    }

    /// Puts a rule as a condition; what is not known is not "yes".
    private mutating func append(_ rule: Rule, to text: inout SQLText) throws {
        switch rule {
        case .asks(let question):
            text.append("(")
            try append(question, to: &text)
            text.append(")")
        case .no(let rule):
            text.append("(")
            try append(rule, to: &text)
            text.append(" IS NOT TRUE)")
        case .all(let rules):
            if rules.isEmpty { return text.append("TRUE") }
            text.append("(")
            for (index, rule) in rules.enumerated() {
                if index > 0 { text.append(" AND ") }
                try append(rule, to: &text)
            }
            text.append(")")
        }
    }

    /// The condition that an entry counts for a leaf, its unit included.
    mutating func append(_ leaf: Leaf, to text: inout SQLText) throws {
        try append(leaf.rule, to: &text)
        if let units = units(of: leaf.scope) {
            text.append(" AND ")
            LeafConditions.append(units: units, to: &text)
        }
    }

    /// The column of a path; of a reference, the number of the entry it refers to.
    mutating func column(_ path: [String]) throws -> String {
        var path = path
        if case .reference = try entry.type(of: path) { path.append("number") }
        guard case .column(let column, _) = try entry.operand(for: path) else {
            throw Problem(.noSuchDimension, ["name": path.joined(separator: ".")])
        }
        return column
    }

    /// The units of a scope; nil when all count.
    func units(of scope: LeafScope) -> [String]? {
        guard let unit = scope.unit, unit != pack.units.root?.id else { return nil }
        return pack.units.subtree(of: unit)
    }

    static func append(units: [String], to text: inout SQLText, _ scanned: String = "") {
        text.append("\(scanned)e.\"unit\" IN (")
        for (index, unit) in units.enumerated() {
            if index > 0 { text.append(", ") }
            text.bind(.text(unit))
        }
        text.append(")")
    }

    /// `as_of`, `period_from`, `period_to` in a condition.
    private static func dayConstant(_ name: Name, _ from: Day, _ last: Day) -> Value? {
        guard name.path.count == 1 else { return nil }
        return switch name.path[0] {
        case "as_of", "period_to": .day(last)
        case "period_from": .day(from)
        default: nil
        }
    }
}
