public import Vocabulary

/// The figures that an authority published in one document.
public struct PublishedDocument: Sendable, Hashable {
    /// The document, as it is cited.
    public let title: String
    /// Its figures, in the order of the document.
    public let figures: [PublishedFigure]

    /// Makes a document's figures.
    public init(title: String, figures: [PublishedFigure]) {
        self.title = title
        self.figures = figures
    }
}

/// Reads the published figures that a sample is compared with.
public enum PublishedReader {
    /// The name of the file that holds them.
    public static let fileName = "published.yaml"

    /// Reads the published figures of a sample.
    ///
    /// - Parameters:
    ///   - folder: the sample's folder.
    ///   - pack: the pack whose indicators they are compared with.
    /// - Throws: every fault of the file, together.
    public static func read(folder: String, pack: Pack) throws(Problems) -> PublishedDocument {
        try read(try SampleYAML.read(path: folder + "/" + fileName, name: fileName), pack)
    }

    /// Reads published figures from a text, for tests and tools.
    public static func read(text: String, pack: Pack) throws(Problems) -> PublishedDocument {
        try read(try SampleYAML.parse(text, name: fileName), pack)
    }

    private static func read(
        _ yaml: SampleYAML, _ pack: Pack
    ) throws(Problems) -> PublishedDocument {
        let map = yaml.map(["document", "figures"])
        let title = map.required("document")?.text()
        let figures = (map.required("figures")?.list() ?? []).compactMap { figure($0, pack) }
        var seen: Set<String> = []
        for figure in figures where !seen.insert(figure.id).inserted {
            let mark = map["figures"]
            mark?.fault(.sampleDuplicate, ["name": figure.id])
        }
        guard yaml.faults.all.isEmpty, let title else { throw Problems(yaml.faults.all) }
        return PublishedDocument(title: title, figures: figures)
    }

    private static let keys = [
        "id", "section", "title", "printed", "indicator", "part", "target", "unit", "period",
        "as_of", "format", "not_comparable", "note", "rank",
    ]

    private static func figure(_ yaml: SampleYAML, _ pack: Pack) -> PublishedFigure? {
        let map = yaml.map(keys)
        check(map, pack)
        let part = map["part"]?.value("numerator, denominator, verdict, plan, targets_met") {
            PublishedFigure.Part(rawValue: $0)
        }
        guard let id = map.required("id")?.text(), let section = map.required("section")?.text(),
            let title = map.required("title")?.text(), let printed = map.required("printed")?.text()
        else { return nil }
        return PublishedFigure(
            id: id, section: section, title: title, printed: printed,
            indicator: map.text("indicator"), part: part,
            target: map["target"]?.value("số thứ tự của chỉ tiêu") { Int($0) },
            unit: map.text("unit"), period: map.text("period"),
            asOf: map["as_of"]?.value("một ngày: 2023-11-15") { Day(iso: $0) },
            format: map["format"]?.value("number(1), percent, billion(3), count2 …") {
                FigureFormat($0)
            },
            notComparable: map.text("not_comparable"), note: map.text("note"),
            rank: map["rank"]?.value("1 … 9") { Int($0).flatMap { (1...9).contains($0) ? $0 : nil } }
                ?? 9,
            place: yaml.place)
    }

    /// Names of the pack that a figure mentions.
    private static func check(_ map: SampleMap, _ pack: Pack) {
        let hasSubject = ["indicator", "target", "not_comparable"].contains { map.has($0) }
        if !hasSubject, map.text("part") != PublishedFigure.Part.targetsMet.rawValue {
            map.node.fault(.sampleMissingKey, ["key": "indicator"])
        }
        if let yaml = map["indicator"], let name = yaml.text(), pack.indicator(name) == nil {
            var facts = ["name": name]
            facts["nearest"] = Nearest.name(to: name, among: pack.indicators.map(\.id))
            yaml.fault(.sampleNoSuchIndicator, facts)
        }
        if let yaml = map["unit"], let name = yaml.text(), pack.units[name] == nil {
            var facts = ["name": name]
            facts["nearest"] = Nearest.name(to: name, among: pack.units.all.map(\.id))
            yaml.fault(.sampleNoSuchUnit, facts)
        }
        _ = map["period"]?.value("một kỳ: 2023, 2023-Q1") { Period(named: $0) }
    }
}
