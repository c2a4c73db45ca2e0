import Registers
import Testing
import Vocabulary
import WorkingTime

/// One-stop dossiers from the counter to the competent and supporting units and back.
@Suite struct TownDossierTests {
    private let clerkUnit = "ttphcc"

    private func received(
        _ town: Town, _ more: [String: String] = [:], procedure: [String: String] = [:],
        at now: Moment = Town.now
    ) async throws -> Entry {
        let fields = [
            "code": "1.000001", "title": "Cấp giấy chứng nhận", "field": "land",
            "agency": "phong-tnmt", "level": "town", "processing_time": "10",
            "resolving_time": "7",
        ]
        let kept = try await town.add(
            "procedures", fields.merging(procedure) { $1 }, by: town.desk("admin"), at: now)
        let dossier = [
            "unit": clerkUnit, "procedure": kept.number, "competent_unit": "phong-tnmt",
            "applicant": "Nguyễn Văn An", "channel": "counter", "received_at": now.iso,
        ]
        return try await town.add(
            "dossiers", dossier.merging(more) { $1 }, by: town.desk("clerk", clerkUnit), at: now)
    }

    private func codes(_ dossier: Entry, _ town: Town) async throws -> [String] {
        try await town.desk("clerk", clerkUnit).sheet(
            dossier.register, number: dossier.number, at: Town.now
        ).codes.map(\.code)
    }

    @Test func `codes are the unit's, the day's and run from one each day`() async throws {
        let town = try await Town()
        let first = try await received(town)
        var numbers = [first.number]
        for (unit, day) in [(clerkUnit, 6), ("phuong-19996", 6), (clerkUnit, 7)] {
            let now = Town.day(11, day, 600)
            let dossier = try await town.add(
                "dossiers",
                [
                    "unit": unit, "procedure": "1.000001", "competent_unit": "phong-tnmt",
                    "channel": "counter", "received_at": now.iso,
                ], by: town.desk("clerk", unit), at: now)
            numbers.append(dossier.number)
        }
        #expect(
            numbers == [
                "H57.34.20-231106-0001", "H57.34.20-231106-0002", "19996-231106-0001",
                "H57.34.20-231107-0001",
            ])
    }

    @Test func `the dossier tells its status to the national portal at every step`() async throws {
        let town = try await Town()
        let (clerk, officer) = (town.desk("clerk", clerkUnit), town.desk("officer", "phong-tnmt"))
        let head = town.desk("head", "phong-tnmt")
        let dossier = try await received(town, procedure: ["needs_approval": "true"])
        var told = try await codes(dossier, town)
        func take(
            _ step: String, _ set: [String: String] = [:], note: String? = nil, by desk: Desk
        ) async throws {
            try await town.move(dossier, step, set, note: note, by: desk)
            told += try await codes(dossier, town)
        }
        try await take("pass_on", by: clerk)
        try await take("ask_supplement", note: "Thiếu bản vẽ", by: officer)
        try await take("supplement", by: clerk)
        #expect(
            try await town.faults(dossier, "ask_supplement", note: "Thiếu nữa", by: officer)
                == [.stepNotAllowedNow])
        try await take("ask_payment", ["fee": "100000"], by: officer)
        try await take("ask_withdrawal", note: "Công dân xin rút", by: clerk)
        try await take("keep_on", note: "Thôi rút", by: clerk)
        #expect(try await town.faults(dossier, "resolve", by: officer) == [.stepNotAllowedNow])
        try await take("submit", by: officer)
        try await take("approve", by: head)
        try await take("give_back", by: clerk)
        #expect(told == ["2", "4", "5", "4", "6", "7", "4", "4", "9", "10"])
    }

    @Test func `the portal's other statuses are of what is not accepted, or stopped`() async throws
    {
        let town = try await Town()
        let (clerk, officer) = (town.desk("clerk", clerkUnit), town.desk("officer", "phong-tnmt"))
        let refused = try await received(town)
        try await town.move(refused, "not_accept", note: "Không đúng nơi", by: clerk)
        let stopped = try await town.add(
            "dossiers",
            [
                "unit": clerkUnit, "procedure": "1.000001", "competent_unit": "phong-tnmt",
                "channel": "counter", "received_at": Town.now.iso,
            ], by: clerk)
        try await town.move(stopped, "pass_on", by: clerk)
        try await town.move(stopped, "stop", note: "Có tranh chấp", by: officer)
        let online = try await town.add(
            "online_submissions",
            [
                "unit": clerkUnit, "procedure": "1.000001", "competent_unit": "phong-tnmt",
                "applicant": "Trần Thị Bé", "submitted_at": "2023-11-06T08:00",
            ], by: clerk)
        // Eight working hours from Monday 08:00 end on Tuesday at 08:00.
        #expect(online.due?.iso == "2023-11-07T08:00")
        var told = [String]()
        for entry in [refused, stopped, online] { told += try await codes(entry, town) }
        #expect(told == ["3", "8", "1"])
        let accepted = try #require(
            try await town.move(online, "accept", by: clerk).created.first)
        #expect(accepted.register == "dossiers" && accepted["channel"] == .text("online"))
        #expect(accepted["submission"] == .integer(online.id))
    }

    @Test func `each unit that has the dossier has its own time for it`() async throws {
        let town = try await Town()
        let (clerk, officer) = (town.desk("clerk", clerkUnit), town.desk("officer", "phong-tnmt"))
        let dossier = try await received(town)
        #expect(dossier.due?.day.iso == "2023-11-20")
        let resolving = try await town.move(dossier, "pass_on", by: clerk).created
        let consulting = try await town.move(
            dossier, "consult", ["supporting_unit": "phong-qldt", "supporting_time": "2"],
            by: officer
        ).created
        let resolved = Town.day(11, 10)
        try await town.move(dossier, "resolve", by: officer, at: resolved)
        let returning = try await town.move(dossier, "pass_back", by: officer, at: resolved).created
        let all = resolving + consulting + returning
        #expect(all.map(\.unit) == ["phong-tnmt", "phong-qldt", clerkUnit])
        #expect(
            all.map { $0["from_unit"] }
                == [.text(clerkUnit), .text("phong-tnmt"), .text("phong-tnmt")])
        #expect(
            all.map { $0["step"] } == ["resolve", "consult", "return_result"].map { .text($0) })
        #expect(all.map { $0.due?.day.iso } == ["2023-11-15", "2023-11-08", "2023-11-10"])
        // Late at the supporting unit, though the dossier itself is early.
        let support = town.desk("officer", "phong-qldt")
        try await town.move(
            consulting[0], "answer", ["answer": "Đồng ý"], by: support, at: Town.day(11, 9))
        let asked = try await support.sheet(
            "hand_overs", number: consulting[0].number, at: resolved)
        let whole = try await clerk.sheet("dossiers", number: dossier.number, at: resolved)
        #expect([asked.standing, whole.standing] == [.late, .early])
    }

    @Test func `a chained procedure has a dossier of its own at each agency`() async throws {
        let town = try await Town()
        let (clerk, officer) = (town.desk("clerk", clerkUnit), town.desk("officer", "phong-tnmt"))
        let dossier = try await received(town)
        try await town.move(dossier, "pass_on", by: clerk)
        let next = try await town.add(
            "procedures",
            [
                "code": "1.000002", "title": "Xác nhận quy hoạch", "field": "urban_planning",
                "agency": "phong-qldt", "level": "town", "processing_time": "3",
            ], by: town.desk("admin"))
        let child = try #require(
            try await town.move(
                dossier, "open_child", ["next_procedure": next.number], by: officer
            ).created.first)
        let kept = try #require(
            try await town.books.entry("dossiers", number: child.number))
        #expect(kept["parent"] == .integer(dossier.id))
        #expect(kept["competent_unit"] == .text("phong-qldt"))
        #expect(kept["applicant"] == .text("Nguyễn Văn An"))
        #expect(kept.due?.day.iso == "2023-11-09")
        #expect(try await town.faults(dossier, "resolve", by: officer) == [.childrenOpen])
        let other = town.desk("officer", "phong-qldt")
        try await town.move(kept, "accept", by: other)
        try await town.move(kept, "resolve", by: other)
        #expect(try await town.move(dossier, "resolve", by: officer).entry.state == "resolved")
    }

    @Test(
        "what is done the same day and comes after three is of the next day",
        arguments: [(899, "2023-11-06"), (901, "2023-11-07")])
    func sameDay(_ minute: Int, _ due: String) async throws {
        let town = try await Town()
        let dossier = try await received(
            town, procedure: ["processing_time": "same day"], at: Town.day(11, 6, minute))
        #expect(dossier.due?.day.iso == due)
    }

    @Test func `an apology gives one new date and keeps the first, a late result tells its cause`()
        async throws
    {
        let town = try await Town()
        let (clerk, officer) = (town.desk("clerk", clerkUnit), town.desk("officer", "phong-tnmt"))
        let dossier = try await received(town)
        try await town.move(dossier, "pass_on", by: clerk)
        let late = Town.day(11, 20)
        let moved = try await town.move(
            dossier, "apologise", ["due": "2023-11-23T17:00"], note: "Phải đo lại", by: officer,
            at: late)
        #expect(moved.print == "apology")
        #expect(
            try await town.faults(
                dossier, "apologise", ["due": "2023-11-30T17:00"], note: "Lần hai", by: officer,
                at: late) == [.extendedEnough])
        let done = Town.day(11, 24)
        #expect(
            try await town.faults(dossier, "resolve", by: officer, at: done) == [.transitionNeeds])
        try await town.move(
            dossier, "resolve", ["delay_cause": "verification"], by: officer, at: done)
        let sheet = try await clerk.sheet("dossiers", number: dossier.number, at: done)
        #expect(sheet.standing == .late && sheet.first == .late)
        #expect(sheet.promises.map { $0.due?.day.iso } == ["2023-11-20", "2023-11-23"])
    }
}
