import Testing

@testable import Documents

/// Cells that span columns and rows leave empty cells, but not without end.
@Suite struct SpanningCellTests {
    private func rows(_ source: String) throws -> [[String]] {
        let document = SourceReader.document(text: source, format: .html)
        guard case .table(let table) = try #require(document.blocks.first) else { return [] }
        return table.rows.map { $0.map(\.string) }
    }

    @Test func `a cell over columns and rows leaves empty cells behind and under it`() throws {
        let rows = try rows(
            "<table><tr><td colspan=2 rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>")
        #expect(rows == [["a", "", "b"], ["", "", "c"], ["d", "e", "f"]])
    }

    @Test func `a few letters do not make millions of cells`() throws {
        let cell = "<tr><td colspan=100 rowspan=100>1"
        let rows = try rows("<table>" + String(repeating: cell, count: 5_000) + "</table>")
        #expect(rows.count == 5_000)
        #expect(rows.joined().count { !$0.isEmpty } == 5_000)
        #expect(rows.joined().count <= 105_000)
    }

    @Test func `the tables of a document share the bound, nested ones too`() {
        let table = "<table><tr><td>x<table><tr><td colspan=100>1<td>2</table><td>3</table>"
        let source = String(repeating: table, count: 2_000)
        let document = SourceReader.document(text: source, format: .html)
        let cells = document.blocks.reduce(0) { count, block in
            guard case .table(let table) = block else { return count }
            return count + table.rows.joined().count
        }
        #expect(cells <= 110_000)
    }

    @Test func `line breaks at the end of a block are dropped`() {
        let source = "<p>a<br>b" + String(repeating: "<br>", count: 1_000) + "</p>"
        let document = SourceReader.document(text: source, format: .html)
        #expect(document.blocks == [.paragraph(expected)])
    }

    private var expected: SourceText {
        var text = SourceText("a".unicodeScalars, at: 3)
        text.append("\n", at: 7)
        text.append("b", at: 8)
        return text
    }
}
