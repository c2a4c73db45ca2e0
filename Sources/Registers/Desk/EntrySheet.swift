import Access
import Definitions
import Store
public import Vocabulary
public import WorkingTime

/// An entry with all that people ask about it: its clock, its promises, what can be done now.
public struct EntrySheet: Sendable, Hashable {
    /// The entry, without what the reader may not see.
    public let entry: Entry
    /// The edition that was read, for a change that must not write over another's.
    public let edition: Int64
    /// What people call its state.
    public let state: String?
    /// The state in the words of other systems: the list's title, the code, its words.
    public let codes: [Code]
    /// How it stands by the promise that stands.
    public let standing: Timeliness
    /// How it stands by the first promise.
    public let first: Timeliness
    /// Whether it is open and due within the days that the pack calls soon.
    public let isDueSoon: Bool
    /// Since when its clock stands still; nil when it runs.
    public let pausedSince: Moment?
    /// What was promised, the first first.
    public let promises: [Promise]
    /// The steps from here.
    public let steps: [Way]
    /// The workflow's version under which it began; nil when it is today's.
    public let oldWorkflow: Int64?
    /// The values as people read them, by field, in the order of the register.
    public let lines: [Line]

    /// One of the words of another system for a state.
    public struct Code: Sendable, Hashable {
        /// The list of codes.
        public let title: String
        /// The code.
        public let code: String
        /// Its words.
        public let words: String
    }

    /// A step that the workflow has from here.
    public struct Way: Sendable, Hashable {
        /// The transition's name.
        public let id: String
        /// What people call it.
        public let title: String
        /// Who may take it, in words.
        public let who: String
        /// Whether the reader may.
        public let isAllowed: Bool
        /// What must be given with it now, by the names of fields; `note` is the remark, `due` the
        /// new deadline.
        public let requires: [String]
    }

    /// One value as people read it.
    public struct Line: Sendable, Hashable {
        /// The field.
        public let field: String
        /// What people call it.
        public let label: String
        /// The value in words.
        public let text: String
    }
}

/// Reads the sheet of an entry.
struct SheetReader {
    let books: Books
    let form: EntryForm
    let entry: StoredEntry
    let now: Moment
    let connection: any Connection

    func sheet(_ veil: Veil, _ mayTake: (Transition) -> Bool) throws -> EntrySheet {
        let kept = try books.shelf.workflow(of: entry, form, connection)
        let current = try books.shelf.currentWorkflow(of: form, connection)
        let verdict = EntryVerdict(entry.values, form, now: now)
        let changes = try History.changes(of: entry.id, in: form.register.id, connection)
        let pausedIn = kept?.version.pausedIn ?? form.pausedStates
        let whole = entry.entry(form)
        return EntrySheet(
            entry: whole.under(veil),
            edition: try History.edition(of: entry.id, in: form.register.id, connection) ?? 0,
            state: whole.state.map { kept?.version.workflow.label(of: $0) ?? $0 },
            codes: codes(of: whole.state, kept?.version.workflow),
            standing: verdict.standing, first: verdict.first,
            isDueSoon: try isDueSoon(whole, verdict.standing),
            pausedSince: ClockHistory(changes, pausedIn: pausedIn).pausedSince,
            promises: try PromiseLedger.promises(
                of: entry.id, in: form.register.id, connection
            ).map { $0.saying(veil.masked(remark: $0.reason)) },
            steps: try steps(from: whole.state, kept?.version.workflow, mayTake),
            oldWorkflow: kept?.id == current?.id ? nil : kept?.id,
            lines: try lines(veil))
    }

    private func codes(of state: String?, _ workflow: Workflow?) -> [EntrySheet.Code] {
        guard let state, let workflow else { return [] }
        return workflow.codes.compactMap { list in
            guard let code = list.byState[state] else { return nil }
            let words = list.codes.first { $0.id == code }?.label ?? ""
            return EntrySheet.Code(title: list.title, code: code, words: words)
        }
    }

    private func isDueSoon(_ entry: Entry, _ standing: Timeliness) throws -> Bool {
        guard standing == .pendingInTime, let due = entry.due,
            let rule = form.register.lifecycle?.due,
            let unit = form.ground.units.number(of: entry.unit)
        else { return false }
        let left = try form.ground.calendar(ofUnit: unit)
            .workingDayDistance(from: now.day, to: due.day)
        return left <= rule.soon
    }

    private func steps(
        from state: String?, _ workflow: Workflow?, _ mayTake: (Transition) -> Bool
    ) throws -> [EntrySheet.Way] {
        guard let state, let workflow else { return [] }
        return try workflow.transitions.filter { $0.from.contains(state) }.map { way in
            let who = way.by.map { form.ground.pack.role($0)?.title ?? $0 }
            return EntrySheet.Way(
                id: way.id, title: way.title,
                who: who.isEmpty ? "người được sửa" : who.joined(separator: ", "),
                isAllowed: mayTake(way), requires: try lacking(way))
        }
    }

    /// What a step needs now and the entry does not hold.
    private func lacking(_ way: Transition) throws -> [String] {
        let values = ActionValues(
            form: form, values: entry.values, now: now, doer: Doer(""), unit: nil, note: nil,
            connection: connection)
        var names = try way.requires.filter { requirement in
            if entry.values[requirement.name] != nil { return false }
            guard let when = requirement.when else { return true }
            return try values.value(of: when) == .bool(true)
        }.map(\.name)
        if way.extends?.source == .given { names.append("due") }
        return names
    }

    private func lines(_ veil: Veil) throws -> [EntrySheet.Line] {
        let words = ValueWords(form: form, connection: connection)
        return try form.columns.compactMap { column in
            guard [.field, .unit].contains(column.role), veil[column.id] != .hidden,
                let stored = entry.values[column.id]
            else { return nil }
            var text = try words.text(stored, column)
            if veil[column.id] == .masked { text = Mask.text(text) }
            return EntrySheet.Line(field: column.id, label: column.label, text: text)
        }
    }
}

extension Promise {
    /// The same promise with another reason, for those who may not read it.
    fileprivate func saying(_ reason: String?) -> Promise {
        Promise(
            kind, due: due, start: start, budget: budget, basis: basis, calendar: calendar,
            reason: reason, at: at, by: actor)
    }
}

extension Entry {
    /// The entry without what a reader may not see.
    func under(_ veil: Veil) -> Entry {
        Entry(
            register: register, id: id, number: number, unit: unit, state: state, due: due,
            values: veil.masked(values))
    }
}
