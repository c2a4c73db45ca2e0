public import Vocabulary

/// A section of a report or slip: Markdown with places for figures and blocks in braces.
///
///     Tiếp nhận {dossiers_received at ttphcc} hồ sơ, đạt {on_time_rate as percent(1)}.
///
///     {table dossiers by procedure.field: received, resolved}
///
/// What the names mean is not known here; each keeps its place, so that others can check it.
public struct Template: Sendable, Hashable {
    /// A stretch of a template.
    public enum Piece: Sendable, Hashable {
        /// Markdown, with `{{` and `}}` already turned into single braces.
        case markdown(String)
        /// A figure within a sentence.
        case figure(FigurePlace)
        /// A table or other block that is a paragraph of its own.
        case block(BlockPlace)
    }

    /// The file it was read from, as problems name it.
    public let file: String
    /// The stretches in their order; no two of Markdown touch.
    public let pieces: [Piece]

    /// Parses a template.
    ///
    /// - Parameters:
    ///   - source: the text of the section.
    ///   - file: the file's name, for the places of problems.
    /// - Throws: every fault of the text at once.
    public init(parsing source: String, file: String) throws(Problems) {
        var scanner = TemplateScanner(source, file: file)
        let segments = scanner.segments()
        var parser = PlaceholderParser()
        var pieces: [Piece] = []
        for segment in segments {
            switch segment {
            case .markdown(let text): pieces.append(.markdown(text))
            case .placeholder(let text, let isAlone):
                if let piece = parser.piece(text, isAlone: isAlone) { pieces.append(piece) }
            }
        }
        let problems = scanner.problems + parser.problems
        guard problems.isEmpty else { throw Problems(problems) }
        self.file = file
        self.pieces = pieces
    }

    /// The figures within sentences, and those of `{figures …}`, in their order.
    public var figures: [FigurePlace] {
        pieces.flatMap { piece -> [FigurePlace] in
            switch piece {
            case .markdown: []
            case .figure(let figure): [figure]
            case .block(let place):
                if case .figures(let figures) = place.block { figures } else { [] }
            }
        }
    }

    /// The blocks in their order.
    public var blocks: [BlockPlace] {
        pieces.compactMap { if case .block(let block) = $0 { block } else { nil } }
    }

    /// The template written again; parsing it gives the same pieces.
    public var source: String {
        pieces.map { piece in
            switch piece {
            case .markdown(let text):
                text.replacing("{", with: "{{").replacing("}", with: "}}")
            case .figure(let figure): "{" + figure.source + "}"
            case .block(let block): "{" + block.source + "}"
            }
        }.joined()
    }
}
