import Foundation
import Testing

@Suite struct CheckRefusalTests {
    private let files: Scratch

    init() throws {
        files = try Scratch([
            "clean.md": "Có 36/48 thôn đạt chuẩn, đạt 75%.\n", "empty.md": "",
            "blank.html": "<p> </p>",
            "folder/a.md": "Có 5 xã.", "broken.docx": "PK\u{3}\u{4}hỏng", "old.doc": "a\u{0}b",
            "broken.pdf": "%PDF-1.7\nhỏng",
        ])
    }

    private func check(_ arguments: String...) async -> CommandLineRun {
        await CommandLineRun.of(
            ["check"] + arguments.map { $0.hasPrefix("-") ? $0 : files.path + "/" + $0 })
    }

    @Test(arguments: [
        ("missing.md", "không có tệp này"), ("folder", "thư mục"), ("empty.md", "không có chữ nào"),
        ("blank.html", "không có chữ nào"), ("broken.docx", "tệp Word bị hỏng"),
        ("old.doc", "không phải văn bản"), ("broken.pdf", "pdftotext"),
    ])
    func `a file that can't be read ends with 2, and is told with its reason`(
        _ file: String, _ reason: String
    ) async {
        let run = await check(file)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.complaints.contains(files.path + "/" + file), "\(run.complaints)")
        #expect(run.complaints.contains(reason), "\(run.complaints)")
        #expect(run.complaints.split(separator: "\n").count == 1, "\(run.complaints)")
    }

    @Test(.enabled(if: getuid() != 0, "the administrator may read everything"))
    func `a file that nobody may read is told`() async throws {
        let path = files.path + "/clean.md"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let run = await check("clean.md")
        #expect(run.status == 2)
        #expect(run.complaints.contains("không có quyền đọc"), "\(run.complaints)")
    }

    @Test func `the other files are checked all the same`() async {
        let run = await check("missing.md", "clean.md", "empty.md")
        #expect(run.status == 2)
        #expect(run.output.contains("clean.md\nKhông thấy chỗ nào phải xem lại."), "\(run.output)")
        #expect(run.complaints.split(separator: "\n").count == 2)
    }

    @Test func `nothing put in, and what is no text, is refused`() async {
        for input in [[], [0xC3, 0x28], Array("a\u{0}b".utf8)] as [[UInt8]] {
            let run = await CommandLineRun.of(["check", "-"], input: input)
            #expect(run.status == 2 && run.output.isEmpty, "\(input)")
        }
    }

    @Test(arguments: [
        [], ["--format", "pdf", "a.md"], ["--fail-on", "rounded", "a.md"], ["--no-such", "a.md"],
    ])
    func `a command line that can't be read is a matter of usage`(_ arguments: [String]) async {
        let run = await CommandLineRun.of(["check"] + arguments)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(!run.complaints.isEmpty)
    }
}
