import Registers
import Testing
import Vocabulary
import WorkingTime

@Suite struct TownDirectiveTests {
    private func given(
        _ more: [String: String], _ town: Town, unit: String = "phong-tnmt"
    ) async throws -> Entry {
        let fields = [
            "unit": unit, "level": "town", "given_by_unit": "ubnd-thi-xa", "form": "verbal",
            "assigner": "Chủ tịch", "content": "Rà soát quỹ đất công", "given_on": "2023-11-06",
        ]
        return try await town.add(
            "directives", fields.merging(more) { $1 }, by: town.desk("leader"))
    }

    @Test(
        "a deadline may be written as the document says it",
        arguments: [
            ("trước ngày 20/11/2023", "2023-11-19T23:59"), ("không thời hạn", nil),
            ("chậm nhất ngày 30/11/2023", "2023-11-30T23:59"), ("", nil),
        ] as [(String, String?)])
    func phrases(_ phrase: String, _ due: String?) async throws {
        let town = try await Town()
        let entry = try await given(["deadline_text": phrase], town)
        #expect(entry.due?.iso.prefix(10) == due?.prefix(10))
    }

    @Test func `a phrase that nobody understands is refused, a date goes before the words`()
        async throws
    {
        let town = try await Town()
        await #expect(throws: (any Error).self) {
            _ = try await given(["deadline_text": "khi nào xong thì thôi"], town)
        }
        let entry = try await given(
            ["deadline_text": "trước ngày 20/11/2023", "deadline": "2023-11-24"], town)
        #expect(entry.due?.day.iso == "2023-11-24")
    }

    @Test func `a task is proposed done by its unit and confirmed by the giver, not by itself`()
        async throws
    {
        let town = try await Town()
        let officer = town.desk("officer", "phong-tnmt")
        let leader = town.desk("leader")
        let task = try await given(["deadline": "2023-11-10"], town)
        try await town.move(task, "take", by: officer)
        // Evidence is asked for; late, the cause too.
        #expect(
            try await town.faults(task, "report", by: officer)
                == [.transitionNeeds, .transitionNeeds])
        let late = Town.day(11, 14)
        #expect(
            try await town.faults(
                task, "report", ["result_document": "12/BC", "result_date": "2023-11-14"],
                by: officer, at: late) == [.transitionNeeds])
        try await town.move(
            task, "report",
            ["result_document": "12/BC", "result_date": "2023-11-14", "delay_cause": "data"],
            by: officer, at: late)
        #expect(try await town.faults(task, "confirm", by: officer, at: late).count == 1)
        try await town.move(task, "return_work", note: "Thiếu số liệu xã", by: leader, at: late)
        try await town.move(
            task, "report",
            ["result_document": "15/BC", "result_date": "2023-11-16"], by: officer,
            at: Town.day(11, 16))
        let done = try await town.move(task, "confirm", by: leader, at: Town.day(11, 20)).entry
        #expect(done.state == "done" && done["done_on"] == .day(Town.day(11, 16).day))
        let sheet = try await leader.sheet(
            "directives", number: task.number, at: Town.day(11, 20))
        #expect(sheet.standing == .late)
    }

    @Test func `more time is asked for before the deadline and given by the giver`() async throws {
        let town = try await Town()
        let officer = town.desk("officer", "phong-tnmt")
        let task = try await given(["deadline": "2023-11-10"], town)
        try await town.move(task, "take", by: officer)
        let asked = ["requested_deadline": "2023-11-24"]
        #expect(
            try await town.faults(
                task, "ask_extension", asked, note: "Chờ đo đạc", by: officer,
                at: Town.day(11, 11)) == [.stepNotAllowedNow])
        #expect(
            try await town.faults(task, "ask_extension", asked, by: officer)
                == [.stepNeedsNote])
        try await town.move(task, "ask_extension", asked, note: "Chờ đo đạc", by: officer)
        #expect(try await town.faults(task, "grant_extension", by: officer).count == 1)
        let granted = try await town.move(task, "grant_extension", by: town.desk("leader")).entry
        #expect(granted.due?.day.iso == "2023-11-24")
        let sheet = try await officer.sheet("directives", number: task.number, at: Town.now)
        #expect(sheet.promises.map(\.kind) == [.first, .extended])
        #expect(sheet.promises.first?.due?.day.iso == "2023-11-10")
    }

    @Test func `a task is not done before what it was divided into`() async throws {
        let town = try await Town()
        let officer = town.desk("officer", "phong-tnmt")
        let leader = town.desk("leader")
        let parent = try await given([:], town)
        let child = try await given(["parent": parent.number], town, unit: "phuong-19996")
        try await town.move(parent, "take", by: officer)
        let result = ["result_document": "1/BC", "result_date": "2023-11-06"]
        try await town.move(parent, "report", result, by: officer)
        #expect(try await town.faults(parent, "confirm", by: leader) == [.childrenOpen])
        let ward = town.desk("officer", "phuong-19996")
        try await town.move(child, "take", by: ward)
        try await town.move(child, "report", result, by: ward)
        try await town.move(child, "confirm", by: leader)
        #expect(try await town.move(parent, "confirm", by: leader).entry.state == "done")
    }

    @Test func `each sentence of a conclusion becomes a task with its own words and unit`()
        async throws
    {
        let town = try await Town()
        let office = town.desk("office")
        let conclusion = try await town.add(
            "conclusions",
            ["summary": "Kết luận họp giao ban", "issued_on": "2023-11-06", "notation": "310/TB"],
            by: office)
        for (unit, content, term) in [
            ("phong-tnmt", "Giao Phòng TN&MT rà soát quỹ đất", "trước ngày 20/11/2023"),
            ("phong-tckh", "Giao Phòng TCKH cân đối nguồn", "không thời hạn"),
        ] {
            _ = try await town.add(
                "conclusion_tasks",
                [
                    "unit": unit, "conclusion": conclusion.number, "content": content,
                    "deadline_text": term, "assigner": "Chủ tịch",
                ], by: office)
        }
        let created = try await town.move(conclusion, "assign", by: office).created
        #expect(created.map(\.unit) == ["phong-tnmt", "phong-tckh"])
        #expect(created.map { $0.due?.day.iso } == ["2023-11-19", nil])
        #expect(created[0]["content"] == .text("Giao Phòng TN&MT rà soát quỹ đất"))
        #expect(created[0]["source_number"] == .text("310/TB"))
        #expect(created[0]["conclusion"] == .integer(conclusion.id))
    }

    @Test func `the accepted report of a year makes the programme of the next`() async throws {
        let town = try await Town()
        let office = town.desk("office")
        let report = try await town.add(
            "annual_reports",
            ["year": "2023", "title": "Báo cáo năm 2023", "drafted_on": "2023-11-01"], by: office)
        for (unit, quarter) in [("phong-tnmt", "q1"), ("phong-tckh", "q3")] {
            _ = try await town.add(
                "next_year_tasks",
                [
                    "unit": unit, "annual_report": report.number, "content": "Việc \(quarter)",
                    "term": "quarter", "quarter": quarter, "deadline": "2024-03-29",
                ], by: office)
        }
        try await town.move(report, "submit", ["notation": "400/BC-UBND"], by: office)
        let created = try await town.move(
            report, "accept", by: town.desk("leader"), at: Town.day(12, 15)
        ).created
        #expect(created.map(\.register) == ["work_programme", "work_programme"])
        #expect(created.map { $0["quarter"] } == [.text("q1"), .text("q3")])
        #expect(created[0].due?.day.iso == "2024-03-29")
    }
}
