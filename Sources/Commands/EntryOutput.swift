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
        lines += sheet.steps.map(step)
        return lines.joined(separator: "\n")
    }

    /// `• ask: Yêu cầu bổ sung (Chuyên viên; cần: ghi chú --note)`
    private func step(_ way: EntrySheet.Way) -> String {
        let register = pack.register(sheet.entry.register)
        let needs = way.requires.map { name in
            if name == Transition.Requirement.note { return "ghi chú --note" }
            let label = name == "due" ? "Hạn mới" : register?.label(of: name) ?? name
            return "\(label) --set \(name)=…"
        }
        let words = needs.isEmpty ? "" : "; cần: " + needs.joined(separator: ", ")
        return "  \(way.isAllowed ? "•" : "×") \(way.id): \(way.title) (\(way.who)\(words))"
    }

    private var clock: [(String, String)] {
        var rows: [(String, String)] = []
        if let due = sheet.entry.due {
            let soon = sheet.isDueSoon ? ", sắp đến hạn" : ""
            rows.append(("Hạn", "\(due.vietnamese) (\(sheet.standing.vietnamese)\(soon))"))
        }
        if let since = sheet.pausedSince {
            rows.append(("Hạn", "tạm dừng từ \(since.vietnamese), tính tiếp khi hết tạm dừng"))
        }
        rows += sheet.promises.map { promise in
            let reason = promise.reason.map { ", lý do: \($0)" } ?? ""
            let due = promise.due?.vietnamese ?? "chưa có hạn"
            return ("Lời hẹn", "\(due) (\(promise.kind.title), \(promise.at.vietnamese)\(reason))")
        }
        if sheet.first != sheet.standing, sheet.entry.due != nil {
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
