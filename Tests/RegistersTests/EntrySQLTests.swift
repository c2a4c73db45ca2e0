import Definitions
import Expressions
import Registers
import Store
import Testing
import Vocabulary

@Suite struct EntrySQLTests {
    private func names(_ register: String) throws -> EntrySQL {
        let pack = try Office.readPack()
        return EntrySQL(register: try #require(pack.register(register)), pack: pack)
    }

    @Test func `a path joins each table on its way once`() throws {
        var names = try names("cases")
        #expect(try names.operand(for: ["fee"]) == .column("\"e\".\"fee\"", decimals: 0))
        #expect(try names.operand(for: ["area"]) == .column("\"e\".\"area\"", decimals: 2))
        #expect(names.joins.isEmpty)
        #expect(
            try names.operand(for: ["kind", "level"]) == .column("\"j1\".\"level\"", decimals: 0))
        #expect(
            try names.operand(for: ["kind", "number"])
                == .column("\"j1\".\"number\"", decimals: 0))
        #expect(
            try names.operand(for: ["parent", "kind", "level"])
                == .column("\"j3\".\"level\"", decimals: 0))
        #expect(
            names.joins.split(separator: "\n") == [
                "LEFT JOIN \"kinds\" AS \"j1\" ON \"j1\".\"id\" = \"e\".\"kind\"",
                "LEFT JOIN \"cases\" AS \"j2\" ON \"j2\".\"id\" = \"e\".\"parent\"",
                "LEFT JOIN \"kinds\" AS \"j3\" ON \"j3\".\"id\" = \"j2\".\"kind\"",
            ])
    }

    @Test func `built-in columns are there where the register has them`() throws {
        var cases = try names("cases")
        for name in ["id", "number", "unit", "state", "due"] {
            #expect(try cases.operand(for: [name]) == .column("\"e\".\"\(name)\"", decimals: 0))
        }
        #expect(try cases.type(of: ["due"]) == .datetime)
        #expect(try cases.type(of: ["kind"]) == .reference("kinds"))
        var notes = try names("notes")
        #expect(throws: Problem.self) { try notes.operand(for: ["state"]) }
    }

    @Test func `a name that is not there is told with the nearest`() throws {
        let names = try names("cases")
        func problem(_ path: [String]) -> Problem? {
            do throws(Problem) {
                _ = try names.type(of: path)
                return nil
            } catch { return error }
        }
        #expect(problem(["chanel"])?.facts["nearest"] == "channel")
        #expect(problem(["kind", "levl"])?.facts["nearest"] == "level")
        #expect(problem(["kind", "levl"])?.facts["register"] == "kinds")
        #expect(problem(["fee", "x"])?.code == .pathThroughValue)
        #expect(problem([])?.code == .noSuchPath)
        #expect(problem(["fee", "id"])?.code == .noSuchPath)
    }

    @Test func `the statement runs`() async throws {
        let office = try await Office()
        _ = try await office.addCase(["channel": "counter"])
        var names = EntrySQL(
            register: try #require(office.pack.register("cases")), pack: office.pack)
        guard case .column(let level, _) = try names.operand(for: ["kind", "level"]) else { return }
        let rows = try await office.rows("SELECT \(level) FROM \(names.table)\(names.joins)")
        #expect(rows.map { $0.text(0) } == ["town"])
    }
}
