import Vocabulary

/// One line of a printed proof, with its number from 1.
struct ProofLine {
    let number: Int
    let bytes: ArraySlice<UInt8>

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// What stands between upright strokes, without the space beside each.
    var fields: [String] {
        bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
            var field = $0
            if field.last == 0x20 { field = field.dropLast() }
            if field.first == 0x20 { field = field.dropFirst() }
            return String(decoding: field, as: UTF8.self)
        }
    }

    /// What stands before the first colon, and after it.
    var labelled: (label: String, value: String)? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var value = bytes[(colon + 1)...]
        if value.first == 0x20 { value = value.dropFirst() }
        return (
            String(decoding: bytes[..<colon], as: UTF8.self),
            String(decoding: value, as: UTF8.self)
        )
    }

    /// The problem that the line is not what it must be.
    func unreadable(_ expected: String) -> Problem {
        Problem(
            .unreadableProof,
            ["line": String(number), "text": String(text.prefix(100)), "expected": expected])
    }

    /// The problem that the line does not agree with others.
    func wrong(_ what: String, found: String, expected: String) -> Problem {
        Problem(
            .proofAddsUpWrongly,
            ["line": String(number), "what": what, "found": found, "expected": expected])
    }
}

/// The lines of a printed proof, read one after another; empty ones, and blanks at the end of one,
/// make no difference.
struct ProofLines {
    private var rest: ArraySlice<ProofLine>
    private let count: Int

    init(_ text: String) {
        var lines: [ProofLine] = []
        let all = Array(text.utf8).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in all.enumerated() {
            var bytes = bytes
            while let last = bytes.last, [0x20, 0x09, 0x0D].contains(last) {
                bytes = bytes.dropLast()
            }
            if !bytes.isEmpty { lines.append(ProofLine(number: index + 1, bytes: bytes)) }
        }
        rest = lines[...]
        count = all.count
    }

    /// The next line.
    ///
    /// - Throws: `W025` at the end.
    mutating func next(_ expected: String) throws(Problem) -> ProofLine {
        guard let line = rest.popFirst() else {
            throw Problem(.unreadableProof, ["line": String(count), "expected": expected])
        }
        return line
    }

    /// The next line, which carries a label.
    mutating func labelled(_ label: String) throws(Problem) -> (line: ProofLine, value: String) {
        let line = try next("«\(label): …»")
        guard let labelled = line.labelled, labelled.label == label else {
            throw line.unreadable("«\(label): …»")
        }
        return (line, labelled.value)
    }

    /// The lines of a section, whose title tells how many there are.
    mutating func section(_ title: String) throws(Problem) -> [ProofLine] {
        let head = try next("«\(title) (…)»")
        let words = head.text
        guard words.hasPrefix(title + " ("), words.hasSuffix(")"),
            let count = Int(words.dropFirst(title.count + 2).dropLast()), count >= 0
        else { throw head.unreadable("«\(title) (…)»") }
        guard count <= rest.count else {
            throw head.wrong(title, found: String(count), expected: String(rest.count))
        }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// - Throws: `W025` when a line is left.
    func end() throws(Problem) {
        if let line = rest.first { throw line.unreadable("hết bản chứng minh") }
    }
}
