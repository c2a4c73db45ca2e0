import Access
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// Who is told what, before, on and after the day.
@Suite struct TownReminderTests {
    /// A town whose people are known to the system, for messages to find them.
    private func town() async throws -> Town {
        let town = try await Town()
        for (role, unit) in [
            ("leader", "ubnd-thi-xa"), ("office", "ubnd-thi-xa"), ("head", "phong-tnmt"),
            ("officer", "phong-tnmt"),
        ] {
            _ = try await town.store.engine.write { connection in
                let name = "\(role)-\(unit)"
                try connection.execute(
                    """
                    INSERT INTO "dh_user" ("id", "title", "unit", "active", "at", "actor")
                    VALUES ($1, $1, $2, $3, $4, 'setup')
                    """, [.text(name), .text(unit), .bool(true), .moment(Town.now)])
                try connection.execute(
                    """
                    INSERT INTO "dh_grant" ("user", "role", "unit", "at", "actor")
                    VALUES ($1, $2, $3, $4, 'setup')
                    """, [.text(name), .text(role), .text(unit), .moment(Town.now)])
            }
        }
        return town
    }

    /// Who is told something in the morning of a day of November; a second tick tells nobody.
    private func told(_ day: Int, _ town: Town) async throws -> [String] {
        let ticker = Ticker(pack: town.books.pack, engine: town.store.engine)
        let now = Town.day(11, day)
        _ = try await ticker.tick(at: now)
        #expect(try await ticker.tick(at: now).written == 0)
        return try await town.store.engine.read { connection in
            try connection.rows(
                "SELECT \"recipient\" FROM \"dh_outbox\" WHERE \"at\" = $1 ORDER BY \"recipient\"",
                [.moment(now)]
            ).compactMap { $0.text(0) }
        }
    }

    private func task(_ town: Town) async throws -> Entry {
        let task = try await town.add(
            "directives",
            [
                "unit": "phong-tnmt", "level": "town", "given_by_unit": "ubnd-thi-xa",
                "content": "Rà soát quỹ đất công", "given_on": "2023-11-06",
                "deadline": "2023-11-16",
            ], by: town.desk("leader"))
        return try await town.move(task, "take", by: town.desk("officer", "phong-tnmt")).entry
    }

    private let officer = "user:officer-phong-tnmt"
    private let head = "user:head-phong-tnmt"
    private let giver = "user:leader-ubnd-thi-xa"

    @Test func `a task reminds its officer, then the head, and when it is late the giver too`()
        async throws
    {
        let town = try await town()
        _ = try await task(town)
        #expect(try await told(10, town) == [])
        #expect(try await told(13, town) == [officer])
        #expect(try await told(15, town) == [head, officer])
        #expect(try await told(16, town) == [head, officer])
        #expect(try await told(17, town) == [head, giver, officer])
        #expect(try await told(18, town) == [])
        #expect(try await told(20, town) == [head, giver, officer])
    }

    @Test func `what waits for the giver reminds the giver`() async throws {
        let town = try await town()
        let task = try await task(town)
        let officerDesk = town.desk("officer", "phong-tnmt")
        try await town.move(
            task, "ask_extension", ["requested_deadline": "2023-11-24"], note: "Chờ đo đạc",
            by: officerDesk)
        #expect(try await told(15, town).filter { $0 == giver } == [giver])
        try await town.move(
            task, "refuse_extension", note: "Việc gấp", by: town.desk("leader"),
            at: Town.day(11, 15))
        try await town.move(
            task, "report", ["result_document": "9/BC", "result_date": "2023-11-15"],
            by: officerDesk, at: Town.day(11, 15, 900))
        #expect(try await told(16, town) == [giver])
        #expect(try await told(17, town) == [giver, "user:office-ubnd-thi-xa"])
        try await town.move(task, "confirm", by: town.desk("leader"), at: Town.day(11, 17, 600))
        #expect(try await told(20, town) == [])
    }

    @Test func `a petition's reminder names nobody`() async throws {
        let town = try await town()
        _ = try await town.add(
            "petitions",
            [
                "unit": "phong-tnmt", "received_on": "2023-11-06", "kind": "denunciation",
                "competence": "within", "petitioner": "Nguyễn Văn Kín", "summary": "Đất công",
            ], by: town.desk("petition_officer"))
        let recipients = try await told(16, town)
        #expect(!recipients.isEmpty)
        let messages = try await town.store.engine.read { connection in
            try connection.rows("SELECT \"message\" FROM \"dh_outbox\"").compactMap { $0.text(0) }
        }
        #expect(messages.allSatisfy { !$0.contains("Kín") && !$0.contains("Đất") })
    }
}
