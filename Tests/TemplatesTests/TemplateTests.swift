import Templates
import Testing
import Vocabulary

@Suite struct `Reading a template` {
    @Test func `a sentence is cut at its figures`() throws {
        let template = try Template(
            parsing: "Tiếp nhận {dossiers at trung-tam} hồ sơ,\nđạt {rate}.", file: "a.md")
        let names = template.figures.map(\.indicator.text)
        #expect(names == ["dossiers", "rate"])
        #expect(template.figures[0].scope.unit?.text == "trung-tam")
        #expect(template.figures[0].place == Place(file: "a.md", line: 1, column: 11))
        #expect(template.figures[0].scope.unit?.place == Place(file: "a.md", line: 1, column: 24))
        #expect(template.figures[1].place == Place(file: "a.md", line: 2, column: 5))
        #expect(template.pieces.count == 5)
        #expect(template.pieces[0] == .markdown("Tiếp nhận "))
        #expect(template.pieces[4] == .markdown("."))
    }

    @Test(arguments: [
        "{rate at a to 11-15 as percent(2)}", "{rate as percent(2) to 11-15 at a}",
        "{ rate\n  to 11-15\n  at a as percent(2) }",
    ])
    func `options stand in any order`(_ source: String) throws {
        let figure = try #require(try Template(parsing: source, file: "a.md").figures.first)
        #expect(figure.indicator.text == "rate")
        #expect(figure.scope.unit?.text == "a")
        #expect(figure.scope.asOf == .yearly(month: 11, day: 15))
        #expect(figure.formatName?.text == "percent(2)")
    }

    @Test func `a figure has a day, a period, a part and a format`() throws {
        let template = try Template(
            parsing: "{a to 2023-11-10} {b in 2022-q3} {c previous} {d part denominator}"
                + " {e as change(hồ sơ)}", file: "a.md")
        let figures = template.figures
        #expect(figures[0].scope.asOf == Day(iso: "2023-11-10").map { .day($0) })
        #expect(figures[1].scope.period == .named("2022-Q3"))
        #expect(figures[2].scope.period == .previous)
        #expect(figures[3].part == .denominator)
        #expect(figures[4].formatName?.text == "change(hồ sơ)")
    }

    @Test func `a day without a year falls in the year in which the period ends`() throws {
        let year = try #require(Period(named: "2023", cutoffs: .nd09))
        #expect(AsOf.yearly(month: 11, day: 10).day(for: year)?.iso == "2023-11-10")
        #expect(AsOf.yearly(month: 2, day: 29).day(for: year)?.iso == "2023-02-28")
        let leap = try #require(Period(named: "2024"))
        #expect(AsOf.yearly(month: 2, day: 29).day(for: leap)?.iso == "2024-02-29")
    }

    @Test func `braces written twice are printed once`() throws {
        let template = try Template(parsing: "{{a}} {{{b}}}", file: "a.md")
        #expect(template.pieces.first == .markdown("{a} {"))
        #expect(template.figures.map(\.indicator.text) == ["b"])
        #expect(template.pieces.last == .markdown("}"))
    }

    @Test func `line ends of other systems and a byte order mark are read alike`() throws {
        let plain = try Template(parsing: "một {a}\n\n{targets}\n", file: "a.md")
        let other = try Template(parsing: "\u{FEFF}một {a}\r\n\r\n{targets}\r\n", file: "a.md")
        #expect(plain == other)
    }

    @Test func `an empty template has no pieces`() throws {
        #expect(try Template(parsing: "", file: "a.md").pieces.isEmpty)
    }
}

@Suite struct `Blocks of a template` {
    private func block(_ source: String) throws -> BlockPlace.Block {
        let template = try Template(parsing: "Trước.\n\n\(source)\n\nSau.", file: "a.md")
        return try #require(template.blocks.first).block
    }

    @Test func `a table has a register, a dimension, options and columns`() throws {
        let source =
            "{table dossiers by procedure.field at phong-a to 11-15 previous"
            + " where channel = 'a: b' and (x > 1): received, in_time, late}"
        guard case .table(let table) = try block(source) else {
            Issue.record("not a table")
            return
        }
        #expect(table.register.text == "dossiers")
        #expect(table.dimension.text == "procedure.field")
        #expect(table.scope.unit?.text == "phong-a")
        #expect(table.scope.asOf == .yearly(month: 11, day: 15))
        #expect(table.scope.period == .previous)
        #expect(table.condition?.text == "channel = 'a: b' and (x > 1)")
        #expect(table.columns.map(\.text) == ["received", "in_time", "late"])
        #expect(table.columns.map(\.place.line) == [3, 3, 3])
    }

    @Test func `records list fields of a figure's entries`() throws {
        guard
            case .records(let table) = try block(
                "{records late where days > 3: number, unit.title}")
        else {
            Issue.record("not records")
            return
        }
        #expect(table.indicator.text == "late")
        #expect(table.condition?.text == "days > 3")
        #expect(table.fields.map(\.text) == ["number", "unit.title"])
    }

    @Test(arguments: [
        "{figures a, b at x as percent(1), c}", "{figures: a, b at x as percent(1), c}",
    ])
    func `figures have options of their own`(_ source: String) throws {
        guard case .figures(let figures) = try block(source) else {
            Issue.record("not figures")
            return
        }
        #expect(figures.map(\.indicator.text) == ["a", "b", "c"])
        #expect(figures[1].scope.unit?.text == "x")
        #expect(figures[1].formatName?.text == "percent(1)")
    }

    @Test func `targets and contributions are read`() throws {
        #expect(try block("{targets}") == .targets(FigureScope()))
        #expect(try block("{targets in 2022}") == .targets(FigureScope(period: .named("2022"))))
        guard
            case .contribution(let name, let unit) = try block(
                "{contribution limits from van-phong}")
        else {
            Issue.record("not a contribution")
            return
        }
        #expect(name.text == "limits")
        #expect(unit.text == "van-phong")
    }

    @Test func `a block may be the whole template and reach over lines`() throws {
        let template = try Template(
            parsing: "  {table a by b:\n    c,\n    d}  ", file: "a.md")
        guard case .table(let table) = template.blocks.first?.block else {
            Issue.record("not a table")
            return
        }
        #expect(table.columns.map(\.place.line) == [2, 3])
        #expect(table.columns.map(\.place.column) == [5, 5])
    }
}
