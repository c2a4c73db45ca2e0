import Definitions
import Expressions
import Foundation
import Indicators
import Registers
import TestSupport
import Testing
import Vocabulary

/// A small pack with figures of every kind: counted, entered, and computed from others.
struct FormulaPack {
    static let names = [
        "opened", "fees", "rate", "empty_rate", "change", "of_plan", "stated", "same", "doubled",
        "no_plan", "last_stated",
    ]

    static func pack() throws -> Pack {
        func formula(_ id: String, _ source: String) throws -> Indicator {
            let scope = IndicatorScope(indicators: names)
            let typed = try Expression(parsing: source).typed(in: scope, expecting: .number)
            return Indicator(id: id, title: id, kind: .formula(typed))
        }
        func aggregate(_ id: String, _ function: Aggregate.Function, _ measure: Measure)
            -> Indicator
        {
            Indicator(
                id: id, title: id,
                kind: .aggregate(Aggregate(register: "tasks", function: function, measure: measure))
            )
        }
        let target = TargetTable(
            id: "t", title: "T", period: "2023", authority: "A", version: 1,
            rows: [
                TargetRow(kind: .numbered(1), indicator: "opened", plan: Plan("> 8")),
                TargetRow(kind: .numbered(2), indicator: "stated", plan: Plan("> 70")),
                TargetRow(kind: .numbered(3), indicator: "same", plan: Plan("> 60")),
            ])
        return SmallTown.pack(
            indicators: [
                aggregate("opened", .count, .opened), aggregate("fees", .sum(["fee"]), .opened),
                Indicator(
                    id: "stated", title: "stated",
                    kind: .entered(Entered(frequency: .yearly, by: "office"))),
                try formula("rate", "fees / opened"),
                try formula("empty_rate", "opened / (fees - fees)"),
                try formula("change", "opened - previous(opened)"),
                try formula("of_plan", "opened / plan(opened)"), try formula("same", "stated"),
                try formula("doubled", "stated * 2"), try formula("no_plan", "fees / plan(fees)"),
                try formula("last_stated", "stated - previous(stated)"),
            ], targets: [target])
    }

    /// Two tasks of 2022, four of 2023, of which three by 30 June.
    static func store(_ pack: Pack) async throws -> TestStore {
        let days = [
            "2022-03-01", "2022-09-01", "2023-02-01", "2023-03-01", "2023-05-01", "2023-10-01",
        ]
        let entries = days.map { SmallTown.Entry(unit: "west", opened: $0, fee: 100) }
        return try await SmallTown.store(pack, "tasks", entries)
    }

    /// Imports statements of values, written as the rows of a CSV file.
    @discardableResult static func state(
        _ rows: [String], _ pack: Pack, _ store: TestStore, dryRun: Bool = false,
        header: String = "indicator,unit,period,as_of,value,source"
    ) async throws -> Int {
        let folder = try TemporaryFolder()
        let path = folder.path + "/entered.csv"
        try Data(([header] + rows).joined(separator: "\n").utf8)
            .write(to: URL(fileURLWithPath: path))
        return try await StatedValues(pack: pack, engine: store.engine)
            .importCSV(path, dryRun: dryRun, at: FrozenClock.now, by: "test")
    }

    static func figure(
        _ id: String, _ pack: Pack, _ store: TestStore, unit: String? = nil,
        period: String = "2023", asOf: String = "2023-12-31"
    ) async throws -> Figure {
        let day: Day = try #require(Day(iso: asOf))
        let key = FigureKey(
            id, unit: unit, period: try #require(Period(named: period)), asOf: day)
        return try #require(
            try await FigureReader(pack: pack, engine: store.engine).figure(key))
    }
}

@Suite struct FormulaTests {
    @Test(arguments: [
        ("opened", "2023-12-31", "4"), ("opened", "2023-06-30", "3"), ("fees", "2023-12-31", "400"),
        ("rate", "2023-12-31", "100"), ("change", "2023-12-31", "2"),
        // As of 30 June, the year before is told as of 30 June too.
        ("change", "2023-06-30", "2"), ("change", "2023-02-15", "1"),
        ("of_plan", "2023-12-31", "0.5"),
    ])
    func `a formula is computed from its parts`(id: String, asOf: String, value: String)
        async throws
    {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        let figure = try await FormulaPack.figure(id, pack, store, asOf: asOf)
        #expect(figure.exactValue == Decimal(plain: value))
        #expect(figure.whyNone == nil)
    }

    @Test(arguments: [
        ("empty_rate", "2023", nil, "mẫu số bằng 0"), ("no_plan", "2023", nil, "kế hoạch của fees"),
        ("of_plan", "2022", nil, "kế hoạch của opened"),
        ("of_plan", "2023", "west", "kế hoạch của opened"),
        ("rate", "2021", nil, "mẫu số bằng 0"), ("stated", "2023", nil, "Văn phòng chưa nhập"),
        ("doubled", "2023", nil, "Văn phòng chưa nhập"),
    ])
    func `no value comes with its reason`(id: String, period: String, unit: String?, why: String)
        async throws
    {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        let figure = try await FormulaPack.figure(
            id, pack, store, unit: unit, period: period, asOf: "\(period)-12-31")
        #expect(figure.value == nil)
        #expect(figure.printed == FigurePrinter.none)
        #expect(figure.whyNone?.contains(why) ?? false, "\(figure.whyNone ?? "nil")")
    }

    @Test func `an interval stays one in a formula that is just its name, and in no other`()
        async throws
    {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        try await FormulaPack.state([#"stated,,2023,2023-11-15,> 70,Báo cáo"#], pack, store)
        let stated = try await FormulaPack.figure("stated", pack, store)
        #expect(stated.value == .above(70) && stated.exactValue == nil)
        #expect(stated.source == "Báo cáo" && stated.records == nil)
        #expect(stated.verdict?.outcome == .met)
        let same = try await FormulaPack.figure("same", pack, store)
        #expect(same.value == .above(70))
        #expect(same.source == "Báo cáo")
        #expect(same.verdict?.outcome == .met)
        let doubled = try await FormulaPack.figure("doubled", pack, store)
        #expect(doubled.value == nil)
        #expect(doubled.whyNone?.contains("khoảng") ?? false, "\(doubled.whyNone ?? "nil")")
    }

    @Test func `of entered values the latest statement up to the as-of day counts`() async throws {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        try await FormulaPack.state(
            [
                "stated,town,2023,2023-10-31,60,tháng 10", "stated,,2023,2023-11-15,71,lần 1",
                "stated,,2023,2023-11-15,72,lần 2", "stated,east,2023,2023-11-15,5,phường",
                "stated,,2022,2022-11-15,50,năm trước", "stated,,2023,2023-10-31,61,sửa tháng 10",
            ], pack, store)
        func value(_ asOf: String, unit: String? = nil) async throws -> String? {
            try await FormulaPack.figure("stated", pack, store, unit: unit, asOf: asOf)
                .exactValue?.plain
        }
        #expect(try await value("2023-10-30") == nil)
        #expect(try await value("2023-10-31") == "61")
        #expect(try await value("2023-11-14") == "61")
        #expect(try await value("2023-11-15") == "72")
        #expect(try await value("2023-12-31") == "72")
        #expect(try await value("2023-12-31", unit: "east") == "5")
        #expect(try await value("2023-12-31", unit: "west") == nil)
        let change = try await FormulaPack.figure("last_stated", pack, store)
        #expect(change.exactValue == 22)
    }

    @Test func `a target without a value is undecided, and says who owes it`() async throws {
        let pack = try FormulaPack.pack()
        let store = try await FormulaPack.store(pack)
        let period = try #require(Period(named: "2023"))
        let reader = FigureReader(pack: pack, engine: store.engine)
        let targets = try #require(try await reader.targets(for: period, asOf: period.to))
        #expect(targets.rows.map { $0.verdict?.outcome } == [.missed, .undecided, .undecided])
        #expect(targets.met == 0 && targets.missed == 1 && targets.numbered == 3)
        let why = try #require(targets.rows[1].figure?.whyNone)
        #expect(why.contains("Văn phòng"), "\(why)")
    }

    @Test func `a check over a missing value neither holds nor fails`() async throws {
        let plain = try FormulaPack.pack()
        let scope = IndicatorScope(indicators: FormulaPack.names)
        func check(_ id: String, _ source: String) throws -> IndicatorCheck {
            IndicatorCheck(
                id: id, says: id,
                holds: try Expression(parsing: source).typed(in: scope, expecting: .bool))
        }
        let pack = Pack(
            id: plain.id, title: plain.title, version: "1", locale: plain.locale,
            timeZone: plain.timeZone, folder: "", units: plain.units, calendar: plain.calendar,
            registers: plain.registers, indicators: plain.indicators, targets: plain.targets,
            checks: [
                try check("right", "opened = previous(opened) + 2"),
                try check("wrong", "opened > plan(opened)"), try check("open", "stated > 1"),
            ], reports: [], samples: [])
        let store = try await FormulaPack.store(pack)
        let period = try #require(Period(named: "2023"))
        let results = try await FigureReader(pack: pack, engine: store.engine)
            .checks(for: period, asOf: period.to)
        #expect(results.map(\.holds) == [true, false, nil])
    }
}
