/// Writes small PDF files of lines in Helvetica, with letters of ASCII only.
enum PDFBytes {
    /// A line of text and where it stands on its page, in points from the lower left corner.
    struct Line {
        let text: String
        let x: Int
        let y: Int?

        init(_ text: String, x: Int, y: Int? = nil) {
            self.text = text
            self.x = x
            self.y = y
        }
    }

    /// The bytes of a file; a line without a height stands 14 points below the one before.
    static func file(pages: [[Line]]) -> [UInt8] {
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for (index, lines) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
                    + "/Resources << /Font << /F 3 0 R >> >> /Contents \(5 + 2 * index) 0 R >>")
            let content = content(of: lines)
            objects.append(
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        return Array(file(objects).utf8)
    }

    private static func content(of lines: [Line]) -> String {
        lines.enumerated().map { index, line in
            "BT /F 11 Tf \(line.x) \(line.y ?? 700 - 14 * index) Td (\(line.text)) Tj ET"
        }.joined(separator: "\n")
    }

    private static func file(_ objects: [String]) -> String {
        var file = "%PDF-1.4\n"
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(file.utf8.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        let count = objects.count + 1
        return file + "xref\n0 \(count)\n\(table)trailer\n<< /Size \(count) /Root 1 0 R >>\n"
            + "startxref\n\(start)\n%%EOF\n"
    }
}
