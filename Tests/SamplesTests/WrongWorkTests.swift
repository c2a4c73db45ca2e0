import Definitions
import Samples
import Testing
import Vocabulary

/// What is wrong with the people and the ways of a sample is said, all at once.
@Suite struct WrongWorkTests {
    private func codes(_ people: String, _ paths: String) throws -> [String] {
        let requests = WorkTown.requests.replacing(
            "  paths:\n    ask: {share: 30%, days: 1..4}\n    extend: {share: 20%, by: 2..5}\n",
            with: "  paths:\n    \(paths)\n")
        do {
            _ = try WorkTown.write(people: people, requests: requests)
            return []
        } catch let problems as Problems {
            return problems.all.map(\.code.code)
        }
    }

    @Test(
        arguments: [
            ("ask: {share: 30%, days: 0..4}", ["S029"]), ("ask: {share: 30}", ["S029"]),
            ("ask: {share: 130%}", ["S029"]), ("aks: {share: 3%}", ["S031"]),
            ("ask: {share: 3%, then: [nothing]}", ["S031"]),
            ("accept: {set: {nothing: x}}", ["S003"]),
            ("submit: {share: 5%, replaces: nothing}", ["S031"]),
        ])
    func `a wrong way is told`(_ paths: String, _ expected: [String]) throws {
        #expect(try codes(WorkTown.people, paths) == expected)
    }

    @Test func `shares of detours are no more than all`() throws {
        #expect(
            try codes(WorkTown.people, "ask: {share: 60%}\n    extend: {share: 60%}") == ["S034"])
    }

    @Test(
        arguments: [
            ("{unit: nowhere, roles: [clerk]}", ["S005"]),
            ("{unit: east, roles: [boss]}", ["S032"]),
            (
                "{id: a, unit: east, roles: [clerk], acting: {for: b, from: 2023-01-02, to: 2023-01-03}}",
                ["S033"]
            ),
            (
                "{unit: east, roles: [clerk], acting: {for: head-x, from: 2023-01-02, to: 2023-01-03}}",
                ["S033"]
            ),
            ("{id: head-x, unit: east, roles: [clerk]}", ["S021"]),
            ("{id: a, units: [east, west], roles: [clerk]}", ["S029"]),
            ("{unit: east, count: 0, roles: [clerk]}", ["S029"]),
        ])
    func `wrong people are told`(_ staff: String, _ expected: [String]) throws {
        let people = "people:\n  - {id: head-x, unit: east, roles: [head]}\n  - " + staff
        #expect(try codes(people, "ask: {share: 3%}") == expected)
    }
}
