import Definitions
import Expressions
import Foundation
import Registers
import Store
import TestSupport
import Vocabulary
import WorkingTime

/// An office that numbers its documents: a fresh database with number books of all kinds.
struct NumbersOffice {
    let pack: Pack
    let store: TestStore
    let books: Books

    init(_ kind: EngineKind = .sqliteInMemory) async throws {
        let pack = try NumbersOffice.pack()
        self.pack = pack
        store = try TestStore(kind)
        books = Books(pack: pack, engine: store.engine)
        try await store.engine.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: Office.now, by: "an")
        }
    }

    static func pack() throws -> Pack {
        let units = UnitTree([
            UnitDefinition(id: "town", code: "H1", title: "Ủy ban nhân dân thị xã", symbol: "UBND"),
            UnitDefinition(
                id: "office", code: "H1.2", title: "Văn phòng", symbol: "VP", parent: "town"),
            UnitDefinition(
                id: "land", code: "H1.3", title: "Phòng Tài nguyên", symbol: "TNMT",
                parent: "town"),
            UnitDefinition(id: "bare", code: "H1.4", title: "Phòng Mới", parent: "town"),
        ])
        let registers = try [
            documents(units),
            register(
                "letters",
                Numbering(
                    field: "notation", type: nil, date: "issued_on", isPerUnit: true,
                    series: [.init(id: "letters", title: "Công văn")],
                    symbol: symbol("{no}/UBND-{unit.symbol}"))),
            register(
                "slips",
                Numbering(
                    field: "notation", type: nil, date: "issued_on", restarts: .daily,
                    series: [.init(id: "slips", title: "Phiếu")], symbol: symbol("{no}/PC"))),
            register(
                "rules",
                Numbering(
                    field: "notation", type: nil, date: "issued_on",
                    series: [.init(id: "rules", title: "Văn bản quy phạm")],
                    symbol: symbol("{no}/{yyyy}/QĐ-UBND"))),
        ]
        return Pack(
            id: "numbers", title: "Cơ quan", version: "1", locale: "vi-VN",
            timeZone: "Asia/Ho_Chi_Minh", folder: "", units: units,
            calendar: WorkCalendarDefinition(
                version: "1", years: [2023], hours: [], daysOff: [], workingDays: []),
            registers: registers, indicators: [], targets: [], checks: [], reports: [],
            samples: [])
    }

    /// Decisions by themselves, secret ones by themselves, all others together.
    private static func documents(_ units: UnitTree) throws -> Register {
        let plain = try register("documents", nil)
        let scope = EntryScope(of: plain, registers: ["documents": plain], units: units)
        let secret = try Expression(parsing: "secret = true").typed(in: scope)
        return try register(
            "documents",
            Numbering(
                field: "notation", type: "type", date: "issued_on",
                series: [
                    .init(id: "secret", title: "Sổ mật", when: secret),
                    .init(id: "decisions", title: "Sổ quyết định", types: ["qd"]),
                    .init(id: "general", title: "Sổ chung", types: ["bc", "qyd", "cv"]),
                ],
                symbols: [
                    "qd": symbol("{no}/QĐ-UBND"), "bc": symbol("{no}/BC-UBND"),
                    "qyd": symbol("{no}/QyĐ-UBND"),
                ],
                symbol: symbol("{no}/UBND-{unit.symbol}")))
    }

    private static func register(_ id: String, _ numbering: Numbering?) throws -> Register {
        Register(
            id: id, title: "Sổ \(id)",
            number: NumberPattern([.year, .literal("-"), .sequence(width: 5)]),
            defaultUnit: "office",
            fields: [
                Field(
                    id: "type", label: "Tên loại",
                    type: .choice([
                        .init(id: "qd", label: "Quyết định"), .init(id: "bc", label: "Báo cáo"),
                        .init(id: "qyd", label: "Quy định"), .init(id: "cv", label: "Công văn"),
                        .init(id: "tc", label: "Thông cáo"),
                    ])),
                Field(id: "notation", label: "Số, ký hiệu", type: .text),
                Field(id: "issued_on", label: "Ngày văn bản", type: .date),
                Field(id: "secret", label: "Mật", type: .bool),
            ], date: "issued_on", numbering: numbering)
    }

    private static func symbol(_ text: String) throws -> SymbolPattern {
        guard let pattern = SymbolPattern(text) else { throw NotASymbol() }
        return pattern
    }

    private struct NotASymbol: Error {}

    // MARK: Doing things

    /// Adds a document without a number of its own.
    func add(
        _ type: String = "qd", on day: String = "2023-05-04", to register: String = "documents",
        _ more: [String: String] = [:]
    ) async throws -> Entry {
        let draft = ["type": type, "issued_on": day].merging(more) { $1 }
        return try await books.add(Draft(texts: draft), to: register, at: Office.now, by: "an")
    }

    /// Adds a document and gives it a number.
    @discardableResult
    func issue(
        _ type: String = "qd", on day: String = "2023-05-04", to register: String = "documents",
        _ more: [String: String] = [:], reserved: String? = nil
    ) async throws -> String {
        let entry = try await add(type, on: day, to: register, more)
        return try await books.issueNumber(
            register, entry: entry.number, reserved: reserved, at: Office.now, by: "an"
        ).text
    }

    /// Imports documents that have their numbers: type, date, number and symbol.
    func importDocuments(_ rows: [(String, String, String)]) async throws {
        let folder = try TemporaryFolder()
        let lines = rows.map { "\($0.0),\($0.1),\($0.2)" }
        try (["type,issued_on,notation"] + lines).joined(separator: "\n")
            .write(toFile: folder.path + "/file.csv", atomically: true, encoding: .utf8)
        _ = try await CSVImporter(books)
            .run("documents", file: folder.path + "/file.csv", at: Office.now, by: "an")
    }

    func reserve(_ series: String = "decisions/2023", _ count: Int = 1) async throws -> [String] {
        try await books.reserveNumbers(
            "documents", series: series, count: count, reason: "chờ ký", at: Office.now, by: "an"
        ).map(\.text)
    }

    func void(_ number: String, _ series: String = "decisions/2023") async throws {
        try await books.voidNumber(
            "documents", series: series, number: number, reason: "ghi nhầm", at: Office.now,
            by: "an")
    }
}
