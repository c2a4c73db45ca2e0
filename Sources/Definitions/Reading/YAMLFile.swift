import Foundation
import Vocabulary
import Yams

/// Reads the text of a YAML file into nodes with places, and drops the parser's own nodes.
///
/// Whatever the bytes are, it ends soon with nodes or with faults: size, depth and number of
/// nodes are bounded, and aliases, by which a short file can become endless, are refused.
struct YAMLFile {
    /// What a file may grow to: far more than a pack needs, little enough to be safe.
    enum Limits {
        /// Bytes of a file.
        static let bytes = 1_048_576
        /// Texts, lists and mappings in a file.
        static let nodes = 100_000
        /// Levels of lists and mappings within each other.
        static let depth = 30
        /// Keys written twice, each of which costs a second reading.
        static let duplicates = 50
    }

    /// The file's name in faults.
    let file: String
    let faults: Faults

    /// The root node of a text, or nil and the faults noted.
    ///
    /// - Parameters:
    ///   - text: the whole file.
    ///   - file: its name in faults, relative to the pack.
    ///   - faults: where faults are noted.
    static func read(_ text: String, file: String, _ faults: Faults) -> YAMLNode? {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
        guard text.utf8.count <= Limits.bytes else {
            let facts = ["path": file, "limit": String(Limits.bytes)]
            faults.add(.fileTooLarge, at: Place(file: file), facts)
            return nil
        }
        if let alias = YAMLAliases.first(in: text, file: file) {
            faults.add(.yamlAlias, at: alias)
            return nil
        }
        return YAMLFile(file: file, faults: faults).root(of: text)
    }

    /// The root mapping of a text, or nil and the faults noted.
    static func map(_ text: String, file: String, _ faults: Faults) -> YAMLMap? {
        read(text, file: file, faults).flatMap { YAMLMap($0, faults) }
    }

    private func root(of text: String) -> YAMLNode? {
        var source = RenamedKeys(text)
        while true {
            do {
                let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    faults.add(.emptyFile, at: Place(file: file))
                    return nil
                }
                var translation = Translation(file: file, renamed: source)
                let node = translation.node(root, depth: 0)
                for fault in translation.faults { faults.add(fault) }
                // What was cut off would be missed elsewhere: the file counts as unread.
                if translation.isTooMuch { return nil }
                return node.isNothing ? empty() : node
            } catch let error as YamlError {
                if case .duplicatedKeysInMapping(_, let context) = error,
                    source.renames.count < Limits.duplicates, source.rename(at: context.mark)
                {
                    continue
                }
                faults.add(YAMLSyntax.problem(error, file: file))
                return nil
            } catch {
                faults.add(.brokenYAML, at: Place(file: file), ["why": "\(error)"])
                return nil
            }
        }
    }

    private func empty() -> YAMLNode? {
        faults.add(.emptyFile, at: Place(file: file))
        return nil
    }
}

/// A text whose repeated keys are marked apart, because the parser stops at the first of them.
private struct RenamedKeys {
    /// Stands before a key that occurs again further down; no text of people holds it.
    static let mark: Unicode.Scalar = "\u{E000}"

    private(set) var text: String
    /// Line and original column of each mark set.
    private(set) var renames: [(line: Int, column: Int)] = []
    private let hasMarks: Bool

    init(_ text: String) {
        self.text = text
        hasMarks = text.unicodeScalars.contains(Self.mark)
    }

    /// Marks the key at a place; false when that would not help.
    mutating func rename(at mark: Mark) -> Bool {
        guard !hasMarks, mark.line >= 1, mark.column >= 1 else { return false }
        var lines = text.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard mark.line <= lines.count else { return false }
        var line = String(lines[mark.line - 1])
        let scalars = line.unicodeScalars
        guard
            let index = scalars.index(
                scalars.startIndex, offsetBy: mark.column - 1, limitedBy: scalars.endIndex),
            index < scalars.endIndex, !"[{?".unicodeScalars.contains(scalars[index])
        else { return false }
        line.unicodeScalars.insert(Self.mark, at: index)
        renames.append((mark.line, column(mark)))
        lines[mark.line - 1] = line[...]
        text = lines.joined(separator: "\n")
        return true
    }

    /// The column of a place in the text as it was written.
    func column(_ mark: Mark) -> Int {
        let onLine = renames.filter { $0.line == mark.line }.map(\.column).sorted()
        return onLine.reduce(mark.column) { $1 < $0 ? $0 - 1 : $0 }
    }
}

/// Turns the parser's nodes into values, once.
private struct Translation {
    let file: String
    let renamed: RenamedKeys
    var faults: [Problem] = []
    private var count = 0
    private(set) var isTooMuch = false

    init(file: String, renamed: RenamedKeys) {
        self.file = file
        self.renamed = renamed
    }

    mutating func node(_ node: Node, depth: Int) -> YAMLNode {
        let place = place(node.mark)
        count += 1
        guard count <= YAMLFile.Limits.nodes, depth <= YAMLFile.Limits.depth else {
            refuse(at: place)
            return YAMLNode(place: place, content: .nothing)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(place: place, content: content(scalar))
        case .sequence(let sequence):
            let items = sequence.map { self.node($0, depth: depth + 1) }
            return YAMLNode(place: place, content: .list(items))
        case .mapping(let mapping):
            return YAMLNode(place: place, content: .map(entries(mapping, depth: depth + 1)))
        case .alias:
            return YAMLNode(place: place, content: .nothing)
        }
    }

    private func content(_ scalar: Node.Scalar) -> YAMLNode.Content {
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain, ["", "~", "null"].contains(scalar.string) { return .nothing }
        return .text(scalar.string, isPlain: isPlain)
    }

    private mutating func entries(_ mapping: Node.Mapping, depth: Int) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var first: [String: Place] = [:]
        for (key, value) in mapping {
            guard let word = key.scalar else {
                faults.append(Problem(.badKey, at: place(key.mark)))
                continue
            }
            let text = unmarked(word.string)
            let place = place(word.mark)
            if let first = first[text] {
                let facts = ["key": Faults.short(text), "first": first.line.map(String.init) ?? ""]
                faults.append(Problem(.duplicateKey, at: place, facts))
                continue
            }
            first[text] = place
            let plain = word.style == .plain
            entries.append(
                YAMLEntry(
                    key: YAMLWord(text: text, place: place, isPlain: plain),
                    value: node(value, depth: depth)))
        }
        return entries
    }

    /// A key as it was written: without the marks, and without the quotation marks after them.
    private func unmarked(_ key: String) -> String {
        guard key.unicodeScalars.first == RenamedKeys.mark, !renamed.renames.isEmpty
        else { return key }
        let text = String(key.unicodeScalars.drop { $0 == RenamedKeys.mark })
        let isQuoted = text.count >= 2 && text.first == text.last && "\"'".contains(text.prefix(1))
        return isQuoted ? String(text.dropFirst().dropLast()) : text
    }

    private func place(_ mark: Mark?) -> Place {
        guard let mark else { return Place(file: file) }
        return Place(file: file, line: mark.line, column: renamed.column(mark))
    }

    private mutating func refuse(at place: Place) {
        guard !isTooMuch else { return }
        isTooMuch = true
        let isDeep = count <= YAMLFile.Limits.nodes
        let limit = isDeep ? YAMLFile.Limits.depth : YAMLFile.Limits.nodes
        faults.append(
            Problem(isDeep ? .yamlTooDeep : .yamlTooMuch, at: place, ["limit": String(limit)]))
    }
}
