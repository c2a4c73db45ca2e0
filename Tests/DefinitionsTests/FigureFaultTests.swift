import Testing

/// Every fault of indicators, targets and reports, one at a time.
struct FigureFaultTests {
    private static let indicators = "indicators/all.yaml"
    private static let targets = "targets/2023.yaml"
    private static let report = "reports/year/report.yaml"
    private static let body = "reports/year/body.md"

    @Test(arguments: registers + formulas)
    func `a faulty indicator is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let registers = [
        Slip(indicators, "count: cases, measure: opened", "count: ◆case", "D060 cases"),
        Slip(
            indicators, "count: cases, measure: opened",
            "count: cases.◆fee", "D060 cases"),
        Slip(indicators, "measure: opened", "measure: ◆open", "D029 opened"),
        Slip(indicators, "measure: opened", "measure: ◆dated", "D095 cases"),
        Slip(indicators, "sum: sales.amount", "sum: sales.amount, measure: ◆closed", "D094 sales"),
        Slip(indicators, "sum: cases.fee", "sum: cases.◆fees", "D061 fee"),
        Slip(indicators, "sum: cases.fee", "sum: cases.◆channel", "D064 choice"),
        Slip(indicators, "sum: cases.fee", "sum: ◆cases", "D097 cases"),
        Slip(indicators, "distinct: cases.kind.field", "distinct: cases.kind.◆fied", "D061 field"),
        Slip(indicators, "where: outcome = done", "where: outcome = ◆don", "E031 done"),
        Slip(indicators, "where: outcome = done", "where: ◆outcom = done", "E030 outcome"),
        Slip(indicators, "where: outcome = done", "where: ◆fee + 1", "E044 bool"),
        Slip(indicators, "where: outcome = done", "where: fee = ◆outcome", "E042"),
        Slip(indicators, "channel = online and", "channel = online ◆an", "E015"),
        Slip(indicators, "received_at <= as_of", "received_at <= ◆as_off", "E030 as_of"),
        Slip(indicators, "entered: yearly", "entered: ◆yearli", "D029 yearly"),
        Slip(indicators, "by: phong-a", "by: ◆phong-aa", "D050 phong-a"),
        Slip(
            indicators, "{title: Tăng trưởng, entered: yearly, by: phong-a",
            "◆{title: Tăng trưởng, entered: yearly", "D021 by"),
        Slip(
            indicators, "{title: Tăng trưởng, entered: yearly, by: phong-a", "◆{title: Tăng trưởng",
            "D091"),
        Slip(
            indicators, "distinct: cases.kind.field",
            "distinct: cases.kind.field, formula: ◆received", "D092 formula"),
        Slip(
            indicators, "formula: resolved / received,",
            "formula: resolved / received, where: ◆fee > 1,", "D093 where"),
        Slip(indicators, "entered: yearly,", "entered: yearly, measure: ◆all,", "D093 measure"),
        Slip(
            indicators, "distinct: cases.kind.field", "distinct: cases.kind.field, ◆mesure: all",
            "D020 measure"),
        Slip(indicators, "late: {title: Trễ", "late: {title: Trễ, ◆tilte: x", "D020 title"),
        Slip(indicators, "direction: lower", "direction: ◆down", "D029"),
        Slip(indicators, "format: billion(3)", "format: ◆bilion(3)", "D099 billion"),
        Slip(indicators, "format: billion(3)", "format: ◆billion(9)", "D099 billion(9)"),
        Slip(indicators, "  takings:", "  ◆closed:", "D042 closed"),
        Slip(indicators, "  takings:", "  ◆targets:", "D042 targets"),
        Slip(indicators, "  takings:", "  ◆Takings:", "D040"),
        Slip(indicators, "  takings:", "  ◆late:", "D019 late"),
        Slip(indicators, "{title: Tiền bán, sum: sales.amount, format: billion(3)}", "◆x", "D024"),
    ]

    private static let formulas = [
        Slip(
            indicators, "formula: resolved / received", "formula: resolved / ◆recieved",
            "E030 received"),
        Slip(indicators, "growth - previous(growth)", "growth - previous(◆grow)", "E030 growth"),
        Slip(indicators, "growth - previous(growth)", "growth - ◆previos(growth)", "E033 previous"),
        Slip(indicators, "growth - previous(growth)", "growth - plan(◆grwth)", "E030 growth"),
        Slip(indicators, "growth - previous(growth)", "◆growth > previous(growth)", "E044"),
        Slip(indicators, "holds: resolved <= received", "holds: ◆resolved + received", "E044 bool"),
        Slip(
            indicators, "holds: resolved <= received", "holds: resolved <= ◆recievd",
            "E030 received"),
        Slip(
            indicators,
            "  growth_more: {title: So với năm trước, formula: growth - previous(growth)",
            "  ◆growth_more: {title: So với năm trước, formula: 1 + previous(growth_more)",
            "D098 growth_more → growth_more"),
        Slip(
            indicators, "  rate: {title: Tỷ lệ, formula: resolved / received, format: percent}\n",
            """
              ◆rate: {title: A, formula: b_rate / received}
              b_rate: {title: B, formula: 1 - c_rate}
              c_rate: {title: C, formula: "max(rate, 1)"}

            """, "D098 rate → b_rate → c_rate → rate"),
    ]

    @Test(arguments: tables)
    func `a faulty target is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let tables = [
        Slip(targets, "indicator: growth, plan", "indicator: ◆grow, plan", "D090 growth"),
        Slip(targets, "indicator: rate, plan", "indicator: ◆rat, plan", "D090 rate"),
        Slip(targets, "plan: 14.5..15.5", "plan: ◆15.5..14.5", "D100"),
        Slip(targets, "plan: 14.5..15.5", "plan: ◆\"14,5\"", "D100 14,5"),
        Slip(targets, "plan: 31/38", "plan: ◆31/0", "D100"),
        Slip(targets, "{indicator: rate, plan: 31/38", "◆{indicator: rate", "D021 plan"),
        Slip(
            targets, "{no: 1, indicator: growth, plan: 14.5..15.5", "◆{no: 1, indicator: growth",
            "D105 1"),
        Slip(targets, "no: 2", "no: ◆3", "D103 3"),
        Slip(targets, "no: 2", "no: ◆1", "D103 1"),
        Slip(targets, "no: 2", "no: ◆two", "D025 two"),
        Slip(targets, "- no: 2\n        label: Hồ sơ", "- ◆no: 2", "D021 label"),
        Slip(targets, "heading: A. Kinh tế", "heading: A. Kinh tế\n        plan: ◆1", "D106 plan"),
        Slip(targets, "indicator: growth_more", "heading: x, indicator: ◆growth_more", "D106"),
        Slip(targets, "{indicator: growth_more, plan: \"> 0\"}", "◆{label: x}", "D104"),
        Slip(targets, "\"2023\":", "◆\"2023-Q5\":", "D101 2023-Q5"),
        Slip(targets, "    title: Chỉ tiêu năm 2023\n", "    ◆titel: x\n", "D020 title"),
        Slip(targets, "authority: Nghị quyết HĐND", "authority: A\n    version: ◆0", "D025 0"),
        Slip(targets, "    rows:", "    ◆row:", "D020 rows"),
        Slip(
            targets, "targets:\n  \"2023\":\n",
            """
            targets:
              "2023-a": {title: A, authority: Nghị quyết HĐND, period: "2023", rows: [{heading: x}]}
              ◆"2023":

            """, "D102 1"),
    ]

    @Test(arguments: heads + sections)
    func `a faulty report is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let heads = [
        Slip(report, "report: year", "report: ◆yearly", "D034 year"),
        Slip(report, "title: Báo cáo năm {period}", "title: ◆Báo cáo năm {perod}", "D113 perod"),
        Slip(report, "cutoffs: nd09", "cutoffs: ◆nd9", "D029 nd09"),
        Slip(report, "unit: xa", "unit: ◆xb", "D050 xa"),
        Slip(report, "as_of: 11-15", "as_of: ◆15-11", "D112 15-11"),
        Slip(report, "[body.md]", "[◆bodi.md]", "D110 body.md"),
        Slip(report, "[body.md]", "[◆../x.md]", "D111"),
        Slip(report, "[body.md]", "[◆report.yaml]", "D111"),
        Slip(report, "sections: [body.md]", "◆section: [body.md]", "D020 sections"),
    ]

    private static let sections = [
        Slip(body, "{received at phong-a}", "{◆recieved at phong-a}", "D090 received"),
        Slip(body, "{received at phong-a}", "{received at ◆phong-c}", "D050 phong-a"),
        Slip(body, "as percent(1)", "as ◆percnt(1)", "D099 percent"),
        Slip(body, "{received at phong-a}", "{◆received part numerator}", "D117 received"),
        Slip(body, "{table cases by", "{table ◆case by", "D060 cases"),
        Slip(body, "by kind.field at xa", "by kind.◆feild at xa", "D061 field"),
        Slip(body, "by kind.field at xa", "by ◆outcome at xa", "D115 outcome"),
        Slip(body, "at xa: handled", "at ◆xb: handled", "D050 xa"),
        Slip(body, "at xa: handled", "at xa where ◆chanel = online: handled", "E030 channel"),
        Slip(body, ": handled, received", ": handled, ◆recieved", "D114 received"),
        Slip(body, ": handled, received", ": ◆dated, received", "D095 dated"),
        Slip(body, ": handled, received", ": handled, ◆takings", "D116 takings"),
        Slip(body, "{figures received,", "{figures ◆receivd,", "D090 received"),
        Slip(body, "{records received:", "{records ◆growth:", "D118 growth"),
        Slip(body, "applicant, kind.code}", "◆aplicant, kind.code}", "D061 applicant"),
        Slip(body, "from phong-a}", "from ◆phong}", "D050"),
        Slip(body, "{targets}", "◆{targets", "T001"),
    ]

    @Test func `an indicator of another register may stand in a table by unit`() throws {
        var pack = SmallPack()
        pack.files["reports/year/body.md"] = "{table cases by unit: received, takings, growth}\n"
        #expect(try pack.problems().isEmpty)
    }
}
