/// The SQL that makes the tables of registers, in the words of one engine.
struct SchemaStatements {
    let dialect: Dialect

    /// Makes a table without its indexes.
    func create(_ table: TableShape, later: [String]) -> String {
        let columns = table.columns.filter { !later.contains($0.id) }
            .map { "    " + declaration($0) }
        return
            (["CREATE TABLE \(Dialect.quoted(table.id)) (\n    \"id\" \(dialect.entryId)"]
            + columns).joined(separator: ",\n") + ")" + dialect.tableOptions
    }

    /// Adds a column.
    func add(_ column: ColumnShape, to table: TableShape) -> String {
        "ALTER TABLE \(Dialect.quoted(table.id)) ADD COLUMN \(declaration(column))"
    }

    /// Adds an index.
    func add(_ index: IndexShape) -> String {
        let columns = index.columns.map { Dialect.quoted($0) }.joined(separator: ", ")
        let condition = index.whereEmpty.map { " WHERE \(Dialect.quoted($0)) IS NULL" } ?? ""
        return "CREATE INDEX \(Dialect.quoted(index.name)) ON \(Dialect.quoted(index.table)) "
            + "(\(columns))\(condition)"
    }

    /// `"fee" BIGINT`; what a field requires is checked where entries are, so that a definition
    /// may come to require what older entries lack.
    private func declaration(_ column: ColumnShape) -> String {
        var text = Dialect.quoted(column.id) + " " + type(column)
        if column.isBuiltIn { text += " NOT NULL" }
        if column.isBuiltIn, column.id == "number" { text += " UNIQUE" }
        if let register = column.refersTo {
            text += " REFERENCES \(Dialect.quoted(register)) (\"id\")"
        }
        return text
    }

    private func type(_ column: ColumnShape) -> String {
        switch column.kind.storage {
        case .text: dialect.text
        case .integer: dialect.integer
        case .boolean: dialect.boolean
        }
    }
}
