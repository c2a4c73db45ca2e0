import Vocabulary

/// The lists and mappings within a mapping.
extension YAMLMap {
    /// The mapping of a key, which must be there.
    func map(_ key: String) -> YAMLMap? { node(key).flatMap { YAMLMap($0, faults) } }

    /// The mapping of a key, which may be missing.
    func optionalMap(_ key: String) -> YAMLMap? {
        optionalNode(key).flatMap { YAMLMap($0, faults) }
    }

    /// The items of a list; none when the key is missing.
    func list(_ key: String) -> [YAMLNode] {
        guard let node = optionalNode(key) else { return [] }
        guard case .list(let items) = node.content else {
            faults.add(.notList, at: node.place)
            return []
        }
        return items
    }

    /// The mappings of a list; none when the key is missing.
    func maps(_ key: String) -> [YAMLMap] { list(key).compactMap { YAMLMap($0, faults) } }

    /// The texts of a list, each once; a single text stands for a list of one.
    func words(_ key: String) -> [YAMLWord] {
        guard let node = optionalNode(key) else { return [] }
        if node.word != nil { return word(of: node).map { [$0] } ?? [] }
        var seen: Set<String> = []
        return list(key).compactMap(word(of:)).filter { word in
            if seen.insert(word.text).inserted { return true }
            faults.add(.repeatedItem, at: word.place, ["found": word.text])
            return false
        }
    }

    /// The texts of a list without their places.
    func texts(_ key: String) -> [String] { words(key).map(\.text) }

    /// Keys with mappings, as in `fields: {name: {…}}`; none when the key is missing.
    func namedMaps(_ key: String) -> [(name: YAMLWord, map: YAMLMap)] {
        optionalMap(key)?.namedMaps ?? []
    }

    /// Its keys, each with the mapping after it.
    var namedMaps: [(name: YAMLWord, map: YAMLMap)] {
        entries.compactMap { entry in YAMLMap(entry.value, faults).map { (entry.key, $0) } }
    }

    /// Keys with texts, as in `options: {name: Nhãn}`; none when the key is missing.
    func namedTexts(_ key: String) -> [(name: YAMLWord, text: String)] {
        (optionalMap(key)?.entries ?? []).compactMap { entry in
            word(of: entry.value).map { (entry.key, $0.text) }
        }
    }
}
