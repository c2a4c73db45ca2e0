import Definitions
import Foundation
import Testing
import Vocabulary
import WorkingTime

@testable import Samples

/// The dates of invented work must make true what the sample says of it.
struct FateTests {
    private static let asOf = "2023-11-15"

    /// What a row's dates amount to, found without the code that made them.
    private func fate(opened: String, closed: String, due: Day?) throws -> String {
        let asOf = try SmallTown.day(FateTests.asOf)
        guard !closed.isEmpty else {
            guard let due else { return "pending_in_time" }
            return due > asOf ? "pending_in_time" : "pending_overdue"
        }
        let day = try SmallTown.day(String(closed.prefix(10)))
        #expect(day <= asOf)
        #expect(closed >= opened)
        guard let due else { return "in_time" }
        return day < due ? "early" : day == due ? "on_time" : "late"
    }

    private static let requests = """
        requests:
          rows: 600
          set:
            unit: west
            service: {ref: services, where: {code: [A, B, D]}}
            person: "{name} {n}"
            outcome: done
          aspects:
            kết quả:
              - {rows: 100, fate: early}
              - {rows: 100, fate: on_time}
              - {rows: 100, fate: in_time}
              - {rows: 100, fate: late}
              - {rows: 100, fate: pending_in_time}
              - {rows: 100, fate: pending_overdue}
        """

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `requests end as the sample says, by the deadlines of their services`(
        seed: UInt64
    ) throws {
        let output = try SmallTown.write(SmallTown.sample(FateTests.requests), seed: seed)
        let calendar = try SmallTown.pack().workCalendar()
        let times = ["A": "15", "B": "30 calendar days", "D": "3"]
        var fates: [String: Int] = [:]
        for row in output.rows("requests") {
            let opened = try #require(Moment(iso: row["received"] ?? ""))
            let time = try #require(times[row["service"] ?? ""])
            let due = try calendar.due(from: opened, budget: Budget(text: time)).day
            let fate = try fate(
                opened: row["received"] ?? "", closed: row["finished"] ?? "", due: due)
            fates[fate, default: 0] += 1
            #expect(try isWorkingMinute(opened, calendar))
            if let closed = Moment(iso: row["finished"] ?? "") {
                // On time may also be the very minute of closing time.
                #expect(try isWorkingMinute(closed, calendar) || closed.clock == "17:00")
            }
            #expect((row["outcome"] ?? "").isEmpty == (row["finished"] ?? "").isEmpty)
        }
        #expect(fates["late"] == 100)
        #expect(fates["pending_in_time"] == 100)
        #expect(fates["pending_overdue"] == 100)
        #expect((fates["early"] ?? 0) + (fates["on_time"] ?? 0) == 300)
        #expect((fates["early"] ?? 0) >= 100 && (fates["on_time"] ?? 0) >= 100)
    }

    private func isWorkingMinute(_ moment: Moment, _ calendar: WorkCalendar) throws -> Bool {
        try calendar.workingIntervals(on: moment.day).contains {
            $0.start <= moment.minuteOfDay && moment.minuteOfDay < $0.end
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64], ["working", "days"])
    func `tasks end as the sample says, by the deadlines it gives them`(
        seed: UInt64, kind: String
    ) throws {
        let definition = try SmallTown.sample(
            """
            tasks:
              rows: 350
              set: {unit: east, content: "Việc {n}", deadline: {after: given, \(kind): 3..20}}
              aspects:
                kết quả:
                  - {rows: 70, fate: early}
                  - {rows: 70, fate: on_time}
                  - {rows: 70, fate: late}
                  - {rows: 70, fate: pending_in_time}
                  - {rows: 70, fate: pending_overdue}
            """)
        var fates: [String: Int] = [:]
        for row in try SmallTown.write(definition, seed: seed).rows("tasks") {
            let due = try SmallTown.day(row["deadline"] ?? "")
            let fate = try fate(opened: row["given"] ?? "", closed: row["done"] ?? "", due: due)
            fates[fate, default: 0] += 1
        }
        let names = ["early", "on_time", "late", "pending_in_time", "pending_overdue"]
        #expect(fates == Dictionary(uniqueKeysWithValues: names.map { ($0, 70) }))
    }

    @Test func `a named deadline is kept and the work fits around it`() throws {
        let definition = try SmallTown.sample(
            """
            tasks:
              blocks:
                - {rows: 30, fate: late, set: {unit: east, content: a, deadline: 2023-06-15}}
                - {rows: 30, fate: pending_in_time, set: {unit: east, content: b, deadline: 2023-12-29}}
                - {rows: 30, fate: in_time, set: {unit: east, content: c}}
            """)
        for row in try SmallTown.write(definition).rows("tasks") {
            switch row["content"] {
            case "a":
                #expect(row["deadline"] == "2023-06-15")
                #expect((row["given"] ?? "") <= "2023-06-15" && (row["done"] ?? "") > "2023-06-15")
            case "b": #expect(row["deadline"] == "2023-12-29" && row["done"] == "")
            default:
                #expect(row["deadline"] == "")
                #expect((row["given"] ?? "") <= (row["done"] ?? ""))
            }
        }
    }

    @Test func `work of half a day can be on time though hardly early`() throws {
        let definition = try SmallTown.sample(
            """
            requests:
              rows: 200
              fate: in_time
              set: {unit: west, service: {ref: services, where: {code: C}}, outcome: done}
            """)
        let calendar = try SmallTown.pack().workCalendar()
        for row in try SmallTown.write(definition).rows("requests") {
            let opened = try #require(Moment(iso: row["received"] ?? ""))
            let closed = try #require(Moment(iso: row["finished"] ?? ""))
            #expect(try closed <= calendar.due(from: opened, budget: Budget(text: "0.5")))
            #expect(closed >= opened)
        }
    }

    @Test func `a fate that no date makes true is told with the term and the block`() throws {
        let definition = try SmallTown.sample(
            """
            requests:
              rows: 1
              fate: pending_overdue
              set:
                unit: west
                service: {ref: services, where: {code: A}}
                received: {working: 2023-11-10..2023-11-15}
            """)
        let error = #expect(throws: Problem.self) { try SmallTown.write(definition) }
        let problem = try #require(error)
        #expect(problem.code == .sampleImpossibleFate)
        #expect(problem.facts["term"] == "15 ngày làm việc")
        #expect(problem.place?.line != nil)
    }
}
