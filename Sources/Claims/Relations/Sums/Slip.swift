extension Figure {
    /// What rounding may have taken from the figure: nothing from a count.
    var slack: Exact {
        unit.kind == .count && unit.exponent == 0 && numeral.step == 1
            || unit.kind == .none && numeral.step == 1
            ? 0 : numeral.fullStep.half
    }
}

/// Slips of the pen: a digit wrong, two digits changed about.
enum Slip {
    /// The least figure in which a slip is told from another list.
    private static let least: Exact = 500

    /// Whether a figure is likely another with a slip: one digit, two neighbours, of a closed list also a few in a
    /// thousand.
    static func isLikely(_ computed: Exact, _ printed: Exact, isClosed: Bool) -> Bool {
        guard printed >= least, computed > 0 else { return false }
        if isClosed, (computed - printed).magnitude * 200 <= printed { return true }
        let places = max(computed.places, printed.places)
        let left = Array(String(computed.scaled(by: places).mantissa))
        let right = Array(String(printed.scaled(by: places).mantissa))
        guard left.count == right.count else { return false }
        let wrong = left.indices.filter { left[$0] != right[$0] }
        if wrong.count == 1 { return true }
        return wrong.count == 2 && wrong[1] - wrong[0] <= 2 && left[wrong[0]] == right[wrong[1]]
            && left[wrong[1]] == right[wrong[0]]
    }
}
