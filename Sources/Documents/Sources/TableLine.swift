/// Cuts a line of a table into cells.
enum TableLine {
    /// How many tabs stand in a line that holds something.
    static func tabs(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Int {
        guard line.contains(where: { !scalars[$0].isGap && !scalars[$0].isLineEnd }) else {
            return 0
        }
        return line.count { scalars[$0] == "\t" }
    }

    /// Whether a tab stands behind the first letter; before it, it may be an indent.
    static func isTabbed(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        line.drop { scalars[$0].isGap || scalars[$0].isLineEnd }.contains { scalars[$0] == "\t" }
    }

    static func tabbedCells(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line where scalars[index] == "\t" {
            cells.append(trimmed(scalars, start..<index))
            start = index + 1
        }
        return cells + [trimmed(scalars, start..<line.upperBound)]
    }

    /// How many bars stand in a line; before the first cell and after the last they may be missing.
    static func bars(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Int {
        line.count { scalars[$0] == "|" }
    }

    static func barredCells(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        let first = line.first { !scalars[$0].isGap }
        var start = first.flatMap { scalars[$0] == "|" ? nil : $0 }
        for index in line where scalars[index] == "|" {
            if index > line.lowerBound, scalars[index - 1] == "\\" { continue }
            if let start { cells.append(trimmed(scalars, start..<index)) }
            start = index + 1
        }
        if let start {
            let rest = trimmed(scalars, start..<line.upperBound)
            if !rest.isEmpty { cells.append(rest) }
        }
        return cells
    }

    /// |---|:--:| sets the head apart and holds nothing.
    static func isRule(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        line.contains { scalars[$0] == "-" }
            && line.allSatisfy {
                ["|", "-", ":", " "].contains(scalars[$0]) || scalars[$0].isLineEnd
            } && line.contains { scalars[$0] == "|" }
    }

    private static func trimmed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, scalars[start].isGap { start += 1 }
        while end > start, scalars[end - 1].isGap || scalars[end - 1].isLineEnd { end -= 1 }
        return start..<end
    }
}
