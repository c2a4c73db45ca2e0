import Registers
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

    /// One count: a mask, and the members of a grouping; member 0 is "no value".
    private struct Cell {
        let grouping: Int
        let mask: UInt64
        let members: (Int, Int)
        var entries = 0
    }

    private let groupings: [[Int]]
    private let membersAreText: [Bool]
    private let amounts: Int
    private var names: [ByteIndex]
    private var masks = NumberTable()
    private var places = NumberTable()
    private var cells: [Cell] = []
    /// The sums of all cells, one after the other.
    private var sums: [Int64] = []
    private var row: [Int]

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
        names = membersAreText.map { _ in ByteIndex() }
        row = membersAreText.map { _ in 0 }
    }

    /// Counts a row: a mask, the members, the amounts.
    func count(_ view: any RowView) {
        let mask = UInt64(bitPattern: view.integer(0) ?? 0)
        for column in row.indices { row[column] = member(column, view) }
        let maskNumber = masks.number(of: mask)
        for (index, grouping) in groupings.enumerated() {
            let first = grouping.isEmpty ? 0 : row[grouping[0]]
            let second = grouping.count > 1 ? row[grouping[1]] : 0
            // 8 bits of grouping, 16 of mask, 20 of each member: more never occur together.
            let key = UInt64(index) << 56 | UInt64(maskNumber) << 40 | UInt64(first) << 20
            let place = places.number(of: key | UInt64(second))
            if place == cells.count {
                cells.append(Cell(grouping: index, mask: mask, members: (first, second)))
                sums += repeatElement(0, count: amounts)
            }
            cells[place].entries += 1
            for amount in 0..<amounts {
                sums[place * amounts + amount] += view.integer(1 + row.count + amount) ?? 0
            }
        }
    }

    private func member(_ column: Int, _ view: any RowView) -> Int {
        if membersAreText[column] {
            return view.withBytes(column + 1) { names[column].add($0).number + 1 } ?? 0
        }
        return view.integer(column + 1).map { names[column].add(String($0)).number + 1 } ?? 0
    }

    private func name(_ column: Int, _ number: Int) -> String {
        number == 0 ? "" : names[column].key(number - 1)
    }

    // MARK: What was counted

    /// The value of a leaf by the members of its breakdown, "" without one.
    func values(
        _ grouping: [Int], isBrokenDown: Bool, countsMembers: Bool, amount: Int?,
        where counts: (_ mask: UInt64) -> Bool
    ) -> [String: LeafValue] {
        var values: [String: LeafValue] = isBrokenDown ? [:] : ["": .zero]
        var seen: [String: Set<Int>] = [:]
        guard let index = groupings.firstIndex(of: grouping) else { return values }
        for (place, cell) in cells.enumerated()
        where cell.grouping == index && counts(cell.mask) {
            let member = isBrokenDown ? name(grouping[0], cell.members.0) : ""
            let counted = isBrokenDown ? cell.members.1 : cell.members.0
            if countsMembers, counted != 0 { seen[member, default: []].insert(counted) }
            values[member, default: .zero].records += cell.entries
            values[member, default: .zero].amount +=
                amount.map { sums[place * amounts + $0] } ?? Int64(cell.entries)
        }
        if countsMembers {
            for member in values.keys { values[member]?.amount = Int64(seen[member]?.count ?? 0) }
        }
        return values
    }

    /// The entries by mask, without a breakdown and by each first member.
    func counted() -> [[Int]: [Counted]] {
        var result: [[Int]: [Counted]] = [:]
        for grouping in groupings where grouping.count < 2 { result[grouping] = [] }
        for cell in cells where groupings[cell.grouping].count < 2 {
            let grouping = groupings[cell.grouping]
            let member = grouping.first.map { name($0, cell.members.0) } ?? ""
            result[grouping, default: []].append(
                Counted(member: member, mask: cell.mask, entries: cell.entries))
        }
        return result
    }
}

/// Numbers 64-bit keys in the order in which they come; faster than a dictionary where a few keys
/// are sought millions of times.
struct NumberTable {
    private var keys: [UInt64] = []
    /// For each place the number of the key that stands there plus one; 0 is free.
    private var table = [Int32](repeating: 0, count: 256)
    private var shift: UInt64 = 56

    /// The number of a key, which is added unless it is there.
    mutating func number(of key: UInt64) -> Int {
        var place = self.place(of: key)
        while table[place] != 0 {
            let number = Int(table[place]) - 1
            if keys[number] == key { return number }
            place = (place + 1) & (table.count - 1)
        }
        keys.append(key)
        table[place] = Int32(keys.count)
        if keys.count * 2 > table.count { grow() }
        return keys.count - 1
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
    private func place(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    private mutating func grow() {
        table = [Int32](repeating: 0, count: table.count * 2)
        shift -= 1
        for (number, key) in keys.enumerated() {
            var place = self.place(of: key)
            while table[place] != 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number + 1)
        }
    }
}
