/// An address that is safe to link to: http, https, relative to the page, or an anchor in it.
public struct WebAddress: Sendable, Hashable {
    /// The address as written.
    public let text: String

    /// Reads an address; nil for any other scheme (`javascript:`, `data:`), for another host
    /// without a scheme (`//host`), and for what a browser would read differently than people do.
    public init?(_ text: String) {
        let isVisible = text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0 != "\\" && !(0x7F...0x9F).contains($0.value)
        }
        guard !text.isEmpty, isVisible, !text.hasPrefix("//") else { return nil }
        if let scheme = WebAddress.scheme(of: text) {
            guard scheme == "http" || scheme == "https",
                text.dropFirst(scheme.count).hasPrefix("://"),
                text.unicodeScalars.count > scheme.count + 3
            else { return nil }
        }
        self.text = text
    }

    /// The address of an element of the same page.
    public init(anchor: String) { self.text = "#" + Anchor.name(anchor) }

    /// What stands before the first colon, unless a path, query or anchor begins before it.
    private static func scheme(of text: String) -> String? {
        guard let end = text.firstIndex(where: { ":/?#".contains($0) }), text[end] == ":"
        else { return nil }
        return text[..<end].lowercased()
    }
}

/// Names of elements, written alike where they are given and where they are linked to.
public enum Anchor {
    /// A name without white space and signs that addresses treat specially: these become `-`.
    public static func name(_ text: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isPlain =
                scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar)
            name.append(isPlain ? scalar : "-")
        }
        return name.isEmpty ? "-" : String(name)
    }
}
