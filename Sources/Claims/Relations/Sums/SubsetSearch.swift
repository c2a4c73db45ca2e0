/// Finds which figures of a list make its total: lists are nested, and not each figure is a part.
enum SubsetSearch {
    /// The most figures among which all subsets are tried.
    private static let most = 12

    /// The parts that make a total, the simplest reading first: all, the first few, any that begin with
    /// the first.
    static func parts(of total: Figure, among items: [Figure]) -> [Figure]? {
        guard items.count > 1 else { return nil }
        for count in (2...items.count).reversed() {
            let parts = Array(items.prefix(count))
            if Sum(total: total, parts: parts).verdict.isTrue { return parts }
        }
        let alike = items.filter { $0.unit.isSame(total.unit) }
        guard alike.count > 2, alike.count < items.count || items.count <= most,
            total.numeral.full > 20
        else { return nil }
        if Sum(total: total, parts: alike).verdict.isTrue { return alike }
        return unique(total, Array(alike.prefix(most)))
    }

    /// The one subset with the first item that makes the total exactly, if there is just one.
    static func unique(_ total: Figure, _ items: [Figure]) -> [Figure]? {
        guard let first = items.first, items.count <= most else { return nil }
        let wanted = total.numeral.full - first.numeral.full
        var found: [Figure]?
        let rest = Array(items.dropFirst())
        for mask in 1..<(1 << rest.count) {
            var sum = Exact.zero
            for (bit, item) in rest.enumerated() where mask & (1 << bit) != 0 {
                sum = sum + item.numeral.full
            }
            guard sum == wanted else { continue }
            if found != nil { return nil }
            found =
                [first] + rest.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
        }
        return found
    }
}
