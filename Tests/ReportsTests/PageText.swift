import Foundation

/// Reads from a page what tests ask of it, without a parser of HTML.
enum PageText {
    /// The tables, each from its start to its end.
    static func tables(_ html: String) -> [Substring] {
        pieces(html, from: "<table", to: "</table>")
    }

    /// The texts of the cells of each row of totals.
    static func totals(_ html: String) -> [[String]] {
        tables(html).flatMap { table in
            pieces(String(table), from: "<tr class=\"total\"", to: "</tr>").map { row in
                pieces(String(row.drop { $0 != ">" }), from: "<t", to: "</t")
                    .filter { $0.hasPrefix("<td") || $0.hasPrefix("<th") }
                    .map { text(String($0)) }
            }
        }
    }

    /// What stands between the quotation marks of every attribute of a name.
    static func values(of attribute: String, in html: String) -> [String] {
        pieces(html, from: " \(attribute)=\"", to: "\"").map {
            String($0.dropFirst(attribute.count + 3))
        }
    }

    static func count(_ word: String, in text: String) -> Int {
        text.components(separatedBy: word).count - 1
    }

    /// The text of a cell without its tags.
    private static func text(_ html: String) -> String {
        var text = ""
        var isInTag = false
        for character in html {
            if character == "<" { isInTag = true }
            if !isInTag { text.append(character) }
            if character == ">" { isInTag = false }
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func pieces(
        _ html: String, from start: String, to end: String
    ) -> [Substring] {
        var pieces: [Substring] = []
        var rest = html[...]
        while let first = rest.range(of: start),
            let last = rest[first.upperBound...].range(of: end)
        {
            pieces.append(rest[first.lowerBound..<last.lowerBound])
            rest = rest[last.upperBound...]
        }
        return pieces
    }
}
