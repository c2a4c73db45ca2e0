import Foundation
import Samples
import Testing

/// The same sample gives the same bytes, for ever; another seed gives others, and the same totals.
struct SameBytesTests {
    private static let yaml = """
        requests:
          rows: 200
          set:
            unit: west
            service: {ref: services}
            person: "{name}, \\"{n}\\""
            fee: {sum: 5000000, least: 1000}
            outcome: done
          aspects:
            kết quả:
              - {rows: 150, fate: in_time}
              - {rows: 50, fate: pending_in_time}
        """

    @Test func `twice the same sample is the same bytes`() throws {
        let one = try SmallTown.write(SmallTown.sample(SameBytesTests.yaml))
        let other = try SmallTown.write(SmallTown.sample(SameBytesTests.yaml))
        #expect(one.files == other.files)
        #expect(one.files.count == 4)
    }

    @Test func `another seed is other bytes and the same totals`() throws {
        let one = try SmallTown.write(SmallTown.sample(SameBytesTests.yaml))
        let other = try SmallTown.write(SmallTown.sample(SameBytesTests.yaml), seed: 8)
        #expect(one.files["requests.csv"] != other.files["requests.csv"])
        #expect(one.rows("requests").sum("fee") == other.rows("requests").sum("fee"))
        #expect(
            one.rows("requests").count(["finished": ""])
                == other.rows("requests").count(["finished": ""]))
    }

    @Test func `the bytes are the ones they were when this test was written`() throws {
        // Found by running it; a change here changes every sample that was ever handed out.
        let output = try SmallTown.write(SmallTown.sample(SameBytesTests.yaml))
        let data = try #require(output.files["requests.csv"])
        let text = String(decoding: data, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "unit,service,person,received,finished,outcome,fee")
        #expect(
            lines[1] == "west,D,\"An, \"\"1\"\"\",2023-01-05T15:27,2023-01-05T16:23,done,13675")
        #expect(lines.last == "" && !text.contains("\r"))
    }

    @Test func `quotes and commas are written as RFC 4180 says and read back`() throws {
        let rows = try SmallTown.write(SmallTown.sample(SameBytesTests.yaml)).rows("requests")
        #expect(rows.allSatisfy { ($0["person"] ?? "").contains(", \"") })
    }

    @Test func `the manifest lists the registers, those that others refer to first`() throws {
        let output = try SmallTown.write(
            SmallTown.sample(SameBytesTests.yaml).reordered())
        #expect(output.written.registers.map(\.register) == ["services", "requests"])
        #expect(output.written.registers.map(\.rows) == [4, 200])
        #expect(output.written.rows == 204)
        let manifest = try #require(output.files["sample.json"])
        let json = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
        #expect(json["seed"] as? Int == 7 && json["asOf"] as? String == "2023-11-15")
        #expect(json["entered"] as? String == "entered.csv")
    }

    @Test func `stated values count for the whole authority unless a unit is named`() throws {
        let definition = try SmallTown.sample(
            "letters: {rows: 1, set: {sent: {working: period}}}",
            top: """
                entered:
                  - {source: "Phòng, A", note: ghi chú, values: {growth: ">8.5"}}
                """)
        let output = try SmallTown.write(definition)
        let rows = output.rows("entered")
        #expect(
            rows == [
                [
                    "indicator": "growth", "unit": "", "period": "2023",
                    "as_of": "2023-11-15", "value": ">8.5", "source": "Phòng, A",
                    "note": "ghi chú",
                ]
            ])
    }

    @Test func `progress ends with all rows`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("sample-" + UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var last: SampleProgress?
        let writer = try SampleWriter(
            pack: try SmallTown.pack(), definition: try SmallTown.sample(SameBytesTests.yaml))
        try writer.write(to: folder) { last = $0 }
        #expect(last?.rows == 204 && last?.total == 204)
    }
}
