import Definitions
import Vocabulary

/// The order and the names of the members of a breakdown.
struct MemberOrder {
    private let ranks: [String: Int]

    init(path: [String], register: Register?, pack: Pack) {
        let type = register.flatMap { pack.path(path.joined(separator: "."), from: $0)?.type }
        let members: [String] =
            switch type {
            case .unit: pack.units.all.map(\.id)
            case .choice(let options): options.map(\.id)
            default: []
            }
        ranks = Dictionary(
            members.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// In the order of the unit tree or of the options; others after them, by their text.
    func sorted(_ members: Set<String>) -> [String] {
        members.sorted {
            (ranks[$0] ?? .max, $0) < (ranks[$1] ?? .max, $1)
        }
    }
}
