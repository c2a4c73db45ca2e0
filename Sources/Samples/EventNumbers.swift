import Definitions
import Vocabulary

/// The numbers of a register's entries, counted as those who register them would.
struct EventNumbers {
    private let pattern: NumberPattern
    private let units: UnitTree
    private var last: [String: Int] = [:]

    init(_ register: Register, units: UnitTree) {
        pattern = register.number
        self.units = units
    }

    /// The number of the next entry.
    ///
    /// - Parameters:
    ///   - row: what the entry holds, by column.
    ///   - unit: its unit.
    ///   - day: the day that dates it.
    mutating func next(_ row: [String: String], unit: String, day: Day) -> String {
        if let number = row["number"] { return number }
        var (prefix, suffix, width) = ("", "", Int?.none)
        for piece in pattern.pieces {
            let text: String
            switch piece {
            case .sequence(let digits):
                width = width ?? digits
                continue
            case .literal(let literal): text = literal
            case .unitCode: text = units[unit]?.code ?? unit
            case .year: text = String(day.iso.prefix(4))
            case .yearMonthDay: text = String(day.iso.dropFirst(2).filter { $0 != "-" })
            case .field(let field): text = row[field] ?? ""
            }
            if width == nil { prefix += text } else { suffix += text }
        }
        guard let width else { return prefix }
        let series = prefix + "{}" + suffix
        last[series, default: 0] += 1
        let digits = String(last[series] ?? 0)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return prefix + zeros + digits + suffix
    }
}
