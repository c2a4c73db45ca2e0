import Foundation

extension StringProtocol {
    /// The text as the database keeps it: each letter with its marks one character (NFC).
    ///
    /// Numbers of entries are mostly ASCII, which is composed already.
    var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? String(self) : precomposedStringWithCanonicalMapping
    }
}

extension Bytes {
    /// Whether some bytes stand in it.
    func contains(_ sought: [UInt8]) -> Bool {
        guard count >= sought.count else { return false }
        return (0...(count - sought.count)).contains { start in
            sought.indices.allSatisfy { self[start + $0] == sought[$0] }
        }
    }
}
