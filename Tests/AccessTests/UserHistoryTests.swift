import Access
import Store
import TestSupport
import Testing
import Vocabulary

/// Who was switched off and on, when, and by whom.
@Suite struct UserHistoryTests {
    private let people = People(pack: SmallTown.town)

    private func at(_ text: String) -> Moment { Moment(day("2025-" + text), minuteOfDay: 480) }

    private func history(_ engine: any Engine, _ user: String) async throws -> [String] {
        let people = people
        return try await engine.read { try people.history(of: user, $0) }.map { change in
            let isOn = change.differences["active"]?.new == .integer(1)
            return "\(change.at.day.iso) \(change.actor) \(isOn ? "on" : "off")"
        }
    }

    private func town() async throws -> any Engine {
        let engine = try await SmallTown.store().engine
        let (people, first) = (people, at("01-02"))
        try await engine.write { connection in
            for user in ["an", "an.b", "binh"] {
                try people.add(user, title: user, unit: "desk", at: first, by: "m", connection)
            }
        }
        return engine
    }

    private func set(
        _ engine: any Engine, _ isActive: Bool, _ user: String, _ day: String, _ by: String
    )
        async throws
    {
        let (people, moment) = (people, at(day))
        try await engine.write {
            try people.set(active: isActive, user, at: moment, by: by, $0)
        }
    }

    @Test func `each time is kept, with who did it`() async throws {
        let engine = try await town()
        try await set(engine, false, "an", "02-01", "hoa")
        try await set(engine, false, "an.b", "02-02", "hoa")
        try await set(engine, true, "an", "03-01", "lan")
        try await set(engine, false, "an", "04-01", "mai")
        #expect(
            try await history(engine, "an") == [
                "2025-01-02 m on", "2025-02-01 hoa off", "2025-03-01 lan on",
                "2025-04-01 mai off",
            ])
        #expect(try await history(engine, "an.b") == ["2025-01-02 m on", "2025-02-02 hoa off"])
        #expect(try await history(engine, "binh") == ["2025-01-02 m on"])
        let user = try await engine.read {
            try $0.row("SELECT \"active\", \"at\", \"actor\" FROM \"dh_user\" WHERE \"id\" = 'an'")
        }
        #expect(user?.bool(0) == false && user?.text(1) == "2025-01-02T08:00")
        #expect(user?.text(2) == "m")
    }

    @Test func `what is so already is not done again`() async throws {
        let engine = try await town()
        try await set(engine, true, "an", "02-01", "hoa")
        try await set(engine, false, "an", "02-02", "hoa")
        try await set(engine, false, "an", "02-03", "mai")
        #expect(try await history(engine, "an").count == 2)
    }

    @Test func `a user from before the history kept users begins with their first line`()
        async throws
    {
        let engine = try await town()
        try await engine.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO "dh_user" ("id", "title", "unit", "active", "at", "actor")
                VALUES ('cu', 'Cũ', 'desk', $1, '2024-05-06T07:30', 'x')
                """, [.bool(true)])
        }
        #expect(try await history(engine, "cu").isEmpty)
        try await set(engine, false, "cu", "02-01", "hoa")
        #expect(try await history(engine, "cu") == ["2024-05-06 x on", "2025-02-01 hoa off"])
        #expect(try await history(engine, "an").count == 1)
    }

    @Test func `nothing is known of users that there are not`() async throws {
        let engine = try await town()
        let people = people
        let refused = await problem {
            try await engine.read { try people.history(of: "ann", $0) }
        }
        #expect(refused?.code == .noSuchUser && refused?.facts["nearest"] == "an")
    }
}
