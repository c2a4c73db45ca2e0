import Definitions
import Vocabulary

// The texts of a row.
extension RowMaker {
    /// Writes a pattern into the row's text, unless it is a literal.
    mutating func write(
        _ pattern: Int, _ counter: Int, _ stream: inout RandomStream
    ) -> Cell {
        if let literal = plan.texts.literal(of: pattern) { return .literal(literal) }
        let start = text.count
        append(pattern, counter, &stream)
        return .text(start: start, end: text.count)
    }

    private mutating func append(
        _ pattern: Int, _ counter: Int, _ stream: inout RandomStream
    ) {
        for piece in plan.texts.patterns[pattern] {
            switch piece {
            case .literal(let literal): text += plan.texts.literals[literal]
            case .counter(let width): text.append(number: counter, width: width)
            case .range(let low, let high, let width):
                text.append(number: stream.within(low, high), width: width)
            case .word(let list):
                let words = plan.texts.lists[list]
                append(words[stream.below(words.count)], counter, &stream)
            case .column(let column): text += shown(column)
            }
        }
    }

    /// A cell as people read it: the label of a choice, the title of a unit.
    private func shown(_ column: Int) -> [UInt8] {
        let bytes = plain(cells[column], decimals: plan.columns[column].decimals)
        let value = String(decoding: bytes, as: UTF8.self)
        switch plan.columns[column].kind {
        case .unit: return Array((sample.pack.units[value]?.title ?? value).utf8)
        case .choice(let options):
            return Array((options.first { $0.id == value }?.label ?? value).utf8)
        case .date: return Array((Day(iso: value)?.vietnamese ?? value).utf8)
        default: return bytes
        }
    }

    /// A cell as it stands in the file, without quotes.
    func plain(_ cell: Cell, decimals: Int = 0) -> [UInt8] {
        switch cell {
        case .empty: []
        case .literal(let literal): plan.texts.literals[literal]
        case .text(let start, let end): Array(text[start..<end])
        case .number(let number): Array(Column.plain(number, decimals: decimals).utf8)
        case .day(let day): Array(day.iso.utf8)
        case .moment(let moment): Array(moment.iso.utf8)
        case .entry(let table, let entry): plan.tables[table].numbers[entry]
        case .copied(let table, let field, let entry): plan.tables[table].cells[field][entry]
        }
    }
}
