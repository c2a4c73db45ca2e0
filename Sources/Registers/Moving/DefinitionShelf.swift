import Definitions
import Store
import Synchronization
import Vocabulary
import WorkingTime

/// The definitions under which entries began, read from the database once and kept at hand.
///
/// A version never changes, so that what was read stays true. Safe to share: a lock guards it.
final class DefinitionShelf: Sendable {
    /// A workflow with the number under which the database keeps it.
    struct Kept: Sendable {
        /// Nil when the database keeps none, as in one that has only tables.
        let id: Int64?
        let version: WorkflowVersion
    }

    private struct State {
        var workflows: [Int64: WorkflowVersion] = [:]
        var current: [String: Int64] = [:]
        var workCalendars: [CalendarKey: WorkCalendar] = [:]
    }

    private struct CalendarKey: Hashable {
        let version: Int64
        let unit: String
    }

    private let pack: Pack
    private let state = Mutex(State())

    init(_ pack: Pack) { self.pack = pack }

    /// The workflow of a register under which new entries begin; nil when it has none.
    func currentWorkflow(
        of form: EntryForm, _ connection: any Connection
    ) throws -> Kept? {
        guard let workflow = form.register.workflow else { return nil }
        let version = WorkflowVersion(workflow: workflow, pausedIn: form.pausedStates)
        let id = try currentId(.workflow, form.register.id, connection)
        return Kept(id: id, version: version)
    }

    /// The workflow under which an entry began; one that does not say so began under the oldest.
    ///
    /// - Throws: a `Problem` when its text can't be read any more.
    func workflow(
        of entry: StoredEntry, _ form: EntryForm, _ connection: any Connection
    ) throws -> Kept? {
        guard let current = try currentWorkflow(of: form, connection) else { return nil }
        guard let id = try began(entry, form, connection), id != current.id else { return current }
        if let known = state.withLock({ $0.workflows[id] }) { return Kept(id: id, version: known) }
        guard let text = try DefinitionVersions.text(of: id, connection) else { return current }
        let version = try WorkflowVersion(text: text, for: form.register, in: pack)
        state.withLock { $0.workflows[id] = version }
        return Kept(id: id, version: version)
    }

    private func began(
        _ entry: StoredEntry, _ form: EntryForm, _ connection: any Connection
    ) throws -> Int64? {
        if case .integer(let id)? = entry.values["version"] { return id }
        return try DefinitionVersions.oldest(.workflow, of: form.register.id, connection)?.id
    }

    /// The number under which the database keeps the calendar of today.
    func currentCalendar(_ connection: any Connection) throws -> Int64? {
        try currentId(.calendar, "", connection)
    }

    /// A unit's calendar as it was in a version; today's when there is no such version.
    func calendar(
        _ version: Int64?, unit: String, _ connection: any Connection
    ) throws -> WorkCalendar? {
        guard let version, try version != currentCalendar(connection) else { return nil }
        let key = CalendarKey(version: version, unit: unit)
        if let known = state.withLock({ $0.workCalendars[key] }) { return known }
        guard let text = try DefinitionVersions.text(of: version, connection) else { return nil }
        let definition = try WorkCalendarDefinition(text: text)
        let chain = [unit] + pack.units.ancestors(of: unit)
        let calendar = WorkCalendar(definition, units: chain)
        state.withLock { $0.workCalendars[key] = calendar }
        return calendar
    }

    private func currentId(
        _ kind: DefinitionVersions.Kind, _ register: String, _ connection: any Connection
    ) throws -> Int64? {
        let key = kind.rawValue + ":" + register
        if let known = state.withLock({ $0.current[key] }) { return known }
        let id = try DefinitionVersions.current(kind, of: register, connection)?.id
        if let id { state.withLock { $0.current[key] = id } }
        return id
    }
}
