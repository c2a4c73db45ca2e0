import Definitions
import Foundation
import Samples
import Testing
import Vocabulary
import WorkingTime

/// What was done to the entries of a sample, told so that it can be done again.
@Suite struct EventTests {
    /// An entry as a small replay of its events leaves it.
    private struct Replayed {
        var state = ""
        var last = ""
        var set: [String: String] = [:]
        var doers: [String: String] = [:]
        var pauses: [Range<Moment>] = []
        var waitsSince: Moment?
        var closed: String?
        var extended: String?
    }

    /// Does the events again, by the workflow alone, and notes what no workflow would allow.
    private static func replay(
        _ events: [ToldEvent], _ workflow: Workflow
    ) throws -> [String: Replayed] {
        var entries: [String: Replayed] = [:]
        for event in events {
            if event.deed == "new" {
                #expect(entries[event.number] == nil, "\(event.number)")
                entries[event.number] = Replayed(
                    state: workflow.start, last: event.at, set: event.set ?? [:],
                    doers: ["create": event.by])
                continue
            }
            var entry = try #require(entries[event.number])
            let transition = try #require(workflow.transition(event.deed))
            #expect(transition.from.contains(entry.state), "\(event)")
            #expect(entry.last <= event.at, "\(event)")
            #expect(transition.otherThan.allSatisfy { entry.doers[$0] != event.by }, "\(event)")
            entry.set.merge(event.set ?? [:]) { $1 }
            for need in transition.requires {
                #expect(need.name == "note" ? event.note != nil : entry.set[need.name] != nil)
            }
            let at = try #require(Moment(iso: event.at))
            if transition.to == "waiting" { entry.waitsSince = at }
            if let since = entry.waitsSince, entry.state == "waiting" {
                entry.pauses.append(since..<at)
                entry.waitsSince = nil
            }
            if transition.extends != nil { entry.extended = event.set?["due"] }
            if transition.ends != nil { entry.closed = event.at }
            entry.state = transition.to
            entry.last = event.at
            entry.doers[event.deed] = event.by
            entries[event.number] = entry
        }
        return entries
    }

    @Test func `events lead to where the rows say that entries stand`() throws {
        let output = try WorkTown.write()
        let events = try output.events("requests")
        let entries = try Self.replay(events, WorkTown.workflow)
        let rows = output.rows("requests")
        #expect(entries.count == rows.count)
        let numbers = events.filter { $0.deed == "new" }.map(\.number)
        for (row, number) in zip(rows, numbers) {
            let entry = try #require(entries[number])
            let outcome = row["outcome"] ?? ""
            let state = outcome.isEmpty ? row["state"] ?? "" : outcome
            #expect(entry.state == state, "\(number)")
            #expect((entry.closed ?? "") == row["finished"], "\(number)")
            for name in ["unit", "service", "person", "received", "fee"] {
                #expect(entry.set[name] == row[name], "\(number) \(name)")
            }
        }
        #expect(entries.values.contains { !$0.pauses.isEmpty })
        #expect(entries.values.contains { $0.extended != nil })
    }

    @Test func `deadlines count pauses and extensions, and every fate still holds`() throws {
        let output = try WorkTown.write()
        let events = try output.events("requests")
        let entries = try Self.replay(events, WorkTown.workflow)
        let calendar = try WorkTown.pack().workCalendar()
        let terms = Dictionary(
            uniqueKeysWithValues: output.rows("services").map {
                ($0["code"] ?? "", $0["time"] ?? "")
            }
        )
        var counts: [String: Int] = [:]
        for (row, number) in zip(
            output.rows("requests"), events.filter { $0.deed == "new" }.map(\.number))
        {
            let entry = try #require(entries[number])
            let opened = try #require(Moment(iso: row["received"] ?? ""))
            let budget = try Budget(text: terms[row["service"] ?? ""] ?? "")
            let promised = try calendar.due(from: opened, budget: budget)
            var due = try calendar.due(from: opened, budget: budget, pauses: entry.pauses)
            if let extended = entry.extended { due = try #require(Moment(iso: extended)) }
            #expect(due >= promised)
            #expect(row["due"] == (due == promised ? "" : due.iso), "\(number)")
            #expect(row["promised"] == (due == promised ? "" : promised.iso), "\(number)")
            counts[try Self.fate(row["finished"] ?? "", due), default: 0] += 1
        }
        #expect(counts["late"] == 80 && counts["overdue"] == 80 && counts["pending"] == 100)
        #expect(counts["in time"] == 640)
    }

    private static func fate(_ closed: String, _ due: Moment) throws -> String {
        if closed.isEmpty {
            return due.day < (try SmallTown.day("2023-11-15")) ? "overdue" : "pending"
        }
        return try #require(Moment(iso: closed)) <= due ? "in time" : "late"
    }

    @Test func `those who act hold the role for the unit, an acting head in their time only`()
        throws
    {
        let output = try WorkTown.write()
        let people = Dictionary(grouping: output.rows("people")) { $0["id"] ?? "" }
        var acted = 0
        var units: [String: String] = [:]
        for event in try output.events("requests") {
            if event.deed == "new" { units[event.number] = event.set?["unit"] }
            let wanted =
                event.deed == "new" ? ["clerk"] : WorkTown.workflow.transition(event.deed)?.by ?? []
            let day = event.at.prefix(10)
            let duties = (people[event.by] ?? []).filter { duty in
                let (from, to) = (duty["from"] ?? "", duty["to"] ?? "")
                return wanted.contains(duty["role"] ?? "")
                    && duty["role_unit"] == units[event.number]
                    && (from.isEmpty || from <= day && day <= to)
            }
            #expect(!duties.isEmpty, "\(event)")
            if event.actingFor != nil {
                #expect(event.by == "deputy-west" && event.actingFor == "head-west")
                acted += 1
            }
        }
        #expect(acted > 10)
    }

    @Test func `numbers count in each unit and day as those who register count`() throws {
        let events = try WorkTown.write().events("requests").filter { $0.deed == "new" }
        var last: [String: Int] = [:]
        for event in events {
            let parts = event.number.split(separator: "-")
            #expect(
                parts.count == 3 && parts[1] == event.at.dropFirst(2).prefix(8).filter { $0 != "-" }
            )
            let series = "\(parts[0])-\(parts[1])"
            #expect(Int(parts[2]) == (last[series] ?? 0) + 1)
            last[series, default: 0] += 1
        }
    }

    @Test func `without people there are no events, and nothing else changes`() throws {
        let with = try WorkTown.write()
        let without = try WorkTown.write(people: "")
        #expect(without.files["requests.events.jsonl"] == nil && without.files["people.csv"] == nil)
        #expect(with.files["requests.csv"] == without.files["requests.csv"])
        #expect(with.written.registers.last?.events == "requests.events.jsonl")
        #expect(without.written.registers.last?.withoutEvents == nil)
    }

    @Test func `a register whose work nobody can do is left to its rows, and that is said`() throws
    {
        let people = WorkTown.people.split(separator: "\n").filter { !$0.contains("head-west") }
        let output = try WorkTown.write(people: people.joined(separator: "\n"))
        #expect(output.files["requests.events.jsonl"] == nil)
        #expect(output.written.registers.last?.withoutEvents?.contains("approve") == true)
        #expect(output.rows("requests").count == 900)
    }

    @Test func `twice the same sample tells the same events`() throws {
        let (one, other) = (try WorkTown.write(), try WorkTown.write())
        #expect(one.files == other.files)
    }
}
