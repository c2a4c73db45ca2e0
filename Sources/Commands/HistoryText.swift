import Registers
import Store
import Vocabulary

/// What happened to an entry, a paragraph a deed.
struct HistoryText {
    let deeds: [Deed]

    func text() -> String { deeds.map(paragraph).joined(separator: "\n") }

    private func paragraph(_ deed: Deed) -> String {
        let change = deed.change
        let acting = change.actingFor.map { " (thay \($0))" } ?? ""
        var lines = ["\(change.at.vietnamese)  \(title(deed))  \(change.actor)\(acting)"]
        if let note = change.note { lines.append("    ghi chú: \(note)") }
        lines += deed.lines.map(HistoryText.line)
        return lines.joined(separator: "\n")
    }

    private func title(_ deed: Deed) -> String {
        if let step = deed.title ?? deed.change.transition { return step }
        return switch deed.change.action {
        case .created: "ghi sổ"
        case .imported: "nhập từ tệp"
        case .changed: "sửa"
        case .deleted: "xóa"
        }
    }

    private static func line(_ line: Deed.Line) -> String {
        if line.old.isEmpty { return "    \(line.label): \(line.new)" }
        return "    \(line.label): \(line.old) → \(line.new.isEmpty ? "(trống)" : line.new)"
    }
}
