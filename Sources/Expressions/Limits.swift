/// What an expression may grow to: far more than a pack needs, little enough to be safe.
enum Limits {
    /// Characters of a source.
    static let characters = 10_000
    /// Bytes of a source, against characters of many accents.
    static let bytes = 40_000
    /// Brackets, functions and signs within each other.
    static let nesting = 100
    /// Levels of operators, which chains such as `a + b + c` make too.
    static let height = 256
    /// Items of one list after `in`.
    static let items = 1_000
    /// Characters of one SQL fragment.
    static let sql = 200_000
}
