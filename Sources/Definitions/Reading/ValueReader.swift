import Expressions
import Foundation
import Vocabulary

/// Reads what effects write into fields: a literal, `=expression`, or `=entry`.
struct ValueReader {
    /// The register whose entry is moved.
    let desk: DraftInPack
    /// The register into whose field the value goes.
    let target: Register
    /// The names of expressions.
    let scope: ActionScope

    private var faults: Faults { desk.faults }

    /// The value for a field of the target; `~` empties the field.
    ///
    /// - Parameters:
    ///   - node: what is written.
    ///   - name: the field, or `unit`.
    func value(_ node: YAMLNode, for name: YAMLWord) -> ValueSource? {
        guard let type = target.type(of: name.text) else { return nil }
        if node.isNothing { return .literal("") }
        guard let word = desk.map.word(of: node) else { return nil }
        guard let formula = word.formula else {
            return isValid(word, type, name) ? .literal(word.text) : nil
        }
        if formula.text.trimmingCharacters(in: .whitespaces) == "entry" {
            return entry(word, type, name)
        }
        return expression(formula, type, name)
    }

    private func entry(_ word: YAMLWord, _ type: FieldType, _ name: YAMLWord) -> ValueSource? {
        if type == .reference(desk.register.id) { return .entry }
        let facts = ["found": name.text, "register": desk.register.id]
        faults.add(.entryOfOtherRegister, at: word.place, facts)
        return nil
    }

    private func expression(
        _ word: YAMLWord, _ type: FieldType, _ name: YAMLWord
    ) -> ValueSource? {
        guard let typed = desk.names.expression(word, in: scope, expecting: type.valueType)
        else { return nil }
        if case .choice(let options) = type, case .choice(let given) = typed.type {
            let strange = given.filter { id in !options.contains { $0.id == id } }
            guard strange.isEmpty else {
                let facts = ["found": strange.joined(separator: ", "), "field": name.text]
                faults.add(.optionsOfOtherField, at: word.place, facts)
                return nil
            }
        }
        return .expression(typed)
    }

    // MARK: - Literals

    /// Whether a literal is a value of a type; notes a fault unless it is.
    private func isValid(_ word: YAMLWord, _ type: FieldType, _ name: YAMLWord) -> Bool {
        switch type {
        case .choice(let options):
            if options.contains(where: { $0.id == word.text }) { return true }
            faults.unknown(.unknownChoice, word, among: options.map(\.id), ["field": name.text])
            return false
        case .unit:
            desk.names.checkUnit(word)
            return true
        default:
            if ValueReader.fits(word.text, type) { return true }
            let facts: [String: String?] = [
                "found": word.text, "field": name.text, "type": type.word,
                "example": ValueReader.example(type),
            ]
            faults.add(.valueOfOtherType, at: word.place, facts)
            return false
        }
    }

    private static func fits(_ text: String, _ type: FieldType) -> Bool {
        switch type {
        case .text, .reference, .choice, .unit: return true
        case .bool: return text == "true" || text == "false"
        case .date: return Day(iso: text) != nil
        case .datetime: return Moment(iso: text) != nil
        case .number, .money:
            guard let value = Decimal(plain: text) else { return false }
            return value == value.rounded(type.decimals)
        }
    }

    private static func example(_ type: FieldType) -> String? {
        switch type {
        case .bool: "true"
        case .date: "2023-11-15"
        case .datetime: "2023-11-15T09:00"
        case .number(let decimals): decimals == 0 ? "12" : "12.5"
        case .money: "15000"
        case .text, .reference, .choice, .unit: nil
        }
    }
}
