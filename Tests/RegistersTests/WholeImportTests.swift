import Foundation
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct WholeImportTests {
    private static let header = "unit,kind,opened_at,name\n"
    private static let row = "centre,A-1,2023-01-18T09:00,Nguyễn Văn An\n"

    /// Everything that an import may touch.
    private func everything(_ office: Office) async throws -> [[Row]] {
        var all: [[Row]] = []
        for table in ["cases", "kinds", "dh_history", "dh_series"] {
            all.append(try await office.rows("SELECT * FROM \"\(table)\""))
        }
        return all
    }

    @Test(arguments: Engines.available)
    func `a dry run tells what an import would do, and changes nothing`(
        _ kind: EngineKind
    ) async throws {
        let office = try await Office(kind)
        _ = try await office.addCase()
        let before = try await everything(office)
        let text = Self.header + String(repeating: Self.row, count: 100)
        let dry = try await office.importCSV("cases", text, dryRun: true)
        #expect(dry.rows == 100)
        #expect(dry.inserted == 0)
        #expect(dry.firstNumber == "H1.1-230118-0002")
        #expect(try await everything(office) == before)
        let real = try await office.importCSV("cases", text)
        #expect(real.inserted == 100)
        #expect(real.lastNumber == dry.lastNumber)
    }

    @Test(arguments: Engines.available)
    func `one bad row in ten thousand leaves nothing`(_ kind: EngineKind) async throws {
        let office = try await Office(kind)
        let before = try await everything(office)
        var text = Self.header + String(repeating: Self.row, count: 9_999)
        text += "centre,A-1,2023-01-18T09:0,Nguyễn Văn An\n"
        let wrong = text
        let faults = try await Office.faults { try await office.importCSV("cases", wrong) }
        #expect(faults.map { $0.place?.line } == [10_001])
        #expect(try await everything(office) == before)
        // The register is as usable as before.
        #expect(try await office.addCase().number == "H1.1-230118-0001")
    }

    @Test func `a thousand faults are told, the rest counted`() async throws {
        let office = try await Office()
        let text = Self.header + String(repeating: "centre,A-1,x,y\n", count: 1_500)
        let faults = try await office.faults("cases", text)
        #expect(faults.count == 1_001)
        #expect(faults.first?.code == .fileManyFaults)
        #expect(faults.first?.facts["count"] == "1500")
        #expect(faults[1].place?.line == 2)
        #expect(faults.last?.place?.line == 1_001)
    }

    @Test func `every entry of a file has its history`() async throws {
        let office = try await Office()
        try await office.importCSV("cases", Self.header + Self.row + Self.row)
        for entry in try await office.books.entries("cases") {
            let history = try await office.books.history("cases", number: entry.number)
            #expect(history.count == 1)
            #expect(history.first?.action == .imported)
            #expect(history.first?.actor == "an")
            #expect(history.first?.at == Office.now)
            let fields = Set(history.first?.differences.keys.map { $0 } ?? [])
            #expect(
                fields == [
                    "number", "unit", "kind", "opened_at", "name", "state", "version", "due",
                    "promised",
                ])
            let then = try await office.books.entry("cases", number: entry.number, asOf: Office.now)
            #expect(then == entry)
        }
    }

    @Test func `an import and single entries make the same of the same cells`() async throws {
        let office = try await Office()
        let cells = [
            "unit": "900", "kind": "A-2", "opened_at": "18/01/2023 16:00",
            "closed_at": "19/01/2023 08:00", "outcome": "Từ chối", "handler": "town",
            "name": "Trần Thị Bình", "channel": "Trực tuyến", "fee": "15000", "area": "1.5",
            "weight": "2.125", "paid": "x", "seen_on": "20/01/2023",
        ]
        let columns = cells.keys.sorted()
        try await office.importCSV(
            "cases",
            columns.joined(separator: ",") + "\n"
                + columns.map { cells[$0] ?? "" }.joined(separator: ",") + "\n")
        let single = try await office.books.add(
            Draft(texts: cells), to: "cases", at: Office.now, by: "an")
        let imported = try #require(try await office.books.entries("cases").first)
        #expect(imported.values == single.values)
        #expect(imported.unit == single.unit)
        #expect(imported.state == "rejected")
        #expect(imported.state == single.state)
        #expect(imported.due == single.due)
        #expect(imported.due != nil)
    }

    @Test func `entries may refer to earlier ones of the same file`() async throws {
        let office = try await Office()
        let header = "number,unit,kind,opened_at,parent\n"
        try await office.importCSV(
            "cases",
            header + "C1,centre,A-1,2023-01-18T09:00,\nC2,centre,A-1,2023-01-18T09:00,C1\n")
        let entries = try await office.books.entries("cases")
        #expect(entries[1]["parent"] == .integer(entries[0].id))
        try await office.importCSV("cases", header + "C3,centre,A-1,2023-01-18T09:00,C2\n")
        let faults = try await office.faults(
            "cases",
            header + "C4,centre,A-1,2023-01-18T09:00,C5\nC5,centre,A-1,2023-01-18T09:00,\n")
        #expect(faults.map(\.code) == [.cellNoSuchEntry])
        #expect(faults.first?.place?.line == 2)
    }

    @Test func `an import tells how far it has come`() async throws {
        let office = try await Office()
        let folder = try TemporaryFolder()
        let path = folder.path + "/file.csv"
        let text = Self.header + String(repeating: Self.row, count: 20_000)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        let seen = Progress()
        _ = try await CSVImporter(office.books)
            .run("cases", file: path, at: Office.now, by: "an") { seen.add($0) }
        let all = seen.all
        #expect(all.count > 1)
        #expect(all.map(\.rows) == all.map(\.rows).sorted())
        #expect(all.last?.rows == 20_000)
        #expect(all.last?.bytesInAll == text.utf8.count)
        #expect(all.last?.bytesRead == text.utf8.count)
    }
}
