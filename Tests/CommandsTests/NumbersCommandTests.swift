import Foundation
import Testing

@Suite struct NumbersCommandTests {
    private let office: WorkOffice

    init() async throws { office = try await WorkOffice() }

    /// Drafts documents; their numbers of entry are 2024-001 and so on.
    private func draft(_ types: String...) async throws {
        for type in types {
            try await office.must(
                as: "viet", at: "04T08:00", "entry", "new", "documents", "--set", "type=" + type,
                "--set", "issued_on=2024-03-04")
        }
    }

    private func numbers(_ arguments: String...) async -> CommandLineRun {
        await office.run(["numbers"] + arguments)
    }

    private func decisions() async throws -> [String: Any] {
        let run = await numbers("report", "--year", "2024", "--format", "json")
        #expect(run.status == 0, "\(run.complaints)")
        let registers = try #require(run.json["registers"] as? [[String: Any]])
        let series = registers.flatMap { $0["series"] as? [[String: Any]] ?? [] }
        return try #require(series.first { $0["series"] as? String == "decisions/2024" })
    }

    @Test func `a step gives the next number, and tells it`() async throws {
        try await draft("qd", "cv", "qd")
        for (entry, issued) in [
            ("2024-003", "01/QĐ-UBND"), ("2024-002", "01/UBND-ĐC"), ("2024-001", "02/QĐ-UBND"),
        ] {
            let moved = try await office.must(
                as: "viet", at: "05T08:00", "entry", "move", entry, "issue")
            #expect(moved == "\(entry): Đã ban hành\n  số văn bản: \(issued)\n")
        }
        let report = await numbers("report", "--year", "2024", "--register", "documents")
        #expect(
            report.output == """
                Số văn bản và số vào sổ năm 2024

                Số văn bản                      Số cuối  Đã cấp  Khuyết  Chưa rõ lý do  Trùng  Chèn  Hủy
                ────────────────────────────────────────────────────────────────────────────────────────
                Sổ quyết định (decisions/2024)        2       2       0              0      0     0    0
                Sổ chung (general/2024)               1       1       0              0      0     0    0

                Số vào sổ   Số dãy  Đã cấp  Khuyết  Chưa rõ lý do  Trùng  Chèn  Hủy
                ───────────────────────────────────────────────────────────────────
                Văn bản đi       1       3       0              0      0     0    0

                """)
    }

    @Test func `numbers are reserved, issued, put in between and made void, and all is reported`()
        async throws
    {
        try await draft("qd", "qd", "qd", "qd")
        let reserved = await numbers(
            "reserve", "documents", "decisions/2024", "--count", "2", "--reason", "Chờ ký")
        #expect(reserved.output == "Đã giữ chỗ các số 01–02 của dãy decisions/2024.\n")
        let next = await numbers("issue", "documents", "2024-001")
        #expect(next.output == "Đã cấp số 03/QĐ-UBND (dãy decisions/2024).\n")
        let kept = await numbers("issue", "documents", "2024-002", "--reserved", "2")
        #expect(kept.output == "Đã cấp số 02/QĐ-UBND (dãy decisions/2024).\n")
        let between = await numbers("insert", "documents", "2024-003", "--after", "2")
        #expect(between.output == "Đã cấp số chèn 02a/QĐ-UBND (dãy decisions/2024).\n")
        let void = await numbers(
            "void", "documents", "decisions/2024", "1", "--reason", "Không ký nữa")
        #expect(void.output == "Đã hủy số 1 của dãy decisions/2024.\n")

        let series = try await decisions()
        #expect(series["issued"] as? Int == 3 && series["last"] as? Int == 3)
        #expect(series["inserted"] as? [String] == ["02a"])
        let voids = try #require(series["voids"] as? [[String: Any]])
        #expect(voids.map { $0["reason"] as? String } == ["Không ký nữa"])
        let table = await numbers("report", "--year", "2024")
        #expect(table.output.contains("02a  số chèn"), "\(table.output)")
        #expect(table.output.contains("Không ký nữa"), "\(table.output)")
    }

    @Test func `what can't be done to numbers is said, and nothing is done`() async throws {
        try await draft("qd", "qd")
        #expect(await numbers("issue", "documents", "2024-001").status == 0)
        for arguments in [
            ["issue", "documents", "2024-001"], ["issue", "documents", "2024-009"],
            ["issue", "documents", "2024-002", "--reserved", "7"],
            ["issue", "dossiers", "X"], ["issue", "docs", "2024-002"],
            ["insert", "documents", "2024-002", "--after", "9"],
            ["reserve", "documents", "orders/2024", "--reason", "x"],
            ["reserve", "documents", "decisions/2024", "--reason", "x", "--count", "0"],
            ["reserve", "documents", "decisions/2024", "--reason", " "],
            ["void", "documents", "decisions/2024", "9", "--reason", "x"],
            ["void", "documents", "decisions/2024", "một", "--reason", "x"],
            ["report", "--year", "2024", "--register", "docs"],
        ] {
            let run = await office.run(["numbers"] + arguments)
            #expect(run.status == 1 && run.output.isEmpty, "\(arguments): \(run.output)")
            #expect(run.complaints.contains("("), "\(arguments): \(run.complaints)")
        }
        let series = try await decisions()
        #expect(series["issued"] as? Int == 1 && series["last"] as? Int == 1)
        #expect((series["voids"] as? [Any])?.isEmpty == true)
        for arguments in [
            ["report", "--year", "0"], ["report", "--format", "csv"],
            ["void", "documents", "decisions/2024", "1"], ["reserve", "documents"],
            ["insert", "documents", "2024-002"],
        ] {
            #expect(await office.run(["numbers"] + arguments).status == 2, "\(arguments)")
        }
    }

    @Test func `a year without numbers says so`() async {
        let run = await numbers("report", "--year", "2019", "--register", "documents")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.hasPrefix("Số văn bản và số vào sổ năm 2019"))
    }
}
