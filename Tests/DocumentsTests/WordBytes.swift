/// Writes Word files for tests: a zip with one part.
enum WordBytes {
    /// A file whose body holds this XML.
    static func file(_ body: String) -> [UInt8] { ZipBytes.file([ZipBytes.Part(part, xml(body))]) }

    /// Where the text of a Word file stands.
    static let part = "word/document.xml"

    /// A whole document around a body.
    static func xml(_ body: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
        <w:body>\(body)<w:sectPr/></w:body></w:document>
        """
    }

    /// A paragraph whose runs each hold one of these texts.
    static func paragraph(_ runs: String..., properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>" + runs.map(run).joined() + "</w:p>"
    }

    /// A run of text.
    static func run(_ text: String) -> String {
        "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// A table, each cell one paragraph.
    static func table(_ rows: [[String]]) -> String {
        let rows = rows.map { row in
            "<w:tr>" + row.map { "<w:tc><w:tcPr/>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
    }
}
