import Definitions
import Registers
import SQLiteStore
import Store
import Vocabulary

/// A number book over 30,000 imported documents: asked for the first time, then number by number,
/// and the year's report.
enum TickNumbersBenchmark {
    private static let documents = 30_000

    static func run(_ workshop: Workshop) async throws {
        let pack = pack(like: workshop.pack)
        let engine = try await TickWorkshop.engine(workshop, "numbers", pack)
        let books = Books(pack: pack, engine: engine)
        try await fill(engine, pack, workshop.now)
        let book = try books.numberBook("letters")
        let now = workshop.now
        let values: [String: Value] = [
            "unit": .text(pack.units.all[0].id), "issued_on": .day(now.day),
        ]
        let first = try await Stopwatch.seconds {
            _ = try await engine.write {
                try book.issue(for: 1, values, at: now, by: "bench", $0)
            }
        }
        Finding.say("first number after \(documents) imported", first * 1000, "ms", aim: "–")
        let inOne = try await Stopwatch.seconds {
            try await engine.write { connection in
                for _ in 0..<5_000 {
                    _ = try book.issue(for: 1, values, at: now, by: "bench", connection)
                }
            }
        }
        Finding.say("a further number", inOne / 5_000 * 1_000_000, "µs", aim: "–")
        let report = try await Stopwatch.median(of: 5) {
            _ = try await books.numberReport(year: now.day.year)
        }
        Finding.say("report over \(documents) entries", report * 1000, "ms", aim: "< 500")
    }

    private static func pack(like pack: Pack) -> Pack {
        let numbering = Numbering(
            field: "notation", type: nil, date: "issued_on",
            series: [.init(id: "letters", title: "Công văn")],
            symbol: SymbolPattern([.number, .literal("/UBND-VP")]))
        let register = Register(
            id: "letters", title: "Công văn",
            number: NumberPattern([.yearMonthDay, .literal("-"), .sequence(width: 4)]),
            fields: [
                Field(id: "notation", label: "Số, ký hiệu", type: .text),
                Field(id: "issued_on", label: "Ngày", type: .date),
            ], date: "issued_on", numbering: numbering)
        return TickWorkshop.pack(like: pack, registers: [register])
    }

    /// Documents of every day of a year, one in fifty without its number.
    private static func fill(_ engine: SQLiteEngine, _ pack: Pack, _ now: Moment) async throws {
        let unit = pack.units.all[0].id
        let year = now.day.year
        guard let start = Day(year: year, month: 1, day: 1) else { return }
        try await engine.write { connection in
            let entries = try connection.bulk(
                into: "letters", columns: ["number", "unit", "notation", "issued_on"])
            let history = try HistoryInserter("letters", at: now, by: "bench", connection)
            var changes = ChangeText()
            for index in 0..<documents {
                let day = start.adding(days: index / 100)
                let code = day.iso.dropFirst(2).split(separator: "-").joined()
                try entries.insert([
                    .text("\(code)-" + String(String(10_001 + index % 100).dropFirst())),
                    .text(unit), index % 50 == 49 ? .none : .text("\(index + 1)/UBND-VP"),
                    .day(day),
                ])
                try history.append(Int64(index + 1), &changes)
            }
            try entries.finish()
            try history.finish()
        }
    }
}
