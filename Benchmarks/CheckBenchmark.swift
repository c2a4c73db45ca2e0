import ClaimsSupport
import Foundation

/// `dieuhanh check` as a process, over reports of one to ten megabytes and over texts that are nasty to read:
/// the time must grow with the length and no faster.
struct CheckBenchmark {
    private static let megabyte = 1_000_000
    private let folder: String

    /// Makes a benchmark whose files lie in a folder.
    init(folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.folder = folder
    }

    /// Measures and tells.
    func run() throws {
        var report = LargeReport(seed: 7)
        let short = try write("37k.md", report.markdown(bytes: 37_000))
        let runs = try (0..<21).map { _ in try ChildTime.ofChecking(short) }
        let median = runs.map(\.processor).sorted()[runs.count / 2]
        Finding.say("report of 37 KB, processor time", median * 1000, "ms", aim: "< 60")
        for size in [1, 2, 5, 10] {
            let text = report.markdown(bytes: size * CheckBenchmark.megabyte)
            try tell("report of \(size) MB", write("\(size)m.md", text), aim: "< \(size)")
        }
        for (name, file, text) in nasty(&report) { try tell(name, write(file, text), aim: "< 10") }
        let paragraphs = report.paragraphs(bytes: 10 * CheckBenchmark.megabyte)
        let word = "\(folder)/10m.docx"
        try Data(WordFile.bytes(paragraphs: paragraphs)).write(to: URL(fileURLWithPath: word))
        try tell("Word file, text of 10 MB", word, aim: "< 10")
    }

    private func nasty(
        _ report: inout LargeReport
    ) -> [(name: String, file: String, text: String)] {
        let bytes = 10 * CheckBenchmark.megabyte
        return [
            ("one paragraph of 10 MB", "paragraph.txt", report.paragraph(bytes: bytes)),
            ("a table of 100,000 rows", "table.txt", report.table(rows: 100_000)),
            ("10 MB of digits and commas", "digits.txt", report.noise("0123456789,", bytes: bytes)),
            (
                "10 MB of digits, commas, spaces", "figures.txt",
                report.noise("0123456789, ", bytes: bytes)
            ),
            ("10 MB of “(”", "open.txt", String(repeating: "(", count: bytes)),
            ("10 MB of one word", "word.txt", String(repeating: "a", count: bytes)),
            ("10 MB of “<”", "tags.html", String(repeating: "<", count: bytes)),
            (
                "10 MB of cells over 100 columns and rows", "cells.html",
                String(repeating: "<td colspan=100 rowspan=100>1", count: bytes / 29)
            ),
        ]
    }

    private func write(_ name: String, _ text: String) throws -> String {
        let path = "\(folder)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func tell(_ name: String, _ path: String, aim: String) throws {
        let time = try ChildTime.ofChecking(path)
        Finding.say("\(name), \(time.megabytes) MB of memory", time.processor, "s", aim: aim)
    }
}

/// What a process took.
struct ChildTime {
    /// The processor time, of the user and of the system, in seconds.
    let processor: Double
    /// The most memory that it held.
    let megabytes: Int

    /// Runs `dieuhanh check` over a file.
    static func ofChecking(_ path: String) throws -> ChildTime {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        let words: [String] = [".build/release/dieuhanh", "check", path]
        let arguments = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        guard posix_spawn(&child, words[0], &actions, nil, arguments + [nil], environ) == 0 else {
            throw CocoaError(.fileNoSuchFile)
        }
        var (status, usage) = (Int32(), rusage())
        wait4(child, &status, 0, &usage)
        guard status & 0x7F == 0 else { throw CocoaError(.fileReadUnknown) }
        return ChildTime(
            processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            megabytes: usage.ru_maxrss / 1024)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }
}
