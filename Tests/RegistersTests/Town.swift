import Access
import Definitions
import Foundation
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// The pack that the project ships, with its people at their desks.
struct Town {
    static let pack: Result<Pack, any Error> = Result {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try PackReader.read(folder: root.appendingPathComponent("packs/uy-ban-thi-xa").path)
    }

    let store: TestStore
    let books: Books

    /// 08:00 on Monday, 6 November 2023.
    static let now = Moment(Day(year: 2023, month: 11, day: 6) ?? Day(number: 0), minuteOfDay: 480)

    init() async throws {
        let pack = try Town.pack.get()
        store = try TestStore(.sqliteInMemory)
        books = Books(pack: pack, engine: store.engine)
        try await store.engine.write { connection in
            try SchemaPlan.make(pack, connection).apply(
                pack, connection, at: Town.now, by: "setup")
        }
    }

    /// Someone at a desk: who they are tells their role and where they hold it.
    func desk(_ role: String, _ unit: String = "ubnd-thi-xa") -> Desk {
        let name = "\(role)-\(unit)"
        return Desk(
            Person(id: name, title: name, unit: unit, grants: [.init(role, unit: unit)]),
            books: books)
    }

    /// Registers an entry at a desk.
    func add(
        _ register: String, _ fields: [String: String], by desk: Desk, at now: Moment = Town.now
    ) async throws -> Entry {
        try await desk.add(Draft(texts: fields), to: register, at: now)
    }

    /// Takes a step at a desk; gives the entry as it is then.
    @discardableResult
    func move(
        _ entry: Entry, _ step: String, _ set: [String: String] = [:], note: String? = nil,
        by desk: Desk, at now: Moment = Town.now
    ) async throws -> Moved {
        try await desk.move(
            entry.register, number: entry.number, Move(step, note: note, set: Draft(texts: set)),
            at: now)
    }

    /// The kinds of what is wrong with a step; empty when nothing is.
    func faults(
        _ entry: Entry, _ step: String, _ set: [String: String] = [:], note: String? = nil,
        by desk: Desk, at now: Moment = Town.now
    ) async throws -> [ProblemCode] {
        try await Office.faults {
            try await move(entry, step, set, note: note, by: desk, at: now)
        }.map(\.code)
    }

    /// All entries of a register that refer to one.
    func entries(_ register: String, where field: String, is entry: Entry) async throws -> [Entry] {
        try await books.entries(register).filter { $0[field] == .integer(entry.id) }
    }

    /// A day of November or December 2023, at some time.
    static func day(_ month: Int, _ day: Int, _ minute: Int = 480) -> Moment {
        Moment(Day(year: 2023, month: month, day: day) ?? Day(number: 0), minuteOfDay: minute)
    }
}
