import Documents
import Testing

@Suite struct `Reading plain text` {
    private func sketch(_ text: String) -> [String] { SourceSketch.of(text, .text) }

    private func document(_ text: String) -> SourceDocument {
        SourceReader.document(text: text, format: .text)
    }

    @Test func `a blank line ends a paragraph, a line that goes on joins it`() {
        #expect(
            sketch("Xã tiếp nhận 12 hồ sơ,\ntrong đó 3 hồ sơ quá hạn.\n\nXã có 5 thôn.") == [
                "Xã tiếp nhận 12 hồ sơ,\ntrong đó 3 hồ sơ quá hạn.", "Xã có 5 thôn.",
            ])
    }

    @Test func `a paragraph that a page break cuts before a figure is one`() {
        let lead = "Ủy ban nhân dân xã báo cáo tỷ lệ giải quyết hồ sơ trong năm đạt"
        #expect(sketch(lead + "\n\n96,8% so với kế hoạch.") == [lead + "\n96,8% so với kế hoạch."])
        #expect(sketch(lead + ".\n\n96,8% là kế hoạch.").count == 2)
    }

    @Test(arguments: ["- ", "+ ", "* ", "• ", "– ", "\t- ", "   + "])
    func `a line with a mark is an item, without its mark`(_ mark: String) {
        #expect(
            sketch("Kết quả như sau:\n\(mark)Thu 12 tỷ đồng;\n\(mark)Chi 10 tỷ đồng.") == [
                "Kết quả như sau:", "- Thu 12 tỷ đồng;", "- Chi 10 tỷ đồng.",
            ])
    }

    @Test func `a minus before a figure is no mark of an item`() {
        #expect(sketch("-12% so với cùng kỳ") == ["-12% so với cùng kỳ"])
    }

    @Test func `a number or a letter before a line begins a paragraph`() {
        #expect(
            sketch("1. Thu ngân sách\n2. Chi ngân sách\na) Chi đầu tư\nI. Kinh tế") == [
                "1. Thu ngân sách", "2. Chi ngân sách", "a) Chi đầu tư", "I. Kinh tế",
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `line ends of Unix, Windows and the old Mac are read alike`(_ end: String) {
        let lines = ["Xã có 5 thôn.", "", "- Thu 12 tỷ;", "- Chi 10 tỷ.", "", "Hết."]
        let document = document(lines.joined(separator: end))
        #expect(
            SourceSketch.of(document) == ["Xã có 5 thôn.", "- Thu 12 tỷ;", "- Chi 10 tỷ.", "Hết."])
        #expect(SourceSketch.position(of: "10", in: document) == "4:7")
        #expect(SourceSketch.position(of: "Hết", in: document) == "6:1")
    }

    @Test func `line ends of two kinds in one file count one line each`() {
        let document = document("một 1\r\nhai 2\rba 3\nbốn 4\r\n\r\nnăm 5")
        #expect(SourceSketch.position(of: "2", in: document) == "2:5")
        #expect(SourceSketch.position(of: "3", in: document) == "3:4")
        #expect(SourceSketch.position(of: "5", in: document) == "6:5")
    }

    @Test func `no line end is left in a text`() {
        for text in SourceSketch.texts(of: document("Thu 12 tỷ;  \r\n- Chi 10 tỷ.\r\na\tb\t3\r\n"))
        {
            #expect(!text.scalars.contains("\r"), "\(text.string)")
        }
    }

    @Test func `a mark of byte order at the start is no letter`() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("Xã có 5 thôn.".utf8)
        let document = try SourceReader.document(from: bytes, name: "a.txt")
        #expect(SourceSketch.of(document) == ["Xã có 5 thôn."])
        #expect(SourceSketch.position(of: "Xã", in: document) == "1:1")
        #expect(SourceSketch.position(of: "5", in: document) == "1:7")
    }

    @Test(arguments: [true, false])
    func `UTF-16 with its mark is read`(isLittle: Bool) throws {
        let units = [0xFEFF] + Array("Xã có 5 thôn 𠊛.".utf16)
        let bytes = units.flatMap { unit in
            isLittle
                ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let document = try SourceReader.document(from: bytes, name: "a.txt")
        #expect(SourceSketch.of(document) == ["Xã có 5 thôn 𠊛."])
    }

    @Test func `tags and entities that were copied along are no text`() {
        #expect(
            sketch("<b>A. Kinh tế</b> &amp; xã hội: x < 7,6") == ["A. Kinh tế & xã hội: x < 7,6"])
    }

    @Test func `nothing is read from nothing`() {
        for text in ["", "\n", " \n\t\n", "\r\n\r\n"] { #expect(sketch(text) == []) }
    }
}
