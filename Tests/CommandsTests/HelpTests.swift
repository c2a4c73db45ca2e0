import Foundation
import Testing

/// The tool's commands, as it tells them itself.
private struct Tool: Decodable {
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// This command's words with those before it, and all commands under it.
        func all(under path: [String]) -> [(path: [String], command: Command)] {
            let own = path + [commandName]
            return [(own, self)] + (subcommands ?? []).flatMap { $0.all(under: own) }
        }
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String
        }

        let kind: String
        let valueName: String?
        let abstract: String?
        let names: [Name]?
        let shouldDisplay: Bool

        var long: String? { names?.first { $0.kind == "long" }.map { "--" + $0.name } }
    }

    let command: Command

    /// Every command but `help`, with its words after the program's name.
    static func commands() async throws -> [(path: [String], command: Command)] {
        let run = await CommandLineRun.of("--experimental-dump-help")
        try #require(run.status == 0, "\(run.complaints)")
        let tool = try JSONDecoder().decode(Tool.self, from: Data(run.output.utf8))
        return tool.command.all(under: []).map { (Array($0.path.dropFirst()), $0.command) }
            .filter { !$0.path.isEmpty && $0.path.last != "help" }
    }
}

@Suite struct HelpTests {
    /// What the reader of command lines would say in its own language.
    private static let english = [
        "OVERVIEW", "USAGE", "Usage", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show help", "See '",
        "Error", "Help:", "(default)", "subcommand", "Missing", "Unexpected", "Unknown", "invalid",
        "information", "values:", "default:",
    ]

    @Test func `every command explains itself and all that it takes, in Vietnamese`() async throws {
        let commands = try await Tool.commands()
        #expect(commands.count > 30)
        for (path, command) in commands {
            let help = await CommandLineRun.of(path + ["--help"])
            let name = path.joined(separator: " ")
            #expect(help.status == 0 && help.complaints.isEmpty, "\(name): \(help.complaints)")
            #expect(help.output.contains("Cách dùng: dieuhanh \(name)"), "\(help.output)")
            #expect(command.abstract?.hasSuffix(".") == true, "\(name)")
            for word in Self.english {
                #expect(!help.output.contains(word), "\(name): \(word)\n\(help.output)")
            }
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                let words = argument.abstract ?? ""
                #expect(words.hasSuffix("."), "\(name) \(argument.long ?? "?"): \(words)")
            }
        }
    }

    @Test(arguments: [
        (["entry", "new"], "Lỗi: thiếu '<sổ>'"), (["entry", "frob"], "Lỗi: không hiểu 'frob'"),
        (["entry", "new", "x", "--set", "a"], "Lỗi: giá trị 'a' không hợp lệ cho '--set <set>'"),
        (
            ["entry", "show", "1", "--formt", "json", "--db", "x"],
            "Lỗi: không có tùy chọn '--formt'. Có phải '--format'?"
        ),
        (["entry", "show", "1", "--format", "xml"], "Chỉ nhận 'table', 'json' hoặc 'csv'."),
        (["numbers", "reserve", "a", "b", "--count"], "Lỗi: thiếu giá trị của '--count <count>'"),
        (["tick", "a", "b", "--db", "x"], "Lỗi: 2 phần không hiểu được: 'a', 'b'"),
        (["user", "add", "an", "--title", "An"], "Lỗi: thiếu '--unit <unit>'"),
    ])
    func `what can't be read is said in Vietnamese, with the way to help`(
        arguments: [String], words: String
    ) async {
        let run = await CommandLineRun.of(arguments)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.complaints.contains(words), "\(run.complaints)")
        #expect(run.complaints.contains("Xem thêm: 'dieuhanh "), "\(run.complaints)")
        for word in Self.english {
            #expect(!run.complaints.contains(word), "\(word): \(run.complaints)")
        }
    }
}

/// `docs/reference/commands.md` against the tool itself.
@Suite struct CommandReferenceTests {
    private let sections: [(heading: String, text: String)]
    private let commands: [(path: [String], command: Tool.Command)]

    init() async throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/reference/commands.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        sections = text.split(separator: "\n## ").map { section in
            (String(section.prefix { $0 != "\n" }), String(section))
        }
        commands = try await Tool.commands()
    }

    /// Every `--option` in a text.
    private func options(in text: String) -> Set<String> {
        Set(text.matches(of: /--[a-z][a-z-]*[a-z]/).map { String($0.output) })
    }

    /// What many commands take, told once for all.
    private static let common: Set<String> = ["--db", "--pack", "--as", "--now", "--help"]

    @Test func `every command has a section, which tells every option that it has`() {
        for (path, command) in commands where command.subcommands?.isEmpty ?? true {
            let name = path.joined(separator: " ")
            let told = sections.filter { section in
                section.heading.contains("`\(name) ") || section.heading.contains("`\(name)`")
            }
            #expect(!told.isEmpty, "no section: \(name)")
            let known = options(in: told.map(\.text).joined())
            for option in (command.arguments ?? []).compactMap(\.long) {
                let isTold = known.contains(option) || Self.common.contains(option)
                #expect(isTold, "\(name) \(option) is not in its section")
            }
        }
    }

    @Test func `every option that the reference tells is one of the tool`() {
        let known = Set(commands.flatMap { ($0.command.arguments ?? []).compactMap(\.long) })
        let told = options(in: sections.map(\.text).joined(separator: "\n"))
        #expect(told.subtracting(known) == [])
        #expect(known.subtracting(told) == [])
    }
}
