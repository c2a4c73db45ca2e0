import Foundation
import Vocabulary
import Yams

/// The faults of one file, gathered while it is read.
final class SampleFaults {
    /// The file's name, as people know it.
    let file: String
    private(set) var all: [Problem] = []

    init(file: String) { self.file = file }

    /// Notes a fault.
    func add(_ code: ProblemCode, _ mark: Mark?, _ facts: [String: String]) {
        let place = Place(file: file, line: mark?.line, column: mark?.column)
        all.append(Problem(code, at: place, facts))
    }
}

/// A node of a sample's YAML: it is asked for what is expected, and notes a fault where it differs.
struct SampleYAML {
    /// The largest file that is read, in bytes.
    static let largestFile = 1_000_000

    private let node: Node
    let faults: SampleFaults

    private init(_ node: Node, _ faults: SampleFaults) {
        self.node = node
        self.faults = faults
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: where it is.
    ///   - name: how it is called in problems.
    /// - Throws: `C001` when it is not there, `C003` when it is not UTF-8, `S040` when it is not
    ///   YAML or larger than 1 MB.
    static func read(path: String, name: String) throws(Problems) -> SampleYAML {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problems([Problem(.noSuchFile, ["path": path])])
        }
        guard let text = String(bytes: data, encoding: .utf8) else {
            throw Problems([Problem(.notUTF8, at: Place(file: name), ["path": name])])
        }
        guard data.count <= largestFile else {
            throw unreadable(name, nil, "> 1 MB")
        }
        return try parse(text, name: name)
    }

    /// Reads a text.
    static func parse(_ text: String, name: String) throws(Problems) -> SampleYAML {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                throw unreadable(name, nil, "tệp trống")
            }
            return SampleYAML(node, SampleFaults(file: name))
        } catch let problems as Problems {
            throw problems
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            throw unreadable(name, context.mark, "khóa lặp lại: " + keys.joined(separator: ", "))
        } catch YamlError.scanner(_, let why, let mark, _), YamlError.parser(_, let why, let mark, _),
            YamlError.composer(_, let why, let mark, _)
        {
            throw unreadable(name, mark, why)
        } catch {
            throw unreadable(name, nil, String(describing: error))
        }
    }

    private static func unreadable(_ name: String, _ mark: Mark?, _ why: String) -> Problems {
        let place = Place(file: name, line: mark?.line, column: mark?.column)
        return Problems([Problem(.sampleUnreadable, at: place, ["why": why])])
    }

    /// Where it stands.
    var place: Place {
        Place(file: faults.file, line: node.mark?.line, column: node.mark?.column)
    }

    /// Notes a fault here.
    func fault(_ code: ProblemCode, _ facts: [String: String]) {
        faults.add(code, node.mark, facts)
    }

    private func unexpected(_ expected: String) {
        let found =
            switch node {
            case .scalar(let scalar): "«\(scalar.string)»"
            case .mapping: "một bảng khóa: giá trị"
            case .sequence: "một danh sách"
            case .alias: "một bí danh"
            }
        fault(.sampleUnexpected, ["found": found, "expected": expected])
    }

    // MARK: Kinds

    /// Whether it is a single value.
    var isScalar: Bool { node.scalar != nil }

    /// Whether nothing is written (`~`, or nothing at all).
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any
        else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// Its text as written, without a fault when it is none.
    var scalarText: String? { node.scalar?.string }

    /// Its text.
    func text() -> String? {
        guard let scalar = node.scalar else {
            unexpected("một giá trị")
            return nil
        }
        return scalar.string.precomposedStringWithCanonicalMapping
    }

    /// Its text, read as something.
    func value<Value>(_ expected: String, _ read: (String) -> Value?) -> Value? {
        guard let text = text() else { return nil }
        if let value = read(text) { return value }
        unexpected(expected)
        return nil
    }

    /// Its items.
    func list() -> [SampleYAML] {
        guard let sequence = node.sequence else {
            unexpected("một danh sách")
            return []
        }
        return sequence.map { SampleYAML($0, faults) }
    }

    /// Its items, or itself as the only one.
    func listOrOne() -> [SampleYAML] {
        node.sequence.map { $0.map { SampleYAML($0, faults) } } ?? [self]
    }

    /// Whether it is a list.
    var isList: Bool { node.sequence != nil }

    /// Its keys and values, in order.
    func pairs() -> [(key: String, value: SampleYAML)] {
        guard let mapping = node.mapping else {
            unexpected("một bảng khóa: giá trị")
            return []
        }
        return mapping.compactMap { key, value in
            let key = SampleYAML(key, faults)
            // An empty value has no place of its own: it stands where its key stands.
            let isEmpty = value.mark == nil || value.scalar?.string.isEmpty == true
            var value = value
            if isEmpty, case .scalar(var scalar) = value {
                scalar.mark = key.node.mark
                value = .scalar(scalar)
            }
            return key.text().map { ($0, SampleYAML(value, faults)) }
        }
    }

    /// Its keys, of which only some are known.
    func map(_ keys: [String]) -> SampleMap {
        let pairs = pairs()
        for (key, value) in pairs where !keys.contains(key) {
            var facts = ["key": key, "keys": keys.joined(separator: ", ")]
            facts["nearest"] = Nearest.name(to: key, among: keys)
            value.fault(.sampleUnknownKey, facts)
        }
        return SampleMap(
            node: self,
            values: Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { one, _ in one }))
    }
}

/// A table of keys and values in a sample's YAML.
struct SampleMap {
    let node: SampleYAML
    fileprivate let values: [String: SampleYAML]

    fileprivate init(node: SampleYAML, values: [String: SampleYAML]) {
        self.node = node
        self.values = values
    }

    /// The value of a key; nil when it is not there or says nothing.
    subscript(key: String) -> SampleYAML? {
        values[key].flatMap { $0.isNull ? nil : $0 }
    }

    /// Whether a key is there.
    func has(_ key: String) -> Bool { values[key] != nil }

    /// The value of a key that must be there.
    func required(_ key: String) -> SampleYAML? {
        if let value = self[key] { return value }
        node.fault(.sampleMissingKey, ["key": key])
        return nil
    }

    /// A text.
    func text(_ key: String) -> String? { self[key]?.text() }
}
