import Access
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct PeopleTests {
    /// 09:00 on 1 March 2025.
    private static let now = Moment(day("2025-03-01"), minuteOfDay: 540)
    private let people = People(pack: SmallTown.town)

    private func town(_ users: String...) async throws -> any Engine {
        let engine = try await SmallTown.store().engine
        for user in users {
            try await write(engine) { people, connection in
                try people.add(
                    user, title: "Người \(user)", unit: "desk", at: Self.now, by: "may-chu",
                    connection)
            }
        }
        return engine
    }

    private func write(
        _ engine: any Engine,
        _ body: @escaping @Sendable (People, any WriteConnection) throws -> Void
    ) async throws {
        let people = people
        try await engine.write { try body(people, $0) }
    }

    private func give(
        _ engine: any Engine, _ user: String, _ grant: Person.Grant, at now: Moment = Self.now
    ) async throws {
        try await write(engine) { try $0.give(grant, to: user, at: now, by: "may-chu", $1) }
    }

    private func roles(_ engine: any Engine, _ user: String, on text: String) async throws
        -> [String]
    {
        let people = people
        return try await engine.read { try people.person(user, on: day(text), $0) }
            .grants.map(\.role)
    }

    // MARK: Dates

    @Test func `a role is held from its first day to its last, both included`() async throws {
        let engine = try await town("an", "binh")
        try await give(engine, "binh", .init("head", unit: "desk"))
        try await give(
            engine, "an",
            .init(
                "head", unit: "desk", from: day("2025-03-10"), to: day("2025-03-20"),
                actingFor: "binh"))
        for (text, isHeld) in [
            ("2025-03-09", false), ("2025-03-10", true), ("2025-03-15", true),
            ("2025-03-20", true), ("2025-03-21", false),
        ] {
            #expect(try await roles(engine, "an", on: text) == (isHeld ? ["head"] : []), "\(text)")
        }
        let people = people
        let deputy = try await engine.read { try people.person("an", on: day("2025-03-20"), $0) }
        #expect(deputy.standsInFor == ["binh"])
        #expect(deputy.unit == "desk" && deputy.title == "Người an" && !deputy.isOperator)
    }

    @Test func `a role without days is held always, one without an end from its first day`()
        async throws
    {
        let engine = try await town("an")
        try await give(engine, "an", .init("clerk", unit: "desk"))
        try await give(engine, "an", .init("officer", unit: "desk", from: day("2025-04-01")))
        #expect(try await roles(engine, "an", on: "2020-01-01") == ["clerk"])
        #expect(try await roles(engine, "an", on: "2030-01-01") == ["clerk", "officer"])
    }

    @Test func `a role taken back is lost the same day, and its row stays`() async throws {
        let engine = try await town("an")
        try await give(engine, "an", .init("clerk", unit: "desk"))
        try await write(engine) { people, connection in
            let count = try people.revoke(
                "clerk", of: "an", at: Moment(day("2025-05-05"), minuteOfDay: 0), by: "hoa",
                connection)
            #expect(count == 1)
        }
        #expect(try await roles(engine, "an", on: "2025-05-04") == ["clerk"])
        #expect(try await roles(engine, "an", on: "2025-05-05").isEmpty)
        #expect(try await roles(engine, "an", on: "2025-05-06").isEmpty)
        let rows = try await engine.read {
            try $0.rows(
                "SELECT \"at\", \"actor\", \"revoked_at\", \"revoked_by\" FROM \"dh_grant\"")
        }
        #expect(
            rows.map(\.values) == [
                [
                    .text("2025-03-01T09:00"), .text("may-chu"), .text("2025-05-05T00:00"),
                    .text("hoa"),
                ]
            ])
        try await give(engine, "an", .init("clerk", unit: "desk"))
        #expect(try await roles(engine, "an", on: "2025-05-06") == ["clerk"])
    }

    @Test func `taking back minds the unit and the person stood in for`() async throws {
        let engine = try await town("an", "binh")
        try await give(engine, "binh", .init("clerk", unit: "desk"))
        try await give(engine, "an", .init("clerk", unit: "desk"))
        try await give(engine, "an", .init("clerk", unit: "office"))
        try await give(engine, "an", .init("clerk", unit: "desk", actingFor: "binh"))
        try await write(engine) {
            try $0.revoke(
                "clerk", of: "an", unit: "desk", actingFor: "binh", at: Self.now, by: "m", $1)
        }
        #expect(try await roles(engine, "an", on: "2025-06-01") == ["clerk", "clerk"])
        try await write(engine) {
            try $0.revoke("clerk", of: "an", unit: "office", at: Self.now, by: "m", $1)
        }
        let refused = await problem {
            try await write(engine) {
                try $0.revoke("clerk", of: "an", unit: "office", at: Self.now, by: "m", $1)
            }
        }
        #expect(refused?.code == .notGranted)
        #expect(try await roles(engine, "an", on: "2025-06-01") == ["clerk"])
    }

    // MARK: Active or not

    @Test func `a user who was switched off may do nothing until switched on again`() async throws {
        let engine = try await town("an")
        try await give(engine, "an", .init("clerk", unit: "desk"))
        try await write(engine) { try $0.set(active: false, "an", at: Self.now, by: "m", $1) }
        let refused = await problem { try await roles(engine, "an", on: "2025-03-02") }
        #expect(refused?.code == .inactiveUser)
        let given = await problem {
            try await give(engine, "an", .init("officer", unit: "desk"))
        }
        #expect(given?.code == .inactiveUser)
        let people = people
        let list = try await engine.read { try people.list(on: day("2025-03-02"), $0) }
        #expect(list.map(\.isActive) == [false])
        try await write(engine) { try $0.set(active: true, "an", at: Self.now, by: "m", $1) }
        #expect(try await roles(engine, "an", on: "2025-03-02") == ["clerk"])
    }

    @Test func `the list names all users with the roles of the day`() async throws {
        let engine = try await town("binh", "an")
        try await give(engine, "an", .init("clerk", unit: "desk", to: day("2025-03-31")))
        let people = people
        let march = try await engine.read { try people.list(on: day("2025-03-31"), $0) }
        #expect(march.map(\.person.id) == ["an", "binh"])
        #expect(march.map { $0.person.grants.map(\.role) } == [["clerk"], []])
        let april = try await engine.read { try people.list(on: day("2025-04-01"), $0) }
        #expect(april.allSatisfy { $0.person.grants.isEmpty })
    }

    // MARK: What is refused

    @Test(arguments: [
        "", "a", "An", "an ", "1an", ".an", "an.", "an-", "an_b", "ân", "a\u{302}n", "an/b", "ａｎ",
        "an\n", "root:x", String(repeating: "a", count: 65),
    ])
    func `a name that could be mistaken is refused`(name: String) async throws {
        let engine = try await town()
        let refused = await problem {
            try await write(engine) {
                try $0.add(name, title: "A", unit: "desk", at: Self.now, by: "m", $1)
            }
        }
        #expect(refused?.code == .badUserName)
    }

    @Test(arguments: ["an", "a1", "nguyen.van.an", "cb-1.phuong-19996-2025"])
    func `plain names are taken`(name: String) async throws {
        let engine = try await town(name)
        #expect(try await roles(engine, name, on: "2025-03-02").isEmpty)
    }

    @Test(arguments: ["", "  ", "An\nBình", "A\u{0}", String(repeating: "x", count: 201)])
    func `a title is one line of words`(title: String) async throws {
        let engine = try await town()
        let refused = await problem {
            try await write(engine) {
                try $0.add("an", title: title, unit: "desk", at: Self.now, by: "m", $1)
            }
        }
        #expect(refused?.code == .badUserTitle)
    }

    @Test func `the same name is given once`() async throws {
        let engine = try await town("an")
        let refused = await problem {
            try await write(engine) {
                try $0.add("an", title: "B", unit: "desk", at: Self.now, by: "m", $1)
            }
        }
        #expect(refused?.code == .userExists)
        #expect(refused?.facts["title"] == "Người an")
    }

    @Test func `units, roles and users that are mistyped are suggested`() async throws {
        let engine = try await town("an.nguyen")
        let unit = await problem {
            try await write(engine) {
                try $0.add("binh", title: "B", unit: "ward-aa", at: Self.now, by: "m", $1)
            }
        }
        #expect(unit?.code == .noSuchUnit && unit?.facts["nearest"] == "ward-a")
        let role = await problem {
            try await give(engine, "an.nguyen", .init("clark", unit: "desk"))
        }
        #expect(role?.code == .noSuchRole && role?.facts["nearest"] == "clerk")
        let user = await problem {
            try await give(engine, "an.nguyem", .init("clerk", unit: "desk"))
        }
        #expect(user?.code == .noSuchUser && user?.facts["nearest"] == "an.nguyen")
        let other = await problem {
            try await give(
                engine, "an.nguyen", .init("clerk", unit: "desk", actingFor: "an.nguyenn"))
        }
        #expect(other?.code == .noSuchUser && other?.facts["nearest"] == "an.nguyen")
    }

    @Test func `a unit must exist on the first day, and its successors are named`() async throws {
        let engine = try await town("an")
        let ended = await problem {
            try await give(
                engine, "an", .init("clerk", unit: "ward-a", from: day("2025-07-01")))
        }
        #expect(ended?.code == .unitNotThere)
        #expect(ended?.facts["successors"] == "Phường Mới (ward-new)")
        let early = await problem {
            try await give(engine, "an", .init("clerk", unit: "ward-new"))
        }
        #expect(early?.code == .unitNotThere && early?.facts["from"] == "01/07/2025")
        try await give(engine, "an", .init("clerk", unit: "ward-a", from: day("2025-06-30")))
        try await give(engine, "an", .init("clerk", unit: "ward-new", from: day("2025-07-01")))
    }

    @Test func `days in the wrong order and standing in for oneself are refused`() async throws {
        let engine = try await town("an")
        let reversed = await problem {
            try await give(
                engine, "an",
                .init("clerk", unit: "desk", from: day("2025-03-02"), to: day("2025-03-01")))
        }
        #expect(reversed?.code == .grantReversed)
        let oneself = await problem {
            try await give(engine, "an", .init("clerk", unit: "desk", actingFor: "an"))
        }
        #expect(oneself?.code == .actsForSelf)
    }

    @Test(arguments: [
        (nil, nil, true), ("2025-03-20", nil, true), ("2025-03-21", nil, false),
        (nil, "2025-03-10", true), (nil, "2025-03-09", false),
        ("2025-03-12", "2025-03-13", true),
    ])
    func `the same role is not held twice on one day`(
        from: String?, to: String?, clashes: Bool
    ) async throws {
        let engine = try await town("an", "binh")
        try await give(engine, "binh", .init("clerk", unit: "office"))
        try await give(
            engine, "an",
            .init("clerk", unit: "desk", from: day("2025-03-10"), to: day("2025-03-20")))
        let again = await problem {
            try await give(
                engine, "an", .init("clerk", unit: "desk", from: from.map(day), to: to.map(day)))
        }
        #expect(again?.code == (clashes ? .alreadyGranted : nil))
        try await give(engine, "an", .init("clerk", unit: "desk", actingFor: "binh"))
        try await give(engine, "an", .init("clerk", unit: "office"))
        try await give(engine, "an", .init("officer", unit: "desk"))
    }

    @Test func `a refused grant leaves nothing behind`() async throws {
        let engine = try await town("an")
        _ = await problem { try await give(engine, "an", .init("clark", unit: "desk")) }
        let count = try await engine.read {
            try $0.row("SELECT count(*) FROM \"dh_grant\"")?.int(0)
        }
        #expect(count == 0)
    }
}
