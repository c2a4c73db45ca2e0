import Access
import Definitions
import Expressions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// Rights on a rebuilt past: the person asks with the roles of today.
@Suite struct AsKnownRightsTests {
    /// A hall in which officers see what they registered themselves, and its past of 7 March.
    private func halls() async throws -> (pack: Pack, engine: any Engine, past: any Engine) {
        let roles =
            try #require(TownHall.files["roles.yaml"]) + """

                  assigner: {title: Người giao, rights: {tasks: {see: own, add: all, change: own}}}
                """
        let pack = try TownHall.readPack(["roles.yaml": roles])
        let engine = try TestStore().engine
        try await engine.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: TownHall.now, by: "qt")
        }
        let books = Books(pack: pack, engine: engine)
        for (giver, at) in [("an", "03-06T09:00"), ("binh", "03-06T10:00"), ("an", "03-09T08:00")] {
            _ = try await books.add(
                ["unit": "culture", "content": "Việc", "given_on": "2023-03-06"], to: "tasks",
                at: moment(at), by: giver)
        }
        let people = People(pack: pack)
        // Known to the system only since a week later, and one of them switched off again.
        try await engine.write { connection in
            for user in ["an", "binh", "cu"] {
                try people.add(
                    user, title: user, unit: "culture", at: moment("03-13T08:00"), by: "qt",
                    connection)
            }
            try people.give(
                .init("assigner", unit: "culture"), to: "an", at: moment("03-13T08:00"), by: "qt",
                connection)
            try people.give(
                .init("officer", unit: "culture", from: Day(iso: "2023-04-01")), to: "binh",
                at: moment("03-13T08:00"), by: "qt", connection)
            try people.set(active: false, "cu", at: moment("03-14T08:00"), by: "qt", connection)
        }
        let past = try TestStore().engine
        try await AsKnown.rebuild(pack, from: engine, at: moment("03-07T23:59"), into: past)
        return (pack, engine, past)
    }

    private func seen(
        _ pack: Pack, _ engine: any Engine, _ user: String, on day: String
    ) async throws -> [String] {
        let people = People(pack: pack)
        let books = Books(pack: pack, engine: engine)
        let person = try await engine.read {
            try people.person(user, on: Day(iso: day) ?? Day(number: 0), $0)
        }
        let desk = Desk(person, books: books)
        var seen: [String] = []
        let numbers = try await engine.read {
            try $0.rows("SELECT \"number\" FROM \"tasks\" ORDER BY \"id\"")
        }.compactMap { $0.text(0) }
        for number in numbers {
            let sheet = try? await desk.sheet("tasks", number: number, at: moment("03-15T08:00"))
            if sheet != nil { seen.append(number) }
        }
        return seen
    }

    @Test func `the past is asked with the roles of today`() async throws {
        let (pack, engine, past) = try await halls()
        let numbers = try await past.read {
            try $0.rows("SELECT \"number\" FROM \"tasks\" ORDER BY \"id\"")
        }.compactMap { $0.text(0) }
        #expect(numbers.count == 2)
        #expect(try await seen(pack, past, "an", on: "2023-03-15") == [numbers[0]])
        #expect(try await seen(pack, engine, "an", on: "2023-03-15").count == 2)
        #expect(try await seen(pack, past, "binh", on: "2023-03-15").isEmpty)
        #expect(try await seen(pack, past, "binh", on: "2023-04-01") == numbers)
        let off = try await Office.faults { try await seen(pack, past, "cu", on: "2023-03-15") }
        #expect(off.map(\.code) == [.inactiveUser])
    }

    @Test func `lists of the past show what the single entry shows`() async throws {
        let (pack, _, past) = try await halls()
        let tasks = try #require(pack.register("tasks"))
        let people = People(pack: pack)
        let rows = try await past.read { connection in
            let day = Day(iso: "2023-03-15") ?? Day(number: 0)
            let person = try people.person("an", on: day, connection)
            var text = SQLText()
            text.append("SELECT \"e\".\"id\" FROM \"tasks\" AS \"e\" WHERE ")
            Judge(pack: pack).filter(tasks, for: person).sql(into: &text)
            return try connection.rows(text.text, text.arguments)
        }
        #expect(rows.map { $0.integer(0) } == [1])
    }
}
