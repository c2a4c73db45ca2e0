import Templates
import Vocabulary

/// Reads the reports: their headings, their sections, and what the sections name.
struct ReportReader {
    /// What `report.yaml` may say.
    static let keys = ["report", "title", "subtitle", "cutoffs", "unit", "as_of", "sections"]
    /// What titles may have filled in.
    private static let titlePlaces = ["period", "from", "to", "as_of"]

    let faults: Faults
    let names: PackNames
    let checker: TemplateChecker

    /// A report; nil when it has no title or unit.
    func report(_ source: PackSource.ReportSource) -> ReportDefinition? {
        let map = source.map
        NameForm(faults: faults).checkUnit(source.id)
        let title = map.word("title")
        let subtitle = map.optionalWord("subtitle")
        for word in [title, subtitle] { word.map(checkTitle) }
        let cutoffs = map.optionalChoice(
            "cutoffs", among: [Period.Cutoffs.calendar, .nd09])
        let unit = map.word("unit")
        unit.map(names.checkUnit)
        let asOf = map.optionalWord("as_of").flatMap(monthDay)
        _ = map.node("sections")
        let sections = map.words("sections").compactMap { section($0, source) }
        guard let title, let unit else { return nil }
        return ReportDefinition(
            id: source.id.text, title: title.text, subtitle: subtitle?.text,
            cutoffs: cutoffs ?? .calendar, unit: unit.text, asOf: asOf, sections: sections,
            place: source.id.place)
    }

    private func checkTitle(_ word: YAMLWord) {
        var rest = word.text[...]
        while let open = rest.firstIndex(of: "{") {
            rest = rest[rest.index(after: open)...]
            let close = rest.firstIndex(of: "}") ?? rest.endIndex
            let name = String(rest[..<close])
            if !ReportReader.titlePlaces.contains(name) {
                let allowed = ReportReader.titlePlaces.map { "{\($0)}" }.joined(separator: ", ")
                faults.add(.unknownTitlePlace, at: word.place, ["found": name, "allowed": allowed])
            }
            rest = rest[close...]
        }
    }

    private func monthDay(_ word: YAMLWord) -> ReportDefinition.MonthDay? {
        // 2024 has a 29 February, which a month and a day may mean.
        guard word.text.utf8.count == 5, let day = Day(iso: "2024-" + word.text) else {
            faults.add(.badMonthDay, at: word.place, ["found": word.text])
            return nil
        }
        return ReportDefinition.MonthDay(month: day.parts.month, day: day.parts.day)
    }

    private func section(_ word: YAMLWord, _ source: PackSource.ReportSource) -> Template? {
        guard word.text.hasSuffix(".md"), !word.text.contains("/"), !word.text.contains("\\"),
            !word.text.hasPrefix(".")
        else {
            faults.add(.badSectionName, at: word.place, ["found": word.text])
            return nil
        }
        let files = source.folder.names(in: source.path)
        guard files.contains(word.text) else {
            faults.unknown(.unknownSection, word, among: files.filter { $0.hasSuffix(".md") })
            return nil
        }
        let path = source.path + "/" + word.text
        guard let text = source.folder.text(path) else { return nil }
        do {
            let template = try Template(parsing: text, file: source.folder.name(path))
            checker.check(template)
            return template
        } catch {
            for problem in error.all { faults.add(problem) }
            return nil
        }
    }
}
