import Foundation
import Vocabulary

// The operands: literals, names, functions and brackets.
extension Parser {
    mutating func operand() throws(Problem) -> Syntax {
        let start = token.range.lowerBound
        let token = token
        index += 1
        switch token.form {
        case .number(let value): return try made(.number(value), from: start)
        case .day(let day): return try made(.day(day), from: start)
        case .moment(let moment): return try made(.moment(moment), from: start)
        case .text(let text): return try made(.text(text), from: start)
        case .word(.true): return try made(.truth(true), from: start)
        case .word(.false): return try made(.truth(false), from: start)
        case .name(let path): return try nameOrCall(path, from: start)
        case .mark(.minus): return try negative(from: start)
        case .mark(.open): return try bracketed()
        default:
            index -= 1
            throw expected(.expressionExpectedOperand)
        }
    }

    private mutating func nameOrCall(
        _ path: [String], from start: Int
    ) throws(Problem) -> Syntax {
        guard path.count == 1, accept(.mark(.open)) else {
            return try made(.name(path), from: start)
        }
        let arguments = try list()
        return try made(.call(path[0], arguments), from: start)
    }

    private mutating func negative(from start: Int) throws(Problem) -> Syntax {
        try enter()
        let operand = try operand()
        nesting -= 1
        if case .number(let value) = operand.form { return try made(.number(-value), from: start) }
        return try made(.negative(operand), from: start)
    }

    private mutating func bracketed() throws(Problem) -> Syntax {
        try enter()
        let inner = try expression()
        nesting -= 1
        guard accept(.mark(.close)) else { throw expected(.expressionExpectedClosing) }
        return inner
    }
}

// Steps, bounds and problems.
extension Parser {
    var token: Token { tokens[index] }

    mutating func accept(_ form: Token.Form) -> Bool {
        guard token.form == form else { return false }
        index += 1
        return true
    }

    mutating func enter() throws(Problem) {
        nesting += 1
        guard nesting <= Limits.nesting else {
            throw position.problem(
                .expressionTooDeep, at: token.range.lowerBound, ["limit": String(Limits.nesting)])
        }
    }

    /// The syntax of all that was read since an offset.
    func made(_ form: Syntax.Form, from start: Int) throws(Problem) -> Syntax {
        let syntax = Syntax(form, start..<tokens[max(index - 1, 0)].range.upperBound)
        guard syntax.height <= Limits.height else {
            throw position.problem(.expressionTooDeep, at: start, ["limit": String(Limits.height)])
        }
        return syntax
    }

    private func written(_ token: Token) -> String { String(characters[token.range]) }

    /// Something else was expected than the token at hand.
    func expected(_ code: ProblemCode) -> Problem {
        if let comma = decimalComma() { return comma }
        var facts: [String: String] = [:]
        if token.form != .end { facts["found"] = written(token) }
        if index > 0 { facts["after"] = written(tokens[index - 1]) }
        return position.problem(code, at: token.range.lowerBound, facts)
    }

    func chained() -> Problem {
        position.problem(.expressionChained, at: token.range.lowerBound, ["found": written(token)])
    }

    /// The source goes on where it should have ended.
    func leftOver() -> Problem {
        if let comma = decimalComma() { return comma }
        var facts = ["found": written(token), "after": written(tokens[max(index - 1, 0)])]
        switch token.form {
        case .mark(.close):
            return position.problem(.expressionStrayClosing, at: token.range.lowerBound, facts)
        case .name(let path):
            facts["nearest"] = Nearest.name(
                to: path[0], among: ["and", "or", "in", "is", "of", "under"])
        default: break
        }
        return position.problem(.expressionExpectedOperator, at: token.range.lowerBound, facts)
    }

    /// `1,5` for `1.5`, as Vietnamese writes numbers.
    private func decimalComma() -> Problem? {
        guard token.form == .mark(.comma), index > 0, index + 1 < tokens.count else { return nil }
        let (before, after) = (tokens[index - 1], tokens[index + 1])
        guard case .number = before.form, case .number = after.form,
            before.range.upperBound == token.range.lowerBound,
            token.range.upperBound == after.range.lowerBound
        else { return nil }
        return position.problem(
            .expressionDecimalComma, at: before.range.lowerBound,
            [
                "found": written(before) + "," + written(after),
                "instead": written(before) + "." + written(after),
            ])
    }
}
