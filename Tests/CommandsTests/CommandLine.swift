import Commands
import Foundation
import SQLiteStore
import Synchronization
import Vocabulary

/// Runs the program in this process and keeps what it printed.
struct CommandLineRun {
    let status: Int32
    let output: String
    let complaints: String

    /// Runs a command line, as typed after the program's name.
    static func of(_ arguments: String...) async -> CommandLineRun { await of(arguments) }

    /// Runs a command line.
    ///
    /// - Parameter input: what is put in at the terminal.
    static func of(_ arguments: [String], input: [UInt8] = []) async -> CommandLineRun {
        let streams = Streams(input)
        let terminal = Terminal(
            result: { text in streams.output.withLock { $0 += text } },
            complaint: { text in streams.complaints.withLock { $0 += text } },
            input: { count in streams.next(count) })
        let status = await Program.run(arguments, terminal: terminal) { address, creates in
            if address == Program.memory { return try SQLiteEngine() }
            guard address.hasPrefix("sqlite:") else {
                throw Problem(.noSuchEngine, ["address": address])
            }
            return try SQLiteEngine(
                path: String(address.dropFirst("sqlite:".count)), createsFile: creates)
        }
        return CommandLineRun(
            status: status, output: streams.output.withLock { $0 },
            complaints: streams.complaints.withLock { $0 })
    }

    private final class Streams: Sendable {
        let output = Mutex("")
        let complaints = Mutex("")
        private let input: Mutex<ArraySlice<UInt8>>

        init(_ input: [UInt8]) { self.input = Mutex(input[...]) }

        /// Some of what is left of the input, as a pipe gives it.
        func next(_ count: Int) -> Data? {
            input.withLock { input in
                let part = input.prefix(min(count, 1000))
                input = input.dropFirst(part.count)
                return part.isEmpty ? nil : Data(part)
            }
        }
    }

    /// What was printed, read as JSON.
    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
    }
}

/// A folder with files that is removed with this object.
final class Scratch: Sendable {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        path = Scratch.freshPath()
        for (name, text) in files {
            let file = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// Copies a folder.
    init(copyOf other: Scratch) throws {
        path = Scratch.freshPath()
        try FileManager.default.copyItem(atPath: other.path, toPath: path)
    }

    private static func freshPath() -> String {
        FileManager.default.temporaryDirectory
            .appendingPathComponent("dieuhanh-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The pack that the project ships.
let townPack = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("packs/uy-ban-thi-xa").path
