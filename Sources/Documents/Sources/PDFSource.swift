import Foundation

/// Reads the text of a PDF through `pdftotext` (Poppler), where it is installed.
enum PDFSource {
    /// How long the program may take, in seconds.
    private static let patience = 60.0

    static func document(from bytes: [UInt8]) throws(SourceReader.Refusal) -> SourceDocument {
        guard let program = program() else { throw .noPDFReader }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dieuhanh-\(UUID().uuidString)")
        let input = folder.appendingPathComponent("in.pdf")
        let output = folder.appendingPathComponent("out.txt")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            // A draft is nobody else's business.
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
            try Data(bytes).write(to: input)
            try run(program, ["-layout", "-enc", "UTF-8", input.path, output.path])
        } catch let refusal as SourceReader.Refusal {
            throw refusal
        } catch {
            throw .unreadable("pdftotext")
        }
        guard let data = FileManager.default.contents(atPath: output.path),
            data.count <= SourceReader.longestFile,
            let text = String(bytes: data, encoding: .utf8)
        else { throw .unreadable("pdftotext") }
        return document(ofLayout: Array(text.unicodeScalars))
    }

    private static func program() -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        return path.split(separator: ":").map { "\($0)/pdftotext" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + patience) == .success else {
            process.terminate()
            throw SourceReader.Refusal.unreadable("pdftotext")
        }
        guard process.terminationStatus == 0 else {
            throw SourceReader.Refusal.unreadable("pdftotext")
        }
    }

    /// Reads what `pdftotext -layout` gives: pages end with a form feed, columns are set apart by spaces.
    static func document(ofLayout scalars: [Unicode.Scalar]) -> SourceDocument {
        let source = scalars.map { $0.value < 0x20 && !(0x09...0x0D).contains($0.value) ? " " : $0 }
        let reader = LayoutReader(source)
        return SourceDocument(
            format: .pdf, source: source, blocks: reader.blocks.map(\.composed))
    }
}
