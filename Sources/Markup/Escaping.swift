/// Makes text safe between tags and in quoted attribute values alike.
enum Escaping {
    /// Appends a text: `& < > " '` as references, control characters dropped but tab and new line.
    ///
    /// Runs that need no change are copied whole.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            var copied = 0
            var index = 0
            while index < source.count {
                guard let change = change(source, index) else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: source[copied..<index])
                bytes.append(contentsOf: change.replacement.utf8)
                index += change.length
                copied = index
            }
            bytes.append(contentsOf: source[copied...])
        }
    }

    /// What to write in place of the bytes at an index, or nil when they stay.
    private static func change(
        _ source: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> (replacement: String, length: Int)? {
        switch source[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case UInt8(ascii: "'"): ("&#39;", 1)
        case 0x09, 0x0A: nil
        case 0x00..<0x20, 0x7F: ("", 1)
        // U+0080…U+009F are C2 80 … C2 9F.
        case 0xC2 where source[index + 1] < 0xA0: ("", 2)
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        case 0xEF where source[index + 1] == 0xBF && source[index + 2] >= 0xBE: ("", 3)
        default: nil
        }
    }

}
