/// A tag of HTML: its name and what is read of its attributes.
struct HTMLTag {
    let name: String
    let isClosing: Bool
    /// Whether it ends itself, <br/>.
    let isEmpty: Bool
    /// How many columns and rows a cell spans.
    let columns: Int
    let rows: Int

    /// The longest tag that is taken for one.
    private static let longest = 20_000

    /// The tag that begins at a `<`, and where it ends.
    static func read(_ scalars: [Unicode.Scalar], at index: Int) -> (tag: HTMLTag, end: Int)? {
        var next = index + 1
        let isClosing = next < scalars.count && scalars[next] == "/"
        if isClosing { next += 1 }
        var name = ""
        while next < scalars.count, name.utf8.count < 20,
            scalars[next].isASCIILetter || (!name.isEmpty && scalars[next].isASCIIDigit)
        {
            name.unicodeScalars.append(scalars[next])
            next += 1
        }
        guard !name.isEmpty, let end = end(scalars, from: next) else { return nil }
        let attributes = next..<(end - 1)
        name = name.lowercased()
        let isCell = name == "td" || name == "th"
        return (
            HTMLTag(
                name: name, isClosing: isClosing,
                isEmpty: end > index + 1 && scalars[end - 2] == "/",
                columns: isCell ? number("colspan", scalars, attributes) : 1,
                rows: isCell ? number("rowspan", scalars, attributes) : 1),
            end
        )
    }

    /// The end of a tag; a `>` between quotes is none.
    private static func end(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var quote: Unicode.Scalar?
        var index = start
        while index < min(scalars.count, start + longest) {
            let scalar = scalars[index]
            if let open = quote {
                if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == ">" {
                return index + 1
            } else if scalar == "<" {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// The number of an attribute, from 1 to 100.
    private static func number(
        _ attribute: String, _ scalars: [Unicode.Scalar], _ range: Range<Int>
    ) -> Int {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        let text = String(view).lowercased()
        guard let at = text.firstRange(of: attribute) else { return 1 }
        let digits = text[at.upperBound...].drop { "= \"'".contains($0) }.prefix { $0.isNumber }
        return max(1, min(100, Int(digits) ?? 1))
    }
}

/// The rows of a table of HTML while they are read.
struct HTMLRows {
    private var rows: [[SourceText]] = []
    private var cell: SourceText?
    private var span = (columns: 1, rows: 1)
    /// How many rows more a cell above reaches down, by column.
    private var held: [Int: Int] = [:]
    /// How many empty cells stand behind and under cells that span several, in this table and those before it.
    private(set) var fillers: Int

    /// The most of them in a document: a few letters can ask for ten thousand.
    private static let mostFillers = 500_000

    init(fillers: Int) { self.fillers = fillers }

    mutating func beginRow() {
        endCell()
        rows.append([])
    }

    mutating func beginCell(columns: Int, rows count: Int) {
        endCell()
        if rows.isEmpty { rows.append([]) }
        cell = SourceText()
        span = (columns, count)
    }

    /// Adds text to the open cell; false if none is open.
    mutating func add(_ text: SourceText) -> Bool {
        guard var open = cell else { return false }
        cell = nil
        if !open.isEmpty { open.append("\n", at: Int(text.offsets.first ?? 0)) }
        open.append(text)
        cell = open
        return true
    }

    mutating func endCell() {
        guard let cell, let row = rows.indices.last else { return }
        fillHeld(row)
        for column in 0..<span.columns where column == 0 || fillers < HTMLRows.mostFillers {
            if span.rows > 1 { held[rows[row].count] = span.rows - 1 }
            rows[row].append(column == 0 ? cell : SourceText())
            fillers += column == 0 ? 0 : 1
        }
        self.cell = nil
    }

    /// Takes over how many empty cells a table in this one has.
    mutating func count(fillers: Int) { self.fillers = fillers }

    /// Leaves empty cells under those that reach down.
    private mutating func fillHeld(_ row: Int) {
        while let left = held[rows[row].count], left > 0, row > 0, fillers < HTMLRows.mostFillers {
            held[rows[row].count] = left - 1
            rows[row].append(SourceText())
            fillers += 1
        }
    }

    mutating func finish() -> [[SourceText]] {
        endCell()
        return rows.filter { row in row.contains { !$0.isEmpty } }
    }
}
