import Definitions
import Expressions
import Foundation
import Templates
import Testing
import Vocabulary
import WorkingTime

/// The small pack as values.
struct SmallPackTests {
    private let pack: Pack

    init() throws { pack = try SmallPack().read() }

    @Test func `the head of a pack has its defaults`() {
        #expect(pack.id == "xa-mau")
        #expect(pack.title == "Xã mẫu")
        #expect(pack.version == "1")
        #expect(pack.locale == "vi-VN")
        #expect(pack.timeZone == "Asia/Ho_Chi_Minh")
        #expect(pack.samples == ["try"])
    }

    @Test func `units make a tree with successors`() throws {
        #expect(pack.units.root?.id == "xa")
        #expect(pack.units.all.map(\.id) == ["xa", "phong-a", "phong-b"])
        #expect(pack.units["phong-a"]?.to == Day(iso: "2024-12-31"))
        #expect(pack.units.predecessors(of: "phong-b") == ["phong-a"])
        #expect(pack.units["phong-b"]?.place == Place(file: "units.yaml", line: 4, column: 3))
    }

    @Test func `the calendar has hours, days off, made-up days and exceptions`() throws {
        let calendar = pack.workCalendar()
        let day = try #require(Day(iso: "2023-02-04"))
        #expect(try calendar.isWorkingDay(day))
        #expect(try !calendar.isWorkingDay(day.adding(days: 7)))
        #expect(try !calendar.isWorkingDay(try #require(Day(iso: "2023-01-23"))))
        #expect(pack.calendar.daysOff.count == 8)
        #expect(pack.calendar.exceptionUnits == ["phong-b"])
    }

    @Test func `a register has its fields, its life and its states`() throws {
        let cases = try #require(pack.register("cases"))
        #expect(cases.number == NumberPattern("{unit.code}-{yymmdd}-{seq:4}"))
        #expect(cases.unitLabel == "Đơn vị nhận")
        #expect(cases.field("kind")?.type == .reference("kinds"))
        #expect(cases.field("kind")?.isRequired == true)
        #expect(cases.field("applicant")?.isPersonal == true)
        #expect(cases.field("applicant")?.isSearchable == true)
        #expect(cases.field("area")?.type == .number(decimals: 2))
        #expect(
            cases.field("channel")?.type
                == .choice([
                    .init(id: "counter", label: "Trực tiếp"),
                    .init(id: "online", label: "Trực tuyến"),
                ]))
        let due = DueRule(source: .budgetField(["kind", "time"]), pausedIn: ["waiting"])
        #expect(
            cases.lifecycle
                == Lifecycle(
                    opened: "received_at", closed: "closed_at", outcome: "outcome", due: due))
        #expect(cases.workflow?.transitions.map(\.id) == ["ask", "give", "finish"])
        #expect(cases.workflow?.endState(for: "done") == "done")
        #expect(cases.dimensions == ["unit", "kind", "kind.field", "channel"])
        #expect(cases.checks.first?.holds.type == .bool)
    }

    @Test func `registers without a number pattern get one that fits them`() throws {
        #expect(pack.register("sales")?.number == NumberPattern("{yyyy}-{seq:5}"))
        #expect(pack.register("kinds")?.number == NumberPattern("{code}"))
        #expect(pack.register("kinds")?.defaultUnit == "phong-a")
    }

    @Test func `budgets are read in three notations`() throws {
        let cases: [(String, Budget)] = [
            ("working: \"5\"", .days(5)),
            ("working: 0.5", .workingDays(halves: 1, ends: .closeOfDay)),
            ("working: 12 hours", .hours(12)), ("hours: 8", .hours(8)),
            ("calendar_days: 30", .calendarDays(30)),
        ]
        for (text, budget) in cases {
            var small = SmallPack()
            small.files["registers/cases.yaml"]?.replace("working: kind.time", with: text)
            let due = try small.read().register("cases")?.lifecycle?.due
            #expect(due?.source == .budget(budget), "\(text)")
        }
    }

    @Test func `indicators count, sum, compute and are entered`() throws {
        let fees = try #require(pack.indicator("fees"))
        guard case .aggregate(let aggregate) = fees.kind else {
            Issue.record("fees are summed")
            return
        }
        #expect(aggregate.function == .sum(["fee"]))
        #expect(aggregate.measure == .opened)
        #expect(
            aggregate.condition?.names.map { "\($0.name)" } == ["channel", "received_at", "as_of"])
        guard case .aggregate(let takings)? = pack.indicator("takings")?.kind else {
            Issue.record("takings are summed")
            return
        }
        #expect(takings.measure == .dated)
        #expect(
            pack.indicator("growth")?.kind == .entered(Entered(frequency: .yearly, by: "phong-a")))
        #expect(pack.indicator("late")?.direction == .lower)
        guard case .formula(let rate)? = pack.indicator("rate")?.kind else {
            Issue.record("the rate is computed")
            return
        }
        #expect(rate.ratio?.denominator.source == "received")
    }

    @Test func `a target table has numbered rows, sub-rows and parts`() throws {
        let table = try #require(pack.targets.first)
        #expect(table.period == "2023" && table.version == 1)
        #expect(table.rows.map(\.kind) == [.heading, .numbered(1), .subRow, .numbered(2)])
        #expect(table.rows[3].parts.map(\.indicator) == ["received", "rate"])
        #expect(table.plan(of: "growth")?.quantity == .range(14.5, 15.5))
    }

    @Test func `a report has its sections as templates`() throws {
        let report = try #require(pack.report("year"))
        #expect(report.cutoffs == .nd09)
        #expect(report.asOf == .init(month: 11, day: 15))
        #expect(report.sections.map(\.file) == ["reports/year/body.md"])
        #expect(
            report.sections.first?.figures.map(\.indicator.text) == [
                "received", "rate", "received", "rate",
            ])
    }

    @Test func `reading twice gives the same values`() throws {
        try SmallPack.inFolder { folder in
            try SmallPack().write(to: folder)
            #expect(
                try PackReader.read(folder: folder.path) == PackReader.read(folder: folder.path))
        }
    }
}
