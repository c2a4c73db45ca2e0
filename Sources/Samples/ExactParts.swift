/// Rows divided among options in exact shares.
struct ExactShares {
    /// The first row of each option, and last how many rows there are.
    let starts: [Int]

    /// Divides rows by weight with the largest remainders, each option at least one row if there
    /// are enough.
    ///
    /// - Parameters:
    ///   - rows: how many rows there are.
    ///   - weights: the weights of the options, none below zero, at least one above.
    init(rows: Int, weights: [Int]) {
        var shares = ExactShares.largestRemainders(rows, weights)
        let present = weights.indices.filter { weights[$0] > 0 }
        if rows >= present.count {
            for option in present where shares[option] == 0 {
                guard let richest = shares.indices.max(by: { shares[$0] < shares[$1] })
                else { break }
                shares[richest] -= 1
                shares[option] = 1
            }
        }
        starts = shares.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    private static func largestRemainders(_ rows: Int, _ weights: [Int]) -> [Int] {
        let total = max(1, weights.reduce(0, +))
        var shares = weights.map { rows * $0 / total }
        let left = rows - shares.reduce(0, +)
        let byRemainder = weights.indices.sorted { first, second in
            let (one, other) = (rows * weights[first] % total, rows * weights[second] % total)
            return one == other ? first < second : one > other
        }
        for option in byRemainder.prefix(left) { shares[option] += 1 }
        return shares
    }

    /// The option of a row.
    func option(of row: Int) -> Int {
        var (low, high) = (0, starts.count - 2)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= row { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

/// A total that rows share exactly, each a whole number of steps above the least.
///
/// Rows go in pairs: what chance gives to one it takes from the other, so that no list is kept and
/// the sum is exact for any number of rows.
struct ExactSum {
    private let rows: Int
    private let least: Int
    private let step: Int
    private let stepsEach: Int
    private let rowsWithOneMore: Int
    private let remainder: Int
    private let key: RandomKey

    /// Divides a total; nil when it does not suffice for the least of every row.
    init?(_ key: RandomKey, total: Int, rows: Int, least: Int, step: Int) {
        let (leastOfAll, isTooMuch) = least.multipliedReportingOverflow(by: rows)
        guard rows > 0, step > 0, least >= 0, !isTooMuch, leastOfAll <= total else { return nil }
        let free = total - leastOfAll
        let steps = free / step
        self.rows = rows
        self.least = least
        self.step = step
        self.key = key
        stepsEach = steps / rows
        rowsWithOneMore = steps % rows
        remainder = free - steps * step
    }

    /// The amount of a row.
    subscript(row: Int) -> Int {
        let even = row & ~1
        var steps = base(row)
        if even + 1 < rows {
            var stream = key.branch(even).stream
            let gift = stream.within(0, min(base(even), base(even + 1)))
            steps += row == even ? gift : -gift
        }
        return least + steps * step + (row == 0 ? remainder : 0)
    }

    private func base(_ row: Int) -> Int { stepsEach + (row < rowsWithOneMore ? 1 : 0) }
}
