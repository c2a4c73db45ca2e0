public import Vocabulary

/// A name in an expression: a field, a path through references, or a function of either.
public struct Name: Sendable, Hashable {
    /// The parts between the dots: `procedure.field` is `["procedure", "field"]`.
    public let path: [String]
    /// The scope's function around it, such as `previous` in `previous(income)`; nil for none.
    public let function: String?

    /// Makes a name.
    ///
    /// - Parameters:
    ///   - path: the parts between the dots.
    ///   - function: the scope's function around it.
    public init(path: [String], function: String? = nil) {
        self.path = path
        self.function = function
    }
}

extension Name: CustomStringConvertible {
    /// As it is written: `procedure.field`, `previous(income)`.
    public var description: String {
        let path = path.joined(separator: ".")
        return function.map { "\($0)(\(path))" } ?? path
    }
}

/// One use of a name in a source.
public struct NameUse: Sendable, Hashable {
    /// The name.
    public let name: Name
    /// Where it starts in the source, in characters from 1.
    public let position: Int
    /// Where that is in the file.
    public let place: Place?

    /// Makes a use of a name.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - position: where it starts in the source, in characters from 1.
    ///   - place: where that is in the file.
    public init(name: Name, position: Int, place: Place? = nil) {
        self.name = name
        self.position = position
        self.place = place
    }
}
