import Vocabulary

/// Writes random sources that are right for `SampleScope`, each with few and with all brackets.
struct RandomExpressions {
    /// A source in two spellings that mean the same.
    struct Piece {
        /// Only the brackets that the rules of precedence need.
        let sparse: String
        /// Brackets around every operation.
        let full: String
        /// How tightly its outermost operator binds, 1 for `or` to 9 for an operand.
        let strength: Int

        init(_ sparse: String, full: String? = nil, _ strength: Int = 9) {
            self.sparse = sparse
            self.full = full ?? sparse
            self.strength = strength
        }

        /// The sparse spelling where only operators of a strength may stand.
        func inside(_ strength: Int) -> String {
            self.strength < strength ? "(\(sparse))" : sparse
        }
    }

    var random: SeededGenerator

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    mutating func one(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

    private func binary(
        _ left: Piece, _ sign: String, _ right: Piece, _ strength: Int, chains: Bool = true
    ) -> Piece {
        Piece(
            "\(left.inside(chains ? strength : strength + 1)) \(sign) \(right.inside(strength + 1))",
            full: "(\(left.full) \(sign) \(right.full))", strength)
    }

    private func call(_ function: String, _ arguments: [Piece]) -> Piece {
        let sparse = arguments.map(\.sparse).joined(separator: ", ")
        let full = arguments.map(\.full).joined(separator: ",")
        return Piece("\(function)(\(sparse))", full: "\(function)( \(full) )")
    }

    // MARK: Conditions

    mutating func condition(_ depth: Int) -> Piece {
        guard depth > 0, chance(75) else { return comparison(depth) }
        switch Int.random(in: 0..<7, using: &random) {
        case 0, 1: return binary(condition(depth - 1), "and", condition(depth - 1), 2)
        case 2, 3: return binary(condition(depth - 1), "or", condition(depth - 1), 1)
        case 4:
            let inner = condition(depth - 1)
            return Piece("not \(inner.inside(3))", full: "(not \(inner.full))", 3)
        case 5:
            return call("if", [condition(depth - 1), condition(depth - 1), condition(depth - 1)])
        default: return call("coalesce", [condition(depth - 1), condition(depth - 1)])
        }
    }

    private mutating func comparison(_ depth: Int) -> Piece {
        switch Int.random(in: 0..<12, using: &random) {
        case 0...3: return binary(number(2), sign(), number(2), 4, chains: false)
        case 4: return binary(date(), sign(), date(), 4, chains: false)
        case 5: return choice()
        case 6: return text()
        case 7: return unit()
        case 8: return emptiness()
        case 9: return list()
        case 10: return reference()
        default:
            if chance(50) { return truth() }
            return binary(truth(), one(["=", "!="]), truth(), 4, chains: false)
        }
    }

    private mutating func sign() -> String { one(["=", "!=", "<", "<=", ">", ">="]) }

    private mutating func truth() -> Piece { Piece(one(["digitised", "paid", "true", "false"])) }

    private mutating func choice() -> Piece {
        let left = Piece(one(["channel", "coalesce(channel, post)", "if(paid, channel, online)"]))
        if chance(20) { return binary(Piece("channel"), one(["=", "!="]), Piece("state"), 4) }
        let right = one(["online", "post", "\"counter\""])
        return binary(left, one(["=", "!="]), Piece(right), 4)
    }

    private mutating func text() -> Piece {
        let field = one(["note", "remark", "coalesce(note, remark)"])
        let sought = one(RandomRow.texts.map { $0.contains("'") ? "\"\($0)\"" : "'\($0)'" })
        if chance(30) { return Piece("contains(\(field), \(sought))") }
        if chance(40) { return Piece("starts_with(\(field), \(sought))") }
        return binary(
            Piece(field), one(["=", "!="]), Piece(chance(50) ? sought : "remark"), 4)
    }

    private mutating func unit() -> Piece {
        let id = one(["ttphcc", "ubnd", "phong-tckh", "\"phuong-19996\""])
        if chance(50) { return Piece("\(one(["unit", "competent_unit"])) under \(id)", 4) }
        return binary(
            Piece("unit"), one(["=", "!="]), Piece(chance(50) ? id : "competent_unit"), 4)
    }

    private mutating func reference() -> Piece {
        if chance(30) { return Piece(one(["procedure = other", "other != procedure"]), 4) }
        if chance(50) { return Piece("procedure.field = \(one(["land", "construction"]))", 4) }
        return Piece(
            one(["procedure = \"P1\"", "\"P2\" != procedure", "procedure in ('P1', 'P2')"]), 4)
    }

    private mutating func emptiness() -> Piece {
        let operand =
            chance(50)
            ? number(2)
            : Piece(one(["note", "received_at", "due_on", "paid", "procedure", "unit"]))
        let predicate = one(["is empty", "is not empty"])
        return Piece("\(operand.inside(5)) \(predicate)", full: "(\(operand.full) \(predicate))", 4)
    }

    private mutating func list() -> Piece {
        let verb = one(["in", "not in"])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return Piece("channel \(verb) (online, \(one(["post", "counter"])))", 4)
        case 1:
            return Piece("\(date().sparse) \(verb) (\(day()), \(one(["due_on", "2023-11-16"])))", 4)
        case 2: return Piece("note \(verb) ('a', remark)", 4)
        default:
            let (subject, items) = (number(1), [number(1), number(2), number(0)])
            return Piece(
                "\(subject.inside(5)) \(verb) (\(items.map(\.sparse).joined(separator: ", ")))",
                full: "(\(subject.full) \(verb) (\(items.map(\.full).joined(separator: ","))))", 4)
        }
    }

    // MARK: Dates and numbers

    private mutating func day() -> String {
        one(["2023-11-14", "2023-11-15", "2023-12-31", "signed_on"])
    }

    private mutating func date() -> Piece {
        if chance(10) { return Piece("coalesce(signed_on, due_on)") }
        if chance(10) { return Piece("if(paid, received_at, closed_at)") }
        let fields = ["signed_on", "due_on", "received_at", "closed_at"]
        return Piece(
            chance(60) ? one(fields) : one([day(), "2023-11-15T09:00", "2023-11-15T00:00"]))
    }

    mutating func number(_ depth: Int, divides: Bool = true) -> Piece {
        guard depth > 0, chance(80) else { return leaf() }
        let (left, right) = (
            number(depth - 1, divides: divides), number(depth - 1, divides: divides)
        )
        switch Int.random(in: 0..<(divides ? 13 : 10), using: &random) {
        case 0, 1: return binary(left, "+", right, 6)
        case 2, 3: return binary(left, "-", right, 6)
        case 4, 5: return binary(left, "*", right, 7)
        case 6: return call(one(["min", "max", "coalesce"]), [left, right])
        case 7: return call("if", [comparison(0), left, right])
        case 8: return call("abs", [left])
        case 9: return Piece("-\(left.inside(8))", full: "(-\(left.full))", 8)
        case 10: return binary(left, "of", right, 5)
        default: return binary(left, "/", right, 7)
        }
    }

    private mutating func leaf() -> Piece {
        if chance(8) { return call(one(["year", "month"]), [date()]) }
        if chance(70) {
            return Piece(one(["fee", "share", "pages", "previous(fee)", "procedure.fee"]))
        }
        return Piece(one(["0", "1", "2", "3", "0.5", "0.9", "1.25", "0.1"]))
    }
}
