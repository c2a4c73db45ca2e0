import Access
import Definitions
import Expressions
import Testing
import Vocabulary

@Suite struct FilterTests {
    private let judge = SmallTown.judge
    private let cases = SmallTown.cases

    private func may(_ path: String, _ grants: Person.Grant...) -> Bool {
        let person = Person(id: "an", title: "An", unit: "desk", grants: grants)
        return judge.mayFilter(
            on: path.split(separator: ".").map(String.init), in: cases, by: person)
    }

    @Test func `the condition is part of a larger statement, with its own parameters`() {
        let person = SmallTown.someone(
            "an", .init("clerk", unit: "desk"), .init("officer", unit: "office"))
        var text = SQLText()
        text.append("SELECT 1 FROM \"cases\" AS \"c\" WHERE \"c\".\"state\" = ")
        text.bind(.text("received"))
        text.append(" AND ")
        judge.filter(cases, for: person).sql(into: &text, table: "c")
        #expect(
            text.text.contains("(\"c\".\"unit\" IN ($2) OR \"c\".\"handler\" IN ($3) OR EXISTS"))
        #expect(
            text.arguments == [
                .text("received"), .text("desk"), .text("desk"), .text("cases"), .text("an"),
                .text("an"),
            ])
    }

    @Test func `all and nothing need no parameters`() {
        for (person, condition) in [
            (SmallTown.someone("an", .init("auditor", unit: "desk")), "1 = 1"),
            (SmallTown.someone("an", .init("head", unit: "town")), "1 = 1"),
            (Person.operator("may"), "1 = 1"), (SmallTown.someone("an"), "1 = 0"),
        ] {
            var text = SQLText()
            judge.filter(cases, for: person).sql(into: &text)
            #expect(text.text == condition && text.arguments.isEmpty)
        }
    }

    @Test func `one may search by what one sees`() {
        for path in ["subject", "number", "unit", "state", "id", "type"] {
            #expect(may(path, .init("head", unit: "desk")), "\(path)")
        }
        #expect(!may("subject"))
        #expect(!may("no_such_field", .init("auditor", unit: "town")))
    }

    @Test func `a masked field can't be searched, for the answer would tell it`() {
        #expect(!may("phone", .init("head", unit: "desk")))
        #expect(may("phone", .init("clerk", unit: "desk")))
        #expect(!may("phone", .init("clerk", unit: "desk"), .init("head", unit: "office")))
        #expect(may("phone", .init("clerk", unit: "office"), .init("head", unit: "desk")))
        #expect(!may("phone", .init("clerk", unit: "office"), .init("auditor", unit: "desk")))
        #expect(
            !may("phone", .init("clerk", unit: "desk"), .init("officer", unit: "desk")) == false)
    }

    @Test func `a field with a circle is searched only by those in it`() {
        #expect(!may("sender", .init("clerk", unit: "desk")))
        #expect(!may("sender", .init("registrar", unit: "town")))
        #expect(may("sender", .init("petition", unit: "desk")))
        #expect(!may("sender", .init("petition", unit: "desk"), .init("clerk", unit: "office")))
        #expect(judge.mayFilter(on: ["sender"], in: cases, by: .operator("may")))
    }

    @Test func `a way through a reference asks for the rights over there too`() {
        #expect(may("kind.title", .init("clerk", unit: "desk")))
        #expect(!may("kind.contact", .init("clerk", unit: "desk")))
        #expect(!may("kind.title", .init("petition", unit: "desk")))
        #expect(may("kind.title", .init("auditor", unit: "desk")))
        #expect(!may("parent.subject", .init("clerk", unit: "desk")))
        #expect(may("parent.subject", .init("auditor", unit: "desk")))
        #expect(!may("parent.sender", .init("auditor", unit: "desk")))
        #expect(may("kind.id", .init("petition", unit: "desk")))
    }

    @Test func `a refused search names the field`() async {
        let person = SmallTown.someone("an", .init("head", unit: "desk"))
        let refused = await problem {
            try judge.checkFilter(on: ["phone"], in: cases, by: person)
        }
        #expect(refused?.code == .mayNotFilter && refused?.facts["field"] == "phone")
        #expect(refused?.code.kind == .notAllowed)
    }
}
