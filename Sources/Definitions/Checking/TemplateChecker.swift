import Expressions
import Templates
import Vocabulary

/// Checks that every name in a report's sections exists, and that figures and tables fit.
struct TemplateChecker {
    let faults: Faults
    let names: PackNames
    let graph: FormulaGraph
    /// Reads formats and knows which measures fit a register.
    let indicators: IndicatorReader

    /// Notes everything in a section that names nothing.
    func check(_ template: Template) {
        for piece in template.pieces {
            switch piece {
            case .markdown: continue
            case .figure(let figure): check(figure)
            case .block(let place): check(place.block)
            }
        }
    }

    private func word(_ name: PlacedName) -> YAMLWord {
        YAMLWord(text: name.text, place: name.place)
    }

    private func check(_ scope: FigureScope) {
        if let unit = scope.unit { names.checkUnit(word(unit)) }
    }

    private func check(_ figure: FigurePlace) {
        check(figure.scope)
        if let format = figure.formatName {
            _ = indicators.format(word(format))
        }
        guard names.checkIndicator(word(figure.indicator)), let part = figure.part,
            let indicator = names.indicatorsByID[figure.indicator.text]
        else { return }
        if case .formula(let formula) = indicator.kind, formula.ratio != nil { return }
        let facts = ["found": indicator.id, "part": part.rawValue]
        faults.add(.noPartOfFigure, at: figure.indicator.place, facts)
    }

    private func check(_ block: BlockPlace.Block) {
        switch block {
        case .table(let table): check(table)
        case .targets(let scope): check(scope)
        case .figures(let figures): for figure in figures { check(figure) }
        case .contribution(_, let unit): names.checkUnit(word(unit))
        case .records(let table): check(table)
        }
    }

    // MARK: - Tables

    private func check(_ table: RegisterTable) {
        check(table.scope)
        guard let register = names.register(word(table.register)) else {
            return
        }
        checkCondition(table.condition, register)
        let dimension = table.dimension
        if names.path(word(dimension), from: register) != nil, dimension.text != "unit",
            !register.dimensions.contains(dimension.text),
            register.dimensions.allSatisfy({ isPath($0, of: register) })
        {
            let allowed = (["unit"] + register.dimensions.filter { $0 != "unit" })
            let facts = [
                "found": dimension.text, "register": register.id,
                "allowed": allowed.joined(separator: ", "),
            ]
            faults.add(.undeclaredDimension, at: dimension.place, facts)
        }
        for column in table.columns { check(column, by: dimension.text, register) }
    }

    private func checkCondition(_ condition: PlacedName?, _ register: Register) {
        guard let condition else { return }
        let scope = names.scope(of: register, hasDays: true)
        _ = names.expression(word(condition), in: scope, expecting: .bool)
    }

    private func check(_ column: PlacedName, by dimension: String, _ register: Register) {
        if let measure = Measure(rawValue: column.text) {
            indicators.check(measure, of: register, at: column.place)
            return
        }
        guard names.indicators.contains(column.text) else {
            if names.unread.indicators { return }
            let known = Measure.allCases.map(\.rawValue) + names.indicators
            faults.unknown(.unknownColumn, word(column), among: known)
            return
        }
        // Every register has units, so that by unit any indicator can stand in a column.
        guard dimension != "unit", !canBreakDown(column.text, by: dimension, register)
        else { return }
        faults.add(
            .columnOfOtherRegister, at: column.place, ["found": column.text, "path": dimension])
    }

    /// Whether all entries behind an indicator have the dimension of a table.
    private func canBreakDown(_ id: String, by dimension: String, _ register: Register) -> Bool {
        graph.leaves(of: id).allSatisfy { leaf in
            guard case .aggregate(let aggregate) = leaf.kind else { return false }
            guard aggregate.register != register.id else { return true }
            return names.registers[aggregate.register].map { isPath(dimension, of: $0) } ?? true
        }
    }

    private func isPath(_ text: String, of register: Register) -> Bool {
        let path = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return (try? FieldPath(following: path, from: register, in: names.registers)) != nil
    }

    private func check(_ table: RecordTable) {
        check(table.scope)
        guard names.checkIndicator(word(table.indicator)),
            names.indicatorsByID[table.indicator.text] != nil
        else { return }
        let registers = graph.registers(of: table.indicator.text)
        guard registers.count == 1, let id = registers.first, let register = names.registers[id]
        else {
            let facts = ["found": table.indicator.text]
            faults.add(.noRecordsOfFigure, at: table.indicator.place, facts)
            return
        }
        checkCondition(table.condition, register)
        for field in table.fields { _ = names.path(word(field), from: register) }
    }
}
