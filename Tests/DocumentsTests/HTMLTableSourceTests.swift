import Documents
import Testing

@Suite struct `Reading tables of HTML` {
    private func sketch(_ text: String) -> [String] { SourceSketch.of(text, .html) }

    @Test func `rows and cells are read, closed or not`() {
        let rows = ["| Thu | 12 |", "| Chi | 10 |"]
        #expect(
            sketch(
                "<table><thead><tr><th>Thu</th><th>12</th></tr></thead>"
                    + "<tbody><tr><td>Chi</td><td><p>10</p></td></tr></tbody></table>") == rows)
        #expect(sketch("<table><tr><td>Thu<td>12<tr><td>Chi<td>10</table>") == rows)
        #expect(sketch("<table><td>Thu<td>12<tr><td>Chi<td>10") == rows)
    }

    @Test func `a cell of several paragraphs holds them all`() {
        #expect(
            sketch("<table><tr><td><p>Thu 1</p><p>Chi 2</p></td><td>3<br>4</td></tr></table>") == [
                "| Thu 1\nChi 2 | 3\n4 |"
            ])
    }

    @Test func `cells that span columns keep the columns after them`() {
        #expect(
            sketch(
                "<table><tr><td>A<td colspan=2>B<td>C<tr><td>1<td>2<td>3<td>4"
                    + "<tr><td COLSPAN=\"3\">x<td>y</table>") == [
                    "| A | B |  | C |", "| 1 | 2 | 3 | 4 |", "| x |  |  | y |",
                ])
    }

    @Test func `a span that is none is one column, and a huge one is bounded`() {
        #expect(
            sketch("<table><tr><td colspan=0>a<td colspan=x>b<td colspan=-3>c</table>") == [
                "| a | b | c |"
            ])
        let wide = SourceReader.document(
            text: "<table><tr><td colspan=999999999>a<td>b</table>", format: .html)
        guard case .table(let table)? = wide.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.allSatisfy { $0.count <= 1001 })
    }

    @Test func `only an attribute of that name spans`() {
        #expect(
            sketch(
                "<table><tr><td class=colspan2 data-colspan='3'>a<td title='colspan=4'>b</table>")
                == [
                    "| a | b |"
                ])
        #expect(
            sketch("<table><tr><td class='colspan9' colspan='2'>a<td>b</table>") == ["| a |  | b |"]
        )
    }

    @Test func `cells that reach down leave empty cells below`() {
        #expect(
            sketch(
                "<table><tr><td rowspan=3>A<td>1<td>2<tr><td>3<td>4<tr><td>5<td>6"
                    + "<tr><td>B<td>7<td>8</table>") == [
                    "| A | 1 | 2 |", "|  | 3 | 4 |", "|  | 5 | 6 |", "| B | 7 | 8 |",
                ])
    }

    @Test func `a cell that reaches down in the last column moves nothing below it`() {
        #expect(
            sketch(
                "<table><tr><td>A<td>1<td rowspan=2>x<tr><td>B<td>2<tr><td>C<td>3<td>y</table>")
                == [
                    "| A | 1 | x |", "| B | 2 |", "| C | 3 | y |",
                ])
        #expect(
            sketch(
                "<table><tr><td>A<td rowspan=2>1<td rowspan=3>x<tr><td>B<tr><td>C<td>3"
                    + "<tr><td>D<td>4<td>z</table>") == [
                    "| A | 1 | x |", "| B |", "| C | 3 |", "| D | 4 | z |",
                ])
    }

    @Test func `a table in a table is a table of its own`() {
        #expect(
            sketch(
                "<table><tr><td>A<table><tr><td>1<td>2</table>đuôi<td>B</table><p>Hết") == [
                    "| 1 | 2 |", "| A\nđuôi | B |", "Hết",
                ])
    }

    @Test func `a table of one column lays out a page`() {
        #expect(sketch("<table><tr><td>Thu 12<tr><td>Chi 10</table>") == ["Thu 12", "Chi 10"])
    }

    @Test func `very deep tables are read to their text`() {
        let deep =
            String(repeating: "<table><tr><td>", count: 3000) + "12"
            + String(repeating: "</table>", count: 3000) + "<p>Hết"
        #expect(sketch(deep).contains { $0.contains("12") })
        #expect(sketch(deep).last == "Hết")
    }

    @Test func `a line break within a cell points at no letter of the next paragraph`() {
        let document = SourceReader.document(
            text: "<table><tr><td><p>Thu 1</p><p>Chi 2</p></td><td>3</td></tr></table>",
            format: .html)
        for text in SourceSketch.texts(of: document) {
            for (scalar, offset) in zip(text.scalars, text.offsets) where scalar == "\n" {
                #expect(document.source.dropFirst(Int(offset)).first == ">")
            }
        }
    }
}
