import Definitions
import Foundation
import Vocabulary

/// Says what is wrong with one assignment of a sample.
struct SourceCheck {
    let pack: Pack
    let definition: SampleDefinition
    let register: Register
    /// The sample's texts; nil when the lists of words are wrong, which is told elsewhere.
    let texts: TextBook?

    /// Everything that is wrong with an assignment.
    ///
    /// - Parameters:
    ///   - assignment: the assignment.
    ///   - columns: the columns of the register that the sample says something of.
    func problems(_ assignment: SampleAssignment, columns: [String]) -> [Problem] {
        guard let column = Column(assignment.field, of: register) else {
            return [noSuchField(assignment.field, register).at(assignment.place)]
        }
        return problems(assignment.source, column, columns).map {
            $0.place == nil ? $0.at(assignment.place) : $0
        }
    }

    private func problems(
        _ source: SampleSource, _ column: Column, _ columns: [String]
    ) -> [Problem] {
        switch source {
        case .nothing: []
        case .text(let text): self.text(text, column, columns)
        case .pick(let list), .deal(let list): texts(list, column, columns)
        case .sum(let total, let least, let step):
            numbers([total, least], column) + self.step(step, column)
                + (least >= 0 ? [] : [bad(column, least.plain)])
        case .number(let low, let high, let step):
            numbers([low, high], column) + self.step(step, column)
                + (low <= high ? [] : [bad(column, "\(low.plain)..\(high.plain)")])
        case .day(let span): days(span, column)
        case .shift(let shift): self.shift(shift, column, columns)
        case .entry(let choice): self.choice(choice, column)
        case .copy(let path): self.path(path, columns)
        }
    }

    // MARK: Texts and numbers

    private func texts(
        _ list: [SampleSource.Weighted], _ column: Column, _ columns: [String]
    ) -> [Problem] {
        guard !list.isEmpty, list.allSatisfy({ $0.weight >= 0 && $0.weight <= 1_000_000 }),
            list.contains(where: { $0.weight > 0 })
        else { return [bad(column, list.map { String($0.weight) }.joined(separator: ", "))] }
        return list.flatMap { text($0.text, column, columns) }
    }

    private func text(_ text: String, _ column: Column, _ columns: [String]) -> [Problem] {
        guard var book = texts else { return [] }
        do {
            let pattern = try book.pattern(text) { columns.firstIndex(of: $0) }
            if book.literal(of: pattern) == nil { return [] }
            return column.problem(with: text, units: pack.units).map { [$0] } ?? []
        } catch {
            if error.code == .sampleNoSuchWord, let name = error.facts["name"] {
                var facts = error.facts
                facts["nearest"] = Nearest.name(
                    to: name, among: definition.words.keys.sorted() + columns)
                return [Problem(error.code, facts)]
            }
            return [error]
        }
    }

    private func numbers(_ values: [Decimal], _ column: Column) -> [Problem] {
        guard case .number = column.kind else {
            return [bad(column, values.map(\.plain).joined(separator: ", "))]
        }
        return values.filter { column.scaled($0) == nil }.map { bad(column, $0.plain) }
    }

    private func step(_ step: Decimal, _ column: Column) -> [Problem] {
        (column.scaled(step) ?? 0) > 0 ? [] : [bad(column, step.plain)]
    }

    private func bad(_ column: Column, _ value: String) -> Problem {
        let expected =
            switch column.kind {
            case .number(let decimals): "số có \(decimals) chữ số lẻ"
            case .date, .datetime: "ngày"
            case .choice(let options): options.map(\.id).joined(separator: ", ")
            case .unit: "đơn vị"
            case .bool: "true, false"
            case .entry(let register): "mục của sổ «\(register)»"
            case .text: "chữ"
            }
        return Problem(
            .sampleBadValue, ["field": column.name, "value": value, "expected": expected])
    }

    // MARK: Dates

    private func days(_ span: SampleSource.Span, _ column: Column) -> [Problem] {
        guard column.isDate else { return [Problem(.sampleNotADate, ["field": column.name])] }
        let from = span.from ?? definition.period.from
        let to = span.to ?? definition.asOf
        return from <= to && to <= definition.asOf ? [] : [bad(column, "\(from)..\(to)")]
    }

    private func shift(
        _ shift: SampleSource.Shift, _ column: Column, _ columns: [String]
    ) -> [Problem] {
        guard column.isDate else { return [Problem(.sampleNotADate, ["field": column.name])] }
        var problems = path(shift.base, columns)
        if let limit = shift.limit { problems += path([limit], columns) }
        if problems.isEmpty, shift.base.count == 1, let base = Column(shift.base[0], of: register),
            !base.isDate
        {
            problems.append(Problem(.sampleNotADate, ["field": shift.base[0]]))
        }
        let isDeadline = register.sampledDue(columns) == .field(column.name)
        let least = isDeadline && shift.base == [register.lifecycle?.opened] ? 1 : 0
        let isInReach = least <= shift.days.lowerBound && shift.days.upperBound <= 3_660
        if !isInReach || shift.isBefore && shift.isWorking {
            problems.append(bad(column, "\(shift.days.lowerBound)..\(shift.days.upperBound)"))
        }
        return problems
    }

    // MARK: Other entries

    private func choice(_ choice: SampleSource.Choice, _ column: Column) -> [Problem] {
        guard case .entry(let target) = column.kind, target == choice.register else {
            let facts = ["field": column.name, "register": choice.register]
            return [Problem(.sampleNotAReference, facts)]
        }
        guard let other = pack.register(target),
            definition.registers.contains(where: { $0.register == target }), other != register
        else {
            return [Problem(.sampleNothingMatches, ["register": target, "field": column.name])]
        }
        var problems = choice.conditions.flatMap { condition in
            values(condition.values, of: condition.field, other)
        }
        if case .shares(let field, let weights) = choice.dealing {
            problems += values(weights.map(\.text), of: field, other)
            if weights.isEmpty || weights.contains(where: { !(1...1_000_000).contains($0.weight) })
            {
                problems.append(bad(column, weights.map(\.text).joined(separator: ", ")))
            }
        }
        return problems
    }

    private func values(_ values: [String], of field: String, _ other: Register) -> [Problem] {
        guard let column = Column(field, of: other) else { return [noSuchField(field, other)] }
        if column.isDate { return [] }
        return values.compactMap { column.problem(with: $0, units: pack.units) }
    }

    private func path(_ path: [String], _ columns: [String]) -> [Problem] {
        guard let first = path.first, let column = Column(first, of: register) else {
            return [noSuchField(path.first ?? "", register)]
        }
        guard columns.contains(first) else { return [noSuchField(first, register)] }
        if path.count == 1 { return [] }
        guard path.count == 2, case .entry(let target) = column.kind,
            let other = pack.register(target)
        else { return [noSuchField(path.joined(separator: "."), register)] }
        return Column(path[1], of: other) == nil ? [noSuchField(path[1], other)] : []
    }

    private func noSuchField(_ name: String, _ register: Register) -> Problem {
        var facts = ["register": register.id, "name": name]
        facts["nearest"] = Nearest.name(to: name, among: Column.names(of: register))
        return Problem(.sampleNoSuchField, facts)
    }
}
