import Foundation
import Testing

@Suite struct ReplayCommandTests {
    private let office: WorkOffice

    init() async throws { office = try await WorkOffice() }

    private static let journal = [
        #"{"at":"2024-03-04T08:00","by":"lan","register":"dossiers","number":"X01.1-240304-001","do":"new","set":{"unit":"mot-cua","office":"dia-chinh","kind":"DAT","received_at":"2024-03-04T08:00"}}"#,
        #"{"at":"2024-03-04T09:00","by":"lan","register":"dossiers","number":"X01.1-240304-001","do":"pass_on"}"#,
        #"{"at":"2024-03-05T09:00","by":"minh","for":"ha","register":"dossiers","number":"X01.1-240304-001","do":"ask","note":"Thiếu giấy"}"#,
    ]

    private func replay(_ lines: [String], _ options: String...) async throws -> CommandLineRun {
        let file = office.scratch.path + "/nhat-ky.jsonl"
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        return await office.run(["replay", file] + options)
    }

    @Test func `a journal is done again at its own times, by its own people`() async throws {
        let run = try await replay(Self.journal)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.isEmpty && run.complaints == "Đã ghi 1 mục, chuyển 2 bước.\n")
        let history = try await office.must("entry", "history", WorkOffice.number)
        #expect(
            history.contains("09:00 ngày 05/03/2024  Yêu cầu bổ sung  minh (thay ha)"), "\(history)"
        )
    }

    @Test func `with commit-each every line is told once it is kept`() async throws {
        let run = try await replay(Self.journal, "--commit-each")
        #expect(run.status == 0 && run.output == "1\n2\n3\n", "\(run.complaints)")
    }

    @Test(arguments: [
        (
            #"{"at":"2024-03-06T09:00","by":"ha","register":"dossiers","number":"X01.1-240304-001","do":"approve"}"#,
            "G102"
        ),
        (
            #"{"at":"2024-03-06","by":"ha","register":"dossiers","number":"X01.1-240304-001","do":"answer"}"#,
            "G116"
        ),
        (#"{"at":"2024-03-06T09:00"}"#, "G116"), ("không phải JSON", "G116"),
        (#"{"at":"2024-03-06T09:00","by":"ha","register":"sổ","number":"1","do":"new"}"#, "I004"),
    ])
    func `a wrong line is told by its place; all is kept or nothing, unless each is`(
        line: String, code: String
    ) async throws {
        let lines = Self.journal + [line]
        let whole = try await replay(lines)
        #expect(whole.status == 1 && whole.output.isEmpty)
        #expect(whole.complaints.contains("nhat-ky.jsonl:4: "), "\(whole.complaints)")
        #expect(whole.complaints.contains("(\(code))"), "\(whole.complaints)")
        #expect(await office.run("entry", "show", WorkOffice.number).status == 1)
    }

    @Test func `with commit-each what came before a wrong line is kept`() async throws {
        let wrong = Self.journal[1]
        let run = try await replay(Self.journal + [wrong], "--commit-each")
        #expect(run.status == 1 && run.output == "1\n2\n3\n", "\(run.output)")
        #expect(run.complaints.contains("nhat-ky.jsonl:4: "), "\(run.complaints)")
        let shown = try await office.must(
            "entry", "show", WorkOffice.number, "--now", "2024-03-05T10:00")
        #expect(shown.contains("Chờ bổ sung"), "\(shown)")
    }
}
