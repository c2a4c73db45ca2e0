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
        try read(try SampleFile(folder: folder, name: fileName), pack)
    }

    /// Reads published figures from a text, for tests and tools.
    public static func read(text: String, pack: Pack) throws(Problems) -> PublishedDocument {
        try read(try SampleFile(text: text, name: fileName), pack)
    }

    private static func read(_ file: SampleFile, _ pack: Pack) throws(Problems) -> PublishedDocument
    {
        let map = file.map
        map.allow(["document", "figures"])
        let title = map.text("document")
        var seen: Set<String> = []
        let figures = map.maps("figures").compactMap { entry -> PublishedFigure? in
            guard let figure = figure(entry, pack) else { return nil }
            if !seen.insert(figure.id).inserted {
                file.faults.add(
                    .sampleDuplicate, at: entry.place(of: "id"), ["name": figure.id])
            }
            return figure
        }
        try file.faults.throwIfAny()
        guard let title else { throw Problems(file.faults.all) }
        return PublishedDocument(title: title, figures: figures)
    }

    private static let keys = [
        "id", "section", "title", "printed", "indicator", "part", "target", "unit", "period",
        "as_of", "format", "not_comparable", "note", "rank",
    ]

    private static func figure(_ map: YAMLMap, _ pack: Pack) -> PublishedFigure? {
        map.allow(keys)
        check(map, pack)
        let part = map.optionalValue(
            "part", expected: "numerator, denominator, verdict, plan, targets_met"
        ) { PublishedFigure.Part(rawValue: $0) }
        let format = map.optionalValue("format", expected: "number(1), percent, billion(3) …") {
            FigureFormat($0)
        }
        guard let id = map.text("id"), let section = map.text("section"),
            let title = map.text("title"), let printed = map.text("printed")
        else { return nil }
        return PublishedFigure(
            id: id, section: section, title: title, printed: printed,
            indicator: map.optionalText("indicator"), part: part,
            target: map.optionalInteger("target", in: 1...999), unit: map.optionalText("unit"),
            period: map.optionalText("period"), asOf: map.optionalDay("as_of"), format: format,
            notComparable: map.optionalText("not_comparable"), note: map.optionalText("note"),
            rank: map.optionalInteger("rank", in: 1...9) ?? 9, place: map.place)
    }

    /// Names of the pack that a figure mentions.
    private static func check(_ map: YAMLMap, _ pack: Pack) {
        let subjects = ["indicator", "target", "not_comparable", "part"]
        if !subjects.contains(where: map.has) { _ = map.node("indicator") }
        if let word = map.optionalWord("indicator"), pack.indicator(word.text) == nil {
            let names = pack.indicators.map(\.id)
            let facts = ["name": word.text, "nearest": Faults.nearest(to: word.text, among: names)]
            map.faults.add(.sampleNoSuchIndicator, at: word.place, facts)
        }
        if let word = map.optionalWord("unit"), pack.units[word.text] == nil {
            let names = pack.units.all.map(\.id)
            let facts = ["name": word.text, "nearest": Faults.nearest(to: word.text, among: names)]
            map.faults.add(.sampleNoSuchUnit, at: word.place, facts)
        }
        _ = map.optionalValue("period", expected: "2023, 2023-Q1") { Period(named: $0) }
    }
}
