import Access
import Registers
import Store
import TestSupport
import Testing
import Vocabulary
import WorkingTime

/// The deadline cases that other systems got wrong, by number, where entries and their promises are
/// needed; the others are told of the calendar alone, in the tests of working time.
@Suite struct DeadlineCasesTests {
    private func proof(_ hall: ChangingHall, _ entry: Entry, at now: String) async throws
        -> DeadlineProof
    {
        try await Desk(.operator("qt"), books: hall.books)
            .proof(entry.register, number: entry.number, at: moment(now))
    }

    private static let storm = [
        (
            "days_off:",
            "days_off:\n  - {date: 2023-03-15, why: Bão, source: Công điện 5}"
        ),
        ("calendar: \"1\"", "calendar: \"2\""),
    ]

    // MARK: 1, 12: the hour of receipt

    private static let sameDay = [
        "registers/slips.yaml": """
        register: slips
        title: Việc trong ngày
        unit: Đơn vị
        fields:
          received_at: {type: datetime, label: Nhận lúc, required: true}
          done_at: {type: datetime, label: Xong}
        lifecycle:
          opened: received_at
          closed: done_at
          due: {working: same day, cutoff: "15:00"}
        """
    ]

    @Test(arguments: [
        ("03-06T07:00", "03-06T17:00"), ("03-06T14:59", "03-06T17:00"),
        ("03-06T15:00", "03-06T17:00"), ("03-06T15:01", "03-07T17:00"),
        ("03-06T18:00", "03-07T17:00"),
        ("03-10T15:30", "03-13T17:00"), ("03-11T09:00", "03-13T17:00"),
        ("04-28T15:01", "05-04T17:00"),
    ])
    func `1 same-day work that is received near the cut-off`(
        receipt: String, due: String
    ) async throws {
        let hall = try await ChangingHall(Self.sameDay)
        let slip = try await hall.add(
            "slips", ["unit": "office", "received_at": moment(receipt).iso], at: moment(receipt))
        #expect(slip.due == moment(due))
        let parsed = try DeadlineProof(
            parsing: try await proof(hall, slip, at: "05-05T08:00").text)
        #expect(parsed.recomputedDue == slip.due)
    }

    // MARK: 5, 20: the calendar is changed

    @Test func `5 a calendar that is amended after the promise was printed moves no promise`()
        async throws
    {
        var hall = try await ChangingHall()
        let running = try await hall.task()
        let paused = try await hall.task()
        let ended = try await hall.task()
        for task in [running, paused, ended] { try await hall.move(task, "take") }
        try await hall.move(paused, "wait", note: "chờ", at: moment("03-09T08:00"))
        let printed = try await proof(hall, running, at: "03-09T09:00")
        try await hall.change("calendar.yaml", Self.storm, at: moment("03-10T08:00"))

        let again = try await proof(hall, running, at: "03-09T09:00")
        #expect(again == printed)
        #expect(printed.recomputedDue == moment("03-20T17:00"))
        #expect(try await hall.task(at: moment("03-10T09:00")).due == moment("03-21T17:00"))
        let resumed = try await hall.move(paused, "resume", at: moment("03-13T08:00"))
        #expect(resumed.due == moment("03-22T17:00"))
        for (task, at) in [(running, "03-20T16:00"), (ended, "03-20T17:01")] {
            try await hall.move(task, "report", ["document": "1"], at: moment(at))
            let cause = ["cause": "wait"]
            try await hall.move(task, "confirm", cause, at: moment(at), by: "ct")
        }
        #expect(try await hall.verdicts(running) == ["on_time/on_time 2023-03-20T16:00"])
        #expect(try await hall.verdicts(ended) == ["late/late 2023-03-20T17:01"])
        #expect(try await hall.ledger(running) == ["first 2023-03-20T17:00"])
    }

    @Test func `20 what was promised as of a past day is the same for ever`() async throws {
        var hall = try await ChangingHall()
        let task = try await hall.task()
        try await hall.move(task, "take")
        try await hall.move(
            task, "ask_time", note: "x", ["requested": "2023-03-24"], at: moment("03-13T08:00"))
        try await hall.move(task, "grant", note: "ừ", at: moment("03-14T08:00"), by: "ct")
        /// What is known of the task on each of some days.
        func known(_ hall: ChangingHall) async throws -> [String] {
            var known: [String] = []
            for at in ["03-05T00:00", "03-06T08:00", "03-13T23:59", "03-14T08:00"] {
                let entry = try await hall.books.entry(
                    "tasks", number: task.number, asOf: moment(at))
                let past = try TestStore()
                try await AsKnown.rebuild(
                    hall.pack, from: hall.store.engine, at: moment(at), into: past.engine)
                let rows = try await past.engine.read { connection in
                    try connection.rows(
                        """
                        SELECT coalesce("due", '-') || ' ' || coalesce("promised", '-') || ' '
                            || "state" FROM "tasks" ORDER BY "id"
                        """
                    ).compactMap { $0.text(0) }
                }
                known.append("\(entry?.due?.iso ?? "-"): \(rows)")
            }
            return known
        }
        let before = try await known(hall)
        #expect(
            before == [
                "-: []",
                "2023-03-20T17:00: [\"2023-03-20T17:00 2023-03-20T17:00 doing\"]",
                "2023-03-20T17:00: [\"2023-03-20T17:00 2023-03-20T17:00 asked\"]",
                "2023-03-24T23:59: [\"2023-03-24T23:59 2023-03-20T17:00 doing\"]",
            ])
        let printed = try await proof(hall, task, at: "03-14T09:00")
        try await hall.change("calendar.yaml", Self.storm, at: moment("03-15T08:00"))
        #expect(try await proof(hall, task, at: "03-14T09:00") == printed)
        try await hall.move(task, "report", ["document": "1"], at: moment("03-27T08:00"))
        try await hall.move(
            task, "confirm", ["cause": "busy"], at: moment("03-27T09:00"), by: "ct")
        _ = try await hall.task(at: moment("03-28T08:00"))
        #expect(try await known(hall) == before)
    }

    // MARK: 9: pause and extension

    @Test func `9 a pause, then an extension, then another pause`() async throws {
        let hall = try await ChangingHall()
        let task = try await hall.task()
        try await hall.move(task, "take")
        try await hall.move(task, "wait", note: "chờ", at: moment("03-09T08:00"))
        let resumed = try await hall.move(task, "resume", at: moment("03-13T08:00"))
        #expect(resumed.due == moment("03-22T17:00"))
        try await hall.move(
            task, "ask_time", note: "x", ["requested": "2023-03-24"], at: moment("03-20T08:00"))
        let granted = try await hall.move(
            task, "grant", note: "ừ", at: moment("03-20T09:00"), by: "ct")
        #expect(granted.due == moment("03-24T23:59"))
        // A morning and an afternoon are left of Friday, 24 March.
        let waiting = try await hall.move(task, "wait", note: "chờ", at: moment("03-24T07:30"))
        #expect(waiting.due == nil)
        let again = try await hall.move(task, "resume", at: moment("03-28T13:00"))
        #expect(again.due == moment("03-29T11:30"))
        #expect(
            try await hall.ledger(task) == [
                "first 2023-03-20T17:00", "resumed 2023-03-22T17:00",
                "extended 2023-03-24T23:59", "resumed 2023-03-29T11:30",
            ])
        try await hall.move(
            task, "ask_time", note: "nữa", ["requested": "2023-04-14"],
            at: moment("03-28T14:00"))
        let more = try await Office.faults {
            try await hall.move(task, "grant", note: "ừ", at: moment("03-28T15:00"), by: "ct")
        }
        #expect(more.map(\.code) == [.extendedEnough])
        let denied = try await hall.move(
            task, "deny", note: "thôi", at: moment("03-28T15:00"), by: "ct")
        #expect(denied.due == moment("03-29T11:30"))
        let text = try await proof(hall, task, at: "03-28T16:00").text
        let parsed = try DeadlineProof(parsing: text)
        #expect(parsed.record.promises.count == 4)
    }

    @Test func `9 an extension to no later a day, or after the deadline, is none`() async throws {
        let hall = try await ChangingHall()
        let task = try await hall.task()
        try await hall.move(task, "take")
        try await hall.move(task, "ask_time", note: "x", ["requested": "2023-03-19"])
        let earlier = try await Office.faults {
            try await hall.move(task, "grant", note: "ừ", by: "ct")
        }
        #expect(earlier.map(\.code) == [.newDueNotLater])
        try await hall.move(task, "deny", note: "không", by: "ct")
        let late = try await Office.faults {
            try await hall.move(
                task, "ask_time", note: "x", ["requested": "2023-03-30"],
                at: moment("03-20T17:01"))
        }
        #expect(late.map(\.code) == [.stepNotAllowedNow])
        try await hall.move(
            task, "ask_time", note: "x", ["requested": "2023-03-30"], at: moment("03-20T17:00"))
        #expect(try await hall.ledger(task) == ["first 2023-03-20T17:00"])
    }

    // MARK: 13: the result exists, and is collected

    @Test func `13 the verdict is by the result, not by when it is confirmed or collected`()
        async throws
    {
        let hall = try await ChangingHall()
        let task = try await hall.task()
        try await hall.move(task, "take")
        // Reported late, of a document that existed in time.
        try await hall.move(
            task, "report",
            ["document": "12", "done_at": "2023-03-20T16:30", "outcome": "done"],
            at: moment("03-22T09:00"))
        #expect(try await hall.verdicts(task) == ["on_time/on_time 2023-03-20T16:30"])
        try await hall.move(task, "confirm", ["cause": "busy"], at: moment("03-27T10:00"), by: "ct")
        let kept = try await hall.books.entry("tasks", number: task.number)
        #expect(kept?["done_at"] == .moment(moment("03-20T16:30")))
        // Collected in April: a change that touches neither end nor promise judges nothing anew.
        _ = try await hall.books.change(
            "tasks", number: task.number, set: ["checked_by": "người dân"],
            at: moment("04-10T09:00"), by: "an")
        #expect(try await hall.verdicts(task) == ["on_time/on_time 2023-03-20T16:30"])
        // Put right, it is judged again, and the first judgement stays.
        _ = try await hall.books.change(
            "tasks", number: task.number, set: ["done_at": "2023-03-21T08:00"],
            at: moment("04-11T09:00"), by: "an")
        #expect(
            try await hall.verdicts(task)
                == ["on_time/on_time 2023-03-20T16:30", "late/late 2023-03-21T08:00"])
    }

    // MARK: 14: parts and the whole

    @Test func `14 the times of the parts do not make that of the whole`() async throws {
        let hall = try await ChangingHall()
        let whole = try await hall.task()
        let short = try await hall.task(["parent": whole.number, "deadline": "2023-03-10"])
        let long = try await hall.task([
            "parent": whole.number, "deadline": "2023-03-31", "unit": "land",
        ])
        #expect([short.due, long.due] == [moment("03-10T23:59"), moment("03-31T23:59")])
        for task in [whole, short, long] {
            try await hall.move(task, "take")
            try await hall.move(task, "report", ["document": "1"], at: moment("03-09T08:00"))
        }
        let close = { (task: Entry, at: String) in
            try await hall.move(task, "confirm", ["cause": "wait"], at: moment(at), by: "ct")
        }
        _ = try await close(short, "03-09T09:00")
        let open = try await Office.faults { try await close(whole, "03-15T08:00") }
        #expect(open.map(\.code) == [.childrenOpen])
        #expect(open.first?.facts["numbers"] == long.number)
        _ = try await close(long, "03-30T09:00")
        _ = try await close(whole, "03-30T10:00")
        #expect(try await hall.verdicts(long) == ["early/early 2023-03-30T09:00"])
        #expect(try await hall.verdicts(whole) == ["late/late 2023-03-30T10:00"])
        #expect(try await hall.ledger(whole) == ["first 2023-03-20T17:00"])
    }

    // MARK: 15: agencies with different hours

    @Test func `15 each agency counts by its own hours, and a hand-over keeps the first promise`()
        async throws
    {
        let hours = """

            units:
              land:
                hours:
                  - {from: 2023-01-01, days: [mon, tue, wed, thu, fri], work: ["07:00-11:00", "13:30-17:30"], source: QĐ 2}
            """
        let hall = try await ChangingHall([
            "calendar.yaml": (TownHall.files["calendar.yaml"] ?? "") + hours
        ])
        let theirs = try await hall.task(["unit": "land"])
        #expect(theirs.due == moment("03-20T17:30"))
        let ours = try await hall.task()
        #expect(ours.due == moment("03-20T17:00"))
        try await hall.move(ours, "take")
        let handed = try await hall.books.change(
            "tasks", number: ours.number, set: ["unit": "land"], at: moment("03-09T08:00"), by: "ct"
        )
        #expect(handed.due == moment("03-20T17:30"))
        #expect(
            try await hall.ledger(ours)
                == ["first 2023-03-20T17:00", "corrected 2023-03-20T17:30"])
        // 17:15 is before their closing, and after that of the others: a pause over that night
        // ends one day of theirs.
        try await hall.move(ours, "wait", note: "chờ", at: moment("03-09T17:15"))
        let resumed = try await hall.move(ours, "resume", at: moment("03-10T07:00"))
        #expect(resumed.due == moment("03-21T17:30"))
        let stayed = try await hall.task()
        try await hall.move(stayed, "take")
        try await hall.move(stayed, "wait", note: "chờ", at: moment("03-09T17:15"))
        let same = try await hall.move(stayed, "resume", at: moment("03-10T07:00"))
        #expect(same.due == moment("03-20T17:00"))
        // Done at 17:10 of the last day: in time there, late by what was promised first.
        try await hall.move(ours, "report", ["document": "1"], at: moment("03-20T17:10"))
        try await hall.move(ours, "confirm", at: moment("03-20T17:10"), by: "ct")
        #expect(try await hall.verdicts(ours) == ["early/late 2023-03-20T17:10"])
    }
}
