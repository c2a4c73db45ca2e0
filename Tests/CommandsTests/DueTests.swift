import Foundation
import Testing

@Suite struct DueTests {
    @Test(arguments: [
        (["--from", "2023-01-18T09:00", "--days", "5"], "2023-02-01T17:00"),
        (["--from", "2023-01-18T09:00", "--hours", "12"], "2023-01-19T14:30"),
        (["--from", "2023-01-18T09:00", "--days", "0.5"], "2023-01-19T11:30"),
        (["--from", "2023-12-28T16:00", "--days", "3"], "2024-01-03T17:00"),
        (["--from", "2024-04-25T10:00", "--days", "3"], "2024-05-03T17:00"),
        (["--from", "2023-01-18T09:00", "--days", "5", "--same-minute"], "2023-02-01T09:00"),
    ])
    func `a deadline is told to the minute`(options: [String], due: String) async throws {
        let arguments = ["due", "--pack", townPack, "--format", "json"] + options
        let run = await CommandLineRun.of(arguments)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.json["due"] as? String == due)
    }

    @Test func `an explanation names each day and its legal source`() async throws {
        let run = await CommandLineRun.of(
            "due", "--pack", townPack, "--from", "2023-01-18T09:00", "--days", "5", "--format",
            "json")
        let skipped = try #require(run.json["skipped"] as? [[String: Any]])
        let dates = skipped.compactMap { $0["date"] as? String }
        #expect(
            dates
                == ["20", "21", "22", "23", "24", "25", "26", "28", "29"].map { "2023-01-\($0)" })
        #expect(skipped.allSatisfy { !($0["source"] as? String ?? "").isEmpty })
        let text = await CommandLineRun.of(
            "due", "--pack", townPack, "--from", "2023-01-18T09:00", "--days", "5", "--explain")
        #expect(text.output.contains("17:00 thứ Tư, ngày 01/02/2023"), "\(text.output)")
    }

    @Test func `a date past the calendar's years is refused and names the year`() async {
        let run = await CommandLineRun.of(
            "due", "--pack", townPack, "--from", "2026-12-30T09:00", "--days", "5")
        #expect(run.status == 1)
        #expect(run.complaints.contains("2027"), "\(run.complaints)")
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [
        ["due", "--from", "2023-01-18T09:00"],
        ["due", "--from", "2023-01-18T09:00", "--days", "1", "--hours", "2"],
        ["due", "--from", "yesterday", "--days", "1"], ["due", "--days", "1"], ["figures"],
        ["nothing"], ["figures", "--period", "2023", "--from", "2023-01-01", "--db", "sqlite:x"],
    ])
    func `a command line that can't be read is a matter of usage`(arguments: [String]) async {
        let run = await CommandLineRun.of(arguments)
        #expect(run.status == 2, "\(run.complaints)")
        #expect(!run.complaints.isEmpty)
    }

    @Test(arguments: [
        ["due", "--pack", "/no/such/pack", "--from", "2023-01-18T09:00", "--days", "1"],
        ["due", "--pack", townPack, "--from", "2023-01-18T09:00", "--days", "0"],
        ["due", "--pack", townPack, "--from", "2023-01-18T09:00", "--days", "0.3"],
        [
            "due", "--pack", townPack, "--from", "2023-01-18T09:00", "--days", "1", "--unit",
            "ttphc",
        ],
        ["figures", "--period", "2023", "--db", "sqlite:/no/such/file.sqlite"],
        ["figures", "--period", "2023", "--db", "oracle:x"],
    ])
    func `wrong input is said clearly and ends with 1`(arguments: [String]) async {
        let run = await CommandLineRun.of(arguments)
        #expect(run.status == 1, "\(run.complaints)")
        #expect(run.complaints.contains("("), "\(run.complaints)")
    }
}
