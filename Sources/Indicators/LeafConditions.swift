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

    /// One condition of a leaf. Leaves share them, so that each is asked once an entry.
    enum Atom: Hashable {
        /// The measure, over these days.
        case measure(Measure, from: Day, last: Day)
        /// A condition of the pack, with the days that `as_of` and its like mean.
        case condition(TypedExpression, from: Day, last: Day)
        /// An amount that is there.
        case given([String])
    }

    /// The conditions of a leaf, all of which must hold.
    static func atoms(of leaf: Leaf) -> [Atom] {
        let (from, last) = (leaf.from, leaf.lastDay)
        var atoms = [Atom.measure(leaf.aggregate.measure, from: from, last: last)]
        for condition in [leaf.aggregate.condition, leaf.condition].compactMap({ $0 }) {
            let isTimed = condition.names.contains { dayConstants.contains($0.name.path[0]) }
            let none = Day(number: 0)
            atoms.append(
                .condition(condition, from: isTimed ? from : none, last: isTimed ? last : none))
        }
        if let path = leaf.summed { atoms.append(.given(path)) }
        return atoms
    }

    private static let dayConstants: Set<String> = ["as_of", "period_from", "period_to"]

    mutating func append(_ atom: Atom, to text: inout SQLText) throws {
        switch atom {
        case .measure(let measure, let from, let last):
            MeasureSQL(register: register, from: from, lastDay: last).append(measure, to: &text)
        case .condition(let condition, let from, let last):
            let pack = pack
            try condition.sql(into: &text) { name in
                try LeafConditions.dayConstant(name, from, last).map(SQLOperand.value)
                    ?? entry.operand(for: name.path)
            } members: {
                pack.units.subtree(of: $0)
            }
        case .given(let path):
            text.append("\(try column(path)) IS NOT NULL")
        }
    }

    /// The condition that all atoms of a leaf hold, and its units.
    mutating func append(_ leaf: Leaf, to text: inout SQLText) throws {
        for (index, atom) in LeafConditions.atoms(of: leaf).enumerated() {
            text.append(index == 0 ? "(" : " AND (")
            try append(atom, to: &text)
            text.append(")")
        }
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
