import Expressions
public import Definitions

extension FigureReader {
    /// Whether every entry that an indicator is made of can be told apart by a path.
    public static func canBreakDown(_ id: String, by path: [String], in pack: Pack) -> Bool {
        let name = path.joined(separator: ".")
        let registers = registers(of: id, in: pack, depth: 0)
        return !registers.isEmpty
            && registers.allSatisfy { register in
                name == "unit"
                    || (pack.register(register)?.dimensions.contains(name) ?? false)
            }
    }

    /// The register that an indicator, or a measure named `register.measure`, counts in.
    public static func register(of id: String, in pack: Pack) -> Register? {
        let registers = registers(of: id, in: pack, depth: 0)
        return registers.first.flatMap { pack.register($0) }
    }

    private static func registers(of id: String, in pack: Pack, depth: Int) -> [String] {
        switch pack.indicator(id)?.kind {
        case .aggregate(let aggregate): return [aggregate.register]
        case .formula(let formula) where depth < 100:
            return formula.names.flatMap {
                registers(of: $0.name.path[0], in: pack, depth: depth + 1)
            }
        default: return []
        }
    }
}
