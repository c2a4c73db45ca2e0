import Definitions
import Vocabulary

/// Says what is wrong with a sample, all at once, as far as it shows without making rows.
struct SampleCheck {
    private let pack: Pack
    private let definition: SampleDefinition
    private let texts: TextBook?
    private let textProblem: Problem?

    init(_ pack: Pack, _ definition: SampleDefinition) {
        self.pack = pack
        self.definition = definition
        do {
            texts = try TextBook(words: definition.words)
            textProblem = nil
        } catch {
            texts = nil
            textProblem = error.at(definition.place)
        }
    }

    /// Everything that is wrong.
    func problems() -> [Problem] {
        var problems = textProblem.map { [$0] } ?? []
        problems += duplicates(definition.registers.map { ($0.register, $0.place) })
        problems += definition.registers.flatMap(self.problems)
        problems += duplicates(
            definition.entered.map { statement in
                let unit = statement.unit.map { " " + $0 } ?? ""
                let period = statement.period.map { " " + $0 } ?? ""
                return (statement.indicator + unit + period, statement.place)
            })
        problems += definition.entered.flatMap(self.problems)
        problems += WorkCheck.problems(definition.people, pack)
        return problems
    }

    private func duplicates(_ names: [(String, Place?)]) -> [Problem] {
        var seen: Set<String> = []
        return names.compactMap { name, place in
            seen.insert(name).inserted
                ? nil : Problem(.sampleDuplicate, at: place, ["name": name])
        }
    }

    private func problems(_ statement: SampleStatement) -> [Problem] {
        var problems: [Problem] = []
        switch pack.indicator(statement.indicator)?.kind {
        case nil:
            var facts = ["name": statement.indicator]
            facts["nearest"] = Nearest.name(
                to: statement.indicator, among: pack.indicators.map(\.id))
            problems.append(Problem(.sampleNoSuchIndicator, facts))
        case .entered: break
        case .aggregate, .formula:
            problems.append(Problem(.sampleNotEntered, ["indicator": statement.indicator]))
        }
        if let unit = statement.unit { problems += unitProblem(unit) }
        if let period = statement.period, Period(named: period) == nil {
            problems.append(bad("period", period, "2023, 2023-Q1, 2023-10"))
        }
        if Quantity(plain: statement.value) == nil {
            problems.append(bad(statement.indicator, statement.value, "8.8, >93, 14.5..15.5"))
        }
        return problems.map { $0.at(statement.place) }
    }

    private func bad(_ field: String, _ value: String, _ expected: String) -> Problem {
        Problem(.sampleBadValue, ["field": field, "value": value, "expected": expected])
    }

    private func unitProblem(_ unit: String) -> [Problem] {
        if pack.units[unit] != nil { return [] }
        var facts = ["name": unit]
        facts["nearest"] = Nearest.name(to: unit, among: pack.units.all.map(\.id))
        return [Problem(.sampleNoSuchUnit, facts)]
    }

    // MARK: Registers

    private func problems(_ sampled: SampleRegister) -> [Problem] {
        guard let register = pack.register(sampled.register) else {
            var facts = ["name": sampled.register]
            facts["nearest"] = Nearest.name(
                to: sampled.register, among: pack.registers.map(\.id))
            return [Problem(.sampleNoSuchRegister, at: sampled.place, facts)]
        }
        switch sampled.content {
        case .file(let name):
            return problems(file: name, register, at: sampled.place)
                + WorkCheck.problems(sampled, register)
        case .blocks(let blocks):
            let check = BlockCheck(
                pack: pack, definition: definition, register: register, blocks: blocks,
                paths: sampled.paths, texts: texts)
            return check.problems() + required(register, blocks, sampled)
                + WorkCheck.problems(sampled, register)
        }
    }

    private func problems(file name: String, _ register: Register, at place: Place?) -> [Problem] {
        do {
            let rows = try FixedRows(name, definition, register, at: place)
            let columns = rows.columns.map { Column($0, of: register) }
            return rows.rows.flatMap { row in
                zip(columns, row.cells).compactMap { column, cell in
                    if cell.isEmpty { return nil }
                    let text = String(decoding: cell, as: UTF8.self)
                    return column?.problem(with: text, units: pack.units)?
                        .at(Place(file: name, line: row.line))
                }
            } + missing(register, Set(rows.columns), at: place)
                + unitMissing(register, rows.columns, at: place)
        } catch {
            return [error]
        }
    }

    /// Required fields that no block, nor any part of one, says something of.
    private func required(
        _ register: Register, _ blocks: [SampleBlock], _ sampled: SampleRegister
    ) -> [Problem] {
        let names = SampledColumns(register, blocks, sampled.paths).names
        let set = blocks.flatMap(\.allAssignments).map(\.field)
        return missing(register, Set(names), at: sampled.place)
            + unitMissing(register, set, at: sampled.place)
    }

    private func missing(
        _ register: Register, _ columns: Set<String>, at place: Place?
    ) -> [Problem] {
        register.fields.filter { $0.isRequired && !columns.contains($0.id) }.map {
            Problem(.sampleRequiredField, at: place, ["register": register.id, "field": $0.id])
        }
    }

    private func unitMissing(
        _ register: Register, _ columns: [String], at place: Place?
    ) -> [Problem] {
        if register.defaultUnit != nil || columns.contains("unit") { return [] }
        return [
            Problem(.sampleRequiredField, at: place, ["register": register.id, "field": "unit"])
        ]
    }
}
