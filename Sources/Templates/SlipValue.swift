import Mustache

/// What a name of a slip means.
public indirect enum SlipValue: Sendable, Hashable {
    /// Nothing: prints nothing, and its section is left out.
    case none
    /// A text; an empty one is as nothing.
    case text(String)
    /// Yes or no, which decides about a section, and what it prints.
    case bool(Bool, String = "")
    /// The items of a section that is repeated.
    case list([SlipValue])
    /// Something with parts, and the text that it prints itself.
    case map(String, [String: SlipValue])

    /// Whether a section over it is left out.
    public var isEmpty: Bool {
        switch self {
        case .none: true
        case .text(let text): text.isEmpty
        case .bool(let truth, _): !truth
        case .list(let items): items.isEmpty
        case .map: false
        }
    }
}

/// A value as Mustache asks for it; it escapes itself.
struct SlipNode: MustacheParent, MustacheCustomRenderable {
    let value: SlipValue

    init(_ value: SlipValue) { self.value = value }

    /// Whether a section over it is left out.
    var isNull: Bool { value.isEmpty }

    /// What it prints.
    var renderText: String {
        switch value {
        case .text(let text), .bool(_, let text), .map(let text, _): SlipTemplate.escaped(text)
        case .none, .list: ""
        }
    }

    /// A part of it; nil when it has none of that name, which is then looked for further out.
    func child(named name: String) -> Any? {
        guard case .map(_, let parts) = value, let part = parts[name] else { return nil }
        if case .list(let items) = part { return items.map { SlipNode($0) } }
        return SlipNode(part)
    }
}

extension SlipTemplate {
    /// A text that is safe between tags and in quoted attributes; control characters but tab and
    /// new line are dropped.
    ///
    /// It goes by Unicode scalars: a quote with an accent on it is one character, and still a quote
    /// to a browser.
    public static func escaped(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".unicodeScalars)
            case "<": output.append(contentsOf: "&lt;".unicodeScalars)
            case ">": output.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": output.append(contentsOf: "&quot;".unicodeScalars)
            case "'": output.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n": output.append(scalar)
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": continue
            default: output.append(scalar)
            }
        }
        return String(output)
    }
}
