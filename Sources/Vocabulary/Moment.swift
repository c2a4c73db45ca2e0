/// A minute of local civil time: the grain in which dossiers are received and deadlines fall.
///
/// Vietnam keeps one time zone and no summer time, so that local time is also unambiguous.
/// Seconds are dropped when a moment is read.
public struct Moment: Sendable, Hashable, Comparable {
    /// Minutes since 00:00 on 1 January 1970, local time.
    public let minutes: Int

    /// Makes the moment that lies a number of minutes after 00:00 on 1 January 1970.
    public init(minutes: Int) { self.minutes = minutes }

    /// Makes a time of a day.
    ///
    /// - Parameters:
    ///   - day: the date.
    ///   - minuteOfDay: minutes after midnight, 0 to 1440 (1440 is the end of the day).
    public init(_ day: Day, minuteOfDay: Int = 0) {
        self.minutes = day.number * 1440 + minuteOfDay
    }

    /// Reads `2023-01-18T09:00`; a space for the `T`, and seconds, are accepted.
    public init?(iso text: some StringProtocol) {
        var text = String(text)
        let parsed = text.withUTF8 { Moment.parse($0) }
        guard let parsed else { return nil }
        self = parsed
    }

    /// Reads the bytes of `2023-01-18T09:00`; the fast path of imports.
    public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Moment? {
        guard bytes.count == 16 || bytes.count == 19, bytes[10] == 0x54 || bytes[10] == 0x20,
            bytes[13] == 0x3A,
            let day = Day.parse(UnsafeBufferPointer(rebasing: bytes[0..<10])),
            let hour = Day.decimal(bytes[11..<13]), hour < 24,
            let minute = Day.decimal(bytes[14..<16]), minute < 60
        else { return nil }
        if bytes.count == 19 {
            guard bytes[16] == 0x3A, let second = Day.decimal(bytes[17..<19]), second < 60
            else { return nil }
        }
        return Moment(day, minuteOfDay: hour * 60 + minute)
    }

    /// The date.
    public var day: Day {
        Day(number: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)
    }

    /// Minutes after midnight, 0 to 1439.
    public var minuteOfDay: Int { minutes - day.number * 1440 }

    /// The moment a number of minutes later.
    public func adding(minutes: Int) -> Moment { Moment(minutes: self.minutes + minutes) }

    /// Earlier comes first.
    public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}

extension Moment: CustomStringConvertible {
    /// `2023-01-18T09:00`.
    public var iso: String { day.iso + "T" + clock }

    /// `09:00 ngày 18/01/2023`.
    public var vietnamese: String { clock + " ngày " + day.vietnamese }

    /// `09:00`.
    public var clock: String {
        let minute = minuteOfDay
        return Digits.padded(minute / 60, 2) + ":" + Digits.padded(minute % 60, 2)
    }

    /// `2023-01-18T09:00`.
    public var description: String { iso }
}
