import Foundation
public import Vocabulary

/// Reads a sample from its folder: `sample.yaml`, and the CSV files that stand beside it.
public enum SampleReader {
    /// The name of the file that describes a sample.
    public static let fileName = "sample.yaml"

    /// Reads a sample.
    ///
    /// - Parameter folder: the sample's folder, such as `packs/x/samples/huong-tra-2023`.
    /// - Throws: every fault of the file's form, together; `SampleWriter` checks it against a pack.
    public static func read(folder: String) throws(Problems) -> SampleDefinition {
        try read(try SampleFile(folder: folder, name: fileName), folder: folder)
    }

    /// Reads a sample from a text, for tests and tools.
    public static func read(
        text: String, name: String = fileName, folder: String = ""
    ) throws(Problems) -> SampleDefinition {
        try read(try SampleFile(text: text, name: name), folder: folder)
    }

    private static func read(
        _ file: SampleFile, folder: String
    ) throws(Problems) -> SampleDefinition {
        let map = file.map
        map.allow([
            "sample", "title", "document", "period", "as_of", "seed", "words", "registers",
            "entered", "people",
        ])
        let id = map.text("sample")
        let title = map.text("title")
        let period = map.value("period", expected: "2023, 2023-Q1, 2023-10") { Period(named: $0) }
        let asOf = map.optionalDay("as_of")
        let seed = map.optionalValue("seed", expected: "0 … 18446744073709551615") { UInt64($0) }
        let words = words(map)
        let registers = (map.map("registers")?.namedMaps ?? []).map { register($0.name, $0.map) }
        let entered = map.maps("entered").flatMap(statements)
        let people = map.maps("people").compactMap(SampleWorkReader.staff)
        try file.faults.throwIfAny()
        guard let id, let title, let period else { throw Problems(file.faults.all) }
        return SampleDefinition(
            id: id, title: title, document: map.optionalText("document"), period: period,
            asOf: asOf ?? period.to, seed: seed ?? 1, words: words, registers: registers,
            entered: entered, people: people, folder: folder, place: map.place)
    }

    private static func words(_ map: YAMLMap) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for entry in map.optionalMap("words")?.entries ?? [] {
            let list = items(entry.value, map).compactMap { map.word(of: $0)?.text }
            if list.isEmpty { map.faults.add(.notList, at: entry.key.place) }
            lists[entry.key.text] = list.map(\.precomposedStringWithCanonicalMapping)
        }
        return lists
    }

    private static func items(_ node: YAMLNode, _ map: YAMLMap) -> [YAMLNode] {
        guard case .list(let items) = node.content else {
            map.faults.add(.notList, at: node.place)
            return []
        }
        return items
    }

    // MARK: Registers

    private static let blockKeys = ["title", "rows", "set", "fate", "aspects"]

    private static func register(_ name: YAMLWord, _ map: YAMLMap) -> SampleRegister {
        map.allow(["file", "scaled", "blocks", "paths"] + blockKeys)
        let paths = map.namedMaps("paths").map { SampleWorkReader.path($0.name, $0.map) }
        let isScaled = map.has("scaled") ? map.bool("scaled") : nil
        if map.has("file") {
            let file = map.value("file", expected: "tên một tệp trong thư mục của mẫu") { name in
                name.contains("/") || name.hasPrefix(".") ? nil : name
            }
            return SampleRegister(
                register: name.text, content: .file(file ?? ""), isScaled: isScaled,
                paths: paths, place: name.place)
        }
        if !map.has("rows"), !map.has("blocks") { _ = map.node("rows") }
        let blocks = map.has("rows") ? [block(map)] : map.maps("blocks").map(strictBlock)
        return SampleRegister(
            register: name.text, content: .blocks(blocks), isScaled: isScaled, paths: paths,
            place: name.place)
    }

    private static func strictBlock(_ map: YAMLMap) -> SampleBlock {
        map.allow(blockKeys)
        return block(map)
    }

    private static func block(_ map: YAMLMap) -> SampleBlock {
        let assignments = (map.optionalMap("set")?.entries ?? []).compactMap { entry in
            SampleSourceReader(map.faults).read(entry.value).map {
                SampleAssignment(entry.key.text, $0, place: entry.key.place)
            }
        }
        let aspects = (map.optionalMap("aspects")?.entries ?? []).map { entry in
            SampleAspect(
                title: entry.key.text,
                parts: items(entry.value, map).compactMap { YAMLMap($0, map.faults) }
                    .map(strictBlock),
                place: entry.key.place)
        }
        return SampleBlock(
            title: map.optionalText("title"), rows: map.integer("rows") ?? 0, set: assignments,
            fate: map.optionalChoice("fate", of: SampleFate.self), aspects: aspects,
            place: map.place)
    }

    // MARK: Stated values

    /// Values that have their source in common.
    private static func statements(_ map: YAMLMap) -> [SampleStatement] {
        map.allow(["source", "note", "unit", "period", "as_of", "values"])
        let source = map.text("source") ?? ""
        let asOf = map.optionalDay("as_of")
        return (map.map("values")?.entries ?? []).compactMap { entry in
            map.word(of: entry.value).map {
                SampleStatement(
                    indicator: entry.key.text, unit: map.optionalText("unit"),
                    period: map.optionalText("period"), asOf: asOf, value: $0.text,
                    source: source, note: map.optionalText("note"), place: entry.key.place)
            }
        }
    }
}
