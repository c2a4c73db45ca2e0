import Store

/// Counts the rows of a pass by mask and member, while they stream by.
///
/// A class, because it is filled from within the closure that sees the rows, and used by no other
/// while it is.
final class Tally {
    /// How many entries have a mask, and one member of a breakdown.
    struct Counted: Sendable {
        let member: String
        let mask: UInt64
        let entries: Int
    }

    /// One count: a mask, and the members of a grouping.
    private struct Cell {
        let grouping: Int
        let mask: UInt64
        let members: [Int32]
        var entries = 0
        var sums: [Int64]
    }

    /// Where the cell of a row is found; members are told by their numbers.
    private struct CellKey: Hashable {
        let grouping: Int
        let mask: UInt64
        let first: Int32
        let second: Int32
    }

    private let groupings: [[Int]]
    private let membersAreText: [Bool]
    private let amounts: Int
    private var names: [MemberNames]
    private var cells: [Cell] = []
    private var places: [CellKey: Int] = [:]
    private var row: [Int32]

    /// - Parameters:
    ///   - groupings: the sets of member columns by which rows are told apart, two at most in each.
    ///   - membersAreText: for each member column whether it holds text.
    ///   - amounts: how many columns of amounts follow.
    init(groupings: [[Int]], membersAreText: [Bool], amounts: Int) {
        // Records behind formulas are counted without a second member, and without any.
        var all: [[Int]] = [[]]
        for grouping in groupings {
            for part in [Array(grouping.prefix(1)), grouping] where !all.contains(part) {
                all.append(part)
            }
        }
        self.groupings = all
        self.membersAreText = membersAreText
        self.amounts = amounts
        names = membersAreText.map { _ in MemberNames() }
        row = membersAreText.map { _ in 0 }
    }

    /// Counts a row: a mask, the members, the amounts.
    func count(_ view: any RowView) {
        let mask = UInt64(bitPattern: view.integer(0) ?? 0)
        if mask == 0 { return }
        for column in row.indices {
            row[column] =
                membersAreText[column]
                ? view.withBytes(column + 1) { names[column].number($0) } ?? 0
                : view.integer(column + 1).map { names[column].number($0) } ?? 0
        }
        for (index, grouping) in groupings.enumerated() {
            let key = CellKey(
                grouping: index, mask: mask, first: grouping.isEmpty ? 0 : row[grouping[0]],
                second: grouping.count > 1 ? row[grouping[1]] : 0)
            let place = place(of: key)
            cells[place].entries += 1
            for amount in 0..<amounts {
                cells[place].sums[amount] += view.integer(1 + row.count + amount) ?? 0
            }
        }
    }

    private func place(of key: CellKey) -> Int {
        if let place = places[key] { return place }
        places[key] = cells.count
        cells.append(
            Cell(
                grouping: key.grouping, mask: key.mask, members: [key.first, key.second],
                sums: Array(repeating: 0, count: amounts)))
        return cells.count - 1
    }

    // MARK: What was counted

    /// The value of a leaf by the members of its breakdown, "" without one.
    func values(
        _ grouping: [Int], mask: UInt64, isBrokenDown: Bool, countsMembers: Bool, amount: Int?
    ) -> [String: LeafValue] {
        var values: [String: LeafValue] = isBrokenDown ? [:] : ["": .zero]
        var seen: [String: Set<Int32>] = [:]
        guard let index = groupings.firstIndex(of: grouping) else { return values }
        for cell in cells where cell.grouping == index && cell.mask & mask == mask {
            let member = isBrokenDown ? names[grouping[0]].name(cell.members[0]) : ""
            let counted = cell.members[isBrokenDown ? 1 : 0]
            if countsMembers, counted != 0 { seen[member, default: []].insert(counted) }
            values[member, default: .zero].records += cell.entries
            values[member, default: .zero].amount +=
                amount.map { cell.sums[$0] } ?? Int64(cell.entries)
        }
        if countsMembers {
            for member in values.keys { values[member]?.amount = Int64(seen[member]?.count ?? 0) }
        }
        return values
    }

    /// The entries by mask, without a breakdown and by each first member.
    func counted() -> [[Int]: [Counted]] {
        var result: [[Int]: [Counted]] = [:]
        for cell in cells where groupings[cell.grouping].count < 2 {
            let grouping = groupings[cell.grouping]
            let member = grouping.first.map { names[$0].name(cell.members[0]) } ?? ""
            result[grouping, default: []].append(
                Counted(member: member, mask: cell.mask, entries: cell.entries))
        }
        for grouping in groupings where grouping.count < 2 && result[grouping] == nil {
            result[grouping] = []
        }
        return result
    }
}

/// Numbers the values of a column as they come, so that rows are told apart by small numbers.
struct MemberNames {
    /// The values; number 0 is "no value".
    private var names = [""]
    /// For each place of a power of two the number that stands there; 0 is free.
    private var table = [Int32](repeating: 0, count: 64)

    /// The value of a number.
    func name(_ number: Int32) -> String { names[Int(number)] }

    /// The number of an integer.
    mutating func number(_ value: Int64) -> Int32 {
        var text = String(value)
        return text.withUTF8 { number($0) }
    }

    /// The number of a text, by its bytes.
    mutating func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var place = MemberNames.hash(bytes) & (table.count - 1)
        while table[place] != 0 {
            if names[Int(table[place])].utf8.elementsEqual(bytes) { return table[place] }
            place = (place + 1) & (table.count - 1)
        }
        names.append(String(decoding: bytes, as: UTF8.self))
        let number = Int32(names.count - 1)
        table[place] = number
        if names.count * 2 > table.count { grow() }
        return number
    }

    private mutating func grow() {
        table = [Int32](repeating: 0, count: table.count * 2)
        for (number, name) in names.enumerated().dropFirst() {
            var name = name
            var place = name.withUTF8 { MemberNames.hash($0) } & (table.count - 1)
            while table[place] != 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number)
        }
    }

    /// FNV-1a (Fowler, Noll, Vo).
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 1)
    }
}
