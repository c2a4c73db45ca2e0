/// Makes Word files for trials: a zip of one stored part, `word/document.xml`.
public enum WordFile {
    /// A file with this text as its `word/document.xml`, whatever it is.
    public static func bytes(documentXML: [UInt8]) -> [UInt8] {
        let name = Array("word/document.xml".utf8)
        let size = UInt32(clamping: documentXML.count)
        let about =
            little(CRC32.sum(documentXML)) + little(size) + little(size)
            + little(UInt16(name.count)) + little(0 as UInt16)
        // APPNOTE 4.3.7, 4.3.12 and 4.3.16: the part, the directory, its end; version 2.0, no flags, stored, no
        // time.
        let fixed = little(20 as UInt16) + [UInt8](repeating: 0, count: 8)
        let part = little(0x0403_4B50 as UInt32) + fixed + about + name + documentXML
        let directory =
            little(0x0201_4B50 as UInt32) + little(20 as UInt16) + fixed + about
            + [UInt8](repeating: 0, count: 14) + name
        let end =
            little(0x0605_4B50 as UInt32) + [0, 0, 0, 0, 1, 0, 1, 0]
            + little(UInt32(clamping: directory.count)) + little(UInt32(clamping: part.count))
            + [0, 0]
        return part + directory + end
    }

    /// A file with these paragraphs.
    public static func bytes(paragraphs: [String]) -> [UInt8] {
        bytes(documentXML: Array(xml(paragraphs).utf8))
    }

    private static func xml(_ paragraphs: [String]) -> String {
        let runs = paragraphs.map { paragraph in
            "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped(paragraph))</w:t></w:r></w:p>"
        }
        return
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body>\(runs.joined())</w:body></w:document>"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}

/// The check sum of a part of a zip file (ISO 3309).
private enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in
            sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
        }
    }

    static func sum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
}
