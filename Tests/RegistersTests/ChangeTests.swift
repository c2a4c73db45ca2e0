import Registers
import Store
import Testing
import Vocabulary

@Suite struct ChangeTests {
    private func change(
        _ office: Office, _ entry: Entry, _ set: [String: String], at now: Moment
    ) async throws -> Entry {
        try await office.books.change(
            entry.register, number: entry.number, set: Draft(texts: set), at: now, by: "bình")
    }

    private func faults(
        _ office: Office, _ entry: Entry, _ set: [String: String], at now: Moment = Office.now
    ) async throws -> [ProblemCode] {
        try await Office.faults { try await change(office, entry, set, at: now) }.map(\.code)
    }

    @Test func `only what changes is written, and kept in the history`() async throws {
        let office = try await Office()
        let entry = try await office.addCase(["name": "An", "fee": "5000"])
        let later = Office.now.adding(minutes: 5)
        let changed = try await change(office, entry, ["name": "Ân", "fee": "5000"], at: later)
        #expect(changed["name"] == .text("Ân"))
        #expect(changed["fee"] == .integer(5000))
        #expect(try await office.books.entry("cases", number: entry.number) == changed)
        let history = try await office.books.history("cases", number: entry.number)
        #expect(history.map(\.action) == [.created, .changed])
        #expect(history[1].differences == ["name": .init(from: .text("An"), to: .text("Ân"))])
        #expect(history[1].actor == "bình")
        _ = try await change(office, entry, ["name": " Ân "], at: later)
        #expect(try await office.books.history("cases", number: entry.number).count == 2)
    }

    @Test func `an empty text empties a column, but not a required one`() async throws {
        let office = try await Office()
        let entry = try await office.addCase(["name": "An"])
        #expect(try await change(office, entry, ["name": ""], at: Office.now)["name"] == .none)
        #expect(try await faults(office, entry, ["kind": ""]) == [.cellMissing])
        #expect(try await faults(office, entry, ["nam": "x"]) == [.columnUnknown])
    }

    @Test func `states are reached by transitions only`() async throws {
        let office = try await Office()
        let entry = try await office.addCase()
        #expect(entry.state == "received")
        #expect(try await faults(office, entry, ["state": "waiting"]) == [.noSuchTransition])
        let working = try await change(office, entry, ["state": "Đang làm"], at: Office.now)
        #expect(working.state == "working")
        #expect(try await faults(office, entry, ["state": "finished"]) == [.transitionNeeds])
        #expect(try await faults(office, entry, ["state": "received"]) == [.noSuchTransition])
    }

    @Test func `an end sets the closing and the outcome`() async throws {
        let office = try await Office()
        let entry = try await office.addCase()
        _ = try await change(office, entry, ["state": "working"], at: Office.now)
        let later = Office.now.adding(minutes: 30)
        let done = try await change(office, entry, ["state": "finished", "fee": "0"], at: later)
        #expect(done["closed_at"] == .moment(later))
        #expect(done["outcome"] == .text("done"))
        #expect(done.due == entry.due)
    }

    @Test func `an outcome leads to the state in which it ends`() async throws {
        let office = try await Office()
        let entry = try await office.addCase()
        #expect(try await faults(office, entry, ["outcome": "done"]) == [.noSuchTransition])
        let refused = try await change(
            office, entry, ["outcome": "refused", "closed_at": "2023-01-19T08:00"], at: Office.now)
        #expect(refused.state == "rejected")
        #expect(refused["closed_at"] == .moment(moment("01-19T08:00")))
    }

    @Test func `the deadline follows the opening and the kind, unless it was promised`()
        async throws
    {
        let office = try await Office()
        let entry = try await office.addCase()
        #expect(entry.due == moment("02-01T17:00"))
        let moved = try await change(
            office, entry, ["opened_at": "2023-01-19T09:00"], at: Office.now)
        #expect(moved.due == moment("02-02T17:00"))
        let other = try await change(office, entry, ["kind": "A-2"], at: Office.now)
        #expect(other.due == moment("01-27T14:30"))
        #expect(try await change(office, entry, ["kind": "A-3"], at: Office.now).due == nil)
        let promised = try await office.addCase(["due": "2023-02-10"])
        #expect(promised.due == moment("02-10T23:59"))
        let kept = try await change(office, promised, ["kind": "A-2"], at: Office.now)
        #expect(kept.due == moment("02-10T23:59"))
        let renewed = try await change(
            office, promised, ["due": "11/02/2023 10:00"], at: Office.now)
        #expect(renewed.due == moment("02-11T10:00"))
    }

    @Test func `nothing is changed before the last change, and nothing that is not there`()
        async throws
    {
        let office = try await Office()
        let entry = try await office.addCase()
        let earlier = Office.now.adding(minutes: -1)
        #expect(try await faults(office, entry, ["name": "x"], at: earlier) == [.changeBeforeLast])
        let faults = try await Office.faults {
            try await office.books.change(
                "cases", number: "X", set: ["name": "x"], at: Office.now, by: "an")
        }
        #expect(faults.map(\.code) == [.noSuchEntry])
        let deleted = try await Office.faults {
            try await office.books.delete(
                "cases", numbers: [entry.number, "X", "Y"], at: Office.now, by: "an")
        }
        #expect(deleted.map(\.code) == [.noSuchEntry, .noSuchEntry])
        #expect(try await office.books.entry("cases", number: entry.number) != nil)
    }

    @Test func `an entry that another refers to is not deleted alone`() async throws {
        let office = try await Office()
        let parent = try await office.addCase()
        let child = try await office.addCase(["parent": parent.number])
        let faults = try await Office.faults {
            try await office.books.delete(
                "cases", numbers: [parent.number], at: Office.now, by: "an")
        }
        #expect(faults.map(\.code) == [.brokenReference])
        try await office.books.delete(
            "cases", numbers: [parent.number, child.number], at: Office.now, by: "an")
        #expect(try await office.count("cases") == 0)
    }
}
