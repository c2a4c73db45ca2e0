import Definitions
import Registers
import Reports
import Store
import Vocabulary
import WorkingTime

/// An entry's sheet for people and for programs.
struct SheetText {
    private let sheet: EntrySheet
    private let pack: Pack

    init(_ sheet: EntrySheet, _ pack: Pack) {
        self.sheet = sheet
        self.pack = pack
    }

    func table() -> String {
        let title = pack.register(sheet.entry.register)?.title ?? sheet.entry.register
        var rows: [(String, String)] = []
        if let state = sheet.state { rows.append(("Trạng thái", state)) }
        for code in sheet.codes { rows.append((code.title, "\(code.code) \(code.words)")) }
        rows += clock
        rows += sheet.lines.map { ($0.label, $0.text) }
        let width = rows.map(\.0.count).max() ?? 0
        var lines = ["\(title) \(sheet.entry.number) (bản \(sheet.edition))"]
        lines += rows.map { label, text in
            "  " + label + String(repeating: " ", count: width - label.count + 2) + text
        }
        if !sheet.steps.isEmpty { lines.append("Các bước từ đây:") }
        lines += sheet.steps.map { step in
            let needs =
                step.requires.isEmpty ? "" : "; cần: " + step.requires.joined(separator: ", ")
            return "  \(step.isAllowed ? "•" : "×") \(step.id): \(step.title) (\(step.who)\(needs))"
        }
        return lines.joined(separator: "\n")
    }

    private var clock: [(String, String)] {
        var rows: [(String, String)] = []
        if let due = sheet.entry.due {
            let soon = sheet.isDueSoon ? ", sắp đến hạn" : ""
            rows.append(("Hạn", "\(due.vietnamese) (\(sheet.standing.vietnamese)\(soon))"))
        }
        if let since = sheet.pausedSince { rows.append(("Tạm dừng từ", since.vietnamese)) }
        rows += sheet.promises.map { promise in
            let reason = promise.reason.map { ", lý do: \($0)" } ?? ""
            let due = promise.due?.vietnamese ?? "chưa có hạn"
            return ("Lời hẹn", "\(due) (\(promise.kind.title), \(promise.at.vietnamese)\(reason))")
        }
        if sheet.first != sheet.standing {
            rows.append(("So với hẹn lần đầu", sheet.first.vietnamese))
        }
        if let old = sheet.oldWorkflow { rows.append(("Quy trình", "phiên bản \(old)")) }
        return rows
    }

    func json() throws -> String {
        try PrettyJSON.text(
            SheetRecord(
                register: sheet.entry.register, number: sheet.entry.number,
                edition: sheet.edition, state: sheet.entry.state, due: sheet.entry.due?.iso,
                standing: sheet.standing.rawValue, firstStanding: sheet.first.rawValue,
                dueSoon: sheet.isDueSoon,
                values: Dictionary(
                    sheet.lines.map { ($0.field, $0.text) }, uniquingKeysWith: { $1 }),
                promises: sheet.promises.map {
                    SheetRecord.Promised(
                        kind: $0.kind.rawValue, due: $0.due?.iso, at: $0.at.iso, by: $0.actor,
                        reason: $0.reason)
                },
                steps: sheet.steps.map {
                    SheetRecord.Step(
                        id: $0.id, title: $0.title, allowed: $0.isAllowed, requires: $0.requires)
                }))
    }
}

/// An entry as programs read it.
private struct SheetRecord: Encodable {
    struct Promised: Encodable {
        let kind: String
        let due: String?
        let at: String
        let by: String
        let reason: String?
    }

    struct Step: Encodable {
        let id: String
        let title: String
        let allowed: Bool
        let requires: [String]
    }

    let register: String
    let number: String
    let edition: Int64
    let state: String?
    let due: String?
    let standing: String
    let firstStanding: String
    let dueSoon: Bool
    let values: [String: String]
    let promises: [Promised]
    let steps: [Step]
}

/// What happened to an entry, a paragraph a deed.
struct HistoryText {
    private let changes: [Change]
    private let register: Register?

    init(_ changes: [Change], _ register: Register?) {
        self.changes = changes
        self.register = register
    }

    func text() -> String {
        changes.map { change in
            let deed = title(change)
            let acting = change.actingFor.map { " (thay \($0))" } ?? ""
            var lines = ["\(change.at.vietnamese)  \(deed)  \(change.actor)\(acting)"]
            if let note = change.note { lines.append("    ghi chú: \(note)") }
            lines += change.differences.sorted { $0.key < $1.key }.compactMap(line)
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func title(_ change: Change) -> String {
        if let transition = change.transition {
            return register?.workflow?.transition(transition)?.title ?? transition
        }
        return switch change.action {
        case .created: "ghi sổ"
        case .imported: "nhập từ tệp"
        case .changed: "sửa"
        case .deleted: "xóa"
        }
    }

    private func line(_ field: String, _ difference: Change.Difference) -> String? {
        guard let label = register?.label(of: field) else { return nil }
        let (old, new) = (text(difference.old, field), text(difference.new, field))
        return old.isEmpty ? "    \(label): \(new)" : "    \(label): \(old) → \(new)"
    }

    private func text(_ value: Value, _ field: String) -> String {
        switch value {
        case .none: return ""
        case .integer(let integer): return String(integer)
        case .text(let text):
            if field == "state" { return register?.workflow?.label(of: text) ?? text }
            if let moment = Moment(iso: text) { return moment.vietnamese }
            if let day = Day(iso: text) { return day.vietnamese }
            if case .choice(let options)? = register?.field(field)?.type {
                return options.first { $0.id == text }?.label ?? text
            }
            return text
        case .bool(let truth): return truth ? "có" : "không"
        case .number(let number): return number.vietnamese()
        case .day(let day): return day.vietnamese
        case .moment(let moment): return moment.vietnamese
        }
    }
}
