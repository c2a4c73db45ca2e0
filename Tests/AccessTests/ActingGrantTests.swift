import Access
import Store
import TestSupport
import Testing
import Vocabulary

/// Who is given a role in another's place: nobody has more there than the other has.
@Suite struct ActingGrantTests {
    private static let now = Moment(day("2025-03-01"), minuteOfDay: 540)
    private let people = People(pack: SmallTown.town)

    /// Gives grants one after the other, `an` being `binh`'s deputy; the problem of the last.
    private func last(_ grants: (String, Person.Grant)...) async throws -> Problem? {
        let engine = try await SmallTown.store().engine
        let people = people
        try await engine.write { connection in
            for user in ["an", "binh", "cuong"] {
                try people.add(
                    user, title: user, unit: "desk", at: Self.now, by: "m", connection)
            }
            for (user, grant) in grants.dropLast() {
                try people.give(grant, to: user, at: Self.now, by: "m", connection)
            }
        }
        let (user, grant) = try #require(grants.last)
        return await problem {
            try await engine.write {
                try people.give(grant, to: user, at: Self.now, by: "m", $0)
            }
        }
    }

    private func deputy(
        _ role: String = "head", unit: String = "desk", from: String? = nil, to: String? = nil
    ) -> (String, Person.Grant) {
        (
            "an",
            .init(
                role, unit: unit, from: from.map(day), to: to.map(day), actingFor: "binh")
        )
    }

    @Test func `who does not hold the role can't be stood in for`() async throws {
        let refused = try await last(deputy(from: "2025-03-10", to: "2025-03-20"))
        #expect(refused?.code == .notHeldByOther)
        #expect(refused?.facts["name"] == "binh" && refused?.facts["from"] == "10/03/2025")
        #expect(
            try await last(("binh", .init("clerk", unit: "desk")), deputy())?.code
                == .notHeldByOther)
        #expect(try await last(("binh", .init("head", unit: "desk")), deputy()) == nil)
    }

    private static let days: [(from: String?, to: String?, isGiven: Bool)] = [
        ("2025-03-10", "2025-03-20", true), ("2025-03-09", "2025-03-20", false),
        ("2025-03-10", "2025-03-21", false), ("2025-03-12", nil, false),
        ("2025-03-15", "2025-03-15", true), (nil, "2025-03-20", false),
    ]

    @Test(arguments: days)
    func `the other holds it for all of the days`(
        from: String?, to: String?, isGiven: Bool
    ) async throws {
        let held = Person.Grant(
            "head", unit: "desk", from: day("2025-03-10"), to: day("2025-03-20"))
        let refused = try await last(("binh", held), deputy(from: from, to: to))
        #expect(refused?.code == (isGiven ? nil : .notHeldByOther))
    }

    @Test func `the role is held for the unit, or for one above it`() async throws {
        let office = ("binh", Person.Grant("head", unit: "office"))
        #expect(try await last(office, deputy(unit: "desk")) == nil)
        #expect(try await last(office, deputy(unit: "town"))?.code == .notHeldByOther)
        #expect(try await last(office, deputy(unit: "ward-a"))?.code == .notHeldByOther)
    }

    @Test func `nobody stands in for someone who only stands in`() async throws {
        let refused = try await last(
            ("cuong", .init("head", unit: "desk")),
            ("binh", .init("head", unit: "desk", actingFor: "cuong")), deputy())
        #expect(refused?.code == .notHeldByOther)
    }

    @Test func `a role that was taken back is not held`() async throws {
        let engine = try await SmallTown.store().engine
        let people = people
        let (user, grant) = deputy()
        try await engine.write { connection in
            for user in ["an", "binh"] {
                try people.add(
                    user, title: user, unit: "desk", at: Self.now, by: "m", connection)
            }
            try people.give(
                .init("head", unit: "desk"), to: "binh", at: Self.now, by: "m", connection)
            try people.revoke("head", of: "binh", at: Self.now, by: "m", connection)
        }
        let refused = await problem {
            try await engine.write {
                try people.give(grant, to: user, at: Self.now, by: "m", $0)
            }
        }
        #expect(refused?.code == .notHeldByOther)
    }
}
