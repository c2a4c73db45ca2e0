import Templates
import Testing
import Vocabulary

@Suite struct `Marks of a template` {
    @Test func `placeholders become marks and blocks stand at the edge of their line`() throws {
        let template = try Template(
            parsing: "Có {a} và {b}.\n\n      {targets}\n\nHết {{x}}.", file: "a.md")
        #expect(
            template.markdown()
                == "Có \u{E000}0\u{E001} và \u{E000}1\u{E001}.\n\n\u{E000}2\u{E001}\n\nHết {x}.")
        #expect(template.markdown(markingFrom: 40).contains("\u{E000}42\u{E001}"))
        #expect(template.placeholders.count == 3)
    }

    @Test func `a text is cut at its marks`() {
        #expect(
            Template.splitMarks("a\u{E000}0\u{E001}\u{E000}17\u{E001}\u{301}b")
                == [.text("a"), .placeholder(0), .placeholder(17), .text("\u{301}b")])
        #expect(Template.splitMarks("") == [])
    }

    @Test(arguments: [
        "\u{E000}", "\u{E001}", "\u{E000}\u{E001}", "\u{E000}1", "\u{E000}a\u{E001}",
        "\u{E000}1 \u{E001}", "\u{E000}99999999999999999999\u{E001}", "\u{E000}-1\u{E001}",
        "\u{E000}١\u{E001}",
    ])
    func `what only looks like a mark stays text`(_ text: String) {
        #expect(Template.splitMarks(text) == [.text(text)])
    }

    @Test func `a mark after a broken one is found`() {
        #expect(
            Template.splitMarks("\u{E000}1\u{E000}2\u{E001}")
                == [.text("\u{E000}1"), .placeholder(2)])
    }

    @Test func `random templates never crash, and a good one reads the same when written again`() {
        let seed: UInt64 = 3422
        var random = SeededGenerator(seed: seed)
        let words = [
            "{", "}", "{{", "}}", "{a}", "{table a by b.c: d, e}", "{targets}", "{figures a, b}",
            "{contribution a from b}", "{records a: b}", "{a at b to 11-15}", "{a as change(vụ)}",
            "{a in 2022}", "\n", "\n\n", " ", "    ", "chữ ", "at", "to", "where x = ':'", ":", ",",
            "(", ")", "'", "\u{301}", "👩‍🌾", "\r\n", "- ", "{ a }", "{x previous part numerator}",
        ]
        var good = 0
        for round in 0..<4000 {
            let count = Int.random(in: 1...7, using: &random)
            let source = (0..<count).map { _ in
                words[Int.random(in: 0..<words.count, using: &random)]
            }.joined()
            guard let template = try? Template(parsing: source, file: "a.md") else { continue }
            good += 1
            let comment: Comment = "seed \(seed), round \(round): \(source)"
            let again = try? Template(parsing: template.source, file: "a.md")
            #expect(again == template, comment)
            let marks = Template.splitMarks(template.markdown()).compactMap {
                if case .placeholder(let number) = $0 { number } else { nil }
            }
            #expect(marks == Array(template.placeholders.indices), comment)
        }
        #expect(good > 400, "too few good templates to tell anything: \(good)")
    }
}

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
