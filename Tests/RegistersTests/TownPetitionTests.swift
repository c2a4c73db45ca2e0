import Registers
import Testing
import Vocabulary

/// The terms of the Law on Complaints (Điều 28, 37) and the Law on Denunciations (Điều 24, 30).
@Suite struct TownPetitionTests {
    private func received(
        _ kind: String, _ town: Town, _ more: [String: String] = [:]
    ) async throws -> Entry {
        let fields = [
            "unit": "thanh-tra", "received_on": "2023-11-06", "kind": kind,
            "competence": "within", "petitioner": "Nguyễn Văn Kín", "summary": "Đất",
        ]
        return try await town.add(
            "petitions", fields.merging(more) { $1 }, by: town.desk("petition_officer"))
    }

    private func accepted(
        _ petition: Entry, _ town: Town, on day: String = "2023-11-10"
    ) async throws -> Entry {
        let officer = town.desk("petition_officer")
        let moment = Town.day(11, 10)
        try await town.move(petition, "classify", ["eligible": "true"], by: officer, at: moment)
        return try await town.move(
            petition, "accept", ["accepted_on": day], by: officer, at: moment
        ).entry
    }

    @Test(
        "before it is accepted a petition is handled within working days",
        arguments: [
            ("complaint", [:], "2023-11-20"), ("petition", [:], "2023-11-20"),
            ("denunciation", [:], "2023-11-15"),
            ("denunciation", ["several_places": "true"], "2023-11-20"),
        ] as [(String, [String: String], String)])
    func handling(_ kind: String, _ more: [String: String], _ due: String) async throws {
        let town = try await Town()
        #expect(try await received(kind, town, more).due?.day.iso == due)
    }

    @Test(
        "from acceptance the term of the law runs in calendar days",
        arguments: [
            ("first", false, "normal", 30), ("first", false, "complex", 45),
            ("first", true, "normal", 45), ("first", true, "complex", 60),
            ("second", false, "normal", 45), ("second", false, "complex", 60),
            ("second", true, "normal", 60), ("second", true, "especially", 70),
        ])
    func complaints(_ turn: String, _ remote: Bool, _ complexity: String, _ days: Int) async throws
    {
        let town = try await Town()
        let petition = try await received(
            "complaint", town,
            ["turn": turn, "is_remote": remote ? "true" : "false", "complexity": complexity])
        let due = try #require(try await accepted(petition, town).due)
        // A last day on which nobody works moves on to the next that is worked.
        let plain = Town.day(11, 10).day.number + days
        #expect((plain...(plain + 4)).contains(due.day.number), "\(due.day.iso)")
        if ![45, 30].contains(days) { return }
        #expect(due.day.iso == (days == 30 ? "2023-12-11" : "2023-12-25"))
    }

    @Test func `a denunciation is given thirty days more, once or twice as it is complex`()
        async throws
    {
        let town = try await Town()
        let leader = town.desk("leader")
        let petition = try await accepted(try await received("denunciation", town), town)
        let late = Town.day(12, 1)
        #expect(
            try await town.faults(
                petition, "extend", ["complexity": "normal"], note: "Phức tạp", by: leader,
                at: late) == [.stepNotAllowedNow])
        let longer = try await town.move(
            petition, "extend", ["complexity": "complex"], note: "Phức tạp", by: leader, at: late
        ).entry
        let due = try #require(longer.due)
        #expect(due > (petition.due ?? due))
        #expect(
            try await town.faults(petition, "extend", note: "Lần hai", by: leader, at: late)
                == [.stepNotAllowedNow])
    }

    @Test func `a suspended petition has no deadline until it goes on`() async throws {
        let town = try await Town()
        let leader = town.desk("leader")
        let petition = try await accepted(try await received("complaint", town), town)
        let stopped = try await town.move(
            petition, "suspend", note: "Chờ kết quả giám định", by: leader, at: Town.day(11, 13)
        ).entry
        #expect(stopped.due == nil)
        let resumed = try await town.move(petition, "resume", by: leader, at: Town.day(11, 23))
            .entry
        // 30 days from 10 November and ten more; the plain term ended on a Sunday, this one does not.
        #expect(petition.due?.day.iso == "2023-12-11" && resumed.due?.day.iso == "2023-12-20")
    }

    @Test func `who denounced is told to the circle and to nobody else`() async throws {
        let town = try await Town()
        let petition = try await received("denunciation", town)
        for (role, isTold) in [
            ("petition_officer", true), ("inspector", true), ("leader", true), ("office", false),
            ("auditor", false),
        ] {
            let sheet = try await town.desk(role).sheet(
                "petitions", number: petition.number, at: Town.now)
            let tells = sheet.lines.contains { $0.text.contains("Kín") }
            #expect(tells == isTold, "\(role)")
        }
    }

    @Test func `only what is within the competence is accepted, the rest is passed on`()
        async throws
    {
        let town = try await Town()
        let officer = town.desk("petition_officer")
        let petition = try await received("complaint", town, ["competence": "outside"])
        try await town.move(petition, "classify", ["eligible": "true"], by: officer)
        #expect(
            try await town.faults(petition, "accept", ["accepted_on": "2023-11-06"], by: officer)
                == [.stepNotAllowedNow])
        #expect(try await town.move(petition, "forward", by: officer).entry.state == "forwarded")
    }

    @Test func `a complaint that proves complex is given the longer term of the law`() async throws
    {
        let town = try await Town()
        let leader = town.desk("leader")
        let petition = try await accepted(try await received("complaint", town), town)
        #expect(petition.due?.day.iso == "2023-12-11")
        let now = Town.day(12, 1)
        let longer = ["complexity": "complex"]
        #expect(
            try await town.faults(
                petition, "lengthen", ["complexity": "normal"], note: "Phức tạp", by: leader,
                at: now) == [.stepNotAllowedNow])
        #expect(
            try await town.faults(
                petition, "lengthen", longer, note: "Phức tạp", by: leader, at: Town.day(12, 12))
                == [.stepNotAllowedNow])
        // 45 days from 10 November, not 15 from a day that had moved over a Sunday.
        let moved = try await town.move(
            petition, "lengthen", longer, note: "Phức tạp", by: leader, at: now)
        #expect(moved.entry.due?.day.iso == "2023-12-25")
        let promises = try await leader.sheet("petitions", number: petition.number, at: now)
            .promises
        let days = promises.compactMap { $0.due?.day.iso }
        #expect(Array(days.suffix(2)) == ["2023-12-11", "2023-12-25"])
    }

    @Test func `what is accepted ends by a decision, also when it is withdrawn`() async throws {
        let town = try await Town()
        let (officer, leader) = (town.desk("petition_officer"), town.desk("leader"))
        let petition = try await accepted(try await received("complaint", town), town)
        let now = Town.day(11, 13)
        #expect(
            try await town.faults(petition, "withdraw", note: "Rút đơn", by: officer, at: now)
                == [.stepNotFromHere])
        #expect(
            try await town.faults(petition, "stop", note: "Rút đơn", by: leader, at: now)
                == [.transitionNeeds])
        let stopped = try await town.move(
            petition, "stop", ["decision": "15/QĐ-UBND"], note: "Rút đơn", by: leader, at: now
        ).entry
        #expect(stopped["outcome"] == .text("stopped"))
        let early = try await received("petition", town)
        #expect(
            try await town.move(early, "withdraw", note: "Rút đơn", by: officer).entry.state
                == "withdrawn")
    }

    @Test func `why a petition can't be handled is said, and what can be is not filed away`()
        async throws
    {
        let town = try await Town()
        let officer = town.desk("petition_officer")
        let bad = try await received("petition", town)
        #expect(
            try await town.faults(bad, "classify", ["eligible": "false"], by: officer)
                == [.transitionNeeds])
        try await town.move(
            bad, "classify", ["eligible": "false", "ineligible_reason": "unsigned"], by: officer)
        #expect(
            try await town.faults(bad, "accept", ["accepted_on": "2023-11-06"], by: officer)
                == [.stepNotAllowedNow])
        #expect(try await town.move(bad, "file", by: officer).entry.state == "filed")
        let good = try await received("petition", town)
        try await town.move(good, "classify", ["eligible": "true"], by: officer)
        #expect(try await town.faults(good, "file", by: officer) == [.stepNotAllowedNow])
    }
}
