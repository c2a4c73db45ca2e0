/// Writes zip files, good and bad ones, byte for byte (APPNOTE 4.3).
struct ZipBytes {
    /// A part of the file.
    struct Part {
        var name: String
        /// What is stored: the content, or its deflated form.
        var stored: [UInt8]
        /// How many bytes it claims to unfold to.
        var length: Int
        var checksum: UInt32
        var isDeflated = false

        /// A part stored as it is.
        init(_ name: String, _ content: [UInt8]) {
            self.name = name
            stored = content
            length = content.count
            checksum = ZipBytes.checksum(content)
        }

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

        /// A part that unfolds to a short unit repeated; the checksum is left out.
        init(_ name: String, deflating unit: [UInt8], times: Int, claims length: Int) {
            self.name = name
            stored = Deflated.bytes(unit, times: times)
            self.length = length
            checksum = 0
            isDeflated = true
        }
    }

    /// The bytes of a zip file.
    static func file(_ parts: [Part]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let head = head(of: part)
            directory += number(0x0201_4B50, 4) + number(20, 2) + head + number(0, 2)
            directory +=
                number(0, 2) + number(0, 2) + number(0, 4) + number(file.count, 4)
                + Array(part.name.utf8)
            file += number(0x0403_4B50, 4) + head + Array(part.name.utf8) + part.stored
        }
        let start = file.count
        file += directory
        file += number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
        file += number(parts.count, 2) + number(directory.count, 4) + number(start, 4)
        return file + number(0, 2)
    }

    /// What the local header and the directory have in common.
    private static func head(of part: Part) -> [UInt8] {
        number(20, 2) + number(0x0800, 2) + number(part.isDeflated ? 8 : 0, 2)
            + number(0x0021_0000, 4)
            + number(Int(part.checksum), 4) + number(part.stored.count, 4)
            + number(part.length, 4) + number(part.name.utf8.count, 2) + number(0, 2)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32 (ISO 3309).
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes { sum = (sum >> 8) ^ remainders[Int((sum ^ UInt32(byte)) & 0xFF)] }
        return ~sum
    }

    private static let remainders: [UInt32] = (0..<256).map { byte in
        var part = UInt32(byte)
        for _ in 0..<8 { part = part & 1 == 1 ? (part >> 1) ^ 0xEDB8_8320 : part >> 1 }
        return part
    }
}

/// Packs a unit of one to four bytes repeated many times, with fixed codes (RFC 1951, 3.2.6): a
/// megabyte unfolds to hundreds.
private struct Deflated {
    private var bytes: [UInt8] = []
    private var pending = 0
    private var count = 0

    static func bytes(_ unit: [UInt8], times: Int) -> [UInt8] {
        var packed = Deflated()
        packed.add(0b011, 3)
        for byte in unit { packed.addLiteral(Int(byte)) }
        var left = unit.count * (times - 1)
        while left >= 258 {
            // Length 258 is code 285; distances of one to four are codes 0 to 3.
            packed.addReversed(0b1100_0101, 8)
            packed.addReversed(unit.count - 1, 5)
            left -= 258
        }
        let done = unit.count * times - left
        for index in done..<(done + left) { packed.addLiteral(Int(unit[index % unit.count])) }
        packed.addReversed(0, 7)
        packed.add(0, 7)
        return packed.bytes
    }

    private mutating func addLiteral(_ byte: Int) {
        byte < 144 ? addReversed(0x30 + byte, 8) : addReversed(0x190 + byte - 144, 9)
    }

    private mutating func addReversed(_ code: Int, _ length: Int) {
        for bit in (0..<length).reversed() { add(code >> bit & 1, 1) }
    }

    private mutating func add(_ value: Int, _ length: Int) {
        pending |= value << count
        count += length
        while count >= 8 {
            bytes.append(UInt8(pending & 0xFF))
            pending >>= 8
            count -= 8
        }
    }
}
