import Registers
import Testing
import Vocabulary
import WorkingTime

/// Inspections whose findings are followed up, and public investment within its plans.
@Suite struct TownInspectionTests {
    private func concluded(_ town: Town) async throws -> (inspection: Entry, finding: Entry) {
        let inspector = town.desk("inspector")
        let inspection = try await town.add(
            "inspections",
            [
                "title": "Thanh tra quản lý đầu tư", "kind": "construction", "form": "inspection",
                "inspected_unit": "ban-qlda", "started_on": "2023-11-06",
                "deadline": "2023-11-30", "conclusion_number": "02/KL-TTr",
            ], by: inspector)
        try await town.move(inspection, "conclude", by: inspector)
        let finding = try await town.add(
            "inspection_findings",
            [
                "unit": "ban-qlda", "inspection": inspection.number, "kind": "recover",
                "content": "Thu hồi chi sai", "amount": "38500000", "found_on": "2023-11-06",
                "deadline": "2023-11-24",
            ], by: inspector)
        return (inspection, finding)
    }

    @Test func `a finding becomes a directive, and is not done before it`() async throws {
        let town = try await Town()
        let (inspector, unit) = (town.desk("inspector"), town.desk("officer", "ban-qlda"))
        let (inspection, finding) = try await concluded(town)
        let task = try #require(
            try await town.move(finding, "direct", by: town.desk("leader")).created.first)
        #expect(task.unit == "ban-qlda" && task.due?.day.iso == "2023-11-24")
        #expect(task["finding"] == .integer(finding.id))
        #expect(task["source_number"] == .text("02/KL-TTr"))
        #expect(task["content"] == .text("Thu hồi chi sai"))
        #expect(try await town.faults(inspection, "close", by: inspector) == [.childrenOpen])
        try await town.move(finding, "report", ["evidence": "Giấy nộp tiền 07"], by: unit)
        // Neither the money nor the task is there yet.
        #expect(
            Set(try await town.faults(finding, "confirm", by: inspector))
                == [.stepNotAllowedNow, .childrenOpen])
        try await town.move(task, "take", by: unit)
        try await town.move(
            task, "report", ["result_document": "1/BC", "result_date": "2023-11-06"], by: unit)
        try await town.move(task, "confirm", by: town.desk("leader"))
        #expect(
            try await town.faults(finding, "confirm", by: inspector) == [.stepNotAllowedNow])
        _ = try await inspector.change(
            "inspection_findings", number: finding.number, set: ["recovered": "38500000"],
            at: Town.now)
        try await town.move(finding, "confirm", by: inspector)
        #expect(
            try await town.move(inspection, "close", by: inspector).entry.state == "followed_up")
    }

    @Test func `a finding that is not done is sent back, and given more time once`() async throws {
        let town = try await Town()
        let (inspector, leader) = (town.desk("inspector"), town.desk("leader"))
        let (_, finding) = try await concluded(town)
        let unit = town.desk("officer", "ban-qlda")
        try await town.move(finding, "report", ["evidence": "Báo cáo 5"], by: unit)
        #expect(try await town.faults(finding, "send_back", by: inspector) == [.stepNeedsNote])
        try await town.move(finding, "send_back", note: "Chưa nộp tiền", by: inspector)
        let more = ["due": "2023-11-30T17:00"]
        let longer = try await town.move(finding, "extend", more, note: "Bão lũ", by: leader)
        #expect(longer.entry.due?.day.iso == "2023-11-30")
        #expect(
            try await town.faults(
                finding, "extend", ["due": "2023-12-08T17:00"], note: "Lần hai", by: leader)
                == [.extendedEnough])
    }

    // MARK: Public investment

    /// A project with this year's plan of land-use money, and what was carried over from last year.
    private func funded(_ town: Town) async throws -> (project: Entry, plan: Entry, carried: Entry)
    {
        let desk = town.desk("officer", "ban-qlda")
        let project = try await town.add(
            "projects",
            ["title": "Đường trung tâm", "kind": "roads", "started_on": "2023-02-20"], by: desk)
        let plan = [
            "project": project.number, "source": "land_use", "kind": "initial",
            "effective_on": "2023-01-16", "amount": "20000000000",
        ]
        let carried = [
            "source": "province", "kind": "extended", "capital_year": "2022",
            "amount": "3000000000",
        ]
        return (
            project, try await town.add("capital_plans", plan, by: desk),
            try await town.add("capital_plans", plan.merging(carried) { $1 }, by: desk)
        )
    }

    @Test(
        "money is paid out of a plan of the project, its source and year, and not beyond it",
        arguments: [
            ([:], true), (["amount": "20000000001"], false), (["source": "central"], false),
            (["capital_year": "2022"], false), (["is_extended": "true"], false),
            (["paid_on": "2024-01-31"], true), (["paid_on": "2024-02-01"], false),
            (["amount": "0"], false),
        ] as [([String: String], Bool)])
    func paid(_ more: [String: String], _ isKept: Bool) async throws {
        let town = try await Town()
        let (project, plan, _) = try await funded(town)
        let fields = [
            "project": project.number, "plan": plan.number, "source": "land_use",
            "basis": "actual", "paid_on": "2023-11-06", "amount": "20000000000",
            "capital_year": "2023",
        ]
        let faults = try await Office.faults {
            try await town.add(
                "disbursements", fields.merging(more) { $1 },
                by: town.desk("officer", "ban-qlda"))
        }
        #expect(faults.allSatisfy { $0.code == .entryCheckFails } && faults.isEmpty == isKept)
    }

    @Test func `what was carried over is paid as such`() async throws {
        let town = try await Town()
        let (project, _, carried) = try await funded(town)
        let kept = try await town.add(
            "disbursements",
            [
                "project": project.number, "plan": carried.number, "source": "province",
                "basis": "actual", "paid_on": "2023-06-30", "amount": "1000000000",
                "capital_year": "2022", "is_extended": "true",
            ], by: town.desk("officer", "ban-qlda"))
        #expect(kept["is_extended"] == .bool(true))
        let faults = try await Office.faults {
            try await town.add(
                "capital_plans",
                [
                    "project": project.number, "source": "town", "kind": "extended",
                    "capital_year": "2023", "effective_on": "2023-01-16", "amount": "1000",
                ], by: town.desk("officer", "ban-qlda"))
        }
        #expect(faults.map(\.code) == [.entryCheckFails])
    }

    @Test func `a project is rescheduled by decision, its first date stays, it is settled at last`()
        async throws
    {
        let town = try await Town()
        let (officer, leader) = (town.desk("officer", "ban-qlda"), town.desk("leader"))
        let project = try await town.add(
            "projects",
            [
                "title": "Trường mầm non", "kind": "schools", "started_on": "2023-02-20",
                "planned_completion": "2023-11-10",
            ], by: officer)
        try await town.move(
            project, "reschedule", ["due": "2023-12-29T17:00"], note: "Vướng mặt bằng", by: leader)
        let settled = ["settled_on": "2023-12-20", "settled_amount": "12000000000"]
        let later = Town.day(12, 20)
        try await town.move(project, "complete", by: officer, at: Town.day(12, 11))
        #expect(
            try await town.faults(project, "settle", by: leader, at: later)
                == [.transitionNeeds, .transitionNeeds])
        try await town.move(project, "settle", settled, by: leader, at: later)
        let sheet = try await officer.sheet("projects", number: project.number, at: later)
        #expect(sheet.standing == .early && sheet.first == .late)
    }
}
