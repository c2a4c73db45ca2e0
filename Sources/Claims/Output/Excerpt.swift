import Documents

/// Finds the text in which a place of the source is read.
struct Excerpts: Sendable {
    /// A text and a place in it.
    struct Found: Sendable {
        let text: SourceText
        /// The place among the scalars of the text.
        let range: Range<Int>
    }

    /// The texts, by where they begin; of a table, its rows.
    private let texts: [SourceText]

    init(_ document: SourceDocument) {
        var texts: [SourceText] = []
        for block in document.blocks {
            switch block {
            case .heading(_, let text), .paragraph(let text), .item(let text): texts.append(text)
            case .table(let table): texts += table.rows.map(Excerpts.row)
            }
        }
        self.texts = texts.filter { !$0.isEmpty }.sorted { $0.offsets[0] < $1.offsets[0] }
    }

    /// The cells of a row, set apart by bars: a figure says little without the name of its row.
    private static func row(_ cells: [SourceText]) -> SourceText {
        var row = SourceText()
        for cell in cells where !cell.isEmpty {
            if let last = row.offsets.last {
                for scalar in " | ".unicodeScalars { row.append(scalar, at: Int(last) + 1) }
            }
            row.append(cell)
        }
        return row
    }

    /// The text that holds a place.
    func find(_ place: Range<Int>) -> Found? {
        var low = 0
        var high = texts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(texts[middle].offsets[0]) <= place.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return nil }
        let text = texts[low - 1]
        return Found(text: text, range: Excerpts.range(of: place, in: text))
    }

    /// The scalars of a text that stand at a place of the source.
    static func range(of place: Range<Int>, in text: SourceText) -> Range<Int> {
        let first = index(of: place.lowerBound, in: text)
        return first..<max(first, index(of: place.upperBound, in: text))
    }

    /// The first scalar that stands at an offset or behind it.
    private static func index(of offset: Int, in text: SourceText) -> Int {
        var low = 0
        var high = text.offsets.count
        while low < high {
            let middle = (low + high) / 2
            if Int(text.offsets[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
