import Definitions
import Foundation
import Store
import Vocabulary

/// A draft as the cells of one row, so that it is read just as a row of a file is.
struct DraftCells {
    /// The columns that are given.
    let columns: [Int]
    /// What stands in them.
    let texts: [String]
    /// Names that are no columns.
    let problems: [Problem]
    /// All texts, one after the other.
    let bytes: [UInt8]
    private let ends: [Int]

    init(_ draft: Draft, _ form: EntryForm) {
        var columns: [Int] = []
        var texts: [String] = []
        var problems: [Problem] = []
        for (name, value) in draft.values.sorted(by: { $0.key < $1.key }) {
            guard let column = form.column(name) else {
                var facts = ["column": name, "register": form.register.id]
                facts["nearest"] = Nearest.name(to: name, among: form.columns.map(\.id))
                problems.append(Problem(.columnUnknown, facts))
                continue
            }
            columns.append(column)
            texts.append(Draft.text(value))
        }
        self.columns = columns
        self.texts = texts
        self.problems = problems
        bytes = texts.flatMap(\.utf8)
        var end = 0
        ends = texts.map { text in
            end += text.utf8.count
            return end
        }
    }

    /// The text at a place in the list of columns, which must lie in `bytes` as given.
    func cell(_ place: Int, in bytes: Bytes) -> CellText {
        let start = place == 0 ? 0 : ends[place - 1]
        return CellText(Bytes(rebasing: bytes[start..<ends[place]]), at: start)
    }

    /// The place of a given column in the list of columns.
    func place(of column: Int) -> Int { columns.firstIndex(of: column) ?? 0 }

    /// Whether a column is given.
    func gives(_ column: Int?) -> Bool { column.map(columns.contains) ?? false }

    /// Loads what the references of the draft may mean: what they name, and in a small register
    /// all entries, so that the nearest number can be told.
    func load(
        _ tables: inout [ReferenceTable], _ form: EntryForm, _ connection: any Connection
    ) throws {
        for (place, column) in columns.enumerated() {
            guard let table = form.columns[column].table else { continue }
            let number = texts[place].trimmingCharacters(in: .whitespacesAndNewlines)
                .composed
            guard !number.isEmpty else { continue }
            let pack = form.ground.pack
            try tables[table].load(.numbers([number]), pack, connection)
            guard !tables[table].holds(number) else { continue }
            let target = Dialect.quoted(tables[table].need.register)
            let count = try connection.row("SELECT count(*) FROM \(target)")?.int(0) ?? 0
            if count <= 1_000 { try tables[table].load(.all, pack, connection) }
        }
    }
}

extension Draft {
    /// A value as people would write it.
    static func text(_ value: Vocabulary.Value) -> String {
        switch value {
        case .none: ""
        case .bool(let truth): truth ? "1" : "0"
        case .integer(let integer): String(integer)
        case .number(let number): number.plain
        case .text(let text): text
        case .day(let day): day.iso
        case .moment(let moment): moment.iso
        }
    }
}
