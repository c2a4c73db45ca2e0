import Definitions
import Foundation
import Vocabulary

/// The names by which people call some values: an option's id or label, a unit's id, code or title.
///
/// A name is found as it is written; else composed, and whatever its capitals.
struct NameTable: Sendable {
    private var exact = ByteIndex()
    private var folded = ByteIndex()
    private var exactMeanings: [[Int]] = []
    private var foldedMeanings: [[Int]] = []

    /// Adds a name of a value.
    mutating func add(_ name: String, for value: Int) {
        let name = name.composed
        NameTable.add(value, to: &exactMeanings, exact.add(name))
        NameTable.add(value, to: &foldedMeanings, folded.add(name.lowercased()))
    }

    /// Whether a name means nothing yet.
    func isFree(_ name: String) -> Bool {
        exact.find(name.composed) == nil
    }

    private static func add(
        _ value: Int, to meanings: inout [[Int]], _ key: (number: Int, isNew: Bool)
    ) {
        if key.isNew { meanings.append([]) }
        if !meanings[key.number].contains(value) { meanings[key.number].append(value) }
    }

    /// The values that a cell may mean; none when there is no such name.
    func values(of text: CellText) -> [Int] {
        if let number = exact.find(text.bytes) { return exactMeanings[number] }
        if let number = folded.find(text.composed.lowercased()) { return foldedMeanings[number] }
        return []
    }
}

/// The units of a pack, by all their names.
struct UnitNames: Sendable {
    let units: [UnitDefinition]
    private var names = NameTable()
    private let numbers: [String: Int]

    init(_ tree: UnitTree) {
        units = tree.all
        numbers = Dictionary(
            tree.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, unit) in units.enumerated() { names.add(unit.id, for: number) }
        for (number, unit) in units.enumerated() {
            // An id means one unit, whatever the codes and titles of others are.
            for name in [unit.code, unit.title] where numbers[name] == nil {
                names.add(name, for: number)
            }
        }
    }

    /// The number of a unit by its id.
    func number(of id: String) -> Int? { numbers[id] }

    /// The unit that a cell names.
    ///
    /// - Parameters:
    ///   - text: an id, an official code or a title.
    ///   - day: the day of the entry, on which the unit must exist; nil when it has none.
    ///   - suggestions: finds the nearest name where there is none.
    func unit(
        _ text: CellText, on day: Day?, _ suggestions: inout Suggestions
    ) throws(Problem) -> Int {
        let found = names.values(of: text)
        guard !found.isEmpty else {
            throw Problem(
                .cellNoSuchUnit,
                suggestions.facts(to: text.string, among: units.map(\.id) + units.map(\.title)))
        }
        let living = found.filter { number in day.map { units[number].exists(on: $0) } ?? true }
        if living.count == 1 { return living[0] }
        let names = (living.isEmpty ? found : living).map { units[$0].id }.joined(separator: ", ")
        if living.count > 1 { throw Problem(.cellAmbiguousUnit, ["names": names]) }
        throw UnitNames.missing(units[found[0]], on: day)
    }

    /// What is wrong with a unit that does not exist on the entry's day.
    static func missing(_ unit: UnitDefinition, on day: Day?) -> Problem {
        var facts = ["unit": unit.title, "day": day?.vietnamese ?? ""]
        facts["from"] = unit.from?.vietnamese
        facts["to"] = unit.to?.vietnamese
        if !unit.successors.isEmpty {
            facts["successors"] = unit.successors.joined(separator: ", ")
        }
        return Problem(.cellUnitNotOnDay, facts)
    }
}

/// Finds the nearest names, but not for ever: a file may be wrong in every row.
struct Suggestions {
    /// How many are looked for.
    private static let most = 200
    /// Among how many names.
    private static let mostNames = 1_000
    private var count = 0

    /// The fact `nearest`, if some name is near.
    mutating func facts(to name: String, among names: [String]) -> [String: String] {
        guard count < Suggestions.most, names.count <= Suggestions.mostNames, name.count <= 100
        else { return [:] }
        count += 1
        return Nearest.name(to: name, among: names).map { ["nearest": $0] } ?? [:]
    }
}
