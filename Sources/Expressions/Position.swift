import Vocabulary

/// Turns offsets in a source into places in its file.
struct Position: Sendable, Hashable {
    /// Where the source starts in its file.
    let place: Place?
    /// Whether the source is one line, so that offsets are columns.
    let isOneLine: Bool

    init(_ source: String, at place: Place?) {
        self.place = place
        self.isOneLine = !source.contains(where: \.isNewline)
    }

    /// The place of an offset; the start of the source where its columns can't be known.
    func place(at offset: Int) -> Place? {
        guard let place, let line = place.line, let column = place.column, isOneLine
        else { return place }
        return Place(file: place.file, line: line, column: column + offset)
    }

    /// A problem at an offset, with the fact `position` and, where the place can't tell it, `at`.
    func problem(_ code: ProblemCode, at offset: Int, _ facts: [String: String]) -> Problem {
        var facts = facts
        let position = String(offset + 1)
        facts["position"] = position
        if place?.column == nil || !isOneLine { facts["at"] = position }
        return Problem(code, at: place(at: offset), facts)
    }
}
