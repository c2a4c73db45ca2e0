public import Expressions
import Store
import Vocabulary

/// Which entries of a register a person reaches by a right: all, those of some units, those of
/// some givers, or none.
///
/// One value answers for a single entry (``covers(_:)``) and for a query (``sql(into:table:)``), so
/// that lists, counts and exports show what the single entry would show.
public struct RowFilter: Sendable, Hashable {
    /// The register.
    public let register: String
    private let belongsTo: [String]
    /// Whether it is all entries.
    public private(set) var isEverything = false
    private var units: Set<String> = []
    private var givers: Set<String> = []

    init(register: String, belongsTo: [String]) {
        self.register = register
        self.belongsTo = belongsTo
    }

    /// Whether there is no entry that it reaches.
    public var isNothing: Bool { !isEverything && units.isEmpty && givers.isEmpty }

    /// Whether an entry is reached.
    public func covers(_ entry: EntryFacts) -> Bool {
        isEverything || !units.isDisjoint(with: entry.units)
            || !givers.isDisjoint(with: entry.owners)
    }

    /// Whether it surely reaches every entry that another reaches.
    func covers(all other: RowFilter) -> Bool {
        isEverything
            || (!other.isEverything && units.isSuperset(of: other.units)
                && givers.isSuperset(of: other.givers))
    }

    mutating func addEverything() { isEverything = true }

    mutating func add(units more: Set<String>) { units.formUnion(more) }

    mutating func add(givers more: [String]) { givers.formUnion(more) }

    /// Adds the condition to a statement, in brackets where it needs them.
    ///
    /// - Parameters:
    ///   - text: the statement to add to.
    ///   - table: the name of the register's table in the statement.
    public func sql(into text: inout SQLText, table: String = "e") {
        guard !isEverything, !isNothing else {
            text.append(isEverything ? "1 = 1" : "1 = 0")
            return
        }
        let table = Dialect.quoted(table)
        var separator = "("
        if !units.isEmpty {
            for field in belongsTo {
                text.append("\(separator)\(table).\(Dialect.quoted(field)) IN ")
                bind(units, into: &text)
                separator = " OR "
            }
        }
        if !givers.isEmpty {
            text.append(separator)
            ownEntries(into: &text, table: table)
        }
        text.append(")")
    }

    /// The first line of an entry's history says who registered it.
    private func ownEntries(into text: inout SQLText, table: String) {
        text.append("EXISTS (SELECT 1 FROM \"dh_history\" AS \"own\" WHERE \"own\".\"id\" = ")
        text.append("(SELECT min(\"first\".\"id\") FROM \"dh_history\" AS \"first\" ")
        text.append("WHERE \"first\".\"register\" = ")
        text.bind(.text(register))
        text.append(" AND \"first\".\"entry\" = \(table).\"id\") AND (\"own\".\"actor\" IN ")
        bind(givers, into: &text)
        text.append(" OR \"own\".\"acting_for\" IN ")
        bind(givers, into: &text)
        text.append("))")
    }

    private func bind(_ names: Set<String>, into text: inout SQLText) {
        var separator = "("
        for name in names.sorted() {
            text.append(separator)
            text.bind(.text(name))
            separator = ", "
        }
        text.append(")")
    }
}
