import Foundation
import Testing
import Vocabulary

@testable import Expressions

/// No source crashes, and brackets that change nothing change nothing.
@Suite struct RobustnessTests {
    static let seed: UInt64 = 2_023

    @Test func `brackets that precedence implies may be left out`() throws {
        var sources = RandomExpressions(random: SeededGenerator(seed: Self.seed))
        for number in 0..<2_000 {
            let piece = number.isMultiple(of: 2) ? sources.condition(3) : sources.number(3)
            let sparse = try Expression(parsing: piece.sparse).typed(in: SampleScope())
            let full = try Expression(parsing: piece.full).typed(in: SampleScope())
            try #require(
                sparse.term == full.term,
                "seed \(Self.seed), case \(number):\n\(piece.sparse)\n\(piece.full)")
        }
    }

    @Test func `a mutated or random source is refused or read, but never crashes`() {
        var random = SeededGenerator(seed: Self.seed + 1)
        var sources = RandomExpressions(random: random)
        let alphabet = Array("ab.-_ 019\"'()<>=!&|+*/,%“”ạđ\u{301}\u{0}\n\r\t🙂²٣") + Array("in")
        let words = [
            "fee", "channel", "and", "or", "not", "in", "is", "empty", "under", "of", "true", "(",
            ")", ",", "=", "<", "2023-11-15", "2023-13-01", "1_0", "1.5", "previous(", "if(",
            "min(", "\"x\"", "-", "unit", "ubnd", "procedure.field", "note",
        ]
        var refused = 0
        for number in 0..<20_000 {
            var source: String
            switch number % 3 {
            case 0:
                let length = Int.random(in: 0..<40, using: &random)
                source = String(
                    (0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
            case 1:
                let length = Int.random(in: 1..<14, using: &random)
                let chosen = (0..<length).compactMap { _ in words.randomElement(using: &random) }
                source = chosen.joined(separator: " ")
            default:
                var characters = Array(sources.condition(2).sparse)
                for _ in 0..<Int.random(in: 0..<3, using: &random) where !characters.isEmpty {
                    let index = Int.random(in: 0..<characters.count, using: &random)
                    if Bool.random(using: &random) {
                        characters.remove(at: index)
                    } else {
                        characters[index] = alphabet.randomElement(using: &random) ?? "x"
                    }
                }
                source = String(characters)
            }
            if !isRead(source) { refused += 1 }
        }
        #expect((5_000..<19_500).contains(refused), "seed \(Self.seed + 1)")
    }

    /// Parses, types, evaluates and translates; false where a problem was found.
    private func isRead(_ source: String) -> Bool {
        do {
            let expression = try Expression(
                parsing: source, at: Place(file: "f", line: 1, column: 1))
            _ = expression.names
            let faults = expression.problems(in: SampleScope())
            let column = faults.compactMap(\.place?.column).max() ?? 1
            #expect(column <= source.count + 1, "\(source)")
            let typed = try expression.typed(in: SampleScope())
            _ = typed.evaluate { _ in .none }
            var text = SQLText()
            try typed.sql(into: &text, { _ in .column("c", decimals: 0) }, members: { [$0] })
            return true
        } catch let problem as Problem {
            #expect(!ProblemWords.sentence(problem).contains("{"), "\(problem)")
            return false
        } catch {
            Issue.record("\(error) for \(source)")
            return false
        }
    }

    private func code(_ source: String) -> ProblemCode? {
        do {
            _ = try Expression(parsing: source)
            return nil
        } catch { return error.code }
    }

    @Test func `what is too deep or too long is a problem`() {
        let deep = 50_000
        for opening in ["(", "not ", "-", "abs(", "- ( "] {
            let source = String(repeating: opening, count: 101)
            #expect(code(source + "1") == .expressionTooDeep, "\(opening)")
        }
        #expect(code(String(repeating: "(", count: deep)) == .expressionTooLong)
        #expect(
            code(String(repeating: "e\u{301}\u{302}\u{303}\u{304}", count: 9_000))
                == .expressionTooLong)
        let sum = Array(repeating: "1", count: 256).joined(separator: " + ")
        #expect(code(sum) == nil)
        #expect(code(sum + " + 1") == .expressionTooDeep)
        let list = Array(repeating: "1", count: 1_000).joined(separator: ",")
        #expect(code("fee in (\(list))") == nil)
        #expect(code("fee in (\(list),1)") == .expressionLongList)
    }

    @Test func `the deepest expression is typed, evaluated, compared and translated`() throws {
        let brackets = String(repeating: "(", count: 99)
        let closing = String(repeating: "+ fee) ", count: 99)
        let source = brackets + "fee" + closing + String(repeating: "+ 1", count: 150)
        let typed = try Expression(parsing: source).typed(in: SampleScope())
        #expect(typed.evaluate { _ in .integer(2) } == .integer(350))
        #expect(typed == (try Expression(parsing: source).typed(in: SampleScope())))
        var text = SQLText()
        try typed.sql(into: &text, { _ in .column("fee", decimals: 0) }, members: { [$0] })
        #expect(text.arguments.count == 150)
    }

    @Test func `an expression whose SQL would explode is a problem`() throws {
        var source = "fee / pages"
        for _ in 0..<40 { source = "min(\(source), pages / fee)" }
        let typed = try Expression(parsing: source + " > 1").typed(in: SampleScope())
        var text = SQLText()
        #expect(throws: Problem(.expressionTooComplex)) {
            try typed.sql(into: &text, { _ in .column("fee", decimals: 0) }, members: { [$0] })
        }
        #expect(text == SQLText())
    }
}
