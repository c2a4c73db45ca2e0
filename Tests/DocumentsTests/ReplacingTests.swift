import Documents
import Testing

@Suite struct `Replacing texts` {
    private let everywhere: [Block] = [
        .heading(level: 2, id: "a", [.text("x")]),
        .paragraph([.text("x"), .strong([.text("x")]), .emphasis([.text("x")]), .lineBreak]),
        .list(.bullet, items: [[.paragraph([.text("x")])]]),
        .table(
            Table(
                caption: [.text("x")], columns: [.words], header: [[HeaderCell("x")]],
                rows: [Row(.normal, [Cell("x")])], note: [.text("x")])),
        .note(.caution, title: "x", [.paragraph([.text("x")])]),
        .details(summary: [.text("x")], [.paragraph([.text("x")])]),
        .facts([Fact("x", [.text("x")])]),
        .section(id: "b", [.paragraph([.link([.text("x")], target: "x")])]),
        .paragraph([.reference(Reference("x", target: "x", hint: "x"))]),
    ]

    @Test func `every text is reached, and nothing else`() {
        var count = 0
        let same = everywhere.replacingText { text in
            count += 1
            return [.text(text)]
        }
        #expect(same == everywhere)
        #expect(count == 15)
        let replaced = everywhere.replacingText { _ in [.strong([.text("y")])] }
        #expect(!TextWriter().text(replaced).replacing("│ x", with: "").contains("x\n━"))
        #expect(replaced[0] == .heading(level: 2, id: "a", [.strong([.text("y")])]))
        #expect(
            replaced[8]
                == .paragraph([
                    .reference(Reference([.strong([.text("y")])], target: "x", hint: "x"))
                ]))
    }

    @Test func `neighbouring texts come as one`() {
        let blocks: [Block] = [.paragraph([.text("a"), .text("b"), .text("")])]
        var seen: [String] = []
        _ = blocks.replacingText { text in
            seen.append(text)
            return []
        }
        #expect(seen == ["ab"])
    }

    @Test func `a whole paragraph gives way to blocks at any depth`() {
        let blocks: [Block] = [
            .paragraph([.text("k"), .text("1")]),
            .paragraph([.text("k1"), .lineBreak]),
            .section(id: "s", [.list(.bullet, items: [[.paragraph([.text("k1")])]])]),
        ]
        let table = Block.facts([Fact("a", [])])
        let replaced = blocks.replacingParagraphs { $0 == "k1" ? [table, table] : nil }
        #expect(
            replaced == [
                table, table, .paragraph([.text("k1"), .lineBreak]),
                .section(id: "s", [.list(.bullet, items: [[table, table]])]),
            ])
    }

    @Test func `an error of the replacement comes out with its type`() {
        struct Halt: Error, Equatable {}
        do throws(Halt) {
            _ = try everywhere.replacingText { _ throws(Halt) in throw Halt() }
            Issue.record("nothing was thrown")
        } catch {
            #expect(error == Halt())
        }
    }

    @Test func `a document replaces in its facts and colophon too`() {
        let document = Document(
            title: "x", facts: [Fact("x", [.text("x")])], blocks: [.paragraph([.text("x")])],
            colophon: [.text("x")])
        let replaced = document.replacingText { _ in [.text("y")] }
        #expect(
            replaced
                == Document(
                    title: "x", facts: [Fact("x", [.text("y")])],
                    blocks: [.paragraph([.text("y")])], colophon: [.text("y")]))
    }
}
