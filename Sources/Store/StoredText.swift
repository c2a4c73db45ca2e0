public import Vocabulary

/// Dates and moments as the text in which they are stored, written without a string.
public enum StoredText {
    /// The bytes of `2023-01-18`.
    public static let dayLength = 10
    /// The bytes of `2023-01-18T09:00`.
    public static let momentLength = 16

    /// Writes the ten bytes of a date.
    ///
    /// - Returns: false, and nothing written, for a date outside the years 1 to 9999.
    public static func write(_ day: Day, to bytes: UnsafeMutablePointer<UInt8>) -> Bool {
        let parts = day.parts
        guard (1...9999).contains(parts.year) else { return false }
        twoDigits(parts.year / 100, to: bytes)
        twoDigits(parts.year % 100, to: bytes + 2)
        bytes[4] = 0x2D
        twoDigits(parts.month, to: bytes + 5)
        bytes[7] = 0x2D
        twoDigits(parts.day, to: bytes + 8)
        return true
    }

    /// Writes the sixteen bytes of a moment.
    ///
    /// - Returns: false, and nothing written, for a moment outside the years 1 to 9999.
    public static func write(_ moment: Moment, to bytes: UnsafeMutablePointer<UInt8>) -> Bool {
        let day = moment.day
        guard write(day, to: bytes) else { return false }
        let minute = moment.minutes - day.number * 1440
        bytes[10] = 0x54
        twoDigits(minute / 60, to: bytes + 11)
        bytes[13] = 0x3A
        twoDigits(minute % 60, to: bytes + 14)
        return true
    }

    private static func twoDigits(_ value: Int, to bytes: UnsafeMutablePointer<UInt8>) {
        let value = UInt8(truncatingIfNeeded: value)
        bytes[0] = 0x30 + value / 10
        bytes[1] = 0x30 + value % 10
    }
}
