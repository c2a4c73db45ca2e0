import Vocabulary

/// Reads tokens by precedence climbing: each operator takes what binds tighter than itself.
///
/// From the weakest: `or`; `and`; `not`; comparisons, `in`, `is` and `under` (which do not chain);
/// `of`; `+ -`; `* /`; the sign.
struct Parser {
    let characters: [Character]
    let tokens: [Token]
    let position: Position
    var index = 0
    var nesting = 0

    init(_ characters: [Character], _ tokens: [Token], _ position: Position) {
        self.characters = characters
        self.tokens = tokens
        self.position = position
    }

    /// How tightly operators bind.
    private enum Strength: Int {
        case or, and, not, compare, of, add, multiply
    }

    /// The whole source as one expression.
    mutating func whole() throws(Problem) -> Syntax {
        let syntax = try expression()
        guard token.form == .end else { throw leftOver() }
        return syntax
    }

    mutating func expression() throws(Problem) -> Syntax { try expression(atLeast: 0) }

    private mutating func expression(atLeast strength: Int) throws(Problem) -> Syntax {
        let start = token.range.lowerBound
        var left = try notOrOperand(strength)
        var hasCompared = false
        while true {
            if strength <= Strength.compare.rawValue, isComparing {
                guard !hasCompared else { throw chained() }
                hasCompared = true
                left = try compared(left, from: start)
            } else if let (binary, level) = joiner, level.rawValue >= strength {
                index += 1
                let right = try expression(atLeast: level.rawValue + 1)
                left = try made(.binary(binary, left, right), from: start)
            } else {
                return left
            }
        }
    }

    private mutating func notOrOperand(_ strength: Int) throws(Problem) -> Syntax {
        let start = token.range.lowerBound
        guard strength <= Strength.not.rawValue, accept(.word(.not)) else { return try operand() }
        try enter()
        let denied = try expression(atLeast: Strength.not.rawValue)
        nesting -= 1
        return try made(.not(denied), from: start)
    }

    /// The operator at hand that joins two operands, but for comparisons.
    private var joiner: (Syntax.Binary, Strength)? {
        switch token.form {
        case .word(.or): (.or, .or)
        case .word(.and): (.and, .and)
        case .word(.of): (.of, .of)
        case .mark(.plus): (.add, .add)
        case .mark(.minus): (.subtract, .add)
        case .mark(.times): (.multiply, .multiply)
        case .mark(.slash): (.divide, .multiply)
        default: nil
        }
    }
}

// MARK: - Comparisons

extension Parser {
    private var comparison: Comparison? {
        guard case .mark(let mark) = token.form else { return nil }
        return Comparison(rawValue: mark.rawValue)
    }

    private var isComparing: Bool {
        switch token.form {
        case .word(.in), .word(.is), .word(.under): true
        case .word(.not): tokens[index + 1].form == .word(.in)
        default: comparison != nil
        }
    }

    private mutating func compared(
        _ left: Syntax, from start: Int
    ) throws(Problem) -> Syntax {
        if let comparison {
            index += 1
            let right = try expression(atLeast: Strength.of.rawValue)
            return try made(.binary(.compare(comparison), left, right), from: start)
        }
        if accept(.word(.under)) {
            let unit = try operand()
            return try made(.isUnder(left, unit), from: start)
        }
        if accept(.word(.is)) {
            let isNegated = accept(.word(.not))
            guard accept(.name(["empty"])) else { throw expected(.expressionExpectedEmpty) }
            return try made(.isEmpty(left, isNegated: isNegated), from: start)
        }
        let isNegated = accept(.word(.not))
        index += 1
        guard accept(.mark(.open)) else { throw expected(.expressionExpectedList) }
        let items = try list()
        return try made(.isIn(left, items, isNegated: isNegated), from: start)
    }

    /// Operands up to the closing bracket, at least one.
    mutating func list() throws(Problem) -> [Syntax] {
        var items: [Syntax] = []
        try enter()
        repeat {
            guard items.count < Limits.items else {
                throw position.problem(
                    .expressionLongList, at: token.range.lowerBound, ["limit": String(Limits.items)]
                )
            }
            items.append(try expression())
        } while accept(.mark(.comma))
        nesting -= 1
        guard accept(.mark(.close)) else { throw expected(.expressionExpectedClosing) }
        return items
    }
}
