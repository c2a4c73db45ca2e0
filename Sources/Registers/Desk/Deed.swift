import Definitions
import Foundation
public import Store
import Vocabulary

/// One thing that happened to an entry, in the words of people.
public struct Deed: Sendable, Hashable {
    /// What happened.
    public let change: Change
    /// The step's title, or what was done without a step; nil for a step that the pack no longer
    /// has.
    public let title: String?
    /// What it changed, in the order of the register.
    public let lines: [Line]

    /// What one field held before and after; empty for nothing.
    public struct Line: Sendable, Hashable {
        /// The field.
        public let field: String
        /// What people call it.
        public let label: String
        /// What it held before.
        public let old: String
        /// What it holds since.
        public let new: String
    }
}

extension Desk {
    /// What happened to an entry in words, as far as the person may know it: references by their
    /// numbers, units and options by their names.
    ///
    /// - Throws: `noSuchEntry`; a refusal.
    public func deeds(_ register: String, number: String) async throws -> [Deed] {
        let changes = try await history(register, number: number)
        let form = try books.form(register)
        return try await books.engine.read { connection in
            let words = ValueWords(form: form, connection: connection)
            return try changes.map { change in
                let step = change.transition.map { form.register.workflow?.transition($0)?.title }
                return Deed(
                    change: change, title: step ?? nil, lines: try words.lines(of: change))
            }
        }
    }
}

/// Stored values of a register as people read them.
struct ValueWords {
    let form: EntryForm
    let connection: any Connection

    /// What a change did to fields that the register still has.
    func lines(of change: Change) throws -> [Deed.Line] {
        try form.columns.compactMap { column in
            guard column.role != .version, let difference = change.differences[column.id] else {
                return nil
            }
            return Deed.Line(
                field: column.id, label: column.label, old: try text(difference.old, column),
                new: try text(difference.new, column))
        }
    }

    /// A stored value in words; of a masked one, its mask.
    func text(_ stored: Value, _ column: EntryColumn) throws -> String {
        let value = StoredValue.value(stored, as: column.type)
        return switch (column.type, value) {
        case (_, .none): if case .text(let mask) = stored { mask } else { "" }
        case (_, .text(let state)) where column.role == .state:
            form.register.workflow?.label(of: state) ?? state
        case (.choice(let options), .text(let id)):
            options.first { $0.id == id }?.label ?? id
        case (.unit, .text(let id)): form.ground.pack.units[id]?.title ?? id
        case (.reference(let register), .integer(let id)): try number(id, in: register)
        case (.money, .integer(let dong)): Decimal(dong).vietnamese() + " đồng"
        case (_, .integer(let integer)): Decimal(integer).vietnamese()
        case (_, .number(let number)): number.vietnamese()
        case (_, .bool(let truth)): truth ? "có" : "không"
        case (_, .day(let day)): day.vietnamese
        case (_, .moment(let moment)): moment.vietnamese
        case (_, .text(let text)): text
        }
    }

    /// The number of an entry that is referred to.
    private func number(_ id: Int64, in register: String) throws -> String {
        let sql = "SELECT \"number\" FROM \(Dialect.quoted(register)) WHERE \"id\" = $1"
        return try connection.row(sql, [.integer(id)])?.text(0) ?? ""
    }
}
