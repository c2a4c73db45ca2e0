import Definitions
import Vocabulary

/// What an entry's number is made of: what stands before the running number, and behind it.
struct NumberParts: Sendable {
    var prefix = ""
    var suffix = ""
    /// How many digits the running number has at least; nil when the number has none.
    var width: Int?
}

// The number of an entry, by the register's pattern.
extension RowReading {
    /// The parts of the entry's number.
    ///
    /// - Parameter today: the day that counts for an entry without a date.
    /// - Throws: a `Problem` when something that the number needs is missing.
    func numberParts(_ texts: Texts, today: Day) throws(Problem) -> NumberParts {
        var parts = NumberParts()
        let day = day ?? today
        for piece in form.pattern {
            switch piece {
            case .sequence(let width): parts.width = parts.width ?? width
            case .literal(let text): RowReading.append(text, &parts)
            case .year: RowReading.append(RowReading.digits(day.year, 4), &parts)
            case .yearMonthDay:
                let date = day.parts
                for part in [date.year % 100, date.month, date.day] {
                    RowReading.append(RowReading.digits(part, 2), &parts)
                }
            case .unitCode:
                guard unitNumber >= 0 else {
                    throw Problem(.numberNeedsField, ["name": form.columns[form.unit].label])
                }
                RowReading.append(form.ground.units.units[unitNumber].code, &parts)
            case .field(let slot, let label):
                RowReading.append(try text(at: slot, label, texts), &parts)
            }
        }
        return parts
    }

    private func text(at slot: Slot, _ label: String, _ texts: Texts) throws(Problem) -> String {
        switch value(at: slot, texts) {
        case .text(let text): return text
        case .integer(let integer): return String(integer)
        case .number(let number): return number.plain
        case .day(let day): return day.iso
        case .moment(let moment): return moment.iso
        case .none, .bool: throw Problem(.numberNeedsField, ["name": label])
        }
    }

    private static func append(_ text: String, _ parts: inout NumberParts) {
        if parts.width == nil { parts.prefix += text } else { parts.suffix += text }
    }

    static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

/// The running numbers of one register: each series counts by itself, and never back.
struct NumberSeries {
    private let register: String
    private var names = ByteIndex()
    private var last: [Int64] = []
    private var isChanged: [Bool] = []

    init(_ register: String) { self.register = register }

    /// What the names of all series of the register start with in the database.
    var prefix: String { register + ":" }

    /// Takes over what the database knows of a series.
    mutating func load(_ name: String, last number: Int64) {
        let (series, isNew) = names.add(String(name.dropFirst(prefix.count)))
        if isNew {
            last.append(number)
            isChanged.append(false)
        } else {
            last[series] = number
        }
    }

    /// The next number of the series that the parts belong to.
    mutating func next(_ parts: NumberParts) -> String {
        guard let width = parts.width else { return parts.prefix }
        let series = series(parts)
        last[series] += 1
        isChanged[series] = true
        return parts.prefix + RowReading.digits(Int(last[series]), width) + parts.suffix
    }

    /// Lets the series go on behind a number that was given.
    mutating func pass(_ number: String, _ parts: NumberParts) {
        guard parts.width != nil, number.hasPrefix(parts.prefix), number.hasSuffix(parts.suffix)
        else { return }
        let digits = number.dropFirst(parts.prefix.count).dropLast(parts.suffix.count)
        guard (1...15).contains(digits.utf8.count), digits.utf8.allSatisfy(NumberFormat.isDigit),
            let given = Int64(digits)
        else { return }
        let series = series(parts)
        guard given > last[series] else { return }
        last[series] = given
        isChanged[series] = true
    }

    private mutating func series(_ parts: NumberParts) -> Int {
        let (series, isNew) = names.add(parts.prefix + "{}" + parts.suffix)
        if isNew {
            last.append(0)
            isChanged.append(false)
        }
        return series
    }

    /// The series that have gone on, with the last number of each.
    var changes: [(name: String, last: Int64)] {
        last.indices.filter { isChanged[$0] }.map { (prefix + names.key($0), last[$0]) }
    }
}
