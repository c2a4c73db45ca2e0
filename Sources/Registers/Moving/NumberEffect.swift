import Definitions
import Store
import Vocabulary

// A step that numbers a document takes the number from the register's book.
extension EntryWrite {
    /// Gives the entry its number and symbol, unless it has one.
    ///
    /// A number that is given with the step must have been reserved.
    ///
    /// - Returns: what was given; nil when the step gives none.
    func number(
        _ step: Step, _ old: StoredEntry, _ values: inout [String: Value]
    ) throws -> String? {
        guard step.transition.effects.contains(.number) else { return nil }
        let book = try books.numberBook(form.register.id)
        let field = book.numbering.field
        guard old.values[field] == nil else { return nil }
        var reserved: BookNumber?
        if case .text(let text)? = values[field] {
            let known = values
            let position = try book.position { known[$0.first ?? ""] ?? .none }
            guard let number = book.number(in: text, position) ?? BookNumber(text) else {
                throw Problem(.notABookNumber, ["found": text])
            }
            reserved = number
            values[field] = nil
        }
        let issued = try book.issue(
            for: old.id, values, reserved: reserved, at: now, by: doer.name, connection)
        values[field] = .text(issued.text)
        return issued.text
    }
}
