import Expressions
import Testing
import Vocabulary

/// The typed expression of a source, in the sample register.
func typed(_ source: String, expecting type: ValueType? = nil) throws -> TypedExpression {
    try Expression(parsing: source).typed(in: SampleScope(), expecting: type)
}

/// The value of a source whose names have these values, by their descriptions.
func value(_ source: String, _ values: [String: Value] = [:]) throws -> Value {
    try typed(source).evaluate({ values[$0.description] ?? .none }, isWithin: SampleScope.isWithin)
}

/// All problems of a source that stands at line 3, column 11, as `position: sentence`.
func problems(_ source: String, expecting type: ValueType? = .bool) -> [String] {
    let place = Place(file: "dossiers.yaml", line: 3, column: 11)
    do {
        let expression = try Expression(parsing: source, at: place)
        return expression.problems(in: SampleScope(), expecting: type).map(told)
    } catch {
        return [told(error)]
    }
}

private func told(_ problem: Problem) -> String {
    let position = problem.facts["position"].flatMap { Int($0) } ?? -1
    let isPlaced = problem.place?.line == 3 && problem.place?.column == 10 + position
    #expect(isPlaced, "\(problem)")
    return "\(position): \(ProblemWords.sentence(problem))"
}
