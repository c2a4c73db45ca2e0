import Foundation
import Testing

@Suite struct CheckCommandTests {
    private let files: Scratch

    init() throws {
        files = try Scratch([
            "clean.md": "Có 36/48 thôn đạt chuẩn, đạt 75%.\n",
            "wrong.md": "Giải quyết 412/430 đơn, đạt tỷ lệ 98,5%.\n",
            "cut.md": "Giải quyết 400/412 đơn, đạt tỷ lệ 97,08%.\n",
            "digit.md": "Giải quyết 412/430 đơn, đạt tỷ lệ 95,82%.\n",
            "table.txt": "Chỉ tiêu\tKH\tTH\tSo sánh\nThu\t12\t13\tĐạt\nChi\t5\t4\tKhông đạt\n",
            "page.html": "<p>Giải quyết <b>412</b>/430 đơn, đạt 98,5%.</p>",
        ])
    }

    private func check(_ arguments: String...) async -> CommandLineRun {
        await CommandLineRun.of(
            ["check"]
                + arguments.map { $0.contains(".") ? files.path + "/" + $0 : $0 })
    }

    // MARK: Exit codes

    @Test(arguments: [
        ("clean.md", 0), ("wrong.md", 1), ("page.html", 1), ("cut.md", 0), ("digit.md", 0),
    ])
    func `a contradiction ends with 1, anything less with 0`(_ file: String, _ status: Int32) async
    {
        let run = await check(file)
        #expect(run.status == status, "\(run.output)")
        #expect(run.complaints.isEmpty)
    }

    @Test(arguments: [
        ("contradicts", ["wrong.md"]), ("lastDigit", ["wrong.md", "digit.md"]),
        ("complementForced", ["wrong.md", "digit.md"]),
        ("truncated", ["wrong.md", "digit.md", "cut.md"]), ("never", []),
    ])
    func `from which class on the command fails can be chosen`(
        _ grade: String, _ failing: [String]
    ) async {
        for file in ["clean.md", "wrong.md", "digit.md", "cut.md"] {
            let run = await check(file, "--fail-on", grade)
            #expect(run.status == (failing.contains(file) ? 1 : 0), "\(file): \(run.output)")
        }
    }

    @Test func `one file of several that contradicts itself ends with 1`() async {
        #expect(await check("clean.md", "wrong.md").status == 1)
        #expect(await check("clean.md", "cut.md").status == 0)
    }

    // MARK: Output

    @Test func `the finding is shown with its place and its arithmetic`() async {
        let run = await check("wrong.md")
        #expect(run.output.hasPrefix(files.path + "/wrong.md\n1 mâu thuẫn."))
        #expect(run.output.contains("dòng 1, cột 35"), "\(run.output)")
        #expect(run.output.contains("«98,5%»"))
        #expect(run.output.contains("95,8"))
        #expect(run.output.contains("Đã đọc 3 con số"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func `several files end with a table, one does not`() async {
        let several = await check("clean.md", "wrong.md")
        let lines = several.output.split(separator: "\n")
        #expect(
            several.output.contains("Tệp") && lines.suffix(3).first?.contains("Mâu thuẫn") == true)
        #expect(lines.last?.contains("wrong.md") == true)
        #expect(await !check("wrong.md").output.contains("Tệp "))
    }

    @Test func `claims that hold are listed on demand`() async {
        #expect(await !check("clean.md").output.contains("75%»"))
        let all = await check("clean.md", "--all")
        #expect(all.status == 0)
        #expect(all.output.contains("«75%»"), "\(all.output)")
    }

    @Test func `the width can be chosen, within bounds`() async {
        let run = await check("wrong.md", "--width", "50")
        let body = run.output.split(separator: "\n").dropFirst()
        #expect(body.allSatisfy { $0.count <= 50 }, "\(run.output)")
        for width in ["19", "501", "x", "-5"] {
            #expect(await check("wrong.md", "--width", width).status == 2, "\(width)")
        }
    }

    @Test func `JSON of one file is an object, of several an array`() async throws {
        let run = await check("wrong.md", "--format", "json")
        #expect(run.status == 1)
        #expect(run.json["file"] as? String == files.path + "/wrong.md")
        #expect(
            (run.json["findings"] as? [[String: Any]])?.first?["class"] as? String == "contradicts")
        let several = await check("wrong.md", "clean.md", "--format", "json")
        let list = try JSONSerialization.jsonObject(with: Data(several.output.utf8)) as? [Any]
        #expect(list?.count == 2)
    }

    @Test func `HTML is one page for all files`() async {
        let run = await check("wrong.md", "page.html", "--format", "html")
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("<!DOCTYPE html>") || run.output.hasPrefix("<!doctype html>"))
        #expect(run.output.contains("98,5%</mark>"))
        #expect(run.output.components(separatedBy: "</html>").count == 2)
    }

    // MARK: Standard input

    @Test func `a stroke reads what is put in`() async {
        let text = "Giải quyết 412/430 đơn, đạt tỷ lệ 98,5%.\n"
        let wrong = await CommandLineRun.of(["check", "-"], input: Array(text.utf8))
        #expect(wrong.status == 1 && wrong.output.hasPrefix("-\n1 mâu thuẫn."), "\(wrong.output)")
        let long = String(repeating: "Xã có 5 thôn.\n\n", count: 3000) + text
        let page = await CommandLineRun.of(
            ["check", "-", "--format", "json"], input: Array(long.utf8))
        #expect(page.status == 1 && page.json["file"] as? String == "-")
    }

    @Test func `a page that is put in is known by its first lines`() async {
        let page =
            "<!doctype html><p>Giải quyết <b>412</b>/430 đơn, đạt <script>5</script>98,5%.</p>"
        let run = await CommandLineRun.of(["check", "-"], input: Array(page.utf8))
        #expect(run.status == 1, "\(run.output)")
        #expect(run.output.contains("Đã đọc 3 con số"), "\(run.output)")
    }
}
