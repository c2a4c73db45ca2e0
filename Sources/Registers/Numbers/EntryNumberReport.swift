import Definitions
import Expressions
import Store
import Vocabulary

/// Gathers what became of the numbers of a register's entries in one year.
///
/// An entry's date may have been set right since its number was formed, so that a number which
/// seems to be missing is looked for before it is called a gap.
struct EntryNumberReport {
    private let register: Register
    private let pack: Pack
    private let width: Int
    private var series: [Key: Found] = [:]
    private var unread: [String] = []
    /// The numbers whose entries have another date now.
    private var elsewhere: Set<String> = []

    /// What stands before and behind the running number.
    private struct Key: Hashable {
        var prefix = ""
        var suffix = ""
        var text: String { prefix + "{}" + suffix }
    }

    private struct Found {
        var held: [Int64] = []
        var deleted: Set<Int64> = []
    }

    static func report(
        _ register: Register, in pack: Pack, year: Int, _ connection: any Connection
    ) throws -> RegisterNumbers {
        var report = EntryNumberReport(register, pack)
        try report.readEntries(year, connection)
        try report.readDeleted(year, connection)
        let known = try report.lastNumbers(connection)
        var all: [SeriesNumbers] = []
        for (key, found) in report.series.sorted(by: { $0.key.text < $1.key.text }) {
            all.append(try report.numbers(key, found, known[key.text] ?? 0, connection))
        }
        return RegisterNumbers(
            register: register.id, title: register.title, kind: .entries, series: all,
            unread: report.unread.filter { !report.elsewhere.contains($0) }.sorted())
    }

    private init(_ register: Register, _ pack: Pack) {
        self.register = register
        self.pack = pack
        width =
            register.number.pieces.compactMap {
                if case .sequence(let width) = $0 { width } else { nil }
            }.first ?? 1
    }

    // MARK: Reading

    /// The field that dates entries.
    private var date: String? { register.lifecycle?.opened ?? register.date }

    private var isDated: Bool {
        register.number.pieces.contains { $0 == .year || $0 == .yearMonthDay }
    }

    private mutating func readEntries(_ year: Int, _ connection: any Connection) throws {
        var sql = EntrySQL(register: register, pack: pack)
        var paths = [["number"], ["unit"]] + (date.map { [[$0]] } ?? [])
        let firstField = paths.count
        for field in register.number.fields { paths.append(path(of: field)) }
        var columns: [String] = []
        for path in paths {
            let operand = try sql.operand(for: path)
            if case .column(let name, decimals: _) = operand { columns.append(name) }
        }
        let types = try paths.map { try sql.type(of: $0) }
        var condition = ""
        var arguments: [Value] = []
        if let date, isDated {
            let column = "\"e\"." + Dialect.quoted(date)
            condition = " WHERE \(column) IS NULL OR \(column) >= $1 AND \(column) < $2"
            arguments = [year, year + 1].map { .text(RowReading.digits($0, 4) + "-01-01") }
        }
        try connection.each(
            "SELECT \(columns.joined(separator: ", ")) FROM \(sql.table)\(sql.joins)\(condition)",
            arguments
        ) { row in
            let number = row.text(0) ?? ""
            let day = date == nil ? nil : Day(iso: (row.text(2) ?? "").prefix(10))
            var place = firstField
            let key = try key(unit: row.text(1) ?? "", day) {
                defer { place += 1 }
                return StoredValue.value(try row.value(place), as: types[place])
            }
            guard let key, let seq = seq(number, key) else { return unread.append(number) }
            series[key, default: Found()].held.append(seq)
        }
    }

    private mutating func readDeleted(_ year: Int, _ connection: any Connection) throws {
        let rows = try connection.rows(
            "SELECT \"entry\" FROM \"dh_history\" WHERE \"register\" = $1 AND \"action\" = $2",
            [.text(register.id), .text(Change.Action.deleted.rawValue)])
        for entry in rows.compactMap({ $0.integer(0) }) {
            guard
                let last = try History.changes(of: entry, in: register.id, connection).last,
                case .text(let number)? = last.differences["number"]?.old
            else { continue }
            let values = last.differences.mapValues(\.old)
            let day = date.flatMap { text(values[$0]) }.flatMap { Day(iso: $0.prefix(10)) }
            if isDated, let day, day.year != year { continue }
            var fields = register.number.fields[...]
            let key = try key(unit: text(values["unit"]) ?? "", day) {
                guard let field = fields.popFirst() else { return .none }
                return try value(of: field, in: values, connection)
            }
            guard let key, let seq = seq(number, key) else { continue }
            series[key, default: Found()].deleted.insert(seq)
        }
    }

    /// The last numbers that were formed, by the names of their series.
    private func lastNumbers(_ connection: any Connection) throws -> [String: Int64] {
        var last: [String: Int64] = [:]
        try connection.each(
            "SELECT \"series\", \"last\" FROM \"dh_series\" "
                + "WHERE \"series\" >= $1 AND \"series\" < $2",
            [.text(register.id + ":"), .text(register.id + ";")]
        ) { row in
            let name = (row.text(0) ?? "").dropFirst(register.id.count + 1)
            last[String(name)] = row.integer(1) ?? 0
        }
        return last
    }

    // MARK: Numbers and their series

    private func path(of field: String) -> [String] {
        if case .reference? = register.field(field)?.type { return [field, "number"] }
        return [field]
    }

    /// The series of an entry; nil when something that its number needs is missing.
    ///
    /// - Parameter field: the values of the fields in the pattern, one after the other.
    private func key(
        unit: String, _ day: Day?, _ field: () throws -> Value
    ) rethrows -> Key? {
        var key = Key()
        var isBehind = false
        for piece in register.number.pieces {
            let text: String
            switch piece {
            case .sequence:
                isBehind = true
                continue
            case .literal(let literal): text = literal
            case .unitCode:
                guard let code = pack.units[unit]?.code else { return nil }
                text = code
            case .year:
                guard let day else { return nil }
                text = RowReading.digits(day.year, 4)
            case .yearMonthDay:
                guard let date = day?.parts else { return nil }
                text = [date.year % 100, date.month, date.day]
                    .map { RowReading.digits($0, 2) }.joined()
            case .field:
                guard let value = EntryNumberReport.plain(try field()) else { return nil }
                text = value
            }
            if isBehind { key.suffix += text } else { key.prefix += text }
        }
        return key
    }

    private static func plain(_ value: Value) -> String? {
        switch value {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): number.plain
        case .day(let day): day.iso
        case .moment(let moment): moment.iso
        case .none, .bool: nil
        }
    }

    private func seq(_ number: String, _ key: Key) -> Int64? {
        guard number.hasPrefix(key.prefix), number.hasSuffix(key.suffix) else { return nil }
        let digits = number.dropFirst(key.prefix.count).dropLast(key.suffix.count)
        guard (1...15).contains(digits.utf8.count), digits.utf8.allSatisfy(NumberFormat.isDigit)
        else { return nil }
        return Int64(digits).flatMap { $0 > 0 ? $0 : nil }
    }

    private func text(_ value: Value?) -> String? {
        if case .text(let text)? = value { text } else { nil }
    }

    private func value(
        of field: String, in values: [String: Value], _ connection: any Connection
    ) throws -> Value {
        let stored = values[field] ?? .none
        guard let type = register.field(field)?.type else { return stored }
        guard case .reference(let target) = type, case .integer(let id) = stored else {
            return StoredValue.value(stored, as: type)
        }
        return try connection.row(
            "SELECT \"number\" FROM \(Dialect.quoted(target)) WHERE \"id\" = $1", [.integer(id)])?[
                0] ?? .none
    }

    // MARK: Telling

    private mutating func numbers(
        _ key: Key, _ found: Found, _ known: Int64, _ connection: any Connection
    ) throws -> SeriesNumbers {
        let last = max(known, found.held.max() ?? 0, found.deleted.max() ?? 0)
        var elsewhere: [String] = []
        let gaps = try SeriesNumbers.Gap.all(to: last, held: found.held.sorted()) { seq in
            if found.deleted.contains(seq) { return .deleted }
            let number = key.prefix + RowReading.digits(Int(seq), width) + key.suffix
            let row = try connection.row(
                "SELECT 1 FROM \(Dialect.quoted(register.id)) WHERE \"number\" = $1",
                [.text(number)])
            if row == nil { return .unexplained }
            elsewhere.append(number)
            return nil
        }
        self.elsewhere.formUnion(elsewhere)
        return SeriesNumbers(
            series: key.text, title: register.title, issued: found.held.count + elsewhere.count,
            last: last, gaps: gaps, duplicates: [], inserted: [], reserved: [], voids: [])
    }
}
