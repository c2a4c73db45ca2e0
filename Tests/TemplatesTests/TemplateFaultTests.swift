import Templates
import Testing
import Vocabulary

@Suite struct `Faults of a template` {
    private func problems(_ source: String) -> [Problem] {
        do {
            _ = try Template(parsing: source, file: "a.md")
            return []
        } catch {
            return error.all
        }
    }

    /// What is wrong, with what code, and in which line and column.
    @Test(arguments: [
        ("a {b", "T001", 1, 3), ("a {b\n\nc", "T001", 1, 3), ("{a {b}", "T001", 1, 1),
        ("a } b", "T002", 1, 3), ("{}", "T003", 1, 1), ("x { }", "T003", 1, 3),
        ("{số}", "T004", 1, 2), ("{1a}", "T004", 1, 2), ("{a.b}", "T004", 1, 2),
        ("{a at 1x}", "T004", 1, 7), ("{a für b}", "T005", 1, 4), ("{a where b = 1}", "T005", 1, 4),
        ("{a at}", "T006", 1, 4), ("{a at to 11-15}", "T006", 1, 4), ("{a as}", "T006", 1, 4),
        ("{a at b at c}", "T007", 1, 9), ("{a in 2022 previous}", "T007", 1, 12),
        ("{a to 13-01}", "T008", 1, 7), ("{a to 2023-02-30}", "T008", 1, 7),
        ("{a to 15/11}", "T008", 1, 7), ("{a in năm}", "T009", 1, 7),
        ("{a as percent(1}", "T010", 1, 7),
        ("{a as (1)}", "T004", 1, 7), ("{a part half}", "T011", 1, 9),
        ("a {targets}", "T012", 1, 3),
        ("{targets} a", "T012", 1, 1), ("a\n{targets}\n", "T012", 2, 1),
        ("{targets}\na", "T012", 1, 1),
        ("{table}", "T013", 1, 1), ("{table a}", "T013", 1, 1), ("{table a by}", "T013", 1, 1),
        ("{table a by b}", "T013", 1, 1), ("{table by b: c}", "T013", 1, 8),
        ("{table a by b: c,}", "T013", 1, 18), ("{figures}", "T013", 1, 9),
        ("{figures a,,b}", "T013", 1, 12), ("{contribution a}", "T013", 1, 1),
        ("{contribution from b}", "T013", 1, 15), ("{records a}", "T013", 1, 1),
        ("{table a by b: c d}", "T014", 1, 16), ("{table a by b: c at d}", "T014", 1, 16),
        ("{contribution a from b x}", "T005", 1, 24), ("a \u{E000}b", "T015", 1, 3),
    ])
    func `each is told with its place`(_ source: String, code: String, line: Int, column: Int) {
        let problems = problems(source)
        #expect(problems.map(\.code.code) == [code], "\(source)")
        #expect(
            problems.first?.place == Place(file: "a.md", line: line, column: column), "\(source)")
    }

    @Test func `all faults are told at once, in their order`() {
        let problems = problems("{a att b} {}\n\nx } {c to 11-31 in năm}\n{d")
        #expect(problems.map(\.code.code) == ["T005", "T003", "T002", "T008", "T009", "T001"])
        #expect(problems.map(\.place?.line) == [1, 1, 3, 3, 3, 4])
    }

    @Test func `a mistyped option names the nearest one`() {
        let problems = problems("{a prevous}")
        #expect(problems.first?.facts["nearest"] == "previous")
        let words = problems.first.map { ProblemWords.line($0) }
        #expect(
            words == "a.md:1:4: không có tùy chọn «prevous» ở đây, có phải là «previous»?;"
                + " dùng được: at, to, in, previous, as, part (T005)")
    }

    @Test func `an unknown option swallows its value, so that one fault is told once`() {
        #expect(problems("{a von phong-a to 11-15}").count == 1)
    }

    @Test func `no fact is missing in the words of a fault`() {
        let sources = [
            "a {b", "}", "{}", "{1}", "{a x}", "{a at}", "{a at b at c}", "{a to x}", "{a in x}",
            "{a as b(}", "{a part x}", "a {targets}", "{table}", "{table a by b: c d}", "\u{F8FF}",
        ]
        for source in sources {
            for problem in problems(source) {
                for language in [ProblemWords.Language.vietnamese, .english] {
                    let words = ProblemWords.sentence(problem, language)
                    #expect(!words.contains("«»"), "\(source): \(words)")
                    #expect(!words.isEmpty)
                }
            }
        }
        #expect(Set(sources.flatMap { problems($0) }.map(\.code.code)).count == 15)
    }
}
