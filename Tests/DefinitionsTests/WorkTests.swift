import Definitions
import Expressions
import Templates
import Testing
import Vocabulary
import WorkingTime

/// The working life of the small pack as values.
struct WorkTests {
    private let pack: Pack
    private let papers: Register
    private let workflow: Workflow

    init() throws {
        pack = try SmallPack().read()
        papers = try #require(pack.register("papers"))
        workflow = try #require(papers.workflow)
    }

    private func transition(_ id: String) throws -> Transition {
        try #require(workflow.transition(id))
    }

    @Test func `an entry belongs to its unit first`() {
        #expect(papers.belongsTo == ["unit", "from_unit"])
        #expect(pack.register("tasks")?.belongsTo == ["unit"])
        #expect(pack.units["phong-a"]?.symbol == "PA")
        #expect(pack.units["phong-b"]?.symbol == nil)
    }

    @Test func `a deadline has cases, a cut-off and a warning`() throws {
        let due = try #require(papers.lifecycle?.due)
        #expect(
            due.cases.map { $0.when?.source } == [
                "deadline_text is not empty", "kind = qd and secret", "kind = bc", nil,
            ])
        #expect(
            due.cases.map(\.source) == [
                .phrase("deadline_text"), .budget(.calendarDays(10)),
                .workingDaysBefore(3, field: "held_on"),
                .budget(.workingDays(halves: 1, ends: .closeOfDay)),
            ])
        #expect(due.cases.map(\.from) == [nil, "asked_deadline", nil, nil])
        #expect(due.pausedIn == ["asked"])
        #expect(due.cutoff == 15 * 60)
        #expect(due.soon == 2)
        #expect(due.source == nil)
        #expect(pack.register("cases")?.lifecycle?.due?.soon == 3)
        #expect(pack.register("cases")?.lifecycle?.due?.cutoff == nil)
    }

    @Test func `states have their codes in other systems`() throws {
        let codes = try #require(workflow.codes.first)
        #expect(codes.id == "national" && codes.title == "Trục liên thông")
        #expect(codes.codes.map(\.id) == ["1", "2", "9"])
        #expect(codes.byState == ["draft": "1", "asked": "2", "issued": "9", "dropped": "9"])
    }

    @Test func `a transition is called like its state unless it has a title`() throws {
        #expect(try transition("ask").title == "Hỏi ý kiến")
        #expect(try transition("answer").title == "Trả lời")
    }

    @Test func `a transition says who, when and with what`() throws {
        let ask = try transition("ask")
        #expect(ask.by == ["officer"])
        #expect(
            ask.guards.map(\.holds.source) == ["content is not empty", "actor_unit = from_unit"])
        #expect(
            ask.guards.map(\.says) == [
                "Chưa có trích yếu", "chưa thỏa điều kiện: actor_unit = from_unit",
            ])
        #expect(ask.requires.map(\.name) == ["note", "content", "delay_cause", "level"])
        #expect(
            ask.requires.map { $0.when?.source } == [
                nil, nil, "due is not empty and now > due", "secret",
            ])
        let issue = try transition("issue")
        #expect(issue.otherThan == ["ask", "create"])
        #expect(issue.guards.map(\.holds.source) == ["kind != cv or notation is empty"])
        #expect(issue.after == [Transition.Children(register: "tasks", field: "paper")])
        #expect(try transition("extend").print == "letter")
    }

    @Test func `where there is no outcome, work ends with none`() throws {
        #expect(try transition("issue").ends == "")
        #expect(try transition("ask").ends == nil)
        #expect(workflow.endState(for: "") == "issued")
    }

    @Test func `a deadline is extended by what is given, a field or a budget`() throws {
        #expect(try transition("promise").extends == .init(source: .given, most: 2))
        #expect(try transition("postpone").extends == .init(source: .budget(.days(5))))
        guard case .value(let value)? = try transition("extend").extends?.source else {
            Issue.record("the new deadline is asked for")
            return
        }
        #expect(value.source == "asked_deadline" && value.type == .date)
    }

    @Test func `effects keep their order and know literals, formulas and the entry`() throws {
        let set = try transition("ask").effects.map { effect -> String in
            guard case .set(let field, let value) = effect else { return "?" }
            switch value {
            case .literal(let text): return "\(field): \(text)"
            case .expression(let expression): return "\(field): =\(expression.source)"
            case .entry: return "\(field): entry"
            }
        }
        #expect(
            set == [
                "level: town", "amount: 1.5", "asked_deadline: 2023-11-15", "held_on: =now",
                "informant: ", "from_unit: =actor_unit",
            ])
        let effects = try transition("issue").effects
        #expect(effects.count == 4 && effects[0] == .number)
        guard case .create("tasks", let none, let values) = effects[2],
            case .create("tasks", let each, let others) = effects[3]
        else {
            Issue.record("two kinds of tasks are made")
            return
        }
        #expect(none == nil)
        #expect(values.keys.sorted() == ["content", "given_on", "paper", "unit"])
        #expect(values["unit"] == .literal("phong-a") && values["paper"] == .entry)
        #expect(each == Transition.Children(register: "tasks", field: "paper"))
        guard case .expression(let from)? = others["from"] else {
            Issue.record("the task comes from another")
            return
        }
        #expect(from.type == .reference("tasks"))
    }

    @Test func `a number book has series and symbols`() throws {
        let book = try #require(papers.numbering)
        #expect(book.field == "notation" && book.type == "kind" && book.date == "issued_on")
        #expect(book.restarts == .daily && book.isPerUnit)
        #expect(book.series.map(\.id) == ["secrets", "decisions", "general"])
        #expect(book.series.map(\.types) == [[], ["qd"], []])
        #expect(book.series.first?.when?.source == "secret")
        #expect(book.symbols["cv"]?.pieces == [.number, .literal("/UBND-"), .unitSymbol])
        #expect(book.symbol == SymbolPattern("{no}/UBND"))
    }

    @Test func `circles have roles and conditions`() throws {
        let informant = try #require(papers.field("informant")?.circle)
        #expect(informant.roles == ["head"] && informant.when?.source == "secret = true")
        #expect(papers.field("delay_cause")?.circle == Circle(roles: ["head", "officer"]))
        #expect(papers.field("author")?.circle == nil)
    }

    @Test func `roles have rights by register`() throws {
        let officer = try #require(pack.role("officer"))
        #expect(officer.title == "Chuyên viên")
        #expect(
            officer.rights(in: "papers")
                == Role.Rights(
                    see: .unit, add: .unit, change: .own, personal: .unit,
                    fields: ["content", "unit"], states: ["draft"]))
        #expect(officer.rights(in: "cases") == Role.Rights(see: .all))
        #expect(pack.roles.map(\.id) == ["officer", "head"])
    }

    @Test func `reminders go up a ladder`() throws {
        let reminder = try #require(pack.reminders.first)
        #expect(reminder.register == "papers" && reminder.when?.source == "state != asked")
        #expect(
            reminder.steps == [
                .init(day: -2, to: [.assignee]), .init(day: 0, to: [.assignee, .role("head")]),
                .init(day: 1, isRepeated: true, to: [.assignee, .role("head"), .giver]),
            ])
        #expect(reminder.says == "Văn bản {number} của {from_unit} hết hạn {due}")
    }

    @Test func `a slip has its paper and its page`() throws {
        let letter = try #require(pack.print("letter"))
        #expect(letter.register == "papers" && letter.paper == .a5)
        #expect(letter.template.file == "prints/letter.html")
    }
}
