import CZip

/// A zip file in memory, of which single parts are read.
enum ZipFile {
    /// The longest part that is read, in bytes: a small zip can unfold to very much.
    static let longestPart = 64_000_000

    /// What is in a part.
    ///
    /// - Returns: the bytes, nil if there is no such part.
    static func part(
        _ name: String, of bytes: [UInt8]
    ) throws(SourceReader.Refusal) -> [UInt8]? {
        var result: Result<[UInt8]?, SourceReader.Refusal> = .success(nil)
        bytes.withUnsafeBytes { buffer in
            result = read(name, buffer)
        }
        return try result.get()
    }

    private static func read(
        _ name: String, _ buffer: UnsafeRawBufferPointer
    ) -> Result<[UInt8]?, SourceReader.Refusal> {
        var error = zip_error_t()
        guard
            let source = zip_source_buffer_create(
                buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
        else { return .failure(.damaged("zip")) }
        guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
            zip_source_free(source)
            return .failure(.damaged("zip"))
        }
        defer { zip_discard(archive) }
        var facts = zip_stat_t()
        guard zip_stat(archive, name, 0, &facts) == 0 else { return .success(nil) }
        guard facts.size <= longestPart else {
            return .failure(.tooLong(bytes: Int(clamping: facts.size), limit: longestPart))
        }
        guard let file = zip_fopen(archive, name, 0) else { return .failure(.damaged("zip")) }
        defer { zip_fclose(file) }
        return content(file, length: Int(facts.size))
    }

    /// Unfolds a part; what it claims to unfold to is not believed.
    private static func content(
        _ file: OpaquePointer, length: Int
    ) -> Result<[UInt8]?, SourceReader.Refusal> {
        var content: [UInt8] = []
        content.reserveCapacity(length)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            if count < 0 { return .failure(.damaged("zip")) }
            if count == 0 { return .success(content) }
            content.append(contentsOf: chunk[0..<Int(count)])
            if content.count > longestPart {
                return .failure(.tooLong(bytes: content.count, limit: longestPart))
            }
        }
    }
}
