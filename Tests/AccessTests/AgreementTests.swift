import Access
import Definitions
import Expressions
import Store
import TestSupport
import Testing
import Vocabulary

/// A town made at random, with its people and entries.
private struct RandomTown {
    static let people = ["an", "binh", "chi", "dung"]

    let pack: Pack
    let entries: [EntryFacts]
    let person: Person

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let ids = (0..<random.int(1...9)).map { "unit-\($0)" }
        let units = ids.enumerated().map { index, id in
            UnitDefinition(
                id: id, code: id, title: id,
                parent: index > 0 && random.chance(85) ? random.pick(Array(ids[..<index])) : nil,
                successors: random.chance(30) ? [random.pick(ids)].filter { $0 != id } : [])
        }
        let reaches = Role.Reach.allCases
        let roles = (0..<4).map { index in
            let rights = Role.Rights(
                see: random.pick(reaches), add: random.pick(reaches),
                change: random.pick(reaches), personal: random.pick(reaches))
            return Role(
                id: "role-\(index)", title: "Vai \(index)",
                rights: random.chance(80)
                    ? [random.chance(50) ? "cases" : "*": rights] : ["kinds": rights])
        }
        pack = SmallTown.pack(
            [SmallTown.cases, SmallTown.kinds], roles: roles, units: UnitTree(units))
        entries = (0..<30).map { _ in
            var known = ids + ["unit-gone"]
            known.shuffle(using: &random)
            return EntryFacts(
                units: Array(known.prefix(random.int(1...2))),
                state: random.pick(["received", "approved"]), giver: random.pick(Self.people),
                givenFor: random.chance(20) ? random.pick(Self.people) : nil,
                values: ["type": .text(random.pick(["complaint", "denunciation"]))])
        }
        let grants = (0..<random.int(0...3)).map { _ in
            Person.Grant(
                "role-\(random.int(0...4))", unit: random.pick(ids),
                actingFor: random.chance(30) ? random.pick(["binh", "chi"]) : nil)
        }
        person = Person(id: "an", title: "An", unit: ids[0], grants: grants)
    }

    /// Whether the first unit is the second, stands under it, or went over into it: told upwards,
    /// where the program goes down.
    func isWithin(_ unit: String, _ top: String) -> Bool {
        var seen: Set<String> = []
        var waiting = [unit]
        while let next = waiting.popLast() {
            if next == top { return true }
            guard seen.insert(next).inserted, let unit = pack.units[next] else { continue }
            waiting += [unit.parent].compactMap { $0 } + unit.successors
        }
        return false
    }

    /// Whether a right of the person reaches an entry, told grant by grant.
    func reaches(_ right: (Role.Rights) -> Role.Reach, _ entry: EntryFacts) -> Bool {
        person.grants.contains { grant in
            guard let role = pack.roles.first(where: { $0.id == grant.role }),
                let rights = role.rights["cases"] ?? role.rights["*"]
            else { return false }
            switch right(rights) {
            case .none: return false
            case .all: return true
            case .unit:
                return entry.units.contains { isWithin($0, grant.unit) }
                    || pack.units.all.allSatisfy { isWithin($0.id, grant.unit) }
            case .own:
                let names = [person.id, grant.actingFor]
                return names.contains(entry.giver) || entry.givenFor.map(names.contains) ?? false
            }
        }
    }

    /// Writes the entries with their history; later lines by others must not matter.
    func write(_ connection: any WriteConnection) throws {
        for (index, entry) in entries.enumerated() {
            let id = Int64(index + 1)
            try connection.execute(
                """
                INSERT INTO "cases" ("id", "number", "unit", "handler", "state")
                VALUES ($1, $2, $3, $4, $5)
                """,
                [
                    .integer(id), .text("\(id)"), .text(entry.units[0]),
                    entry.units.count > 1 ? .text(entry.units[1]) : .none, .text("received"),
                ])
            try History.append(
                Change(
                    .created, of: id, in: "cases", at: FrozenClock.now, by: entry.giver ?? "",
                    actingFor: entry.givenFor, [:]), connection)
            for (step, actor) in Self.people.enumerated() where (index + step) % 3 == 0 {
                try History.append(
                    Change(.changed, of: id, in: "cases", at: FrozenClock.now, by: actor, [:]),
                    connection)
                try History.append(
                    Change(.created, of: id, in: "kinds", at: FrozenClock.now, by: actor, [:]),
                    connection)
            }
        }
    }
}

@Suite struct AgreementTests {
    @Test func `a list shows just the entries that may be seen one by one`() async throws {
        var shown = 0
        var refused = 0
        for seed in UInt64(1)...60 {
            let town = RandomTown(seed: seed)
            let judge = Judge(pack: town.pack)
            let engine = try await SmallTown.store(town.pack).engine
            try await engine.write { try town.write($0) }
            let listed = try await engine.read { connection in
                var text = SQLText()
                text.append("SELECT \"e\".\"id\" FROM \"cases\" AS \"e\" WHERE ")
                judge.filter(SmallTown.cases, for: town.person).sql(into: &text)
                text.append(" ORDER BY \"e\".\"id\"")
                return try connection.rows(text).compactMap { $0.int(0) }
            }
            let seen = town.entries.indices.filter {
                judge.allows(.see, in: SmallTown.cases, entry: town.entries[$0], by: town.person)
            }.map { $0 + 1 }
            let expected = town.entries.indices.filter { town.reaches(\.see, town.entries[$0]) }
                .map { $0 + 1 }
            #expect(listed == seen, "seed \(seed)")
            #expect(seen == expected, "seed \(seed)")
            shown += seen.count
            refused += town.entries.count - seen.count
        }
        #expect(shown > 200 && refused > 200, "\(shown) shown, \(refused) refused")
    }

    @Test func `what may be searched by is shown of every entry that is listed`() {
        var searchable = 0
        for seed in UInt64(1)...300 {
            let town = RandomTown(seed: seed)
            let judge = Judge(pack: town.pack)
            for field in SmallTown.cases.fieldNames {
                let may = judge.mayFilter(on: [field], in: SmallTown.cases, by: town.person)
                if may { searchable += 1 }
                for entry in town.entries {
                    let veil = judge.veil(SmallTown.cases, entry, for: town.person)
                    let isSeen = town.reaches(\.see, entry)
                    #expect(veil.isVisible == isSeen, "seed \(seed)")
                    guard may, isSeen else { continue }
                    #expect(veil[field] == .shown, "seed \(seed), \(field)")
                }
            }
        }
        #expect(searchable > 500, "\(searchable)")
    }

    @Test func `personal fields are unmasked just where that right reaches`() {
        for seed in UInt64(1)...200 {
            let town = RandomTown(seed: seed)
            let judge = Judge(pack: town.pack)
            for entry in town.entries where town.reaches(\.see, entry) {
                let veil = judge.veil(SmallTown.cases, entry, for: town.person)
                let isShown = town.reaches(\.personal, entry)
                #expect(veil["phone"] == (isShown ? .shown : .masked), "seed \(seed)")
            }
        }
    }

    @Test func `another role never takes anything away`() {
        for seed in UInt64(1)...200 {
            let town = RandomTown(seed: seed)
            let judge = Judge(pack: town.pack)
            let fewer = Person(
                id: "an", title: "An", unit: nil, grants: Array(town.person.grants.dropLast()))
            for entry in town.entries {
                for deed in [Deed.see, .change(fields: ["note"]), .transition(SmallTown.remark)] {
                    let before = judge.allows(
                        deed, in: SmallTown.cases, entry: entry, by: fewer)
                    let after = judge.allows(
                        deed, in: SmallTown.cases, entry: entry, by: town.person)
                    #expect(after || !before, "seed \(seed), \(deed)")
                }
            }
        }
    }

    @Test func `who registered an entry is told by the first line of its history`() async throws {
        let town = RandomTown(seed: 7)
        let engine = try await SmallTown.store(town.pack).engine
        try await engine.write { try town.write($0) }
        try await engine.read { connection in
            for (index, entry) in town.entries.enumerated() {
                let giver = try Giver.read(of: Int64(index + 1), in: "cases", connection)
                #expect(giver?.actor == entry.giver && giver?.actingFor == entry.givenFor)
            }
            #expect(try Giver.read(of: 999, in: "cases", connection) == nil)
        }
    }
}
