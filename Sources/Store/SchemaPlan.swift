public import Definitions
public import Vocabulary

/// What has to be done to a database so that it can keep what a pack defines: shown first, then
/// applied in one transaction. Nothing is ever dropped.
public struct SchemaPlan: Sendable, Hashable {
    /// The steps, in the order in which they are taken.
    public let steps: [SchemaStep]
    /// What can't be done; while there is any, nothing is.
    public let impossible: [Problem]

    /// Compares a pack with a database.
    ///
    /// - Throws: a `Problem` when the database fails, or belongs to a newer program.
    public static func make(_ pack: Pack, _ connection: any Connection) throws -> SchemaPlan {
        let comparison = try SchemaComparison(
            pack.registers.map { TableShape($0) }, RecordedDefinition.all(of: pack),
            PackRecord(pack), connection)
        var impossible = comparison.impossible
        // Only then: it looks at all entries, and every command makes a plan.
        if comparison.steps.contains(where: \.changesTables) {
            impossible += try OldWorkflows(pack: pack, connection: connection).problems()
        }
        return SchemaPlan(steps: comparison.steps, impossible: impossible)
    }

    /// Whether the database is just as the pack wants it.
    public var isEmpty: Bool { steps.isEmpty && impossible.isEmpty }

    /// Whether tables must change, or a workflow or calendar must be kept, before work goes on; a
    /// plan that only remembers the pack's version or folder can wait.
    public var changesTables: Bool {
        !impossible.isEmpty || steps.contains { $0.changesTables }
    }

    /// What will be done and what can't be, a line each, as officials read it; the indexes of a new
    /// table, and that the first workflow and calendar are kept, go without saying.
    public var sentences: [String] {
        let made = Set(
            steps.compactMap { if case .createTable(let table, _) = $0 { table.id } else { nil } })
        let told = steps.filter {
            switch $0 {
            case .addIndex(let table, _): !made.contains(table.id)
            case .recordVersion(_, let isFirst): !isFirst
            default: true
            }
        }
        return told.map(\.sentence)
            + impossible.map { "không thực hiện được: " + ProblemWords.line($0) }
    }

    /// Takes the steps, in the caller's one transaction.
    ///
    /// - Parameters:
    ///   - pack: the pack that the plan was made for.
    ///   - connection: the connection of that write.
    ///   - moment: when.
    ///   - actor: by whom.
    /// - Throws: `Problems` when anything is impossible; `outdatedPlan` when the database has
    ///   changed since the plan was made; a `Problem` when the database fails.
    public func apply(
        _ pack: Pack, _ connection: any WriteConnection, at moment: Moment, by actor: String
    ) throws {
        guard impossible.isEmpty else { throw Problems(impossible) }
        guard try SchemaPlan.make(pack, connection) == self else {
            throw Problem(.outdatedPlan)
        }
        for step in steps { try take(step, pack, connection, at: moment, by: actor) }
    }

    private func take(
        _ step: SchemaStep, _ pack: Pack, _ connection: any WriteConnection, at moment: Moment,
        by actor: String
    ) throws {
        let sql = SchemaStatements(dialect: connection.dialect)
        switch step {
        case .prepare:
            try Layout.bringUpToDate(connection, at: moment)
        case .createTable(let table, let later):
            try connection.execute(sql.create(table, later: later))
            for column in table.columns {
                try StoredSchema.remember(column, of: table.id, connection)
            }
        case .link(let table, let column):
            try connection.execute(sql.add(column, to: table))
        case .addColumn(let table, let column, _):
            try connection.execute(sql.add(column, to: table))
            try StoredSchema.remember(column, of: table.id, connection)
        case .restoreColumn(let table, let column), .redefineColumn(let table, let column):
            try StoredSchema.remember(column, of: table.id, connection)
        case .keepColumn(let register, let column):
            try StoredSchema.retire(column, of: register, connection)
        case .keepTable(let register, _):
            try StoredSchema.retire(nil, of: register, connection)
        case .keepState:
            // The entries stay as they are.
            break
        case .recordVersion(let definition, _):
            try DefinitionVersions.record(
                definition, packVersion: pack.version, connection, at: moment)
        case .addIndex(_, let index):
            try connection.execute(sql.add(index))
        case .recordPack(let pack, _):
            try record(pack, connection, at: moment, by: actor)
        }
    }

    private func record(
        _ pack: PackRecord, _ connection: any WriteConnection, at moment: Moment, by actor: String
    ) throws {
        try connection.execute(
            """
            INSERT INTO "dh_pack"
                ("pack", "title", "version", "folder", "applied_at", "applied_by", "changes")
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(pack.id), .text(pack.title), .text(pack.version), .text(pack.folder),
                .moment(moment), .text(actor), .text(sentences.joined(separator: "\n")),
            ])
    }
}
