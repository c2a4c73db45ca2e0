/// A tag of HTML: its name and what is read of its attributes.
struct HTMLTag {
    let name: String
    let isClosing: Bool
    /// Whether it ends itself, <br/>.
    let isEmpty: Bool
    /// How many columns and rows a cell spans.
    let columns: Int
    let rows: Int

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

    /// The end of a tag; a `>` between quotes is none. Pictures within the page make tags of any length; a
    /// quote that is never closed costs no more than twice the way to the end, as the next one of its kind
    /// closes it.
    private static func end(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var quote: Unicode.Scalar?
        var index = start
        while index < scalars.count {
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
        var rest = scalars[range]
        while let (name, value) = nextAttribute(&rest) {
            if name == attribute { return max(1, min(100, Int(value) ?? 1)) }
        }
        return 1
    }

    /// Takes the first attribute from the front: its name in lower case, and its value.
    private static func nextAttribute(
        _ rest: inout ArraySlice<Unicode.Scalar>
    ) -> (name: String, value: String)? {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isGap || scalar.isLineEnd || scalar == "/"
        }
        func string(_ part: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part)
            return String(view)
        }
        rest = rest.drop(while: isBlank)
        guard !rest.isEmpty else { return nil }
        let name = rest.prefix { !isBlank($0) && $0 != "=" }
        rest = rest.dropFirst(name.count).drop(while: isBlank)
        guard rest.first == "=" else { return (string(name).lowercased(), "") }
        rest = rest.dropFirst().drop(while: isBlank)
        let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
        if quote != nil { rest = rest.dropFirst() }
        let value = rest.prefix { scalar in quote.map { scalar != $0 } ?? !isBlank(scalar) }
        rest = rest.dropFirst(value.count + (quote == nil ? 0 : 1))
        return (string(name).lowercased(), string(value))
    }
}

/// The rows of a table of HTML while they are read.
struct HTMLRows {
    private var rows: [[SourceText]] = []
    private var cell: SourceText?
    private var span = (columns: 1, rows: 1)
    /// How many rows more a cell above reaches down, by column.
    private var held: [Int] = []
    /// How many empty cells stand behind and under cells that span several, in this table and those before it.
    private(set) var fillers: Int

    /// The most of them in a document: a few letters can ask for ten thousand.
    private static let mostFillers = 100_000

    init(fillers: Int) { self.fillers = fillers }

    mutating func beginRow() {
        endRow()
        rows.append([])
    }

    /// Ends the last row; what reaches down to its right from above is used up by it.
    private mutating func endRow() {
        endCell()
        guard let row = rows.indices.last, row > 0 else { return }
        var column = rows[row].count
        while column < held.count {
            held[column] = max(0, held[column] - 1)
            column += 1
        }
        while held.last == 0 { held.removeLast() }
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
        if !open.isEmpty { open.append("\n", at: max(0, Int(text.offsets.first ?? 1) - 1)) }
        open.append(text)
        cell = open
        return true
    }

    mutating func endCell() {
        guard let cell, let row = rows.indices.last else { return }
        fillHeld(row)
        for column in 0..<span.columns where column == 0 || fillers < HTMLRows.mostFillers {
            if span.rows > 1 { hold(rows[row].count, for: span.rows - 1) }
            rows[row].append(column == 0 ? cell : SourceText())
            fillers += column == 0 ? 0 : 1
        }
        self.cell = nil
    }

    private mutating func hold(_ column: Int, for rows: Int) {
        while held.count <= column { held.append(0) }
        held[column] = rows
    }

    /// Takes over how many empty cells a table in this one has.
    mutating func count(fillers: Int) { self.fillers = fillers }

    /// Leaves empty cells under those that reach down.
    private mutating func fillHeld(_ row: Int) {
        while rows[row].count < held.count, held[rows[row].count] > 0, row > 0,
            fillers < HTMLRows.mostFillers
        {
            held[rows[row].count] -= 1
            rows[row].append(SourceText())
            fillers += 1
        }
    }

    mutating func finish() -> [[SourceText]] {
        endCell()
        return rows.filter { row in row.contains { !$0.isEmpty } }
    }
}
