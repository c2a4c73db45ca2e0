import Definitions
import Foundation
import Testing
import Vocabulary

@testable import Samples

/// What a sample says of its rows holds to the row, whatever falls together.
struct DealingTests {
    /// A random sample of requests, and what it must come to.
    private struct Case {
        let yaml: String
        let rows: Int
        var channels: [String: Int] = [:]
        var fees: [String: Int] = [:]
        var scanned: [String: Int] = [:]
        var people: [String: Int] = [:]

        init(seed: Int) {
            var stream = RandomKey(seed: UInt64(seed)).branch("case").stream
            rows = stream.within(4, 400)
            func split(_ rows: Int, _ parts: Int) -> [Int] {
                var cuts = (1..<parts).map { _ in stream.below(rows + 1) }.sorted()
                cuts = [0] + cuts + [rows]
                return zip(cuts.dropFirst(), cuts).map { $0 - $1 }
            }
            let channel = split(rows, 2)
            channels = ["online": channel[0], "counter": channel[1]]
            let scan = split(rows, 3)
            scanned = ["true": scan[0], "false": scan[1], "": scan[2]]
            let person = split(scan[0], 2)
            people = ["An": person[0], "Bình": person[1], "": scan[1] + scan[2]]
            let paid = split(rows, 3)
            let sums = paid.map { $0 * 1_000 + ($0 == 0 ? 0 : stream.below(90_000)) }
            fees = ["a": sums[0], "b": sums[1], "c": sums[2]]
            yaml = """
                requests:
                  rows: \(rows)
                  fate: in_time
                  set: {unit: east, service: {ref: services, each: true}, outcome: done}
                  aspects:
                    kênh:
                      - {rows: \(channel[0]), set: {channel: online}}
                      - {rows: \(channel[1]), set: {channel: counter}}
                    quét:
                      - rows: \(scan[0])
                        set: {scanned: "true"}
                        aspects:
                          người:
                            - {rows: \(person[0]), set: {person: An}}
                            - {rows: \(person[1]), set: {person: Bình}}
                      - {rows: \(scan[1]), set: {scanned: "false"}}
                      - {rows: \(scan[2])}
                    phí:
                      - {rows: \(paid[0]), set: {weight: "1", fee: {sum: \(sums[0]), least: 1000}}}
                      - {rows: \(paid[1]), set: {weight: "2", fee: {sum: \(sums[1]), least: 500, step: 10}}}
                      - {rows: \(paid[2]), set: {weight: "3", fee: {sum: \(sums[2]), step: 7}}}
                """
        }
    }

    @Test(arguments: 0..<30)
    func `every part has exactly its rows and its sums`(seed: Int) throws {
        let test = Case(seed: seed)
        for scale in [1, 3] {
            let output = try SmallTown.write(SmallTown.sample(test.yaml), scale: scale)
            let rows = output.rows("requests")
            #expect(rows.count == test.rows * scale, "seed \(seed)")
            for (channel, count) in test.channels {
                #expect(rows.count(["channel": channel]) == count * scale, "seed \(seed)")
            }
            for (scanned, count) in test.scanned {
                #expect(rows.count(["scanned": scanned]) == count * scale, "seed \(seed)")
            }
            for (person, count) in test.people where !person.isEmpty {
                #expect(
                    rows.count(["person": person, "scanned": "true"]) == count * scale,
                    "seed \(seed)")
            }
            for (weight, fee) in [("1.00", "a"), ("2.00", "b"), ("3.00", "c")] {
                let sum = rows.filter {
                    Decimal(string: $0["weight"] ?? "") == Decimal(string: weight)
                }
                .sum("fee")
                #expect(sum == Decimal((test.fees[fee] ?? 0) * scale), "seed \(seed)")
            }
            let services = rows.counts("service").values
            #expect((services.max() ?? 0) - (services.min() ?? 0) <= 1, "seed \(seed)")
        }
    }

    @Test func `entries are dealt out by the shares of one of their columns`() throws {
        let definition = try SmallTown.sample(
            """
            requests:
              rows: 100
              fate: in_time
              set:
                unit: east
                service: {ref: services, deal: {field: {A: 1}}}
                outcome: done
            """.replacing(
                "deal: {field: {A: 1}}", with: "deal: {kind: {land: 70, birth: 20, trade: 10}}"))
        let rows = try SmallTown.write(definition).rows("requests")
        #expect(rows.count(["service": "C"]) == 20)
        #expect(rows.count(["service": "D"]) == 10)
        #expect(rows.count { $0["service"] == "A" || $0["service"] == "B" } == 70)
        #expect(Set(rows.map { $0["service"] }).count == 4)
    }

    @Test func `columns follow each other and patterns read as people do`() throws {
        let definition = try SmallTown.sample(
            """
            requests:
              rows: 30
              fate: in_time
              set:
                agency: {copy: service.agency}
                unit: {copy: agency}
                service: {ref: services, where: {kind: [land, birth]}}
                person: "{name}, {unit}, {channel}, số {n:4}, {01..09}"
                channel: online
                outcome: done
            """)
        let agencies = ["A": "west", "B": "west", "C": "east"]
        let titles = ["west": "Khu Tây", "east": "Khu Đông"]
        for (index, row) in try SmallTown.write(definition).rows("requests").enumerated() {
            let agency = try #require(agencies[row["service"] ?? ""])
            #expect(row["agency"] == agency && row["unit"] == agency)
            let person = try #require(row["person"])
            let number = String(format: "%04d", index + 1)
            #expect(person.contains(", \(titles[agency] ?? ""), Mạng, số \(number), 0"))
            #expect(["An,", "Bình,", "Lê Chi,", "Trần Chi,"].contains { person.hasPrefix($0) })
        }
    }

    @Test func `rows come in the order of their dates and dates keep to their spans`() throws {
        let definition = try SmallTown.sample(
            """
            letters:
              blocks:
                - {rows: 50, set: {subject: a, sent: {working: 2023-03-01..2023-03-31}}}
                - {rows: 50, set: {subject: b, sent: {day: 2022-01-01..2022-12-31}}}
                - {rows: 5, set: {subject: c, sent: 2023-03-15}}
            """)
        let rows = try SmallTown.write(definition).rows("letters")
        let dates = rows.compactMap { $0["sent"] }
        #expect(dates == dates.sorted() && dates.count == 105)
        for row in rows {
            let day = try SmallTown.day(row["sent"] ?? "")
            switch row["subject"] {
            case "a": #expect(day.weekday <= 5 && "\(day)".hasPrefix("2023-03"))
            case "b": #expect(day.year == 2022)
            default: #expect("\(day)" == "2023-03-15")
            }
        }
    }

    @Test func `a scale multiplies work but neither letters nor services, unless it says so`()
        throws
    {
        let yaml = """
            tasks: {rows: 10, fate: in_time, set: {unit: east, content: "việc {n}"}}
            letters: {rows: 10, set: {sent: {working: period}}}
            """
        let plain = try SmallTown.write(SmallTown.sample(yaml), scale: 5)
        #expect(plain.rows("tasks").count == 50)
        #expect(Set(plain.rows("tasks").map { $0["content"] }).count == 50)
        #expect(plain.rows("letters").count == 10 && plain.rows("services").count == 4)
        let other = yaml.replacing(
            "{rows: 10, set: {sent", with: "{rows: 10, scaled: true, set: {sent"
        )
        .replacing("fate: in_time", with: "scaled: false, fate: in_time")
        let said = try SmallTown.write(SmallTown.sample(other), scale: 5)
        #expect(said.rows("tasks").count == 10 && said.rows("letters").count == 50)
    }
}
