/// Where in a file something was found.
public struct Place: Sendable, Hashable, Comparable {
    /// The file's path, as people would type it (relative to the pack or as given).
    public let file: String
    /// The line, from 1; nil when the whole file is meant.
    public let line: Int?
    /// The column in characters, from 1; nil when the whole line is meant.
    public let column: Int?

    /// Makes a place in a file.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// By file, then line, then column.
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0)
            < (right.file, right.line ?? 0, right.column ?? 0)
    }
}

extension Place: CustomStringConvertible {
    /// `registers/dossiers.yaml:12:5`.
    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
    }
}
