import ArgumentParser
import Claims
import Documents
import Foundation
import Vocabulary

/// `dieuhanh check FILE…`: every figure of a report read and verified; no database is needed.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Đọc một báo cáo và kiểm tra mọi con số trong đó (không cần cơ sở dữ liệu).",
        discussion: """
            Mã kết thúc: 0 không có gì tới mức --fail-on, 1 có, 2 có tệp không đọc được.
            """)

    /// In which form the result is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html
    }

    /// From which class of finding on the command fails.
    enum Grade: String, ExpressibleByArgument, CaseIterable {
        case contradicts, lastDigit, complementForced, truncated, never

        /// The classes that count.
        var classes: Set<Claim.Class> {
            switch self {
            case .contradicts: [.contradicts]
            case .lastDigit: [.contradicts, .lastDigit]
            case .complementForced: [.contradicts, .lastDigit, .complementForced]
            case .truncated: [.contradicts, .lastDigit, .complementForced, .truncated]
            case .never: []
            }
        }
    }

    @Argument(
        help: ArgumentHelp(
            "Tệp báo cáo: DOCX, PDF, HTML, Markdown hoặc văn bản; - là đầu vào chuẩn.",
            valueName: "tệp"))
    var files: [String]
    @Option(help: "Dạng kết quả: text, json, html.") var format = Format.text
    @Flag(help: "Kể cả những chỗ đúng và những chỗ chưa đủ căn cứ.") var all = false
    @Option(help: "Từ mức nào thì kết thúc với mã 1.") var failOn = Grade.contradicts
    @Option(help: "Số cột của màn hình (mặc định: tự biết).") var width: Int?
    @Flag(help: "Không dùng màu.") var noColour = false

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Cần ít nhất một tệp.") }
        if let width, !(20...500).contains(width) {
            throw ValidationError("--width từ 20 đến 500.")
        }
    }

    func run() async throws {
        var results: [(file: String, result: CheckResult)] = []
        var unreadable: [String] = []
        for file in files {
            do {
                results.append((file, Checker.check(try read(file))))
            } catch let problem as Problem {
                Terminal.complain(ProblemWords.line(problem))
                unreadable.append(file)
            }
        }
        if !results.isEmpty { try show(results, unreadable) }
        if !unreadable.isEmpty { throw ExitCode(2) }
        let fails = results.contains {
            $0.result.findings.contains { failOn.classes.contains($0.verdict) }
        }
        if fails { throw ExitCode(1) }
    }

    private func show(
        _ results: [(file: String, result: CheckResult)], _ unreadable: [String]
    ) throws {
        switch format {
        case .json:
            let records = results.map { ResultRecord($0.result, file: $0.file, all: all) }
            Terminal.say(try ResultRecord.json(records))
        case .html: Terminal.say(ResultPage.html(results))
        case .text:
            let writer = ResultText(
                width: width ?? Screen.results.width,
                hasColour: !noColour && Screen.results.hasColour)
            Terminal.say(
                results.map { writer.text(of: $0.result, file: $0.file, all: all) }
                    .joined(separator: "\n"))
            if results.count + unreadable.count > 1 {
                Terminal.say("\n" + writer.summaryTable(of: results, unreadable: unreadable))
            }
        }
    }

    // MARK: Reading

    private func read(_ file: String) throws -> SourceDocument {
        let data = try contents(of: file)
        do {
            return try SourceReader.document(from: data, name: file == "-" ? "-.txt" : file)
        } catch {
            throw Problem(.unreadableReport, ["path": file, "why": words(error)])
        }
    }

    private func contents(of file: String) throws -> [UInt8] {
        func unreadable(_ why: String) -> Problem {
            Problem(.unreadableReport, ["path": file, "why": why])
        }
        if file == "-" {
            guard let bytes = bytes(Terminal.read) else { throw unreadable("đầu vào hỏng") }
            return bytes
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw unreadable("không có tệp này")
        }
        if isFolder.boolValue { throw unreadable("đây là một thư mục") }
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw unreadable("không có quyền đọc")
        }
        defer { try? handle.close() }
        guard let bytes = bytes({ try handle.read(upToCount: $0) }) else {
            throw unreadable("không đọc được")
        }
        return bytes
    }

    /// All bytes of a stream, but no more than tell that it is too long: a stream may never end.
    private func bytes(_ read: (Int) throws -> Data?) -> [UInt8]? {
        var bytes: [UInt8] = []
        do {
            while bytes.count <= SourceReader.longestFile, let next = try read(1 << 20),
                !next.isEmpty
            {
                bytes += next
            }
            return bytes
        } catch {
            return nil
        }
    }

    private func words(_ refusal: SourceReader.Refusal) -> String {
        switch refusal {
        case .empty: "không có chữ nào để kiểm (tệp trống, hoặc là bản quét chưa nhận dạng chữ)"
        case .unreadable(let program): "\(program) không đọc được tệp này"
        case .tooLong(_, let limit): "tệp quá lớn, chỉ đọc đến \(limit / 1_000_000) MB"
        case .notText: "đây không phải văn bản UTF-8, DOCX, PDF hay HTML"
        case .damaged: "tệp Word bị hỏng, hoặc không phải tệp Word"
        case .noPDFReader: "cần chương trình pdftotext (gói poppler-utils) để đọc PDF"
        }
    }
}
