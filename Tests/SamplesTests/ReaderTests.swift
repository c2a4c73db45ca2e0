import Definitions
import Foundation
import Testing
import Vocabulary

/// The words in which a sample says where values come from.
struct ReaderTests {
    private func source(_ yaml: String) throws -> SampleSource {
        let definition = try SmallTown.sample("letters: {rows: 1, set: {subject: \(yaml)}}")
        guard case .blocks(let blocks) = definition.registers.last?.content else {
            throw CancellationError()
        }
        return try #require(blocks.first?.set.first).source
    }

    @Test func `each form of a source is read`() throws {
        #expect(try source("~") == .nothing)
        #expect(try source("a b") == .text("a b"))
        #expect(try source("[a, b]") == .pick([.init("a"), .init("b")]))
        #expect(try source("{pick: {a: 2, b: 1}}") == .pick([.init("a", weight: 2), .init("b")]))
        #expect(try source("{deal: [a, b]}") == .deal([.init("a"), .init("b")]))
        #expect(
            try source("{sum: 10.5, least: 1, step: 0.5}")
                == .sum(
                    total: #require(Decimal(string: "10.5")), least: 1,
                    step: #require(Decimal(string: "0.5"))))
        #expect(try source("{number: 1..9}") == .number(low: 1, high: 9, step: 1))
        #expect(try source("{working: period}") == .day(.init()))
        #expect(
            try source("{day: 2023-01-01..2023-02-01}")
                == .day(
                    .init(
                        from: SmallTown.day("2023-01-01"), to: SmallTown.day("2023-02-01"),
                        isWorking: false)))
        #expect(
            try source("{after: sent, working: 3..5, until: closed}")
                == .shift(
                    .init(
                        base: ["sent"], isBefore: false, days: 3...5, isWorking: true,
                        limit: "closed")))
        #expect(
            try source("{before: a.b, days: 4}")
                == .shift(.init(base: ["a", "b"], isBefore: true, days: 4...4, isWorking: false)))
        #expect(try source("{copy: a.b}") == .copy(["a", "b"]))
        #expect(
            try source("{ref: services, where: {kind: land}, deal: {code: {A: 2}}}")
                == .entry(
                    .init(
                        register: "services", conditions: [.init(field: "kind", values: ["land"])],
                        dealing: .shares(field: "code", [.init("A", weight: 2)]))))
    }

    @Test(arguments: [
        ("{pik: [a]}", "pick"), ("{sum: x}", "x"), ("{number: 1-9}", "1-9"),
        ("{working: 2023}", "2023"), ("{after: sent, working: x}", "x"),
        ("{after: sent}", "days"), ("{copy: a.b.c}", "a.b.c"), ("{pick: {a: x}}", "x"),
        ("{sum: 1, lest: 2}", "least"), ("{ref: services, deal: {a: {x: 1}, b: {y: 1}}}", "b"),
    ])
    func `what can't be read is told where it stands`(yaml: String, fact: String) throws {
        let error = #expect(throws: Problems.self) { try source(yaml) }
        let lines = try #require(error).all.map { ProblemWords.line($0) }
        #expect(lines.contains { $0.contains(fact) && $0.hasPrefix("sample.yaml:") }, "\(lines)")
    }

    @Test(arguments: [
        "", "sample: a", "- 1", "sample: [a]\ntitle: b\nperiod: x\nregisters: 3", "a: {b",
        "sample: s\ntitle: t\nperiod: \"2023\"\nregisters: {letters: {rows: -1}}",
        "sample: s\ntitle: t\nperiod: \"2023\"\nregisters: {letters: {file: ../x.csv}}",
        "sample: s\ntitle: t\nperiod: \"2023\"\nregisters: {letters: {rows: 1, fate: never}}",
        "sample: s\ntitle: t\nperiod: \"2023\"\nseed: -1\nregisters: {letters: {rows: 1}}",
    ])
    func `a sample of the wrong form is refused`(text: String) {
        #expect(throws: Problems.self) { try SampleReader.read(text: text) }
    }

    @Test func `a sample that is not there is told by its path`() {
        let error = #expect(throws: Problems.self) { try SampleReader.read(folder: "/nowhere") }
        #expect(error?.all.first?.code == .noSuchFile)
    }
}
