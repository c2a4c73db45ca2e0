import Foundation

/// A heading as a list of contents names it.
struct ContentsLine: Hashable {
    let level: Int
    let id: String
    let text: String
}

/// Gives every heading a name to be linked to, and no two the same.
struct HeadingNames {
    private var taken: Set<String>

    /// - Parameters:
    ///   - blocks: the whole document, whose explicit names are kept free.
    ///   - reserved: names that the page itself uses.
    init(keeping blocks: [Block], reserved: [String]) {
        taken = Set(reserved)
        blocks.forEach { note($0) }
    }

    /// The blocks with distinct names at their headings.
    mutating func name(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            switch block {
            case .heading(let level, let id, let inlines):
                .heading(level: level, id: free(id ?? HeadingNames.slug(inlines)), inlines)
            case .paragraph, .table, .facts: block
            case .list(let marker, let items): .list(marker, items: items.map { name($0) })
            case .note(let kind, let title, let blocks): .note(kind, title: title, name(blocks))
            case .details(let id, let summary, let blocks, let isOpen):
                .details(id: id, summary: summary, name(blocks), isOpen: isOpen)
            case .section(let id, let title, let blocks):
                .section(id: id, title: title, name(blocks))
            }
        }
    }

    private mutating func free(_ wanted: String) -> String {
        var name = wanted
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(wanted)-\(number)"
            number += 1
        }
        return name
    }

    private mutating func note(_ block: Block) {
        switch block {
        case .heading, .paragraph: break
        case .list(_, let items): items.joined().forEach { note($0) }
        case .table(let table):
            note(table.id)
            table.rows.forEach { note($0.id) }
        case .note(_, _, let blocks): blocks.forEach { note($0) }
        case .details(let id, _, let blocks, _), .section(let id, _, let blocks):
            note(id)
            blocks.forEach { note($0) }
        case .facts(let facts): facts.forEach { note($0.id) }
        }
    }

    private mutating func note(_ id: String?) {
        if let id { taken.insert(id) }
    }

    /// `2.5. Thụ lý hồ sơ` becomes `2-5-thu-ly-ho-so`.
    static func slug(_ inlines: [Inline]) -> String {
        var slug = ""
        for scalar in inlines.plainText.lowercased().decomposedStringWithCanonicalMapping
            .unicodeScalars
        {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case "đ": slug.append("d")
            // Accents, and the marks of figures.
            case "\u{300}"..."\u{36F}", "\u{E000}"..."\u{F8FF}": break
            default: if !slug.hasSuffix("-"), !slug.isEmpty { slug.append("-") }
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "muc" : slug
    }

    /// The headings of the text, without those in notes and details.
    static func contents(_ blocks: [Block], to deepest: Int) -> [ContentsLine] {
        blocks.flatMap { block -> [ContentsLine] in
            switch block {
            case .heading(let level, let id?, let inlines) where level <= deepest:
                [ContentsLine(level: level, id: id, text: inlines.plainText)]
            case .section(_, _, let blocks): contents(blocks, to: deepest)
            default: []
            }
        }
    }
}
