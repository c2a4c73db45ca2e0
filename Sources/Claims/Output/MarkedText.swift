import Documents
import Markup

/// Writes the blocks of a document with the places of findings marked.
struct MarkedText {
    /// A place to mark: the number of the finding, from 1, and whether it is the first place of it.
    private struct Mark {
        let place: Range<Int>
        let number: Int
        let isFirst: Bool
    }

    private let findings: [Claim]
    private let marks: [Mark]
    private let id: String
    /// The findings whose first place was begun already: an id stands once.
    private var anchored: Set<Int> = []
    /// The findings whose number was written.
    private var numbered: Set<Int> = []

    init(_ findings: [Claim], id: String) {
        self.id = id
        self.findings = findings
        var marks: [Mark] = []
        for (index, claim) in findings.enumerated() {
            for (order, part) in claim.parts.enumerated() {
                marks.append(Mark(place: part.place, number: index + 1, isFirst: order == 0))
            }
        }
        self.marks = marks.sorted { $0.place.lowerBound < $1.place.lowerBound }
    }

    mutating func block(_ block: SourceBlock, _ html: inout HTML) {
        switch block {
        case .heading(let level, let text):
            let tag: Tag = [.h2, .h3, .h4, .h5, .h6][min(4, max(0, level - 1))]
            html.element(tag) { self.text(text, &$0) }
        case .paragraph(let text): html.element(.p) { self.text(text, &$0) }
        case .item(let text): html.element(.p, .class("item")) { self.text(text, &$0) }
        case .table(let table): self.table(table, &html)
        }
    }

    private mutating func table(_ table: SourceTable, _ html: inout HTML) {
        html.element(.div, .class("wide")) { html in
            html.element(.table) { html in
                for row in table.rows {
                    html.element(.tr) { html in
                        for cell in row { html.element(.td) { self.text(cell, &$0) } }
                    }
                }
            }
        }
    }

    // MARK: Marks

    /// A text, cut where marks begin and end; of marks on one stretch the gravest shows.
    private mutating func text(_ text: SourceText, _ html: inout HTML) {
        guard let first = text.offsets.first, let last = text.offsets.last else { return }
        let inside = marks(in: Int(first)..<(Int(last) + 1))
        let ranges = inside.map { ($0, Excerpts.range(of: $0.place, in: text)) }
        var borders: Set<Int> = [0, text.scalars.count]
        for (_, range) in ranges { borders.formUnion([range.lowerBound, range.upperBound]) }
        let cuts = borders.sorted()
        var next = 0
        var over: [(Mark, Range<Int>)] = []
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            over.removeAll { $0.1.upperBound <= start }
            while next < ranges.count, ranges[next].1.lowerBound <= start {
                if !ranges[next].1.isEmpty { over.append(ranges[next]) }
                next += 1
            }
            write(text.string(start..<end), over.map(\.0), &html)
            numbers(over.filter { $0.1.upperBound == end && $0.0.isFirst }.map(\.0), &html)
        }
    }

    private func marks(in range: Range<Int>) -> [Mark] {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].place.lowerBound < range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return Array(marks[low...].prefix { $0.place.lowerBound < range.upperBound })
    }

    private mutating func write(_ text: String, _ over: [Mark], _ html: inout HTML) {
        let claims = over.map { findings[$0.number - 1] }
        guard let gravest = claims.max(by: { $0.severity < $1.severity }) else {
            return html.text(text)
        }
        let starts = over.filter { $0.isFirst && !anchored.contains($0.number) }
        anchored.formUnion(starts.map(\.number))
        let titles = zip(over, claims).map { "\($0.number). \($1.title)" }
            .joined(separator: " · ")
        for start in starts.dropFirst() {
            html.element(.span, .id("\(id)-c\(start.number)"), text: "")
        }
        html.element(
            .mark, .class(gravest.verdict.rawValue),
            starts.first.map { .id("\(id)-c\($0.number)") }, .title(titles)
        ) { html in
            html.text(text)
        }
    }

    /// The numbers of the findings whose first place ends here, each leading to the list.
    private mutating func numbers(_ ending: [Mark], _ html: inout HTML) {
        for mark in ending where numbered.insert(mark.number).inserted {
            html.element(
                .a, .class("note \(findings[mark.number - 1].verdict.rawValue)"),
                .href(WebAddress(anchor: "\(id)-k\(mark.number)")), text: "\(mark.number)")
        }
    }
}
