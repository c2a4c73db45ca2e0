/// A part of a line.
public indirect enum Inline: Sendable, Hashable {
    /// Plain text.
    case text(String)
    /// Text of weight.
    case strong([Inline])
    /// Text with stress.
    case emphasis([Inline])
    /// A new line within a paragraph.
    case lineBreak
    /// A link; a target that is not safe to follow is printed as text.
    case link([Inline], target: String)
    /// A figure that leads to its evidence.
    case reference(Reference)
}

/// A traced figure: what is printed, the evidence it leads to, and a hint.
public struct Reference: Sendable, Hashable {
    /// Where the figure comes from.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Counted or computed from records.
        case computed
        /// Given by a unit, with a source.
        case entered
        /// Not known; the hint says why.
        case missing
    }

    /// What is printed.
    public var text: [Inline]
    /// The id of the evidence in the same document.
    public var target: String
    /// What the figure is, in a line.
    public var hint: String
    /// Where the figure comes from.
    public var kind: Kind

    /// Makes a traced figure.
    public init(_ text: [Inline], target: String, hint: String, kind: Kind = .computed) {
        self.text = text
        self.target = target
        self.hint = hint
        self.kind = kind
    }

    /// Makes a traced figure of plain text.
    public init(_ text: String, target: String, hint: String, kind: Kind = .computed) {
        self.init([.text(text)], target: target, hint: hint, kind: kind)
    }
}

extension [Inline] {
    /// The words alone; a new line becomes a space.
    public var plainText: String {
        map { inline in
            switch inline {
            case .text(let text): text
            case .strong(let inlines), .emphasis(let inlines), .link(let inlines, _):
                inlines.plainText
            case .lineBreak: " "
            case .reference(let reference): reference.text.plainText
            }
        }.joined()
    }

    /// The same with neighbouring texts made one, and empty ones left out.
    var merged: [Inline] {
        var output: [Inline] = []
        // Gathered apart, so that a paragraph of many small texts takes no more than linear time.
        var text = ""
        for inline in self {
            if case .text(let part) = inline {
                text += part
                continue
            }
            if !text.isEmpty { output.append(.text(text)) }
            text = ""
            output.append(inline)
        }
        if !text.isEmpty { output.append(.text(text)) }
        return output
    }
}
