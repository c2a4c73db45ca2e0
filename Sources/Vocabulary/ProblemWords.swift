/// Turns problems into words: Vietnamese for officials, English for administrators' logs.
public enum ProblemWords {
    /// The languages in which problems are told.
    public enum Language: Sendable {
        /// For the people who do the work.
        case vietnamese
        /// For the logs.
        case english
    }

    /// All codes of all rooms.
    public static let catalogue: [ProblemCode] =
        CommonWords.codes + WorkingTimeWords.codes + ExpressionWords.codes + TemplateWords.codes
        + DefinitionWords.codes + StoreWords.codes + AccessWords.codes + SampleWords.codes
        + RegisterWords.codes + MovingWords.codes
        + NumberBookWords.codes
        + IndicatorWords.codes + ReportWords.codes + SlipWords.codes
        + CommandWords.codes

    /// One problem on one line: `registers/dossiers.yaml:12:5: … (D014)`.
    public static func line(_ problem: Problem, _ language: Language = .vietnamese) -> String {
        let place = problem.place.map { "\($0): " } ?? ""
        return place + sentence(problem, language) + " (\(problem.code))"
    }

    /// The sentence alone, without place and code.
    public static func sentence(_ problem: Problem, _ language: Language = .vietnamese) -> String {
        let words = problem.code.words
        return fill(language == .vietnamese ? words.vietnamese : words.english, problem.facts)
    }

    private static func fill(_ template: String, _ facts: [String: String]) -> String {
        var output = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            output += replace(rest[..<open], facts).text
            let optional = replace(rest[rest.index(after: open)..<close], facts)
            if optional.isComplete { output += optional.text }
            rest = rest[rest.index(after: close)...]
        }
        return output + replace(rest, facts).text
    }

    private static func replace(
        _ template: Substring, _ facts: [String: String]
    ) -> (text: String, isComplete: Bool) {
        var output = ""
        var isComplete = true
        var rest = template
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            output += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            if let fact = facts[name] { output += fact } else { isComplete = false }
            rest = rest[rest.index(after: close)...]
        }
        return (output + rest, isComplete)
    }
}
