/// The functions of the language itself; a scope may not redefine them.
enum Builtin: String, Sendable, Hashable, CaseIterable {
    case min, max, abs, year, month, coalesce, `if`, contains
    case startsWith = "starts_with"

    /// How many arguments it takes.
    var argumentCount: Int {
        switch self {
        case .abs, .year, .month: 1
        case .min, .max, .coalesce, .contains, .startsWith: 2
        case .if: 3
        }
    }
}
