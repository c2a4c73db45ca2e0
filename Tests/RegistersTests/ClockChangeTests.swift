import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// What moves a deadline that has stood still, was extended, or was named.
@Suite struct ClockChangeTests {
    @Test func `another procedure counts with the pauses that there were`() async throws {
        let hall = try await ChangingHall(OldWorkflowTests.procedures)
        for (code, time) in [("TT-1", "10 days"), ("TT-2", "15 days")] {
            _ = try await hall.add("procedures", ["code": code, "time": time])
        }
        let entry = try await hall.add(
            "dossiers", ["unit": "land", "procedure": "TT-1", "received_on": "2023-03-06"])
        try await hall.move(entry, "ask", at: moment("03-09T08:00"))
        try await hall.move(entry, "supply", at: moment("03-13T08:00"))
        let changed = try await hall.books.change(
            "dossiers", number: entry.number, set: ["procedure": "TT-2"],
            at: moment("03-14T08:00"), by: "an")
        // 27 March without the closings of the 9th and 10th.
        #expect(changed.due == moment("03-29T17:00"))
        #expect(
            try await hall.ledger(entry) == [
                "first 2023-03-20T17:00", "resumed 2023-03-22T17:00",
                "corrected 2023-03-29T17:00",
            ])
    }

    @Test func `what was extended follows its rule no more`() async throws {
        let hall = try await ChangingHall()
        let petition = try await hall.add(
            "petitions", ["received_on": "2023-03-06", "kind": "complaint"])
        try await hall.move(petition, "accept", at: moment("03-10T08:00"))
        let more = try await hall.move(petition, "more", note: "x", at: moment("03-11T08:00"))
        #expect(more.due == moment("05-10T17:00"))
        let changed = try await hall.books.change(
            "petitions", number: petition.number, set: ["complex": "1"],
            at: moment("03-12T08:00"), by: "an")
        #expect(changed.due == moment("05-10T17:00"))
        #expect(
            try await hall.ledger(petition) == [
                "first 2023-03-20T17:00", "restarted 2023-04-10T17:00",
                "extended 2023-05-10T17:00",
            ])
    }

    @Test func `a named deadline of which no working time was left is due when the clock goes on`()
        async throws
    {
        let hall = try await ChangingHall()
        let task = try await hall.task(["deadline": "2023-03-15"])
        #expect(task.due == moment("03-15T23:59"))
        try await hall.move(task, "take")
        let waiting = try await hall.move(task, "wait", note: "x", at: moment("03-15T18:00"))
        #expect(waiting.due == nil)
        let resumed = try await hall.move(task, "resume", at: moment("03-17T08:00"))
        #expect(resumed.due == moment("03-17T08:00"))
    }

    @Test func `more time than is promised already is none`() async throws {
        let hall = try await ChangingHall()
        let task = try await hall.task(["deadline": "2023-03-15"])
        try await hall.move(task, "take")
        try await hall.move(task, "ask_time", note: "x", ["requested": "2023-03-15"])
        let refused = try await Office.faults {
            try await hall.move(task, "grant", note: "ừ", by: "ct")
        }
        #expect(refused.map(\.code) == [.newDueNotLater])
        #expect(try await hall.ledger(task) == ["first 2023-03-15T23:59"])
    }
}
