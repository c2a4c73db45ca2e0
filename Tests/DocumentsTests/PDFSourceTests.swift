import Documents
import Foundation
import Testing

/// Whether the program that reads PDF files is installed.
private let hasReader = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext") }

@Suite(.enabled(if: hasReader, "pdftotext is not installed")) struct `Reading PDF files` {
    private func document(_ lines: [PDFBytes.Line]...) throws -> SourceDocument {
        try SourceReader.document(from: PDFBytes.file(pages: lines), name: "báo cáo.pdf")
    }

    @Test func `lines of one paragraph are joined, an indent begins another`() throws {
        let document = try document([
            .init("Xa tiep nhan 12 ho so, trong do", x: 100), .init("3 ho so qua han.", x: 72),
            .init("Xa co 5 thon.", x: 100),
        ])
        #expect(
            SourceSketch.of(document) == [
                "Xa tiep nhan 12 ho so, trong do\n3 ho so qua han.", "Xa co 5 thon.",
            ])
        #expect(document.format == .pdf)
        for figure in ["12", "3 ho", "5"] {
            #expect(SourceSketch.source(of: figure, in: document) == figure)
        }
    }

    @Test func `columns are a table`() throws {
        let rows = [["Chi tieu", "KH", "TH"], ["Thu", "12", "13"], ["Chi", "1.094", "11"]]
        let document = try document(
            rows.enumerated().flatMap { row, cells in
                cells.enumerated().map { column, cell in
                    PDFBytes.Line(cell, x: 72 + column * 150, y: 700 - row * 16)
                }
            })
        #expect(
            SourceSketch.of(document) == [
                "| Chi tieu | KH | TH |", "| Thu | 12 | 13 |", "| Chi | 1.094 | 11 |",
            ])
        #expect(SourceSketch.position(of: "1.094", in: document)?.hasPrefix("3:") == true)
    }

    @Test func `a page number between two pages is no text, and cuts no sentence`() throws {
        let document = try document(
            [.init("Xa tiep nhan 12 ho so, dat", x: 72), .init("2", x: 300, y: 40)],
            [.init("96,8% ke hoach.", x: 72)])
        #expect(SourceSketch.of(document) == ["Xa tiep nhan 12 ho so, dat\n96,8% ke hoach."])
    }

    @Test func `a page of pictures alone is refused`() {
        #expect(throws: SourceReader.Refusal.empty) { try document([]) }
    }

    @Test func `a file that is damaged is refused`() throws {
        let whole = PDFBytes.file(pages: [[.init("Xa co 5 thon.", x: 72)]])
        let head = Array("%PDF-1.4\n".utf8)
        for bytes in [head, head + [UInt8](repeating: 0xAB, count: 5000), Array(whole.prefix(60))] {
            #expect(throws: SourceReader.Refusal.self, "\(bytes.count)") {
                try SourceReader.document(from: bytes, name: "a.pdf")
            }
        }
    }
}
