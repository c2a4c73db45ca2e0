import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct PromiseTests {
    private func at(_ text: String) -> Moment { moment(text) }

    private func ledger(_ hall: TownHall, _ register: String = "tasks") async throws -> [String] {
        try await hall.rows(
            "SELECT \"kind\", \"due\", \"reason\" FROM \"dh_promise\" "
                + "WHERE \"register\" = '\(register)' ORDER BY \"id\""
        ).map { row in
            [row.text(0), row.text(1), row.text(2)].compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test func `the first promise is never overwritten, an extension stands beside it`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(
            task, "ask_time", note: "nhiều việc", ["requested": "2023-03-24"], by: "an")
        #expect(try await hall.faults(task, "grant", note: "đồng ý", by: "an") == [.ownWork])
        let granted = try await hall.move(task, "grant", note: "đồng ý", by: "ct")
        #expect(granted.due == at("03-24T23:59"))
        let rows = try await hall.rows("SELECT \"due\", \"promised\" FROM \"tasks\"")
        #expect(rows.first?.text(1) == "2023-03-20T17:00")
        #expect(
            try await ledger(hall)
                == ["first 2023-03-20T17:00", "extended 2023-03-24T23:59 đồng ý"])
        try await hall.move(task, "ask_time", note: "nữa", ["requested": "2023-03-30"])
        #expect(try await hall.faults(task, "grant", note: "ừ", by: "ct") == [.extendedEnough])
    }

    @Test func `more time means a later moment`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(task, "ask_time", note: "x", ["requested": "2023-03-20"])
        #expect(try await hall.faults(task, "grant", note: "ừ", by: "ct") == [])
        let open = try await hall.giveTask(["deadline_text": "thường xuyên"])
        #expect(open.due == nil)
        try await hall.move(open, "take")
        try await hall.move(open, "ask_time", note: "x", ["requested": "2023-03-20"])
        #expect(try await hall.faults(open, "grant", note: "ừ", by: "ct") == [.nothingToExtend])
    }

    @Test func `the end is judged by the standing promise and by the first`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(task, "ask_time", note: "x", ["requested": "2023-03-24"])
        try await hall.move(task, "grant", note: "ừ", by: "ct")
        try await hall.move(task, "report", ["document": "12"], at: at("03-22T09:00"))
        try await hall.move(task, "confirm", at: at("03-22T10:00"), by: "ct")
        let verdicts = try await hall.rows(
            "SELECT \"verdict\", \"first_verdict\", \"calendar\" FROM \"dh_verdict\"")
        #expect(verdicts.map { $0.text(0) } == ["early"])
        #expect(verdicts.map { $0.text(1) } == ["late"])
        #expect(verdicts.first?.integer(2) != nil)
    }

    @Test func `the clock of a petition starts anew with its acceptance`() async throws {
        let hall = try await TownHall()
        let petition = try await hall.books.add(
            ["received_on": "2023-03-06", "kind": "complaint", "person": "Nguyễn Văn A"],
            to: "petitions", at: TownHall.now, by: "an")
        #expect(petition.due == at("03-20T17:00"))
        let accepted = try await hall.move(petition, "accept", at: at("03-10T08:00"))
        // Thirty days from 10 March end on Sunday, 9 April, and so on the 10th.
        #expect(accepted.due == at("04-10T17:00"))
        let complex = try await hall.books.change(
            "petitions", number: petition.number, set: ["complex": "1"], at: at("03-11T08:00"),
            by: "an")
        #expect(complex.due == at("04-24T17:00"))
        let more = try await hall.move(petition, "more", note: "xác minh", at: at("03-12T08:00"))
        #expect(more.due == at("05-24T17:00"))
        #expect(
            try await ledger(hall, "petitions").map { $0.split(separator: " ")[0] }
                == ["first", "restarted", "corrected", "extended"])
    }

    @Test func `a pause then an extension: the new promise stands, a later pause moves it on`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(task, "wait", note: "chờ", at: at("03-09T08:00"))
        let resumed = try await hall.move(task, "resume", at: at("03-13T08:00"))
        // Closings on the 9th and the 10th lie in the pause.
        #expect(resumed.due == at("03-22T17:00"))
        try await hall.move(
            task, "ask_time", note: "x", ["requested": "2023-03-31"], at: at("03-13T09:00"))
        let granted = try await hall.move(
            task, "grant", note: "ừ", at: at("03-13T09:00"), by: "ct")
        #expect(granted.due == at("03-31T23:59"))
        try await hall.move(task, "wait", note: "chờ", at: at("03-31T07:30"))
        let again = try await hall.move(task, "resume", at: at("04-03T07:30"))
        #expect(again.due == at("04-03T17:00"))
    }

    @Test func `a calendar that is changed later moves no promise`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        try await hall.move(task, "take")
        try await hall.move(task, "wait", note: "chờ", at: at("03-09T08:00"))
        let calendar =
            try #require(TownHall.files["calendar.yaml"]) + """

                  - {date: 2023-03-15, why: Bão, source: Công điện}
                """
        let changed = try TownHall.readPack([
            "calendar.yaml": calendar.replacing("calendar: \"1\"", with: "calendar: \"2\"")
        ])
        let impact = try await hall.books.impact(of: changed.calendar, at: TownHall.now)
        #expect(impact.hurt.isEmpty)
        try await hall.store.engine.write { connection in
            try SchemaPlan.make(changed, connection)
                .apply(changed, connection, at: at("03-10T08:00"), by: "an")
        }
        let books = Books(pack: changed, engine: hall.store.engine)
        let resumed = try await books.move(
            "tasks", number: task.number, Move("resume"), at: at("03-13T08:00"), by: Doer("an"))
        #expect(resumed.entry.due == at("03-22T17:00"))
    }

    @Test func `a changed calendar tells which promises it would hurt, and what would mend them`()
        async throws
    {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let named = try await hall.giveTask(["deadline": "2023-03-15"])
        let calendar =
            try #require(TownHall.files["calendar.yaml"]) + """

                  - {date: 2023-03-15, why: Bão, source: Công điện}
                """
        let changed = try TownHall.readPack(["calendar.yaml": calendar])
        let impact = try await hall.books.impact(of: changed.calendar, at: TownHall.now)
        #expect(impact.hurt.map(\.number) == [named.number, task.number])
        #expect(impact.hurt.map(\.proposed) == [at("03-16T23:59"), at("03-21T17:00")])
    }
}
