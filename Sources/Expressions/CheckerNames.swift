import Vocabulary

// Names, options, units and texts.
extension Checker {
    /// A name, unless it is an option or unit that the hint asks for.
    mutating func name(_ path: [String], _ hint: Hint?, at syntax: Syntax) -> Typed? {
        if path.count == 1, let hint, let word = fitting(path[0], hint.type) {
            return Typed(term: .literal(.text(word)), type: hint.type)
        }
        let name = Name(path: path)
        if let type = scope.type(of: name) { return use(name, type, at: syntax) }
        if path.count == 1, let hint, hint.type.isBareWord {
            reportMisfit(path[0], hint, at: syntax)
        } else {
            reportUnknown(
                name, at: syntax, besideText: [.text, .id].contains(hint?.type.kind))
        }
        return nil
    }

    /// The option or unit that a word means, as its definition writes it.
    private func fitting(_ word: String, _ type: ValueType) -> String? {
        switch type {
        case .choice(let options): options.first { $0 == word }
        case .unit: scope.isUnit(word) ? word : nil
        default: nil
        }
    }

    /// A text, which may also be an option, a unit or the number of an entry.
    mutating func literal(_ text: String, _ hint: Hint?, at syntax: Syntax) -> Typed? {
        guard let hint, hint.type.isBareWord else {
            return Typed(term: .literal(.text(text)), type: .text)
        }
        guard let word = fitting(text, hint.type) else {
            reportMisfit(text, hint, at: syntax)
            return nil
        }
        return Typed(term: .literal(.text(word)), type: hint.type)
    }

    /// The unit that stands after `under`.
    mutating func unitID(_ syntax: Syntax) -> String? {
        let word: String
        switch syntax.form {
        case .text(let text): word = text
        case .name(let path) where path.count == 1: word = path[0]
        default:
            report(.expressionUnitExpected, at: syntax)
            return nil
        }
        if scope.isUnit(word) { return word }
        reportMisfit(word, Hint(type: .unit, subject: ""), at: syntax)
        return nil
    }

    /// A function of the scope around a name.
    mutating func scopeFunction(
        _ function: String, _ argument: Syntax, at syntax: Syntax
    ) -> Typed? {
        guard case .name(let path) = argument.form else {
            report(.expressionNameExpected, at: argument, ["function": function])
            return nil
        }
        let name = Name(path: path, function: function)
        if let type = scope.type(of: name) { return use(name, type, at: syntax) }
        if scope.type(of: Name(path: path)) == nil {
            reportUnknown(Name(path: path), at: argument)
        } else {
            report(
                .expressionNoFunctionOf, at: syntax,
                ["function": function, "name": "\(Name(path: path))"])
        }
        return nil
    }
}

// What is wrong with a word.
extension Checker {
    private mutating func reportMisfit(_ word: String, _ hint: Hint, at syntax: Syntax) {
        if word.isEmpty || Checker.nothings.contains(word) {
            return report(.expressionUseIsEmpty, at: syntax)
        }
        if case .choice(let options) = hint.type {
            var facts = ["name": word, "subject": hint.subject]
            facts["nearest"] = Nearest.name(to: word, among: options + scope.names(under: []))
            if facts["nearest"] == nil { facts["options"] = Checker.listed(options) }
            return report(.expressionUnknownOption, at: syntax, facts)
        }
        var facts = ["name": word]
        facts["nearest"] = Nearest.name(to: word, among: scope.units)
        report(.expressionUnknownUnit, at: syntax, facts)
    }

    /// What other languages call `is empty`.
    private static let nothings: Set<String> = ["null", "NULL", "none", "nil", "empty"]

    /// Names in a message, not too many.
    static func listed(_ names: [String]) -> String {
        names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    }

    private mutating func reportUnknown(
        _ name: Name, at syntax: Syntax, besideText: Bool = false
    ) {
        let written = name.description
        if Checker.nothings.contains(written) { return report(.expressionUseIsEmpty, at: syntax) }
        if let (left, right) = subtraction(in: written) {
            return report(.expressionSpacesNeeded, at: syntax, ["instead": "\(left) - \(right)"])
        }
        let known = knownPrefix(of: name.path)
        let candidates = scope.names(under: known)
        if !known.isEmpty, candidates.isEmpty {
            let field = known.joined(separator: ".")
            return report(.expressionNotReference, at: syntax, ["name": written, "field": field])
        }
        var facts = ["name": written, "owner": scope.owner]
        if let near = Nearest.name(to: name.path[known.count], among: candidates) {
            facts["nearest"] = (known + [near]).joined(separator: ".")
        } else if besideText {
            return report(.expressionQuotesNeeded, at: syntax, ["instead": "\"\(written)\""])
        }
        report(.expressionUnknownName, at: syntax, facts)
    }

    /// The longest beginning of a path that is a name, without its last part.
    private func knownPrefix(of path: [String]) -> [String] {
        for count in stride(from: path.count - 1, to: 0, by: -1) {
            let prefix = Array(path[..<count])
            if scope.type(of: Name(path: prefix)) != nil { return prefix }
        }
        return []
    }

    /// `a` and `b` of an unknown name `a-b`, where both are names or numbers.
    private func subtraction(in word: String) -> (String, String)? {
        for index in word.indices where word[index] == "-" {
            let left = String(word[..<index])
            let right = String(word[word.index(after: index)...])
            if isOperand(left), isOperand(right) { return (left, right) }
        }
        return nil
    }

    private func isOperand(_ word: String) -> Bool {
        if !word.isEmpty, word.allSatisfy(Lexer.isDigit) { return true }
        let path = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return scope.type(of: Name(path: path)) != nil
    }
}
