public import Vocabulary

/// A stretch of a day in which an office works, such as 07:30–11:30: its end is outside it.
public struct WorkInterval: Sendable, Hashable {
    /// The first working minute, in minutes after midnight.
    public let start: Int
    /// The minute at which work stops, in minutes after midnight; 1440 is the end of the day.
    public let end: Int

    /// Makes a stretch of a day.
    ///
    /// - Parameters:
    ///   - start: minutes after midnight, from 0.
    ///   - end: minutes after midnight, after `start`, up to 1440.
    /// - Throws: `W006` when the stretch is empty, reversed or outside the day.
    public init(start: Int, end: Int) throws(Problem) {
        guard 0 <= start, start < end, end <= 1440 else {
            throw Problem(.badInterval, ["text": WorkInterval.text(start, end)])
        }
        self.start = start
        self.end = end
    }

    /// Reads `07:30-11:30`; `24:00` is the end of the day.
    ///
    /// - Throws: `W006` when that is not a stretch of a day.
    public init(text: String) throws(Problem) {
        let clocks = text.split(separator: "-", omittingEmptySubsequences: false)
        guard clocks.count == 2, let start = WorkInterval.minute(clocks[0]),
            let end = WorkInterval.minute(clocks[1]), start < end, end <= 1440
        else { throw Problem(.badInterval, ["text": text]) }
        self.start = start
        self.end = end
    }

    /// How long it is, in minutes.
    public var minutes: Int { end - start }

    private static func minute(_ clock: Substring) -> Int? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    private static func text(_ start: Int, _ end: Int) -> String {
        clock(start) + "-" + clock(end)
    }

    private static func clock(_ minute: Int) -> String {
        let hours = String(minute / 60)
        let minutes = String(minute % 60)
        return (hours.count < 2 ? "0" : "") + hours + ":" + (minutes.count < 2 ? "0" : "") + minutes
    }
}

extension WorkInterval: CustomStringConvertible {
    /// `07:30-11:30`.
    public var description: String { WorkInterval.text(start, end) }
}
