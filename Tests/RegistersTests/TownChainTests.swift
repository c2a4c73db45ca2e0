import Registers
import Testing
import Vocabulary
import WorkingTime

/// Directives handed down to wards, carried out together, and told as they stand.
@Suite struct TownChainTests {
    /// A task of the town for the department of land, in progress, due on 24 November.
    private func task(_ town: Town) async throws -> Entry {
        let task = try await town.add(
            "directives",
            [
                "unit": "phong-tnmt", "level": "town", "given_by_unit": "ubnd-thi-xa",
                "form": "verbal", "assigner": "Chủ tịch", "content": "Rà soát quỹ đất công",
                "product": "Báo cáo", "given_on": "2023-11-06", "deadline": "2023-11-24",
            ], by: town.desk("leader"))
        return try await town.move(task, "take", by: town.desk("officer", "phong-tnmt")).entry
    }

    private func divided(
        _ task: Entry, to unit: String, by day: String, _ town: Town
    ) async throws -> [Entry] {
        try await town.move(
            task, "divide",
            ["child_unit": unit, "child_content": "Rà soát tại \(unit)", "child_deadline": day],
            by: town.desk("head", "phong-tnmt")
        ).created
    }

    private let result = ["result_document": "9/BC", "result_date": "2023-11-15"]

    @Test func `the head of a department hands a task down to wards, within its own deadline`()
        async throws
    {
        let town = try await Town()
        let task = try await task(town)
        let head = town.desk("head", "phong-tnmt")
        for (unit, day) in [("phong-tnmt", "2023-11-20"), ("phuong-19996", "2023-11-27")] {
            #expect(
                try await town.faults(
                    task, "divide",
                    ["child_unit": unit, "child_content": "Rà soát", "child_deadline": day],
                    by: head) == [.stepNotAllowedNow])
        }
        let first = try await divided(task, to: "phuong-19996", by: "2023-11-20", town)
        let second = try await divided(task, to: "xa-20005", by: "2023-11-21", town)
        for (child, unit) in zip(first + second, ["phuong-19996", "xa-20005"]) {
            #expect(child.unit == unit && child["parent"] == .integer(task.id))
            #expect(child["given_by_unit"] == .text("phong-tnmt"))
            #expect(child["content"] == .text("Rà soát tại \(unit)"))
            #expect(child["product"] == .text("Báo cáo"))
        }
        #expect((first + second).map { $0.due?.day.iso } == ["2023-11-20", "2023-11-21"])
    }

    @Test func `a child is confirmed by who handed it down, and holds its parent open`()
        async throws
    {
        let town = try await Town()
        let task = try await task(town)
        let child = try #require(
            try await divided(task, to: "phuong-19996", by: "2023-11-20", town).first)
        let (later, leader) = (Town.day(11, 15), town.desk("leader"))
        let ward = town.desk("officer", "phuong-19996")
        try await town.move(child, "take", by: ward)
        try await town.move(child, "report", result, by: ward, at: later)
        try await town.move(
            task, "report", result, by: town.desk("officer", "phong-tnmt"), at: later)
        #expect(try await town.faults(task, "confirm", by: leader, at: later) == [.childrenOpen])
        // Not the ward's own head, and not the head of a department that has no part in it.
        #expect(
            try await town.faults(
                child, "confirm_child", by: town.desk("head", "phuong-19996"), at: later)
                == [.stepNotAllowedNow])
        #expect(
            try await town.faults(
                child, "confirm_child", by: town.desk("head", "phong-tckh"), at: later)
                == [.mayNotSee])
        let giver = town.desk("head", "phong-tnmt")
        try await town.move(child, "return_child", note: "Thiếu bản đồ", by: giver, at: later)
        try await town.move(child, "report", result, by: ward, at: later)
        try await town.move(child, "confirm_child", by: giver, at: later)
        // Handing down makes nobody the giver of the task itself.
        #expect(
            try await town.faults(task, "confirm_child", by: giver, at: later)
                == [.stepNotAllowedNow])
        #expect(try await town.move(task, "confirm", by: leader, at: later).entry.state == "done")
    }

    @Test func `more time for a child is given by who handed it down`() async throws {
        let town = try await Town()
        let child = try #require(
            try await divided(try await task(town), to: "phuong-19996", by: "2023-11-15", town)
                .first)
        let asked = ["requested_deadline": "2023-11-20"]
        let ward = town.desk("officer", "phuong-19996")
        try await town.move(child, "ask_extension", asked, note: "Chờ đo đạc", by: ward)
        let granted = try await town.move(
            child, "grant_child", by: town.desk("head", "phong-tnmt"))
        #expect(granted.entry.due?.day.iso == "2023-11-20")
    }

    @Test func `any number of units support one task, each with its own answer and date`()
        async throws
    {
        let town = try await Town()
        let task = try await task(town)
        let lead = town.desk("officer", "phong-tnmt")
        var asked: [Entry] = []
        for (unit, day) in [("phong-tckh", "2023-11-13"), ("phong-qldt", "2023-11-15")] {
            asked.append(
                try await town.add(
                    "directive_supports",
                    [
                        "unit": unit, "asked_by_unit": "phong-tnmt", "directive": task.number,
                        "asked": "Cung cấp số liệu", "asked_on": "2023-11-06", "deadline": day,
                    ], by: lead))
        }
        let finance = town.desk("officer", "phong-tckh")
        let answer = ["answer": "Đã gửi số liệu"]
        #expect(try await town.faults(asked[1], "answer", answer, by: finance) == [.mayNotSee])
        #expect(try await town.faults(asked[0], "answer", by: finance) == [.transitionNeeds])
        try await town.move(asked[0], "answer", answer, by: finance)
        let (now, later) = (Town.day(11, 7), Town.day(11, 20))
        let first = try await lead.sheet("directive_supports", number: asked[0].number, at: now)
        let second = try await lead.sheet("directive_supports", number: asked[1].number, at: later)
        #expect([first.standing, second.standing] == [.early, .pendingOverdue])
        #expect(first.lines.contains { $0.text == "Đã gửi số liệu" })
    }

    @Test func `progress is noted by the unit at work`() async throws {
        let town = try await Town()
        let task = try await task(town)
        let note = [
            "unit": "phong-tnmt", "directive": task.number, "noted_on": "2023-11-10",
            "percent": "40", "progress": "Đã xong bốn phường",
        ]
        let officer = town.desk("officer", "phong-tnmt")
        let kept = try await town.add("directive_progress", note, by: officer)
        #expect(kept["percent"] == .integer(40) && kept["directive"] == .integer(task.id))
        let faults = try await Office.faults {
            try await town.add(
                "directive_progress", note.merging(["percent": "140"]) { $1 }, by: officer)
        }
        #expect(faults.map(\.code) == [.entryCheckFails])
    }

    @Test(
        "how a task stands follows from its dates",
        arguments: [
            (7, Timeliness.pendingInTime, false), (21, .pendingInTime, true),
            (24, .pendingInTime, true), (25, .pendingOverdue, false),
        ])
    func standing(_ day: Int, _ standing: Timeliness, _ isSoon: Bool) async throws {
        let town = try await Town()
        let task = try await task(town)
        let sheet = try await town.desk("leader").sheet(
            "directives", number: task.number, at: Town.day(11, day))
        #expect(sheet.standing == standing && sheet.isDueSoon == isSoon)
    }

    @Test func `a document gives one task after another, each with its sentence, unit and date`()
        async throws
    {
        let town = try await Town()
        let office = town.desk("office")
        let document = try await town.add(
            "incoming_documents",
            [
                "unit": "van-phong", "arrived_on": "2023-11-06", "author": "UBND tỉnh",
                "notation": "12450/UBND-ĐC", "document_date": "2023-11-03",
                "summary": "V/v rà soát quỹ đất", "type": "cv",
            ], by: town.desk("archivist"))
        try await town.move(document, "present", by: town.desk("archivist"))
        try await town.move(
            document, "assign", ["opinion": "Giao TNMT chủ trì, TCKH phối hợp"], by: office)
        var task = [
            "task": "Giao UBND thị xã rà soát quỹ đất", "level": "province",
            "task_unit": "phong-tnmt",
        ]
        // Without a date it is asked for, in whichever form.
        #expect(
            try await town.faults(document, "give_task", task, by: office)
                == [.transitionNeeds, .transitionNeeds])
        task["task_deadline_text"] = "trước ngày 20/11/2023"
        let first = try await town.move(document, "give_task", task, by: office).created
        #expect(first.map(\.unit) == ["phong-tnmt"])
        #expect(first[0].due?.day.iso == "2023-11-19")
        #expect(first[0]["form"] == .text("document"))
        #expect(first[0]["source_number"] == .text("12450/UBND-ĐC"))
        #expect(first[0]["content"] == .text("Giao UBND thị xã rà soát quỹ đất"))
        #expect(first[0]["incoming"] == .integer(document.id))
        let second = try await town.move(
            document, "give_task",
            [
                "task": "Cân đối kinh phí", "task_unit": "phong-tckh",
                "task_deadline_text": "không thời hạn",
            ], by: office
        ).created
        #expect(second.map(\.unit) == ["phong-tckh"] && second[0].due == nil)
    }
}
