import Definitions
import Foundation
import Vocabulary

/// The rows of a register that a sample keeps in a file.
struct FixedRows {
    /// The names in the file's first row.
    let columns: [String]
    /// The rows below it.
    let rows: [(line: Int, cells: [[UInt8]])]

    /// Reads the file.
    ///
    /// - Throws: `C001` when it is not there, `S023` when it is not CSV, `S003` for an unknown
    ///   column.
    init(
        _ name: String, _ definition: SampleDefinition, _ register: Register, at place: Place?
    ) throws(Problem) {
        let path = definition.folder.isEmpty ? name : definition.folder + "/" + name
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Problem(.noSuchFile, at: place, ["path": name])
        }
        let text = try CSVText(Array(bytes), path: name)
        guard let header = text.rows.first else {
            throw Problem(.sampleBadCSV, at: place, ["path": name, "why": "0 dòng"])
        }
        columns = header.cells.map { String(decoding: $0, as: UTF8.self) }
        rows = Array(text.rows.dropFirst())
        let names = Column.names(of: register)
        if let column = columns.first(where: { !names.contains($0) }) {
            var facts = ["register": register.id, "name": column]
            facts["nearest"] = Nearest.name(to: column, among: names)
            throw Problem(.sampleNoSuchField, at: Place(file: name, line: 1), facts)
        }
    }
}
