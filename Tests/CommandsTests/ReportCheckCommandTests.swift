import Foundation
import Testing

/// `dieuhanh report` reads what it made, tells how much agrees, and ends by it.
@Suite struct ReportCheckCommandTests {
    private let office: WorkOffice
    private let out: String

    init() async throws {
        office = try await WorkOffice()
        out = office.scratch.path + "/out"
        try await office.receive()
    }

    /// Makes the office's report of 2024 with this for its text.
    private func report(_ text: String, _ options: String...) async throws -> CommandLineRun {
        let file = office.pack + "/reports/tuan/chinh.md"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return await office.run(["report", "tuan", "--period", "2024", "--out", out] + options)
    }

    private static let faulty =
        "Xã nhận {received} hồ sơ. Năm trước nhận 40 hồ sơ, trong đó trực tuyến 10 hồ sơ, chiếm 30%."

    private var paths: String { "\(out)/tuan-2024.html\n\(out)/tuan-2024.json\n" }

    @Test func `a report that agrees with itself is told in one line`() async throws {
        let run = try await report(Self.faulty.replacing("30%", with: "25%"))
        #expect(run.status == 0)
        #expect(run.output == paths)
        let lines = run.complaints.split(separator: "\n")
        #expect(lines.count == 1, "\(run.complaints)")
        let line = try #require(lines.first)
        #expect(line.hasPrefix("tuan-2024: Đã đọc "), "\(line)")
        #expect(line.contains(" đã kiểm, ") && line.contains(" chưa đủ căn cứ để kiểm. "))
        #expect(line.hasSuffix("Không thấy chỗ nào phải xem lại."), "\(line)")
    }

    @Test func `a report that contradicts itself is written, explained, and ends with 1`()
        async throws
    {
        let run = try await report(Self.faulty)
        #expect(run.status == 1)
        #expect(run.output == paths)
        #expect(run.complaints.contains("1 mâu thuẫn."), "\(run.complaints)")
        #expect(run.complaints.contains("1. Mâu thuẫn: tỷ lệ\n"), "\(run.complaints)")
        #expect(run.complaints.contains("chiếm «30%»"), "\(run.complaints)")
        #expect(run.complaints.contains("→ "), "\(run.complaints)")
        let html = try String(contentsOfFile: out + "/tuan-2024.html", encoding: .utf8)
        #expect(html.contains("Mâu thuẫn: tỷ lệ"))
        let data = try Data(contentsOf: URL(fileURLWithPath: out + "/tuan-2024.json"))
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let claims = try #require(json["claims"] as? [String: Any])
        #expect((claims["findings"] as? [[String: Any]])?.count == 1)
    }

    @Test func `contradictions that are allowed are told all the same`() async throws {
        let run = try await report(Self.faulty, "--allow-contradictions")
        #expect(run.status == 0)
        #expect(run.output == paths)
        #expect(run.complaints.contains("1. Mâu thuẫn: tỷ lệ\n"), "\(run.complaints)")
    }
}
