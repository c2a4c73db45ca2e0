public import Vocabulary

/// What names there are in a slip, and which parts they have: by it a slip is checked before an
/// entry is there.
public struct SlipShape: Sendable {
    /// The names, for those who mistyped one.
    public let names: [String]
    private let part: @Sendable (String) -> SlipShape?

    /// Makes a shape.
    ///
    /// - Parameters:
    ///   - names: the names of its parts.
    ///   - part: what a part looks like; asked for names of the list only.
    public init(names: [String], part: @escaping @Sendable (String) -> SlipShape?) {
        self.names = names
        self.part = part
    }

    /// Makes a shape of parts that have parts, or none.
    public init(_ parts: [String: SlipShape]) {
        self.init(names: parts.keys.sorted()) { parts[$0] }
    }

    /// Something that has no parts: a text, a date, yes or no.
    public static let leaf = SlipShape(names: []) { _ in nil }

    /// A part of it; nil when it has none of that name.
    public subscript(_ name: String) -> SlipShape? { names.contains(name) ? part(name) : nil }
}

extension SlipTemplate {
    /// The names of this slip that mean nothing.
    ///
    /// As when it is printed, a name is looked for in the section around it first, then further
    /// out.
    ///
    /// - Parameter shape: what names there are.
    /// - Returns: a problem `slipUnknownName` for each, with its place and the nearest name.
    public func unknownNames(in shape: SlipShape) -> [Problem] {
        places.compactMap { place in
            var around = [shape]
            for section in place.sections {
                around.append(SlipTemplate.follow(section, around).shape ?? .leaf)
            }
            let found = SlipTemplate.follow(place.path, around)
            if found.shape != nil { return nil }
            var facts = ["name": place.name]
            facts["nearest"] = found.nearest
            return Problem(.slipUnknownName, at: place.place, facts)
        }
    }

    /// Where a name leads to, or what it should have been.
    private static func follow(
        _ path: [String], _ around: [SlipShape]
    ) -> (shape: SlipShape?, nearest: String?) {
        guard let first = path.first else { return (around.last, nil) }
        guard var shape = around.reversed().lazy.compactMap({ $0[first] }).first else {
            let names = around.reversed().flatMap(\.names)
            return (nil, Nearest.name(to: first, among: names))
        }
        var walked = [first]
        for part in path.dropFirst() {
            guard let next = shape[part] else {
                let nearest = Nearest.name(to: part, among: shape.names)
                return (nil, nearest.map { (walked + [$0]).joined(separator: ".") })
            }
            shape = next
            walked.append(part)
        }
        return (shape, nil)
    }
}
