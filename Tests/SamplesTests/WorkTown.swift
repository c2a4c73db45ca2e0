import Definitions
import Foundation
import Samples
import Vocabulary

/// The small town with people and a workflow for its requests.
enum WorkTown {
    static let workflow = Workflow(
        start: "received",
        states: ["received", "working", "waiting", "checked", "done", "refused"].map {
            .init(id: $0, label: $0)
        },
        transitions: [
            Transition(id: "accept", from: ["received"], to: "working", by: ["officer"]),
            Transition(
                id: "ask", from: ["working"], to: "waiting", by: ["officer"],
                requires: [.init("note")]),
            Transition(id: "answer", from: ["waiting"], to: "working", by: ["clerk"]),
            Transition(
                id: "extend", from: ["working"], to: "working", by: ["head"],
                requires: [.init("note")], extends: .init(source: .given, most: 1)),
            Transition(id: "submit", from: ["working"], to: "checked", by: ["officer", "head"]),
            Transition(
                id: "approve", from: ["checked"], to: "done", by: ["head"], otherThan: ["submit"],
                requires: [.init("fee")], ends: "done"),
            Transition(
                id: "refuse", from: ["received", "working"], to: "refused", by: ["officer"],
                requires: [.init("note")], ends: "refused"),
        ])

    static func pack() throws -> Pack {
        let town = try SmallTown.pack()
        let old = SmallTown.requests
        let requests = Register(
            id: old.id, title: old.title,
            number: NumberPattern([
                .unitCode, .literal("-"), .yearMonthDay, .literal("-"), .sequence(width: 3),
            ]),
            fields: old.fields,
            lifecycle: Lifecycle(
                opened: "received", closed: "finished", outcome: "outcome",
                due: DueRule(
                    cases: [.init(source: .budgetField(["service", "time"]))],
                    pausedIn: ["waiting"])),
            workflow: workflow)
        let rights = Role.Rights(see: .unit, add: .unit)
        return Pack(
            id: town.id, title: town.title, version: town.version, locale: town.locale,
            timeZone: town.timeZone, folder: "", units: town.units, calendar: town.calendar,
            registers: [SmallTown.services, requests], indicators: town.indicators, targets: [],
            checks: [], reports: [],
            roles: [
                Role(id: "clerk", title: "Cán bộ một cửa", rights: ["requests": rights]),
                Role(id: "officer", title: "Chuyên viên", rights: [:]),
                Role(id: "head", title: "Thủ trưởng", rights: [:]),
            ], samples: [])
    }

    static let people = """
        people:
          - {units: [east, west], count: 2, roles: [clerk]}
          - {units: [east, west], count: 2, roles: [officer]}
          - {id: head-east, unit: east, roles: [head]}
          - {id: head-west, unit: west, roles: [head]}
          - {id: deputy-west, unit: west, roles: [officer], acting: {for: head-west, from: 2023-03-01, to: 2023-09-29}}
        """

    static let requests = """
        requests:
          paths:
            ask: {share: 30%, days: 1..4}
            extend: {share: 20%, by: 2..5}
          rows: 900
          set:
            unit: {deal: [east, west]}
            service: {ref: services}
            person: "{name}"
            fee: "1000"
          aspects:
            kết quả:
              - {rows: 500, fate: in_time, set: {outcome: done}}
              - {rows: 100, fate: early, set: {outcome: done}}
              - {rows: 80, fate: late, set: {outcome: done}}
              - {rows: 40, fate: in_time, set: {outcome: refused}}
              - {rows: 100, fate: pending_in_time, set: {state: working, service: {ref: services, where: {kind: land}}}}
              - {rows: 80, fate: pending_overdue, set: {state: [received, working]}}
        """

    static func write(
        people: String = WorkTown.people, requests: String = WorkTown.requests
    ) throws -> SampleOutput {
        let definition = try SmallTown.sample(requests, top: people)
        return try SampleOutput(try pack(), definition)
    }
}

/// One line of a file of events.
struct ToldEvent: Decodable {
    let at: String
    let by: String
    let actingFor: String?
    let register: String
    let number: String
    let deed: String
    let note: String?
    let set: [String: String]?

    private enum CodingKeys: String, CodingKey {
        case at, by, register, number, note, set
        case actingFor = "for"
        case deed = "do"
    }
}

extension SampleOutput {
    /// The events of a register, line by line.
    func events(_ register: String) throws -> [ToldEvent] {
        try (files[register + ".events.jsonl"] ?? Data()).split(separator: 0x0A).map {
            try JSONDecoder().decode(ToldEvent.self, from: $0)
        }
    }
}
