import Expressions
import Vocabulary

/// A register's draft among all names of the pack: what its further parts are read with.
struct DraftInPack {
    let draft: RegisterDraft
    let names: PackNames

    /// The register as far as it could be read without the others.
    var register: Register { draft.register }
    /// What its file says.
    var map: YAMLMap { draft.map }
    var faults: Faults { names.faults }

    /// A field of the register; notes a fault unless it exists.
    func field(_ word: YAMLWord) -> Field? {
        if let field = register.field(word.text) { return field }
        if !draft.doubtful.contains(word.text) {
            let known = register.fields.map(\.id)
            faults.unknown(.unknownField, word, among: known, ["register": register.id])
        }
        return nil
    }

    /// A field of the register; notes a fault unless it exists and is of a type.
    ///
    /// - Parameters:
    ///   - word: its name.
    ///   - expected: the types that fit, for the fault.
    ///   - fits: whether a type fits.
    @discardableResult
    func field(_ word: YAMLWord, _ expected: String, _ fits: (FieldType) -> Bool) -> Field? {
        guard let field = field(word) else { return nil }
        guard fits(field.type) else {
            let facts = ["found": word.text, "type": field.type.word, "expected": expected]
            faults.add(.wrongFieldType, at: word.place, facts)
            return nil
        }
        return field
    }

    /// A field that holds a date or a moment.
    @discardableResult
    func dateField(_ word: YAMLWord) -> Field? {
        field(word, "date, datetime") { $0 == .date || $0 == .datetime }
    }

    /// A condition over the entry.
    func condition(_ word: YAMLWord) -> TypedExpression? {
        names.expression(word, in: names.scope(of: register), expecting: .bool)
    }

    /// A condition over the entry and the words of a transition.
    func actionCondition(_ word: YAMLWord) -> TypedExpression? {
        names.expression(word, in: actionScope(of: register), expecting: .bool)
    }

    /// The scope of a transition's expressions over a register's entries.
    func actionScope(of register: Register) -> ActionScope {
        ActionScope(names.scope(of: register))
    }

    /// Entries that refer to this register, written `register.field`; notes a fault unless they do.
    func children(_ word: YAMLWord) -> Transition.Children? {
        let parts = word.path
        guard let other = names.register(parts[0]) else { return nil }
        guard parts.count == 2, parts[1].text != "" else {
            let facts = ["found": word.text, "register": register.id]
            faults.add(.notReferring, at: word.place, facts)
            return nil
        }
        guard let field = other.field(parts[1].text) else {
            if !names.doubtfulFields.contains(parts[1].text) {
                let referring = other.fields.filter { $0.type == .reference(register.id) }
                faults.unknown(
                    .unknownField, parts[1], among: referring.map(\.id), ["register": other.id])
            }
            return nil
        }
        guard field.type == .reference(register.id) else {
            let facts = ["found": word.text, "register": register.id]
            faults.add(.notReferring, at: parts[1].place, facts)
            return nil
        }
        return Transition.Children(register: other.id, field: field.id)
    }
}

extension YAMLWord {
    /// What stands behind the equals sign of `=now`; nil for what is no formula.
    var formula: YAMLWord? {
        guard text.hasPrefix("=") else { return nil }
        let place = Place(
            file: place.file, line: place.line, column: place.column.map { $0 + 1 })
        return YAMLWord(text: String(text.dropFirst()), place: place, isPlain: isPlain)
    }
}

extension PackNames {
    /// An expression that yields one of some types; where it yields none, the last one is told.
    func expression(
        _ word: YAMLWord, in scope: any Scope, expectingAnyOf types: [ValueType]
    ) -> TypedExpression? {
        for type in types.dropLast() {
            if let expression = try? Expression(parsing: word.text, at: word.textPlace),
                let typed = try? expression.typed(in: scope, expecting: type)
            {
                return typed
            }
        }
        return types.last.flatMap { expression(word, in: scope, expecting: $0) }
    }
}
