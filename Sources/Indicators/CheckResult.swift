public import Definitions
import Expressions
public import Vocabulary

/// Whether what must hold between indicators holds in a period.
public struct CheckResult: Sendable, Hashable {
    /// The check.
    public let check: IndicatorCheck
    /// Whether it holds; nil when a value is missing.
    public let holds: Bool?
}

extension FigureReader {
    /// Tries all checks of the pack for a period.
    public func checks(for period: Period, asOf: Day) async throws -> [CheckResult] {
        var keys: [Name: FigureKey] = [:]
        for name in pack.checks.flatMap({ $0.holds.names.map(\.name) }) {
            let key = FigureKey(name.path[0], period: period, asOf: asOf)
            keys[name] = name.function == "previous" ? key.yearBefore : key
        }
        let figures = Dictionary(
            try await figures(Array(keys.values)).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first })
        let table = TargetTable.current(for: period, in: pack)
        return pack.checks.map { check in
            let result = check.holds.evaluate { name in
                if name.function == "plan" {
                    return table?.plan(of: name.path[0])?.base.map(Value.number) ?? .none
                }
                return keys[name].flatMap { figures[$0]?.exactValue }.map(Value.number) ?? .none
            }
            return CheckResult(check: check, holds: result == .none ? nil : result == .bool(true))
        }
    }
}
