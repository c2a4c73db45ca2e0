public import Vocabulary

/// An expression of a pack as it was written: parsed, but its names not yet looked up.
///
///     outcome = resolved and received_at <= 2023-11-15
///     dossiers_on_time / dossiers_resolved
///     unit under ttphcc or fee > 1_000_000
///     procedure.field in (land, "construction") and note is not empty
///
/// A name followed by `(` is a function; a bare word may also be an option of the choice, or a
/// unit, that it is compared with (see ``typed(in:expecting:)``). `a - b` subtracts; `a-b` is one
/// name. Texts stand between `"…"` or `'…'` and know no escapes.
public struct Expression: Sendable, Hashable {
    /// The source, as it was written.
    public let source: String
    let syntax: Syntax
    let position: Position

    /// The words that can't be names of fields.
    public static let reservedWords: [String] = Token.Word.allCases.map(\.rawValue)

    /// Parses a source.
    ///
    /// - Parameters:
    ///   - source: one expression, at most 10,000 characters.
    ///   - place: where its first character stands; problems advance the column from there when
    ///     the source is one line.
    /// - Throws: the first fault found, with the fact `position` (characters from 1).
    public init(parsing source: String, at place: Place? = nil) throws(Problem) {
        self.source = source
        self.position = Position(source, at: place)
        let characters = source.utf8.count <= Limits.bytes ? Array(source) : []
        guard characters.count <= Limits.characters, characters.isEmpty == source.isEmpty else {
            throw position.problem(.expressionTooLong, at: 0, ["limit": String(Limits.characters)])
        }
        guard !characters.allSatisfy(\.isWhitespace) else {
            throw position.problem(.expressionMissing, at: 0, [:])
        }
        var lexer = Lexer(characters, position)
        var parser = Parser(characters, try lexer.tokens(), position)
        self.syntax = try parser.whole()
    }

    /// All names used, in the order of writing, each use by itself.
    ///
    /// Before typing it can't be known which bare words are options or units, so these are here
    /// too. The argument of a function that the language itself does not have is a name with
    /// that function.
    public var names: [NameUse] {
        var uses: [NameUse] = []
        collect(syntax, into: &uses)
        return uses
    }

    private func collect(_ syntax: Syntax, into uses: inout [NameUse]) {
        switch syntax.form {
        case .name(let path):
            uses.append(use(Name(path: path), syntax))
        case .call(let function, let arguments):
            if Builtin(rawValue: function) == nil, arguments.count == 1,
                case .name(let path) = arguments[0].form
            {
                uses.append(use(Name(path: path, function: function), syntax))
            } else {
                fallthrough
            }
        default:
            for operand in syntax.operands { collect(operand, into: &uses) }
        }
    }

    private func use(_ name: Name, _ syntax: Syntax) -> NameUse {
        let offset = syntax.range.lowerBound
        return NameUse(name: name, position: offset + 1, place: position.place(at: offset))
    }
}
