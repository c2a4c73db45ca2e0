import Vocabulary

/// Reads the JSON that `ChangeText` writes, as fast as that is written: every step reads the whole
/// history of its entry, and Foundation's decoder took a fourth of the step.
struct StoredChanges {
    private var rest: Slice<UnsafeBufferPointer<UInt8>>

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = bytes[...] }

    /// The differences of `{"fee":[null,15000]}`; nil when the text is anything else.
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> [String: Change.Difference]? {
        var reader = StoredChanges(text)
        guard let differences = reader.object(), reader.rest.isEmpty else { return nil }
        return differences
    }

    private mutating func object() -> [String: Change.Difference]? {
        guard take("{") else { return nil }
        var differences: [String: Change.Difference] = [:]
        if take("}") { return differences }
        repeat {
            guard let field = string(), take(":"), let difference = difference(),
                differences.updateValue(difference, forKey: field) == nil
            else { return nil }
        } while take(",")
        return take("}") ? differences : nil
    }

    private mutating func difference() -> Change.Difference? {
        guard take("["), let old = value(), take(","), let new = value(), take("]") else {
            return nil
        }
        return Change.Difference(from: old, to: new)
    }

    private mutating func value() -> Value? {
        switch rest.first {
        case UInt8(ascii: "\""): return string().map { .text($0) }
        case UInt8(ascii: "n"): return take("null") ? Value.none : nil
        default: return integer().map { .integer($0) }
        }
    }

    private mutating func integer() -> Int64? {
        let length = rest.prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }.count
        defer { rest = rest.dropFirst(length) }
        return Int64(String(decoding: rest.prefix(length), as: UTF8.self))
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        var text = ""
        while true {
            let plain = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            text += String(decoding: plain, as: UTF8.self)
            rest = rest.dropFirst(plain.count)
            if take("\"") { return text }
            guard let escaped = escape() else { return nil }
            text.unicodeScalars.append(escaped)
        }
    }

    /// What a backslash and the letters after it stand for.
    private mutating func escape() -> Unicode.Scalar? {
        guard take("\\"), let letter = rest.popFirst() else { return nil }
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(letter)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "u"):
            guard let high = hex() else { return nil }
            guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
            guard take("\\u"), let low = hex(), (0xDC00..<0xE000).contains(low) else { return nil }
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        default: return nil
        }
    }

    private mutating func hex() -> UInt32? {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4, digits.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    /// Passes over a text, if it stands here.
    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard rest.starts(with: wanted) else { return false }
        rest = rest.dropFirst(wanted.count)
        return true
    }
}
