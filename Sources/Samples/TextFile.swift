import Foundation
import Vocabulary

/// A file that is being written, many bytes at a time.
struct TextFile {
    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []

    /// Bytes that are gathered before they are written.
    private static let bufferSize = 1 << 18

    /// Begins a file.
    ///
    /// - Throws: `C004` when it can't be written.
    init(path: String) throws(Problem) {
        self.path = path
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Problem(.unwritable, ["path": path]) }
        self.handle = handle
        buffer.reserveCapacity(TextFile.bufferSize + 4096)
    }

    /// Adds bytes.
    mutating func add(_ bytes: [UInt8]) throws(Problem) {
        buffer += bytes
        if buffer.count >= TextFile.bufferSize { try flush() }
    }

    private mutating func flush() throws(Problem) {
        do {
            try handle.write(contentsOf: Data(buffer))
        } catch {
            throw Problem(.unwritable, ["path": path, "why": error.localizedDescription])
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and closes the file.
    mutating func close() throws(Problem) {
        try flush()
        do {
            try handle.close()
        } catch {
            throw Problem(.unwritable, ["path": path, "why": error.localizedDescription])
        }
    }
}
