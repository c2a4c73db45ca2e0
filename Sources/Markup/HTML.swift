/// HTML appended to one buffer of bytes: what is written is escaped, and every element is closed.
///
///     var html = HTML()
///     html.element(.p, .class("lead")) { html in
///         html.text("Thu < chi & nợ")
///         html.void(.br)
///     }
///     html.string  // <p class="lead">Thu &lt; chi &amp; nợ<br></p>
public struct HTML: Sendable {
    /// How elements stand in the text.
    public enum Layout: Sendable, Hashable {
        /// Nothing is written between elements.
        case compact
        /// Elements that make lines of their own begin one, indented by two spaces a level.
        case indented
    }

    /// What has been written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []

    private let layout: Layout
    private var depth = 0
    /// Whether the last thing written was the end of an element with a line of its own.
    private var endsLine = false

    /// Makes an empty text.
    ///
    /// - Parameters:
    ///   - layout: compact for machines, indented for people who read the source.
    ///   - capacity: how many bytes to expect.
    public init(layout: Layout = .compact, capacity: Int = 0) {
        self.layout = layout
        bytes.reserveCapacity(capacity)
    }

    /// What has been written so far.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes `<!DOCTYPE html>`.
    public mutating func doctype() {
        bytes.append(contentsOf: "<!DOCTYPE html>".utf8)
        endsLine = true
    }

    /// Writes an element and what it holds; attributes keep their order, nil ones are left out.
    public mutating func element(
        _ tag: Tag, _ attributes: Attribute?..., content: (inout HTML) throws -> Void
    ) rethrows {
        let hasLine = layout == .indented && tag.hasOwnLine
        if hasLine { startLine() }
        open(tag.rawValue, attributes)
        depth += 1
        endsLine = false
        try content(&self)
        depth -= 1
        if hasLine, endsLine { startLine() }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: tag.rawValue.utf8)
        bytes.append(UInt8(ascii: ">"))
        endsLine = hasLine
    }

    /// Writes an element that holds a text only.
    public mutating func element(_ tag: Tag, _ attributes: Attribute?..., text: String) {
        let hasLine = layout == .indented && tag.hasOwnLine
        if hasLine { startLine() }
        open(tag.rawValue, attributes)
        appendEscaped(text)
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: tag.rawValue.utf8)
        bytes.append(UInt8(ascii: ">"))
        endsLine = hasLine
    }

    /// Writes an element that can hold nothing.
    public mutating func void(_ tag: VoidTag, _ attributes: Attribute?...) {
        let hasLine = layout == .indented && tag.hasOwnLine
        if hasLine { startLine() }
        open(tag.rawValue, attributes)
        endsLine = hasLine
    }

    /// Writes a text, escaped.
    public mutating func text(_ text: String) {
        appendEscaped(text)
        endsLine = false
    }

    /// Writes `<style>` with a style sheet of our own.
    public mutating func stylesheet(_ css: TrustedMarkup) {
        if layout == .indented { startLine() }
        bytes.append(contentsOf: "<style>".utf8)
        bytes.append(contentsOf: css.markup.utf8)
        bytes.append(contentsOf: "</style>".utf8)
        endsLine = layout == .indented
    }

    /// Writes markup that was made elsewhere, as it is.
    public mutating func trusted(_ markup: TrustedMarkup) {
        bytes.append(contentsOf: markup.markup.utf8)
        endsLine = false
    }

    private mutating func startLine() {
        guard !bytes.isEmpty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func open(_ name: String, _ attributes: [Attribute?]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: name.utf8)
        for (index, attribute) in attributes.enumerated() {
            // A browser keeps the first of two attributes of one name; so do we.
            guard let attribute,
                !attributes[..<index].contains(where: { $0?.name == attribute.name })
            else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: attribute.name.utf8)
            guard let value = attribute.value else { continue }
            bytes.append(contentsOf: "=\"".utf8)
            appendEscaped(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func appendEscaped(_ text: String) {
        Escaping.append(text, to: &bytes)
    }
}
