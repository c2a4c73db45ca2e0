import Access
import Definitions
import Testing

@Suite struct ActingTests {
    private let atDesk = EntryFacts(units: ["desk"], state: "received", giver: "binh")

    private func actingFor(_ deed: Deed, _ entry: EntryFacts?, _ person: Person) throws -> String? {
        try SmallTown.judge.check(deed, in: SmallTown.cases, entry: entry, by: person).actingFor
    }

    @Test func `what is done by a role held for another is done in their place`() throws {
        let deputy = SmallTown.someone(
            "an", .init("head", unit: "desk", actingFor: "cuong"), .init("clerk", unit: "desk"))
        #expect(try actingFor(.transition(SmallTown.approve), atDesk, deputy) == "cuong")
        #expect(try actingFor(.see, atDesk, deputy) == nil)
        #expect(try actingFor(.change(fields: ["phone"]), atDesk, deputy) == nil)
        #expect(try actingFor(.change(fields: ["subject"]), atDesk, deputy) == "cuong")
    }

    @Test func `one's own role goes before the same role held for another`() throws {
        let deputy = SmallTown.someone(
            "an", .init("head", unit: "desk", actingFor: "cuong"), .init("head", unit: "office"))
        #expect(try actingFor(.transition(SmallTown.approve), atDesk, deputy) == nil)
    }

    @Test func `a deed is done in the place of one person, the one whose role allows it`() throws {
        let deputy = SmallTown.someone(
            "an", .init("head", unit: "ward-a", actingFor: "cuong"),
            .init("head", unit: "office", actingFor: "dung"))
        #expect(deputy.standsInFor == ["cuong", "dung"])
        #expect(try actingFor(.transition(SmallTown.approve), atDesk, deputy) == "dung")
        let two = SmallTown.someone(
            "an", .init("clerk", unit: "desk", actingFor: "cuong"),
            .init("officer", unit: "desk", actingFor: "dung"))
        let entry = EntryFacts(units: ["desk"], state: "received", giver: "dung")
        #expect(
            !SmallTown.judge.allows(
                .change(fields: ["phone", "subject"]), in: SmallTown.cases,
                entry: EntryFacts(units: ["desk"], state: "received", giver: "binh"), by: two))
        #expect(try actingFor(.change(fields: ["subject"]), entry, two) == "dung")
    }

    @Test func `who stands in for someone has their own entries, only by that role`() throws {
        let entry = EntryFacts(units: ["ward-b"], state: "received", giver: "cuong")
        let deputy = SmallTown.someone("an", .init("officer", unit: "desk", actingFor: "cuong"))
        #expect(try actingFor(.see, entry, deputy) == "cuong")
        let other = SmallTown.someone(
            "an", .init("officer", unit: "desk"), .init("clerk", unit: "desk", actingFor: "cuong"))
        #expect(!SmallTown.judge.allows(.see, in: SmallTown.cases, entry: entry, by: other))
    }

    @Test func `an operator acts for nobody, and a refused deed is done for nobody`() {
        let judge = SmallTown.judge
        #expect(judge.actingFor(.delete, in: SmallTown.cases, by: .operator("may")) == nil)
        #expect(judge.actingFor(.see, in: SmallTown.cases, by: SmallTown.someone()) == nil)
    }
}
