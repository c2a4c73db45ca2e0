public import Vocabulary

/// The changes of one entry as the JSON that the history keeps: `{"fee":[null,15000]}`.
///
/// Built byte by byte in a buffer that serves row after row, for imports write a history of every
/// entry. Values stand as they are stored: dates and moments as text, yes and no as 1 and 0. A
/// field that stays what it was is left out.
public struct ChangeText: Sendable {
    /// A field's name, made ready to be written often.
    public struct Name: Sendable, Hashable {
        /// `,"fee":[`
        let changed: [UInt8]
        /// `,"fee":[null,`
        let new: [UInt8]

        /// Prepares a field's name.
        public init(_ field: String) {
            var text = ChangeText()
            text.append(string: field)
            changed = Array(",".utf8) + text.bytes + Array(":[".utf8)
            new = changed + Array("null,".utf8)
        }
    }

    private var bytes: [UInt8] = []

    /// Makes an empty text.
    public init() { bytes.reserveCapacity(1024) }

    /// Forgets what was written, for the next entry.
    public mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Whether nothing has changed.
    public var isEmpty: Bool { bytes.isEmpty }

    /// Adds a change from one value to another.
    ///
    /// - Throws: a `Problem` for a `number`, or for a date that can't be stored.
    public mutating func add(_ name: Name, from old: Value, to new: Value) throws {
        if old == new { return }
        begin(name.changed)
        try append(old)
        bytes.append(0x2C)
        try append(new)
        bytes.append(0x5D)
    }

    /// Adds a new value, given as the UTF-8 bytes of a text.
    public mutating func add(_ name: Name, new text: UnsafeBufferPointer<UInt8>) {
        begin(name.new)
        append(string: text)
        bytes.append(0x5D)
    }

    /// Adds a new integer.
    public mutating func add(_ name: Name, new integer: Int64) {
        begin(name.new)
        append(integer)
        bytes.append(0x5D)
    }

    /// Adds a new yes or no.
    public mutating func add(_ name: Name, new bool: Bool) { add(name, new: bool ? 1 as Int64 : 0) }

    /// Adds a new date.
    public mutating func add(_ name: Name, new day: Day) {
        begin(name.new)
        append(length: StoredText.dayLength) { StoredText.write(day, to: $0) }
        bytes.append(0x5D)
    }

    /// Adds a new moment.
    public mutating func add(_ name: Name, new moment: Moment) {
        begin(name.new)
        append(length: StoredText.momentLength) { StoredText.write(moment, to: $0) }
        bytes.append(0x5D)
    }

    /// Lends the bytes of the whole JSON object.
    public mutating func withBytes<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        if bytes.isEmpty { bytes.append(0x7B) }
        bytes.append(0x7D)
        defer {
            bytes.removeLast()
            if bytes.count == 1 { bytes.removeLast() }
        }
        return try bytes.withUnsafeBufferPointer(body)
    }

    /// The whole JSON object.
    public var text: String {
        var copy = self
        return copy.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: The pieces

    /// Writes what stands before a value; the comma of the first field becomes the brace.
    private mutating func begin(_ name: [UInt8]) {
        bytes.append(contentsOf: name)
        bytes[0] = 0x7B
    }

    private mutating func appendNull() { for byte in "null".utf8 { bytes.append(byte) } }

    private mutating func append(_ value: Value) throws {
        switch value {
        case .none: appendNull()
        case .bool(let bool): append(bool ? 1 as Int64 : 0)
        case .integer(let integer): append(integer)
        case .text(let text): append(string: text)
        case .number: throw Problem(.unscaledNumber)
        case .day(let day):
            if !append(length: StoredText.dayLength, { StoredText.write(day, to: $0) }) {
                throw Problem(.unstorableDate)
            }
        case .moment(let moment):
            if !append(length: StoredText.momentLength, { StoredText.write(moment, to: $0) }) {
                throw Problem(.unstorableDate)
            }
        }
    }

    @discardableResult private mutating func append(
        length: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Bool
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { room in
            guard let start = room.baseAddress, write(start) else {
                appendNull()
                return false
            }
            bytes.append(0x22)
            bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: length))
            bytes.append(0x22)
            return true
        }
    }

    private mutating func append(_ integer: Int64) {
        var rest = integer.magnitude
        if integer < 0 { bytes.append(0x2D) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
            var start = 20
            repeat {
                start -= 1
                room[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[start..<20]))
        }
    }

    private mutating func append(string text: String) {
        var text = text
        text.withUTF8 { append(string: $0) }
    }

    private mutating func append(string text: UnsafeBufferPointer<UInt8>) {
        bytes.append(0x22)
        // Looking at every byte without stopping lets the compiler look at sixteen at a time.
        var escapes: UInt8 = 0
        for byte in text {
            escapes |= byte < 0x20 || byte == 0x22 || byte == 0x5C ? 1 : 0
        }
        if escapes != 0 {
            for byte in text { append(escaped: byte) }
        } else {
            bytes.append(contentsOf: text)
        }
        bytes.append(0x22)
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30])
            bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        default: bytes.append(byte)
        }
    }
}
