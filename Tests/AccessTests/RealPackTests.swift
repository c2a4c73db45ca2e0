import Access
import Definitions
import Foundation
import Testing
import Vocabulary

/// What the roles of the pack that the project ships come to.
@Suite struct RealPackTests {
    private let pack: Pack
    private let judge: Judge

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        pack = try PackReader.read(folder: root.appendingPathComponent("packs/uy-ban-thi-xa").path)
        judge = Judge(pack: pack)
    }

    private func person(_ role: String, _ unit: String) -> Person {
        Person(id: "an", title: "An", unit: unit, grants: [.init(role, unit: unit)])
    }

    @Test func `a clerk of a merged ward sees the dossiers of those that it followed`() throws {
        let dossiers = try #require(pack.register("dossiers"))
        let clerk = person("clerk", "phuong-19996-2025")
        for (unit, isSeen) in [
            ("phuong-19996-2025", true), ("phuong-19996", true), ("phuong-20008", true),
            ("phuong-20011", true), ("phuong-20017", false), ("phuong-20017-2025", false),
            ("ubnd-thi-xa", false),
        ] {
            let entry = EntryFacts(units: [unit], state: "received", giver: "binh")
            #expect(
                judge.allows(.see, in: dossiers, entry: entry, by: clerk) == isSeen, "\(unit)")
        }
        let before = person("clerk", "phuong-19996")
        let entry = EntryFacts(units: ["phuong-19996-2025"], state: "received")
        #expect(!judge.allows(.see, in: dossiers, entry: entry, by: before))
    }

    @Test func `who denounced someone is known to few, and to no one who only searches`() throws {
        let petitions = try #require(pack.register("petitions"))
        let denunciation = EntryFacts(
            units: ["ubnd-thi-xa"], values: ["kind": .text("denunciation")])
        for role in pack.roles.map(\.id) {
            let person = person(role, "ubnd-thi-xa")
            let isInside = ["petition_officer", "inspector", "leader"].contains(role)
            let veil = judge.veil(petitions, denunciation, for: person)
            #expect((veil["petitioner"] == .shown) == isInside, "\(role)")
            #expect(isInside || veil["petitioner"] == .hidden, "\(role)")
            #expect(
                judge.mayFilter(on: ["petitioner"], in: petitions, by: person) == isInside,
                "\(role)")
        }
    }

    @Test func `whoever checks everything sees no personal data`() throws {
        let auditor = person("auditor", "ubnd-thi-xa")
        for register in pack.registers {
            let veil = judge.veil(register, EntryFacts(units: []), for: auditor)
            for field in register.fields {
                #expect(
                    veil[field.id] == .shown || field.isPersonal || field.circle != nil,
                    "\(register.id).\(field.id)")
                #expect(
                    veil[field.id] != .shown || !field.isPersonal, "\(register.id).\(field.id)")
            }
        }
    }
}
