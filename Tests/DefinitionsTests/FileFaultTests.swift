import Definitions
import Foundation
import Testing
import Vocabulary

/// Files that are not what files of a pack should be.
struct FileFaultTests {
    private static let pack = "pack.yaml"

    @Test(arguments: texts)
    func `broken YAML is told in words of its own, with its place`(_ slip: Slip) throws {
        try slip.check()
    }

    private static let texts = [
        Slip(pack, "title: Xã mẫu", "title: ◆@mẫu", "D007 @"),
        Slip(pack, "title: Xã mẫu", "title: `◆mẫu".replacing("`◆", with: "◆`"), "D007 `"),
        Slip(pack, "title: Xã mẫu", "title: Xã◆: mẫu", "D008"),
        Slip(pack, "title: Xã mẫu", "◆\ttitle: Xã mẫu", "D006"),
        Slip(pack, "Xã mẫu\nversion:", "[a, b\nversion◆:", "D010"),
        Slip("units.yaml", "  phong-b: {", " ◆phong-b: {", "D009"),
        Slip(pack, "title: Xã mẫu", "title\n◆version: 1", "D012"),
        Slip(pack, "title: Xã mẫu", "title: ◆*x\nlocale: &x a", "D015"),
        Slip(pack, "version: \"1\"\n", "version: \"1\n◆", "D011"),
        Slip(pack, "version: \"1\"\n", "version: \"1\"\n◆---\nb: c\n", "D013"),
        Slip(pack, "title: Xã mẫu", "title: Xã mẫu\n◆title: Xã", "D019 2"),
        Slip(
            pack, "title: Xã mẫu", "title: Xã mẫu\n\"◆title\": Xã".replacing("\"◆", with: "◆\""),
            "D019 2"),
        Slip(pack, "title: Xã mẫu", "title: Xã mẫu\n◆[a]: Xã", "D031"),
        Slip(pack, "title: Xã mẫu", "◆title:", "D021"),
    ]

    @Test func `every repeated key is told, and other faults too`() throws {
        var pack = SmallPack()
        pack.files["pack.yaml"] = """
            pack: xa-mau
            title: A
            title: B
            "title": C
            version: 1
            'version': 2
            tilte: D
            {a: 1, a: 2}: x

            """
        pack.files["units.yaml"]?.replace("kind: xã", with: "kind: xã, kind: xã, code: H2")
        let lines = try pack.problems().map { "\($0.place.map { "\($0)" } ?? "") \($0.code)" }
        #expect(
            lines == [
                "pack.yaml:3:1 D019", "pack.yaml:4:1 D019", "pack.yaml:6:1 D019",
                "pack.yaml:7:1 D020", "pack.yaml:8:1 D031",
                "units.yaml:2:55 D019", "units.yaml:2:65 D019",
            ])
    }

    @Test(arguments: ["", "\n\n", "# chỉ có ghi chú\n", "~\n", "---\n", "\u{FEFF}"])
    func `an empty file says so`(_ text: String) throws {
        var pack = SmallPack()
        pack.files["pack.yaml"] = text
        #expect(try pack.problems().map(\.code.code) == ["D018"])
    }

    @Test(arguments: ["a\n", "[a]\n", "- a\n", "\"a\"\n", "5\n"])
    func `a file without keys says so`(_ text: String) throws {
        var pack = SmallPack()
        pack.files["pack.yaml"] = text
        #expect(try pack.problems().map(\.code.code) == ["D024"])
    }

    @Test func `a byte order mark does not matter`() throws {
        var pack = SmallPack()
        pack.files["pack.yaml"] = "\u{FEFF}" + (pack.files["pack.yaml"] ?? "")
        #expect(try pack.problems().isEmpty)
    }

    @Test func `Windows line ends do not matter`() throws {
        var pack = SmallPack()
        pack.files = pack.files.mapValues { $0.replacingOccurrences(of: "\n", with: "\r\n") }
        #expect(try pack.problems().isEmpty)
    }

    @Test func `bytes that are not UTF-8 are refused`() throws {
        for file in ["pack.yaml", "registers/cases.yaml", "reports/year/body.md"] {
            var pack = SmallPack()
            pack.bytes[file] = Data([0x61, 0x3A, 0x20, 0xFF, 0xFE, 0x0A])
            let problems = try pack.problems()
            #expect(problems.map(\.code.code) == ["C003"], "\(file)")
            #expect(problems.first?.place?.file == file)
        }
    }

    @Test func `control characters are refused`() throws {
        var pack = SmallPack()
        pack.bytes["pack.yaml"] = Data("pack: a\u{1}b\n".utf8)
        #expect(try pack.problems().map(\.code.code) == ["D014"])
        pack.bytes["pack.yaml"] = Data("pack: a\u{0}b\n".utf8)
        #expect(try pack.problems().map(\.code.code) == ["D014"])
    }

    @Test func `a nest of aliases ends at once`() throws {
        var pack = SmallPack()
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let item = "*a\(level - 1)"
            text += "a\(level): &a\(level) [\((0..<9).map { _ in item }.joined(separator: ", "))]\n"
        }
        pack.files["pack.yaml"] = text + "? *a30\n: x\n"
        let problems = try pack.problems()
        #expect(problems.map(\.code.code) == ["D015"])
        #expect(problems.first?.place == Place(file: "pack.yaml", line: 2, column: 10))
    }

    @Test func `an ampersand or an asterisk in a text is no alias`() throws {
        var pack = SmallPack()
        pack.files["pack.yaml"]?.replace("Xã mẫu", with: "\"Xã & phường\"")
        pack.files["indicators/all.yaml"]?.replace("growth - previous(growth)", with: "growth * 2")
        #expect(try pack.problems().isEmpty)
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
    func `what is nested too deep is refused`(_ bracket: (open: String, close: String)) throws {
        for depth in [40, 900, 200_000] {
            var pack = SmallPack()
            pack.files["units.yaml"] =
                "units: "
                + (bracket.close.isEmpty ? "\n  " : "")
                + String(repeating: bracket.open, count: depth) + "x"
                + String(repeating: bracket.close, count: depth) + "\n"
            let codes = try pack.problems().map(\.code.code)
            #expect(
                !codes.isEmpty
                    && codes.allSatisfy { ["D017", "D003", "D031", "D051"].contains($0) },
                "\(depth): \(codes)")
        }
    }

    @Test func `large files are refused`() throws {
        var pack = SmallPack()
        pack.files["units.yaml"] = "units:\n" + String(repeating: "# ghi chú\n", count: 100_000)
        #expect(try pack.problems().map(\.code.code) == ["D003"])
        pack.files["units.yaml"] = "units: [" + String(repeating: "a,", count: 200_000) + "a]\n"
        #expect(try pack.problems().map(\.code.code) == ["D016"])
        pack = SmallPack()
        pack.files["reports/year/body.md"] = String(repeating: "x", count: 1_100_000)
        #expect(try pack.problems().map(\.code.code) == ["D003"])
    }

    @Test func `very many faults end in a sentence`() throws {
        var pack = SmallPack()
        pack.files["pack.yaml"]? += (0..<5_000).map { "k\($0): x\n" }.joined()
        let problems = try pack.problems()
        #expect(problems.count == 1_001)
        #expect(problems.contains { $0.code == .tooManyFaults })
    }

    @Test func `what is missing is told`() throws {
        for file in ["units.yaml", "calendar.yaml"] {
            var pack = SmallPack()
            pack.files[file] = nil
            #expect(try pack.problems().map(\.code.code) == ["D002"], "\(file)")
        }
        var pack = SmallPack()
        pack.files["pack.yaml"] = nil
        #expect(try pack.problems().map(\.code.code) == ["D001"])
        pack = SmallPack()
        pack.files["reports/year/report.yaml"] = nil
        #expect(try pack.problems().map(\.code.code) == ["D002"])
        #expect(throws: Problems.self) { try PackReader.read(folder: "/nowhere/at/all") }
    }

    @Test func `files that would not be read are told`() throws {
        var pack = SmallPack()
        pack.files["registers/extra.yml"] = "register: extra\n"
        pack.files["register/x.yaml"] = "x\n"
        pack.files["README.md"] = "x\n"
        let problems = try pack.problems()
        #expect(problems.map(\.code.code) == ["D036", "D035"])
        #expect(problems.first?.facts["nearest"] == "registers")
    }

    @Test func `an id may be defined in one file only`() throws {
        var pack = SmallPack()
        pack.files["indicators/more.yaml"] = """
            indicators:
              received: {title: A, count: cases}
            checks: {adds_up: {says: A, holds: received > 0}}

            """
        let problems = try pack.problems()
        #expect(problems.map(\.code.code) == ["D043", "D043"])
        #expect(problems.first?.facts["first"] == "indicators/all.yaml:2:3")
        #expect(problems.first?.place == Place(file: "indicators/more.yaml", line: 2, column: 3))
    }

    @Test func `a list that is no list is refused`() throws {
        var pack = SmallPack()
        pack.files["calendar.yaml"]?.replace("\n  - {date: 2023-01-02", with: " x\n#")
        pack.files["calendar.yaml"]?.replace("  - {from: 2023-01-20", with: "#")
        let problems = try pack.problems()
        #expect(problems.map(\.code.code) == ["D023"])
        #expect(problems.first?.place == Place(file: "calendar.yaml", line: 8, column: 11))
    }

    @Test func `a folder of very many files is refused`() throws {
        var pack = SmallPack()
        for number in 0..<1_001 { pack.files["samples/s\(number)"] = "" }
        #expect(try pack.problems().map(\.code.code) == ["D038"])
    }

    @Test func `a folder in a file's place is refused`() throws {
        var pack = SmallPack()
        pack.files["units.yaml"] = nil
        pack.files["units.yaml/x"] = "x"
        #expect(try pack.problems().map(\.code.code) == ["D004"])
    }
}
