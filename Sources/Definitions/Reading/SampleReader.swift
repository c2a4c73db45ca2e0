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
        let yaml = try SampleYAML.read(path: folder + "/" + fileName, name: fileName)
        return try read(yaml, folder: folder)
    }

    /// Reads a sample from a text, for tests and tools.
    public static func read(
        text: String, name: String = fileName, folder: String = ""
    ) throws(Problems) -> SampleDefinition {
        try read(try SampleYAML.parse(text, name: name), folder: folder)
    }

    private static func read(
        _ yaml: SampleYAML, folder: String
    ) throws(Problems) -> SampleDefinition {
        let map = yaml.map([
            "sample", "title", "document", "period", "as_of", "seed", "words", "registers",
            "entered",
        ])
        let id = map.required("sample")?.text()
        let title = map.required("title")?.text()
        let period = map.required("period")?.value("một kỳ: 2023, 2023-Q1") { Period(named: $0) }
        let asOf = map["as_of"]?.value("một ngày: 2023-11-15") { Day(iso: $0) }
        let seed = map["seed"]?.value("một số nguyên không âm") { UInt64($0) }
        let registers = (map.required("registers")?.pairs() ?? []).compactMap { register($0, $1) }
        let words = (map["words"]?.pairs() ?? []).map { name, value in
            (name, value.list().compactMap { $0.text() })
        }
        for (name, list) in words where list.isEmpty {
            map["words"]?.fault(.sampleUnexpected, ["found": name, "expected": "ít nhất một từ"])
        }
        let entered = (map["entered"]?.list() ?? []).flatMap(statements)
        guard yaml.faults.all.isEmpty, let id, let title, let period else {
            throw Problems(yaml.faults.all)
        }
        return SampleDefinition(
            id: id, title: title, document: map.text("document"), period: period,
            asOf: asOf ?? period.to, seed: seed ?? 1,
            words: Dictionary(words, uniquingKeysWith: { one, _ in one }), registers: registers,
            entered: entered, folder: folder, place: yaml.place)
    }

    // MARK: Registers

    private static let blockKeys = ["title", "rows", "set", "fate", "aspects"]

    private static func register(_ name: String, _ yaml: SampleYAML) -> SampleRegister? {
        let map = yaml.map(["file", "scaled", "blocks"] + blockKeys)
        let isScaled = map["scaled"]?.value("true, false") { Bool($0) }
        if let file = map["file"] {
            return file.value("tên một tệp trong thư mục của mẫu") { name in
                name.contains("/") || name.hasPrefix(".") ? nil : name
            }.map {
                SampleRegister(
                    register: name, content: .file($0), isScaled: isScaled, place: yaml.place)
            }
        }
        let blocks =
            map.has("rows")
            ? [block(map)] : (map.required("blocks")?.list() ?? []).map { block($0.map(blockKeys)) }
        return SampleRegister(
            register: name, content: .blocks(blocks), isScaled: isScaled, place: yaml.place)
    }

    private static func block(_ map: SampleMap) -> SampleBlock {
        let rows = map.required("rows")?.value("một số nguyên") { Int($0) }
        let fate = map["fate"]?.value(SampleFate.allCases.map(\.rawValue).joined(separator: ", ")) {
            SampleFate(rawValue: $0)
        }
        let assignments = (map["set"]?.pairs() ?? []).compactMap { field, value in
            SampleSourceReader(value).read().map {
                SampleAssignment(field, $0, place: value.place)
            }
        }
        let aspects = (map["aspects"]?.pairs() ?? []).map { title, value in
            SampleAspect(
                title: title, parts: value.list().map { block($0.map(blockKeys)) },
                place: value.place)
        }
        return SampleBlock(
            title: map.text("title"), rows: rows ?? 0, set: assignments, fate: fate,
            aspects: aspects, place: map.node.place)
    }

    // MARK: Stated values

    /// Values that have their source in common.
    private static func statements(_ yaml: SampleYAML) -> [SampleStatement] {
        let map = yaml.map(["source", "note", "unit", "period", "as_of", "values"])
        let source = map.required("source")?.text() ?? ""
        let asOf = map["as_of"]?.value("một ngày: 2023-11-15") { Day(iso: $0) }
        return (map.required("values")?.pairs() ?? []).map { indicator, value in
            SampleStatement(
                indicator: indicator, unit: map.text("unit"), period: map.text("period"),
                asOf: asOf, value: value.text() ?? "", source: source, note: map.text("note"),
                place: value.place)
        }
    }
}
