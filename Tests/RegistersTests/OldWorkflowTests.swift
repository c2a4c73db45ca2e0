import Access
import Definitions
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// What began under an older pack goes on by it.
@Suite struct OldWorkflowTests {
    private static let tasks = "registers/tasks.yaml"
    private static let later = moment("03-07T08:00")

    @Test func `a transition that was taken out stays open to those who began with it`()
        async throws
    {
        var hall = try await ChangingHall()
        let old = try await hall.task()
        let told = try await hall.change(
            Self.tasks, [("    redo: {title: Làm lại", "#")], at: Self.later)
        #expect(told.contains { $0.contains("mục đã có đi tiếp theo quy trình cũ") })
        let new = try await hall.task(at: Self.later)
        for task in [old, new] {
            try await hall.move(task, "take", at: Self.later)
            try await hall.move(task, "report", ["document": "1"], at: Self.later)
        }
        let sheets = try await [old, new].asyncMap { task in
            try await Desk(.operator("qt"), books: hall.books)
                .sheet("tasks", number: task.number, at: Self.later)
        }
        #expect(sheets.map { $0.oldWorkflow == nil } == [false, true])
        #expect(sheets.map { $0.steps.map(\.id) } == [["redo", "confirm"], ["confirm"]])
        #expect(try await hall.faults(new, "redo", note: "x", at: Self.later) == [.noSuchStep])
        #expect(try await hall.faults(old, "redo", note: "x", at: Self.later) == [])
        let again = try await hall.books.entry("tasks", number: old.number)
        #expect(again?.state == "doing")
        let deeds = try await Desk(.operator("qt"), books: hall.books)
            .deeds("tasks", number: old.number)
        #expect(deeds.last?.change.transition == "redo" && deeds.last?.title == nil)
    }

    @Test func `a new requirement is for new entries, an old entry is moved as it began`()
        async throws
    {
        var hall = try await ChangingHall()
        let old = try await hall.task()
        try await hall.change(
            Self.tasks,
            [
                (
                    "to: doing, by: [officer]}\n    wait",
                    "to: doing, by: [officer], requires: [note]}\n    wait"
                )
            ],
            at: Self.later)
        let new = try await hall.task(at: Self.later)
        #expect(try await hall.faults(new, "take", at: Self.later) == [.stepNeedsNote])
        #expect(try await hall.move(old, "take", at: Self.later).state == "doing")
    }

    @Test func `a state that was taken out strands nobody`() async throws {
        var hall = try await ChangingHall()
        let waiting = try await hall.task()
        let doing = try await hall.task()
        for task in [waiting, doing] { try await hall.move(task, "take") }
        try await hall.move(waiting, "wait", note: "chờ", at: moment("03-09T08:00"))
        let told = try await hall.change(
            Self.tasks,
            [
                ("waiting: Chờ ý kiến, ", ""), ("waiting: 1, ", ""),
                ("    paused_in: [waiting]", ""), ("    wait: {", "#"), ("    resume: {", "#"),
            ], at: moment("03-10T08:00"))
        #expect(
            told.contains {
                $0.contains("«Chờ ý kiến» không còn trong quy trình")
                    && $0.hasSuffix("theo quy trình cũ: \(waiting.number)")
            })
        // The one that waits goes on, and its clock has stood still as it would have.
        let resumed = try await hall.move(waiting, "resume", at: moment("03-13T08:00"))
        #expect(resumed.state == "doing" && resumed.due == moment("03-22T17:00"))
        // The other began with it too, and may still wait.
        let stopped = try await hall.move(doing, "wait", note: "chờ", at: moment("03-13T08:00"))
        #expect(stopped.state == "waiting" && stopped.due == nil)
        let sheet = try await Desk(.operator("qt"), books: hall.books)
            .sheet("tasks", number: doing.number, at: moment("03-13T09:00"))
        #expect(sheet.state == "Chờ ý kiến" && sheet.steps.map(\.id) == ["resume"])
        #expect(sheet.pausedSince == moment("03-13T08:00"))
        let new = try await hall.task(at: moment("03-13T09:00"))
        try await hall.move(new, "take", at: moment("03-13T09:00"))
        #expect(try await hall.faults(new, "wait", at: moment("03-13T10:00")) == [.noSuchStep])
    }

    @Test func `a role that is called otherwise is the same role`() async throws {
        var hall = try await ChangingHall()
        let task = try await hall.task()
        try await hall.change(
            "roles.yaml", [("title: Chuyên viên", "title: Công chức chuyên môn")], at: Self.later)
        let refused = try await Office.faults {
            try await hall.move(task, "report", at: Self.later)
        }
        #expect(refused.first?.facts["who"] == "Công chức chuyên môn")
        #expect(try await hall.move(task, "take", at: Self.later).state == "doing")
    }

    @Test func `a role with another name takes over nothing, the old entry still names its own`()
        async throws
    {
        var hall = try await ChangingHall()
        let old = try await hall.task()
        try await hall.change(
            [
                "roles.yaml": [("  officer: {", "  expert: {")],
                Self.tasks: [("by: [officer]", "by: [expert]")],
            ], at: Self.later)
        let new = try await hall.task(at: Self.later)
        for (task, role, may) in [
            (old, "officer", true), (old, "expert", false), (new, "expert", true),
            (new, "officer", false),
        ] {
            let person = Person(
                id: "lan", title: "Lan", unit: "culture",
                grants: [
                    .init(role, unit: "culture"), .init("leader", unit: "culture"),
                ])
            let sheet = try await Desk(person, books: hall.books)
                .sheet("tasks", number: task.number, at: Self.later)
            #expect(sheet.steps.first { $0.id == "take" }?.isAllowed == may, "\(role)")
        }
    }

    // MARK: The time of a procedure

    static let procedures = [
        "registers/procedures.yaml": """
        register: procedures
        title: Thủ tục
        number: "{code}"
        unit: {label: Đơn vị, default: town}
        fields:
          code: {type: text, label: Mã, required: true}
          time: {type: text, label: Thời hạn}
        """,
        "registers/dossiers.yaml": """
        register: dossiers
        title: Hồ sơ
        unit: Đơn vị
        fields:
          procedure: {type: ref, to: procedures, label: Thủ tục, required: true}
          received_on: {type: date, label: Ngày nhận, required: true}
          done_on: {type: date, label: Ngày xong}
          remark: {type: text, label: Ghi chú}
        lifecycle:
          opened: received_on
          closed: done_on
          due: {working: procedure.time, paused_in: [waiting]}
        workflow:
          start: doing
          states: {doing: Đang làm, waiting: Chờ bổ sung, done: Xong}
          transitions:
            ask: {title: Yêu cầu bổ sung, from: doing, to: waiting}
            supply: {title: Đã bổ sung, from: waiting, to: doing}
            finish: {title: Xong, from: doing, to: done, ends: true}
        """,
    ]

    @Test func `a procedure whose time is changed moves no promise, nor after a pause`()
        async throws
    {
        let hall = try await ChangingHall(Self.procedures)
        _ = try await hall.add("procedures", ["code": "TT-1", "time": "10 days"])
        let dossier = ["unit": "land", "procedure": "TT-1", "received_on": "2023-03-06"]
        let running = try await hall.add("dossiers", dossier)
        let paused = try await hall.add("dossiers", dossier)
        try await hall.move(paused, "ask", at: moment("03-09T08:00"))
        _ = try await hall.books.change(
            "procedures", number: "TT-1", set: ["time": "3 days"], at: moment("03-10T08:00"),
            by: "an")
        #expect(
            try await hall.add("dossiers", dossier, at: moment("03-10T09:00")).due
                == moment("03-09T17:00"))
        let changed = try await hall.books.change(
            "dossiers", number: running.number, set: ["remark": "x"], at: moment("03-10T09:00"),
            by: "an")
        #expect(changed.due == moment("03-20T17:00"))
        let resumed = try await hall.move(paused, "supply", at: moment("03-13T08:00"))
        #expect(resumed.due == moment("03-22T17:00"))
        try await hall.move(running, "ask", at: moment("03-13T08:00"))
        #expect(
            try await hall.move(running, "supply", at: moment("03-14T08:00")).due
                == moment("03-21T17:00"))
        #expect(
            try await hall.ledger(running)
                == ["first 2023-03-20T17:00", "resumed 2023-03-21T17:00"])
        let basis = try await hall.rows(
            "SELECT \"basis\" FROM \"dh_promise\" WHERE \"entry\" = \(paused.id) AND \"kind\" = 'first' AND \"register\" = 'dossiers'"
        )
        #expect(basis.first?.hasPrefix("procedures/TT-1@") == true)
    }

    @Test func `a dossier that gets another procedure is promised anew, by its time of now`()
        async throws
    {
        let hall = try await ChangingHall(Self.procedures)
        for (code, time) in [("TT-1", "10 days"), ("TT-2", "15 days")] {
            _ = try await hall.add("procedures", ["code": code, "time": time])
        }
        let entry = try await hall.add(
            "dossiers", ["unit": "land", "procedure": "TT-1", "received_on": "2023-03-06"])
        let changed = try await hall.books.change(
            "dossiers", number: entry.number, set: ["procedure": "TT-2"],
            at: moment("03-07T08:00"), by: "an")
        #expect(changed.due == moment("03-27T17:00"))
        #expect(
            try await hall.ledger(entry)
                == ["first 2023-03-20T17:00", "corrected 2023-03-27T17:00"])
    }
}

extension Sequence {
    /// Maps one after the other.
    fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try await body(element)) }
        return result
    }
}
