import Definitions
import Foundation
import Vocabulary

/// The writing of a register's events beside its rows.
///
/// When the events of any entry can't be told, none of the register's are: half a register would be
/// worse than its rows alone.
struct EventJob {
    private let register: Register
    private let path: String
    private let key: RandomKey
    private var maker: EventMaker
    private var numbers: EventNumbers
    private var file: EventFile
    /// Why the events can't be told; nil as long as they can.
    private(set) var reason: String?

    /// Begins; nil for a register without a workflow, or a sample without people.
    ///
    /// - Throws: `C004` when the file can't be written.
    init?(
        _ sampled: SampleRegister, _ register: Register, _ frame: SampleFrame, _ cast: Cast?,
        _ lookup: EntryLookup, folder: String
    ) throws(Problem) {
        guard let cast, let workflow = register.workflow else { return nil }
        self.register = register
        key = frame.key.branch(register.id)
        maker = try EventMaker(sampled, register, workflow, frame, cast) {
            register, number, column in
            lookup.text(register, number, column)
        }
        numbers = EventNumbers(register, units: frame.pack.units)
        path = folder + "/" + register.id + ".events.jsonl"
        file = try EventFile(path: path, register: register.id)
    }

    /// Whether events are still being told.
    var isOn: Bool { reason == nil }

    /// The name of the file; nil when there is none.
    var name: String? { isOn ? register.id + ".events.jsonl" : nil }

    /// Tells the events of the row that was made last.
    mutating func add(_ cells: [[UInt8]], of maker: RowMaker) throws(Problem) {
        try add(
            cells, maker.plan.columns.map(\.name), due: maker.lifetime?.due, maker.detour,
            maker.rowKey ?? key)
    }

    /// Tells the events of a row that stands in a file.
    mutating func add(
        _ cells: [[UInt8]], of columns: [String], number: Int
    ) throws(Problem) {
        try add(cells, columns, due: nil, nil, key.branch(number))
    }

    private mutating func add(
        _ cells: [[UInt8]], _ columns: [String], due: Moment?, _ detour: MadeDetour?,
        _ key: RandomKey
    ) throws(Problem) {
        guard isOn else { return }
        var texts: [String: String] = [:]
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            texts[columns[column]] = String(decoding: cell, as: UTF8.self)
        }
        let unit = texts["unit"] ?? register.defaultUnit ?? ""
        let number = numbers.next(texts, unit: unit, day: maker.day(texts) ?? maker.frame.asOf)
        let row = EventRow(
            texts: texts, due: due, number: number, detour: detour, key: key)
        do throws(EventMaker.Unreachable) {
            try write(try maker.events(row), number)
        } catch {
            reason = number + ": " + error.reason
        }
    }

    private mutating func write(
        _ events: [Event], _ number: String
    ) throws(EventMaker.Unreachable) {
        do throws(Problem) {
            try file.add(events, number: number)
        } catch {
            throw EventMaker.Unreachable(reason: ProblemWords.sentence(error))
        }
    }

    /// Ends the file; one that would not be whole is removed.
    mutating func finish() throws(Problem) {
        try file.close()
        if !isOn { try? FileManager.default.removeItem(atPath: path) }
    }
}

/// Finds columns of the entries that others refer to, by number.
final class EntryLookup {
    private var tables: [String: ReferencedEntries] = [:]
    private var rows: [String: [String: Int]] = [:]

    /// Takes the entries of a register that is done.
    func add(_ table: ReferencedEntries?) {
        guard let table else { return }
        tables[table.register] = table
        rows[table.register] = Dictionary(
            table.numbers.enumerated().map { (String(decoding: $1, as: UTF8.self), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A column of an entry; nil when it is not known.
    func text(_ register: String, _ number: String, _ column: String) -> String? {
        guard let table = tables[register], let row = rows[register]?[number],
            let index = table.columns.firstIndex(of: column)
        else { return nil }
        return table.text(index, row)
    }
}
