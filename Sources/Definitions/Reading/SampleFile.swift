import Foundation
import Vocabulary

/// A YAML file of a sample, while it is read.
struct SampleFile {
    /// Its keys and values.
    let map: YAMLMap
    /// What is wrong with it.
    let faults: Faults

    /// Reads a file of a sample's folder.
    ///
    /// - Throws: `C001` when it is not there, `C003` when it is not UTF-8, and all faults of its
    ///   form when it is not a mapping.
    init(folder: String, name: String) throws(Problems) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
            throw Problems([Problem(.noSuchFile, ["path": folder + "/" + name])])
        }
        guard let text = String(bytes: data, encoding: .utf8) else {
            throw Problems([Problem(.notUTF8, at: Place(file: name), ["path": name])])
        }
        try self.init(text: text, name: name)
    }

    /// Reads a text.
    init(text: String, name: String) throws(Problems) {
        let faults = Faults()
        guard let map = YAMLFile.map(text, file: name, faults) else {
            throw Problems(faults.all)
        }
        self.map = map
        self.faults = faults
    }
}

extension YAMLMap {
    /// A text read as something, which may be missing; what can't be read is a fault.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - expected: what is expected, in words of the pack's authors.
    ///   - read: reads the text; nil when it can't.
    func optionalValue<Value>(
        _ key: String, expected: String, _ read: (String) -> Value?
    ) -> Value? {
        optionalNode(key).flatMap { value(of: $0, expected: expected, read) }
    }

    /// A text read as something, which must be there.
    func value<Value>(_ key: String, expected: String, _ read: (String) -> Value?) -> Value? {
        node(key).flatMap { value(of: $0, expected: expected, read) }
    }

    /// A node read as something.
    func value<Value>(
        of node: YAMLNode, expected: String, _ read: (String) -> Value?
    ) -> Value? {
        guard let word = word(of: node) else { return nil }
        if let value = read(word.text) { return value }
        faults.add(.sampleUnexpected, at: word.place, ["found": word.text, "expected": expected])
        return nil
    }
}
