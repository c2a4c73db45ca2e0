import Definitions
import Foundation
import Samples
import Testing
import Vocabulary
import WorkingTime

/// The sample year of the pack in this repository, written once for all tests of it.
enum HuongTra {
    static let packFolder: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.appendingPathComponent("packs/uy-ban-thi-xa").path
    }()

    static let sampleFolder = packFolder + "/samples/huong-tra-2023"

    static let pack = Result { try PackReader.read(folder: packFolder) }

    static func write(seed: UInt64? = nil, scale: Int = 1) throws -> SampleOutput {
        try SampleOutput(
            try pack.get(), SampleReader.read(folder: sampleFolder), scale: scale, seed: seed)
    }

    /// The year with its own seed, and with another: the totals must be the same.
    static let years: [Result<SampleOutput, any Error>] = [
        Result { try write() }, Result { try write(seed: 99) },
    ]

    /// Answers how entries of a register stand, from their dates alone.
    struct Standing {
        let asOf: Day
        let calendar: WorkCalendar

        init() throws {
            asOf = try SmallTown.day("2023-11-15")
            calendar = try pack.get().workCalendar()
        }

        /// `early`, `on_time`, `late`, `in_time` (no deadline), `pending`, `overdue`.
        func name(opened: String, closed: String, due: Moment?) throws -> String {
            let start = try SmallTown.day(String(opened.prefix(10)))
            #expect(start.year == 2023 && start <= asOf)
            guard !closed.isEmpty else {
                return due.map { $0.day <= asOf } ?? false ? "overdue" : "pending"
            }
            let end = try SmallTown.day(String(closed.prefix(10)))
            #expect(end <= asOf && closed >= opened)
            guard let due else { return "in_time" }
            if end < due.day { return "early" }
            let instant = Moment(iso: closed) ?? Moment(end)
            return end == due.day && instant <= due ? "on_time" : "late"
        }

        func due(_ budget: String, from opened: String) throws -> Moment {
            let start = try Moment(iso: opened) ?? Moment(SmallTown.day(opened))
            return try calendar.due(from: start, budget: Budget(text: budget))
        }

        /// A deadline that stands in the row, because a pause or an extension has moved it.
        func due(written text: String?) throws -> Moment? {
            guard let text, !text.isEmpty else { return nil }
            return try Moment(iso: text) ?? due(on: text)
        }

        func due(on day: String?) throws -> Moment? {
            guard let day, !day.isEmpty else { return nil }
            return Moment(try SmallTown.day(day), minuteOfDay: 1439)
        }
    }
}
