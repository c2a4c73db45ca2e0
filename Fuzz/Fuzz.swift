import ClaimsSupport
import Documents

/// What libFuzzer calls with every input: the first byte chooses the kind of file, the rest is in it.
///
/// A rule that is broken ends the program, as a crash does; libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let kind = input.first else { return 0 }
    let faults = faults(of: Array(input.dropFirst()), kind: kind)
    if !faults.isEmpty { fatalError(faults.joined(separator: "\n")) }
    return 0
}

private func faults(of bytes: [UInt8], kind: UInt8) -> [String] {
    let names = ["a.txt", "a.md", "a.html", "a.docx"]
    let name = names[Int(kind) % names.count]
    if name == "a.docx" { return Trial.faults(of: WordFile.bytes(documentXML: bytes), name: name) }
    // No other program is started for each of a million inputs.
    if bytes.starts(with: Array("%PDF-".utf8)) { return [] }
    let faults = Trial.faults(of: bytes, name: name)
    if String(validating: bytes, as: UTF8.self) != nil { return faults }
    // What is no text is refused; mended it is one more text.
    let format: SourceDocument.Format =
        name == "a.html" ? .html : name == "a.md" ? .markdown : .text
    let text = String(decoding: bytes, as: UTF8.self)
    return faults + Trial.faults(of: SourceReader.document(text: text, format: format))
}
