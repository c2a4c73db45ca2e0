import Mustache
public import Vocabulary

/// A slip's body: HTML with places for the entry's values, `{{applicant}}`, and sections that are
/// left out or repeated, `{{#papers}} … {{/papers}}` (Mustache).
///
/// Of Mustache's marks there are places, sections, inverted sections and comments. Nothing is put
/// in unescaped, and a place in a tag stands between quotes; so no value can become markup.
public struct SlipTemplate: Sendable {
    /// The file it was read from, as problems name it.
    public let file: String
    /// Its source.
    public let source: String
    /// The places and sections in their order.
    public let places: [SlipPlace]
    private let parsed: MustacheTemplate

    /// Parses a slip.
    ///
    /// - Parameters:
    ///   - source: HTML with Mustache's marks.
    ///   - file: the file's name, for the places of problems.
    /// - Throws: every fault of the text at once.
    public init(parsing source: String, file: String) throws(Problems) {
        var scanner = SlipScanner(source, file: file)
        scanner.scan()
        guard scanner.problems.isEmpty else { throw Problems(scanner.problems) }
        self.file = file
        self.source = source
        places = scanner.places
        parsed = try SlipTemplate.parse(source, file: file)
    }

    /// The names that it uses, as written (`procedure.title`), each once, in their order.
    public var names: [String] {
        var seen: Set<String> = []
        return places.map(\.name).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// The slip's body with values in its places.
    ///
    /// - Parameter values: what the names mean; a name without value prints nothing.
    /// - Returns: HTML in which every value is escaped.
    public func render(_ values: [String: SlipValue]) -> String {
        parsed.render(SlipNode(.map("", values)))
    }

    /// The library escapes by characters, so that a quote with an accent on it would pass: values
    /// escape themselves (``SlipNode``), and the library is told to leave them as they are.
    private static func parse(
        _ source: String, file: String
    ) throws(Problems) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}" + source)
        } catch let error as MustacheTemplate.ParserError {
            let place = Place(file: file, line: error.context.lineNumber)
            throw Problems([Problem(.slipUnreadable, at: place, ["line": error.context.line])])
        } catch {
            throw Problems([Problem(.slipUnreadable, at: Place(file: file))])
        }
    }
}

extension SlipTemplate: Hashable {
    /// What was parsed follows from the source.
    public static func == (left: SlipTemplate, right: SlipTemplate) -> Bool {
        left.file == right.file && left.source == right.source
    }

    /// By file and source.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(source)
    }
}

/// A place or a section of a slip, by which its names can be checked.
public struct SlipPlace: Sendable, Hashable {
    /// What stands at the place.
    public enum Kind: Sendable, Hashable {
        /// `{{name}}`: the value.
        case value
        /// `{{#name}}`: what follows, once or for each item.
        case section
        /// `{{^name}}`: what follows, when there is no value.
        case inverted
    }

    /// What stands there.
    public let kind: Kind
    /// The parts of the name between its dots; empty for `{{.}}`, the item itself.
    public let path: [String]
    /// The paths of the sections around it, the outermost first, without inverted ones.
    public let sections: [[String]]
    /// Where it stands.
    public let place: Place

    /// The name as it is written: `procedure.title`; empty for the item itself.
    public var name: String { path.joined(separator: ".") }
}
