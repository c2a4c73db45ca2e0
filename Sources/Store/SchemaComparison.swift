import Vocabulary

/// Compares what a pack wants with what a database has.
struct SchemaComparison {
    private(set) var steps: [SchemaStep] = []
    private(set) var impossible: [Problem] = []
    private let stored: StoredSchema
    private let relations: Set<String>
    private let connection: any Connection

    init(
        _ tables: [TableShape], _ definitions: [RecordedDefinition], _ pack: PackRecord,
        _ connection: any Connection
    ) throws {
        self.connection = connection
        stored = try StoredSchema(connection)
        relations = try connection.relations()
        if try Layout.version(connection) < Layout.latest { steps.append(.prepare) }
        try compareTables(tables)
        for table in tables { addIndexes(table) }
        try keepRest(tables)
        for definition in definitions { try compare(definition) }
        let before = try PackRecord.current(connection)
        if before != pack { steps.append(.recordPack(pack, before: before)) }
    }

    // MARK: Tables

    private mutating func compareTables(_ tables: [TableShape]) throws {
        let order = TableOrder(tables.filter { stored.columns[$0.id] == nil })
        for table in order.tables {
            if relations.contains(table.id) {
                impossible.append(Problem(.tableTaken, ["register": table.id]))
            } else {
                steps.append(.createTable(table, later: order.later[table.id] ?? []))
            }
        }
        for table in order.tables {
            for column in table.columns where order.later[table.id]?.contains(column.id) == true {
                steps.append(.link(table, column))
            }
        }
        for table in tables {
            guard let known = stored.columns[table.id] else { continue }
            for column in table.columns { try compare(column, with: known[column.id], table) }
            for id in known.keys.sorted()
            where known[id]?.isRetired == false && table.column(id) == nil {
                steps.append(.keepColumn(register: table.id, column: id))
            }
        }
    }

    private mutating func addIndexes(_ table: TableShape) {
        for index in table.indexes where !relations.contains(index.name) {
            steps.append(.addIndex(table, index))
        }
    }

    private mutating func keepRest(_ tables: [TableShape]) throws {
        let wanted = Set(tables.map(\.id))
        for register in stored.columns.keys.sorted() where !wanted.contains(register) {
            guard stored.columns[register]?.values.contains(where: { !$0.isRetired }) == true
            else { continue }
            steps.append(.keepTable(register: register, entries: try count(in: register)))
        }
    }

    private mutating func compare(_ definition: RecordedDefinition) throws {
        let before =
            keepsVersions
            ? try DefinitionVersions.current(definition.kind, of: definition.register, connection)
            : nil
        if before?.text != definition.text {
            steps.append(.recordVersion(definition, isFirst: before == nil))
        }
    }

    /// Whether the database has our table of versions.
    private var keepsVersions: Bool { relations.contains("dh_version") }

    // MARK: Columns

    private mutating func compare(
        _ column: ColumnShape, with known: StoredSchema.Column?, _ table: TableShape
    ) throws {
        guard let known else {
            steps.append(.addColumn(table, column, entries: try count(in: table.id)))
            return
        }
        if let problem = try obstacle(column, known, table) {
            impossible.append(problem)
            return
        }
        if column.isState { try keepStates(column, known, table) }
        let same =
            known.kind == column.kind && known.decimals == column.decimals
            && known.refersTo == column.refersTo && known.options == column.options
        if known.isRetired {
            steps.append(.restoreColumn(table, column))
        } else if !same {
            steps.append(.redefineColumn(table, column))
        }
    }

    /// Tells of the states that are taken out, and of what they hold that can't go on.
    private mutating func keepStates(
        _ column: ColumnShape, _ known: StoredSchema.Column, _ table: TableShape
    ) throws {
        let removal = StateRemoval(
            table: table, keepsVersions: keepsVersions,
            hasVersions: stored.columns[table.id]?["version"] != nil, connection: connection)
        for state in known.options where !column.options.contains(state) {
            switch try removal.finding(state) {
            case .kept(let kept): steps.append(.keepState(kept))
            case .stranded(let problem): impossible.append(problem)
            case nil: break
            }
        }
    }

    /// Why a column can't become what it is to be; nil when it can.
    private func obstacle(
        _ column: ColumnShape, _ known: StoredSchema.Column, _ table: TableShape
    ) throws -> Problem? {
        var facts = ["register": table.id, "column": column.id]
        if known.refersTo != column.refersTo, known.kind == column.kind {
            facts["old"] = known.refersTo ?? "–"
            facts["new"] = column.refersTo ?? "–"
            return Problem(.referenceChanged, facts)
        }
        facts["old"] = known.kind.rawValue
        facts["new"] = column.kind.rawValue
        if known.kind.storage != column.kind.storage
            || (known.kind == .ref) != (column.kind == .ref)
        {
            return Problem(.columnTypeChanged, facts)
        }
        if !known.kind.isAlways(column.kind), column.kind != .choice {
            let entries = try count(in: table.id, having: column.id)
            facts["entries"] = String(entries)
            return entries > 0 ? Problem(.columnTypeChanged, facts) : nil
        }
        if known.decimals != column.decimals {
            let entries = try count(in: table.id, having: column.id)
            facts["entries"] = String(entries)
            facts["old"] = String(known.decimals)
            facts["new"] = String(column.decimals)
            return entries > 0 ? Problem(.decimalsChanged, facts) : nil
        }
        return try missingOption(column, known, table)
    }

    /// An option that is defined no longer but that entries hold.
    private func missingOption(
        _ column: ColumnShape, _ known: StoredSchema.Column, _ table: TableShape
    ) throws -> Problem? {
        let fewer = !Set(known.options).isSubset(of: column.options) || known.kind != .choice
        guard column.kind == .choice, !column.isState, fewer else { return nil }
        let name = Dialect.quoted(column.id)
        let used = try connection.rows(
            """
            SELECT \(name), count(*) FROM \(Dialect.quoted(table.id))
            WHERE \(name) IS NOT NULL GROUP BY \(name) ORDER BY \(name)
            """)
        for row in used {
            guard let option = row.text(0), !column.options.contains(option) else { continue }
            return Problem(
                .optionsInUse,
                [
                    "register": table.id, "column": column.id, "option": option,
                    "entries": String(row.int(1) ?? 0),
                ])
        }
        return nil
    }

    private func count(in table: String, having column: String? = nil) throws -> Int {
        let condition = column.map { " WHERE \(Dialect.quoted($0)) IS NOT NULL" } ?? ""
        return try connection.row("SELECT count(*) FROM \(Dialect.quoted(table))\(condition)")?
            .int(0) ?? 0
    }
}
