import Registers
import Testing
import Vocabulary
import WorkingTime

/// Meetings with what is due before and after them, and the year's programme of work.
@Suite struct TownMeetingTests {
    private func meeting(_ town: Town) async throws -> Entry {
        try await town.add(
            "meetings", ["held_on": "2023-11-20", "kind": "regular", "subject": "Phiên họp"],
            by: town.desk("office"))
    }

    @Test func `an invitation is due three working days before, and late only with a reason`()
        async throws
    {
        let town = try await Town()
        let (office, meeting) = (town.desk("office"), try await meeting(town))
        let duty = try #require(try await town.move(meeting, "prepare", by: office).created.first)
        // Three working days before Monday the 20th: Wednesday the 15th.
        #expect(duty.due?.day.iso == "2023-11-15")
        let late = Town.day(11, 16)
        try await town.move(meeting, "invite", ["invited_on": "2023-11-16"], by: office, at: late)
        #expect(
            try await town.faults(duty, "finish", by: office, at: late) == [.transitionNeeds])
        try await town.move(
            duty, "finish", ["late_reason": "Họp bổ sung theo yêu cầu của tỉnh"], by: office,
            at: late)
        let sheet = try await office.sheet("meeting_duties", number: duty.number, at: late)
        #expect(sheet.standing == .late)
    }

    @Test func `no meeting is held before its day, nor with its invitation unaccounted for`()
        async throws
    {
        let town = try await Town()
        let (office, meeting) = (town.desk("office"), try await meeting(town))
        let duty = try #require(try await town.move(meeting, "prepare", by: office).created.first)
        #expect(
            try await town.faults(meeting, "hold", by: office)
                == [.stepNotAllowedNow, .childrenOpen])
        let day = Town.day(11, 20, 1_000)
        #expect(try await town.faults(meeting, "hold", by: office, at: day) == [.childrenOpen])
        #expect(try await town.faults(duty, "drop", by: office, at: day) == [.stepNeedsNote])
        try await town.move(duty, "drop", note: "Họp đột xuất", by: office, at: day)
        #expect(
            try await town.move(meeting, "hold", by: office, at: day).entry.state == "held")
    }

    @Test func `a conclusion is due five working days after, and the meeting waits for it`()
        async throws
    {
        let town = try await Town()
        let (office, meeting) = (town.desk("office"), try await meeting(town))
        let held = Town.day(11, 20, 1_000)
        try await town.move(meeting, "hold", by: office, at: held)
        let duty = try #require(
            try await town.move(meeting, "require_conclusion", by: office, at: held).created.first)
        // Five working days after the meeting: Monday the 27th.
        #expect(duty.due?.day.iso == "2023-11-27")
        #expect(
            try await town.faults(meeting, "conclude", by: office, at: held) == [.childrenOpen])
        let issued = Town.day(11, 24)
        #expect(
            try await town.faults(duty, "finish", by: office, at: issued) == [.transitionNeeds])
        let conclusion = try await town.add(
            "conclusions",
            ["meeting": meeting.number, "summary": "Kết luận", "issued_on": "2023-11-24"],
            by: office, at: issued)
        try await town.move(
            duty, "finish", ["conclusion": conclusion.number], by: office, at: issued)
        #expect(
            try await town.move(meeting, "conclude", by: office, at: issued).entry.state
                == "concluded")
    }

    @Test func `a conclusion is carried out when the tasks it gave are`() async throws {
        let town = try await Town()
        let (office, officer) = (town.desk("office"), town.desk("officer", "phong-tnmt"))
        let conclusion = try await town.add(
            "conclusions",
            ["summary": "Kết luận", "issued_on": "2023-11-06", "notation": "310/TB"], by: office)
        _ = try await town.add(
            "conclusion_tasks",
            [
                "unit": "phong-tnmt", "conclusion": conclusion.number, "content": "Rà soát",
                "deadline_text": "trong tháng 11/2023",
            ], by: office)
        let task = try #require(
            try await town.move(conclusion, "assign", by: office).created.first)
        #expect(task.due?.day.iso == "2023-11-30")
        #expect(try await town.faults(conclusion, "finish", by: office) == [.childrenOpen])
        try await town.move(task, "take", by: officer)
        try await town.move(
            task, "report", ["result_document": "1/BC", "result_date": "2023-11-06"], by: officer)
        try await town.move(task, "confirm", by: office)
        #expect(
            try await town.move(conclusion, "finish", by: office).entry.state == "carried_out")
    }

    @Test func `the programme of a month lies in its quarter`() async throws {
        let town = try await Town()
        let office = town.desk("office")
        let work = [
            "unit": "phong-tnmt", "content": "Kế hoạch sử dụng đất", "term": "month",
            "quarter": "q1", "month": "3", "assigned_on": "2023-11-06",
        ]
        let kept = try await town.add(
            "work_programme", work.merging(["deadline_text": "trong quý IV/2023"]) { $1 },
            by: office)
        #expect(kept.due?.day.iso == "2023-12-31")
        for month in ["4", "13"] {
            let faults = try await Office.faults {
                try await town.add(
                    "work_programme", work.merging(["month": month]) { $1 }, by: office)
            }
            #expect(faults.contains { $0.code == .entryCheckFails })
        }
    }

    @Test func `work of the programme is put off before its deadline, by who gave it`()
        async throws
    {
        let town = try await Town()
        let (office, head) = (town.desk("office"), town.desk("head", "phong-tnmt"))
        let work = try await town.add(
            "work_programme",
            [
                "unit": "phong-tnmt", "content": "Kế hoạch", "term": "year",
                "assigned_on": "2023-11-06", "deadline": "2023-11-15",
            ], by: office)
        let asked = ["requested_deadline": "2023-11-24"]
        #expect(
            try await town.faults(
                work, "ask_postpone", asked, note: "Chờ tỉnh", by: head, at: Town.day(11, 16))
                == [.stepNotAllowedNow])
        try await town.move(work, "ask_postpone", asked, note: "Chờ tỉnh", by: head)
        let later = try await town.move(work, "postpone", by: office).entry
        #expect(later.due?.day.iso == "2023-11-24")
        try await town.move(work, "submit", ["result_document": "5/TTr"], by: head)
        #expect(try await town.faults(work, "accept", by: head).count == 1)
        #expect(try await town.move(work, "accept", by: office).entry.state == "done")
    }
}
