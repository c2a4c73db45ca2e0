import Access
import Definitions
import Testing
import Vocabulary

/// One line of the table: who, holding which role where, does what with what, and may or may not.
struct Decision: Sendable, CustomTestStringConvertible {
    let role: String
    let unit: String
    let deed: Deed
    let entry: EntryFacts?
    let isAllowed: Bool

    init(
        _ role: String, _ unit: String, _ deed: Deed, _ entry: EntryFacts?, _ isAllowed: Bool
    ) {
        self.role = role
        self.unit = unit
        self.deed = deed
        self.entry = entry
        self.isAllowed = isAllowed
    }

    var testDescription: String {
        "\(role) of \(unit): \(deed), \(entry?.units ?? []) \(entry?.state ?? "") \(isAllowed)"
    }
}

private let atDesk = EntryFacts(units: ["desk"], state: "received", giver: "binh")
private let atOffice = EntryFacts(units: ["office"], state: "received", giver: "binh")
private let shared = EntryFacts(units: ["ward-a", "office"], state: "received", giver: "binh")
private let approved = EntryFacts(
    units: ["desk"], state: "approved", hasEnded: true, giver: "binh")
private let mine = EntryFacts(units: ["ward-b"], state: "received", giver: "an")
private let mineByProxy = EntryFacts(
    units: ["ward-b"], state: "received", giver: "binh", givenFor: "an")
private let nobodys = EntryFacts(units: [], state: "received")

private let decisions: [Decision] = [
    // Seeing: the unit, the units under it, the units that it followed; not those above or beside.
    Decision("clerk", "desk", .see, atDesk, true),
    Decision("clerk", "desk", .see, atOffice, false),
    Decision("clerk", "office", .see, atDesk, true),
    Decision("clerk", "ward-a", .see, atDesk, false),
    Decision("clerk", "office", .see, shared, true),
    Decision("clerk", "ward-new", .see, shared, true),
    Decision("clerk", "ward-a", .see, EntryFacts(units: ["ward-new"]), false),
    Decision("clerk", "ward-b", .see, shared, false),
    Decision("head", "town", .see, atDesk, true),
    Decision("head", "town", .see, nobodys, true),
    Decision("head", "office", .see, nobodys, false),
    Decision("auditor", "desk", .see, mine, true),
    Decision("auditor", "desk", .see, nobodys, true),
    Decision("officer", "desk", .see, atDesk, false),
    Decision("officer", "desk", .see, mine, true),
    Decision("officer", "desk", .see, mineByProxy, true),
    Decision("officer", "desk", .see, nil, true),
    Decision("unknown", "town", .see, atDesk, false),
    Decision("unknown", "town", .see, nil, false),
    // Adding: `own` is the role's unit alone.
    Decision("clerk", "office", .add(unit: "desk"), nil, true),
    Decision("clerk", "desk", .add(unit: "office"), nil, false),
    Decision("clerk", "desk", .add(unit: nil), nil, true),
    Decision("officer", "office", .add(unit: "office"), nil, true),
    Decision("officer", "office", .add(unit: "desk"), nil, false),
    Decision("registrar", "desk", .add(unit: "ward-a"), nil, true),
    Decision("auditor", "town", .add(unit: "town"), nil, false),
    Decision("auditor", "town", .add(unit: nil), nil, false),
    // Changing: fields and states as the role says; ended entries only where states are named.
    Decision("clerk", "desk", .change(fields: ["phone"]), atDesk, true),
    Decision("clerk", "desk", .change(fields: []), atDesk, true),
    Decision("clerk", "desk", .change(fields: ["phone", "subject"]), atDesk, false),
    Decision("clerk", "desk", .change(fields: ["phone"]), approved, false),
    Decision("clerk", "desk", .change(fields: ["phone"]), atOffice, false),
    Decision("head", "office", .change(fields: ["subject"]), atDesk, true),
    Decision("head", "office", .change(fields: ["subject"]), approved, false),
    Decision("auditor", "town", .change(fields: ["note"]), atDesk, false),
    Decision("officer", "office", .change(fields: ["note"]), mine, true),
    Decision("registrar", "desk", .change(fields: ["note"]), nobodys, true),
    // What is hidden can't be changed; here the circle of `secret` is closed for want of data.
    Decision("head", "office", .change(fields: ["secret"]), atDesk, false),
    Decision("petition", "office", .change(fields: ["secret"]), atDesk, true),
    // Nor what is not seen at all.
    Decision("blind", "town", .change(fields: ["note"]), atDesk, false),
    Decision("blind", "town", .change(fields: []), nil, false),
    // Transitions: the role held for one of the entry's units, however far rights reach.
    Decision("head", "desk", .transition(SmallTown.approve), atDesk, true),
    Decision("head", "office", .transition(SmallTown.approve), atDesk, true),
    Decision("head", "ward-a", .transition(SmallTown.approve), shared, true),
    Decision("head", "ward-new", .transition(SmallTown.approve), shared, true),
    Decision("head", "desk", .transition(SmallTown.approve), atOffice, false),
    Decision("head", "desk", .transition(SmallTown.approve), nil, true),
    Decision("registrar", "town", .transition(SmallTown.approve), atDesk, false),
    Decision("registrar", "town", .transition(SmallTown.approve), nil, false),
    // A transition that names no role: who may change the entry, ended or not.
    Decision("head", "office", .transition(SmallTown.remark), atDesk, true),
    Decision("head", "office", .transition(SmallTown.remark), approved, true),
    Decision("clerk", "desk", .transition(SmallTown.remark), approved, false),
    Decision("auditor", "town", .transition(SmallTown.remark), atDesk, false),
    // What only operators do.
    Decision("registrar", "town", .delete, atDesk, false),
    Decision("registrar", "town", .importing, nil, false),
    Decision("registrar", "town", .administer, nil, false),
]

@Suite struct DecisionTableTests {
    @Test(arguments: decisions)
    func `each deed is judged as the table says`(decision: Decision) {
        let person = SmallTown.someone("an", .init(decision.role, unit: decision.unit))
        let isAllowed = SmallTown.judge.allows(
            decision.deed, in: SmallTown.cases, entry: decision.entry, by: person)
        #expect(isAllowed == decision.isAllowed)
    }

    @Test(arguments: decisions)
    func `an operator may do everything, and nobody without a role anything`(decision: Decision) {
        let judge = SmallTown.judge
        #expect(
            judge.allows(
                decision.deed, in: SmallTown.cases, entry: decision.entry, by: .operator("may")))
        #expect(
            !judge.allows(
                decision.deed, in: SmallTown.cases, entry: decision.entry,
                by: SmallTown.someone("chi")))
    }

    @Test func `rights of several roles add up, field by field`() {
        let entry = EntryFacts(units: ["desk"], state: "received", giver: "an")
        let clerk = SmallTown.someone("an", .init("clerk", unit: "desk"))
        let both = SmallTown.someone(
            "an", .init("clerk", unit: "desk"), .init("officer", unit: "desk"))
        let deed = Deed.change(fields: ["phone", "subject"])
        #expect(!SmallTown.judge.allows(deed, in: SmallTown.cases, entry: entry, by: clerk))
        #expect(SmallTown.judge.allows(deed, in: SmallTown.cases, entry: entry, by: both))
    }
}

@Suite struct RefusalTests {
    private func refusal(
        _ deed: Deed, _ entry: EntryFacts?, _ grants: Person.Grant...
    ) async -> Problem? {
        let person = Person(id: "an", title: "Nguyễn Văn An", unit: "desk", grants: grants)
        return await problem {
            try SmallTown.judge.check(deed, in: SmallTown.cases, entry: entry, by: person)
        }
    }

    @Test func `a refused transition says which roles of which units may take it`() async throws {
        let refusal = try #require(
            await refusal(
                .transition(SmallTown.approve), shared, .init("clerk", unit: "office")))
        #expect(refusal.code == .mayNotMove)
        #expect(refusal.code.kind == .notAllowed)
        #expect(
            ProblemWords.sentence(refusal)
                == "Nguyễn Văn An không được làm việc «Phê duyệt»; việc này dành cho: "
                + "Thủ trưởng đơn vị (của Phường A, Văn phòng hoặc cấp trên)")
    }

    @Test func `a refusal tells nothing of an entry that may not be seen`() async throws {
        let move = try #require(
            await refusal(.transition(SmallTown.approve), shared, .init("clerk", unit: "ward-b")))
        #expect(!ProblemWords.sentence(move).contains("Phường A"))
        let change = try #require(
            await refusal(.change(fields: ["phone"]), approved, .init("clerk", unit: "ward-b")))
        #expect(change.code == .mayNotChange)
        #expect(change.facts["state"] == nil && change.facts["units"] == nil)
    }

    @Test func `fields and states that stand in the way are named`() async throws {
        let fields = try #require(
            await refusal(
                .change(fields: ["subject", "phone"]), atDesk, .init("clerk", unit: "desk")))
        #expect(fields.code == .mayNotChangeFields)
        #expect(fields.facts["fields"] == "«Nội dung»")
        let state = try #require(
            await refusal(.change(fields: ["phone"]), approved, .init("clerk", unit: "desk")))
        #expect(state.code == .mayNotChangeNow)
        #expect(state.facts["state"] == "Đã duyệt")
    }

    @Test func `every refusal is of the kind that says there is no right`() async {
        for deed in [
            Deed.see, .add(unit: "desk"), .change(fields: []), .transition(SmallTown.remark),
            .delete, .importing, .administer,
        ] {
            let refusal = await refusal(deed, atDesk)
            #expect(refusal?.code.kind == .notAllowed, "\(deed)")
            let words = refusal.map { ProblemWords.sentence($0) } ?? ""
            #expect(words.hasPrefix("Nguyễn Văn An không được"), "\(words)")
        }
    }
}
