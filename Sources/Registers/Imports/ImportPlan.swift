import Definitions
import Vocabulary

/// How a file fits a register: which cell goes into which column, and how the columns are written.
///
/// The file is looked through once for this before anything is read from it, for whether `1.234` is
/// a thousand or a fraction can only be told from the whole column.
struct ImportPlan: Sendable {
    let path: String
    /// The column of each cell of a row.
    let given: [Int]
    var numberFormats: [NumberFormat]
    var dateFormats: [DateFormat?]
    /// Columns that are written in two ways.
    private(set) var faults = FaultList()

    /// Looks through a file.
    ///
    /// - Throws: `Problems` for a header that does not fit; a `Problem` for an unreadable file.
    init(_ path: String, _ form: EntryForm) throws {
        var file = try CSVFile(path: path)
        self.path = path
        given = try ImportPlan.columns(file, form)
        numberFormats = Array(repeating: .plain, count: form.columns.count)
        dateFormats = Array(repeating: nil, count: form.columns.count)
        var survey = FormatSurvey(given, form)
        while let chunk = try file.next() { survey.look(at: chunk) }
        for (column, found) in survey.numbers {
            let (format, rival) = found.verdict
            numberFormats[column] = format
            guard let rival else { continue }
            var facts = form.columns[column].facts()
            facts["first"] = found.lines[format].map(String.init)
            facts["second"] = found.lines[rival].map(String.init)
            faults.add(
                [Problem(.columnMixedNumbers, facts)], in: path, line: file.headerLine)
        }
        for (column, format) in survey.dates { dateFormats[column] = format }
    }

    private static func columns(_ file: CSVFile, _ form: EntryForm) throws -> [Int] {
        var columns: [Int] = []
        var problems: [Problem] = []
        for name in file.header.map(\.trimmedName) {
            guard let column = form.column(header: name) else {
                problems.append(unknown(name, form))
                continue
            }
            if columns.contains(column) {
                problems.append(Problem(.columnTwice, ["column": name]))
            }
            columns.append(column)
        }
        for (index, column) in form.columns.enumerated()
        where column.isRequired && !columns.contains(index) {
            if column.role == .unit, form.register.defaultUnit != nil { continue }
            problems.append(Problem(.columnMissing, column.facts()))
        }
        let place = Place(file: file.path, line: file.headerLine)
        guard problems.isEmpty else { throw Problems(problems.map { $0.at(place) }) }
        return columns
    }

    private static func unknown(_ name: String, _ form: EntryForm) -> Problem {
        var facts = ["column": name.isEmpty ? " " : name, "register": form.register.id]
        facts["nearest"] = Nearest.name(to: name, among: form.columns.map(\.id))
        return Problem(.columnUnknown, facts)
    }
}

extension String {
    /// A name of a header without the blanks around it, composed.
    fileprivate var trimmedName: String {
        var text = self
        return text.withUTF8 { CellText($0, at: nil).composed }
    }
}

/// Which ways of writing numbers and dates the columns of a file prove.
struct FormatSurvey {
    /// What a column of numbers proves.
    struct Numbers {
        let decimals: Int
        /// The first line that proves each format.
        var lines: [NumberFormat: Int] = [:]

        /// The format, and another that the column proves too.
        var verdict: (format: NumberFormat, rival: NumberFormat?) {
            let formats = lines.sorted { $0.value < $1.value }.map(\.key)
            guard let first = formats.first else { return (.plain, nil) }
            let rival = formats.first { !$0.agrees(with: first) }
            if rival == nil, formats.contains(.english) { return (.english, nil) }
            return (first, rival)
        }
    }

    private let given: [Int]
    private var places: [(cell: Int, column: Int, isNumber: Bool)] = []
    private(set) var numbers: [Int: Numbers] = [:]
    private(set) var dates: [Int: DateFormat] = [:]

    init(_ given: [Int], _ form: EntryForm) {
        self.given = given
        for (cell, column) in given.enumerated() {
            switch form.columns[column].type {
            case .number, .money:
                numbers[column] = Numbers(decimals: form.columns[column].type.decimals)
                places.append((cell, column, true))
            case .date, .datetime: places.append((cell, column, false))
            default: break
            }
        }
    }

    mutating func look(at chunk: RawChunk) {
        if places.isEmpty { return }
        chunk.bytes.withUnsafeBufferPointer { bytes in
            for row in chunk.rows where row.cells.count == given.count && row.fault == nil {
                for place in places {
                    let cell = chunk.cells[row.cells.lowerBound + place.cell]
                    if cell.start == cell.end { continue }
                    let raw = Bytes(rebasing: bytes[Int(cell.start)..<Int(cell.end)])
                    look(at: raw, place.column, place.isNumber, line: row.line)
                }
            }
        }
    }

    private mutating func look(at cell: Bytes, _ column: Int, _ isNumber: Bool, line: Int) {
        if !isNumber {
            // One date tells how the column is written.
            if dates[column] == nil {
                dates[column] = DateFormat.seen(in: CellText(cell, at: nil).bytes)
            }
            return
        }
        if cell.allSatisfy(NumberFormat.isDigit) { return }
        let text = CellText(cell, at: nil)
        guard let decimals = numbers[column]?.decimals,
            let format = NumberFormat.proven(by: text.bytes, decimals: decimals),
            numbers[column]?.lines[format] == nil
        else { return }
        numbers[column]?.lines[format] = line
    }
}
