import Templates
import Vocabulary

/// Reads the slips that are printed for entries.
struct PrintReader {
    /// Where the slips lie in a pack.
    static let folder = "prints"
    /// The file that lists them.
    static let file = "prints/prints.yaml"

    let names: PackNames
    private var faults: Faults { names.faults }

    init(_ names: PackNames) { self.names = names }

    /// A slip; nil when it can't be read.
    func print(_ source: PackSource.PrintSource) -> PrintTemplate? {
        let map = source.piece.map
        map.allow(["title", "register", "paper", "file"])
        NameForm(faults: faults).checkPart(source.piece.id)
        let title = map.text("title")
        let register = map.word("register").flatMap(names.register)
        let paper = map.choice("paper", of: PrintTemplate.Paper.self)
        let template = map.word("file").flatMap { parsed($0, source.folder) }
        guard let title, let register, let paper, let template else { return nil }
        return PrintTemplate(
            id: source.piece.id.text, title: title, register: register.id, paper: paper,
            template: template)
    }

    private func parsed(_ word: YAMLWord, _ folder: PackFolder) -> SlipTemplate? {
        guard word.text.hasSuffix(".html"), !word.text.contains("/"), !word.text.contains("\\"),
            !word.text.hasPrefix(".")
        else {
            faults.add(.badSlipFile, at: word.place, ["found": word.text])
            return nil
        }
        let files = folder.names(in: PrintReader.folder)
        guard files.contains(word.text) else {
            faults.unknown(.unknownSlipFile, word, among: files.filter { $0.hasSuffix(".html") })
            return nil
        }
        let path = PrintReader.folder + "/" + word.text
        guard let text = folder.text(path) else { return nil }
        do {
            return try SlipTemplate(parsing: text, file: folder.name(path))
        } catch {
            for problem in error.all { faults.add(problem) }
            return nil
        }
    }
}
