import Registers
import Store
import Testing
import Vocabulary

@Suite struct PauseTests {
    /// Goes through states of a case at moments of 2023, and gives the deadlines on the way.
    private func dues(
        _ office: Office, _ entry: Entry, _ steps: [(state: String, at: String)]
    ) async throws -> [Moment?] {
        var dues: [Moment?] = []
        for step in steps {
            let changed = try await office.books.change(
                entry.register, number: entry.number, set: ["state": step.state],
                at: moment(step.at), by: "an")
            dues.append(changed.due)
        }
        return dues
    }

    @Test func `while the clock stands still there is no deadline, then one that many days later`()
        async throws
    {
        let office = try await Office()
        let opened = moment("01-18T09:00")
        let entry = try await office.addCase(at: opened)
        #expect(entry.due == moment("02-01T17:00"))
        let dues = try await dues(
            office, entry,
            [
                ("working", "01-19T08:00"), ("waiting", "01-30T10:00"), ("working", "02-01T09:00"),
                ("waiting", "02-02T10:00"), ("working", "02-02T16:00"), ("waiting", "02-03T08:00"),
                ("working", "02-06T08:00"),
            ])
        // Two closings in the first pause, none in the second, one in the third.
        #expect(
            dues == [
                moment("02-01T17:00"), nil, moment("02-03T17:00"), nil, moment("02-03T17:00"), nil,
                moment("02-06T17:00"),
            ])
        let history = try await office.books.history("cases", number: entry.number)
        #expect(history.first?.differences["due"]?.new == .text("2023-02-01T17:00"))
        let then = try await office.books.entry(
            "cases", number: entry.number, asOf: moment("01-31T00:00"))
        #expect(then?.state == "waiting")
        #expect(then?.due == nil)
    }

    @Test func `a promise that was given moves on by the working time that was left`() async throws
    {
        let office = try await Office()
        let entry = try await office.addCase(
            ["due": "2023-02-10T17:00"], at: moment("01-18T09:00"))
        let dues = try await dues(
            office, entry,
            [
                ("working", "01-19T08:00"), ("waiting", "02-08T13:00"), ("working", "02-13T07:30"),
            ])
        // 20 working hours were left: half of the 8th, the 9th and the 10th.
        #expect(dues == [moment("02-10T17:00"), nil, moment("02-15T11:30")])
    }

    @Test func `a deadline from a field moves on too`() async throws {
        let office = try await Office()
        let task = try await office.books.add(
            ["given_on": "2023-01-03", "deadline": "2023-01-10"], to: "tasks",
            at: moment("01-03T08:00"), by: "an")
        #expect(task.due == moment("01-10T23:59"))
        let dues = try await dues(
            office, task, [("waiting", "01-09T07:30"), ("open", "01-11T07:30")])
        #expect(dues == [nil, moment("01-12T17:00")])
    }

    @Test func `what was overdue before the pause stays overdue`() async throws {
        let office = try await Office()
        let entry = try await office.addCase(at: moment("01-18T09:00"))
        let due = moment("02-01T17:00")
        let dues = try await dues(
            office, entry,
            [
                ("working", "01-19T08:00"), ("waiting", "02-02T08:00"), ("working", "02-06T08:00"),
            ])
        #expect(dues == [due, due, due])
    }

    @Test func `who withdraws while the clock stands still is in time`() async throws {
        let office = try await Office()
        let entry = try await office.addCase(at: moment("01-18T09:00"))
        _ = try await dues(
            office, entry, [("working", "01-19T08:00"), ("waiting", "01-30T10:00")])
        let closed = try await office.books.change(
            "cases", number: entry.number, set: ["state": "rejected"], at: moment("02-20T10:00"),
            by: "an")
        #expect(closed["closed_at"] == .moment(moment("02-20T10:00")))
        #expect(closed["outcome"] == .text("refused"))
        // Fifteen closings lie in the pause.
        #expect(closed.due == moment("02-22T17:00"))
    }

    @Test func `a kind that changes during the pause counts once the clock goes on`() async throws {
        let office = try await Office()
        let entry = try await office.addCase(at: moment("01-18T09:00"))
        _ = try await dues(
            office, entry, [("working", "01-19T08:00"), ("waiting", "01-19T10:00")])
        let changed = try await office.books.change(
            "cases", number: entry.number, set: ["kind": "A-2"], at: moment("01-19T11:00"), by: "an"
        )
        #expect(changed.due == nil)
        let resumed = try await dues(office, entry, [("working", "01-27T07:30")])
        // 12 hours from 09:00 on the 18th: 6.5 that day, 2.5 before the pause, 3 left.
        #expect(resumed == [moment("01-27T10:30")])
    }
}
