import Vocabulary

/// Reads the new values of `{"fee":[null,15000]}`, the JSON in which the history keeps changes,
/// straight from its bytes: a year of history is read in a second.
struct ChangeReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Shows each field with what it holds since the change.
    ///
    /// - Returns: false when the text is not what the history writes.
    mutating func each(_ body: (String, Value) -> Void) -> Bool {
        guard take(0x7B) else { return false }
        if take(0x7D) { return isAtEnd }
        repeat {
            guard let name = text(), take(0x3A), take(0x5B), value() != nil, take(0x2C),
                let new = value(), take(0x5D)
            else { return false }
            body(name, new)
        } while take(0x2C)
        return take(0x7D) && isAtEnd
    }

    private var isAtEnd: Bool { place == bytes.count }

    /// Steps over a byte if it comes next.
    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func value() -> Value? {
        guard place < bytes.count else { return nil }
        switch bytes[place] {
        case 0x22: return text().map { .text($0) }
        case 0x6E: return word("null") ? Value.none : nil
        default: return integer().map { .integer($0) }
        }
    }

    private mutating func word(_ word: StaticString) -> Bool {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where bytes[place + offset] != word.utf8Start[offset] {
            return false
        }
        place = end
        return true
    }

    private mutating func integer() -> Int64? {
        let start = place
        while place < bytes.count, bytes[place] == 0x2D || 0x30...0x39 ~= bytes[place] {
            place += 1
        }
        return Int64(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    private mutating func text() -> String? {
        guard take(0x22) else { return nil }
        let start = place
        while place < bytes.count, bytes[place] != 0x22, bytes[place] != 0x5C { place += 1 }
        guard place < bytes.count else { return nil }
        if bytes[place] == 0x5C { return escaped(from: start) }
        place += 1
        return String(decoding: bytes[start..<place - 1], as: UTF8.self)
    }

    /// The rest of a text in which something is escaped.
    private mutating func escaped(from start: Int) -> String? {
        var text = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case 0x22: return String(decoding: text, as: UTF8.self)
            case 0x5C:
                guard let character = escape() else { return nil }
                text += Array(String(character).utf8)
            default: text.append(byte)
            }
        }
        return nil
    }

    /// What a backslash stands for; the history writes none but of characters below U+0020.
    private mutating func escape() -> Character? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        switch byte {
        case 0x22: return "\""
        case 0x5C: return "\\"
        case 0x2F: return "/"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75:
            guard place + 4 <= bytes.count else { return nil }
            let digits = String(decoding: bytes[place..<place + 4], as: UTF8.self)
            place += 4
            return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }.map { Character($0) }
        default: return nil
        }
    }
}
