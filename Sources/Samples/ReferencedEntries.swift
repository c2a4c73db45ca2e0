import Definitions
import Vocabulary

/// The entries of a register that others refer to, kept while the others are made.
struct ReferencedEntries {
    /// The register.
    let register: String
    /// The names of the columns.
    let columns: [String]
    /// The cells, column by column.
    private(set) var cells: [[[UInt8]]]
    /// The numbers by which others refer to them.
    private(set) var numbers: [[UInt8]] = []
    private let number: [NumberPiece]

    /// A part of an entry's number.
    private enum NumberPiece {
        case literal([UInt8])
        case column(Int)
    }

    /// Prepares for the entries of a register.
    ///
    /// - Throws: `S016` when their number is neither a column nor made of columns.
    init(_ register: Register, columns: [String]) throws(Problem) {
        self.register = register.id
        self.columns = columns
        cells = Array(repeating: [], count: columns.count)
        if let column = columns.firstIndex(of: "number") {
            number = [.column(column)]
            return
        }
        var pieces: [NumberPiece] = []
        for piece in register.number.pieces {
            switch piece {
            case .literal(let text): pieces.append(.literal(Array(text.utf8)))
            case .field(let field):
                guard let column = columns.firstIndex(of: field) else {
                    throw Problem(.sampleUnnumbered, ["register": register.id])
                }
                pieces.append(.column(column))
            case .unitCode, .year, .yearMonthDay, .sequence:
                throw Problem(.sampleUnnumbered, ["register": register.id])
            }
        }
        number = pieces
    }

    /// How many entries there are.
    var count: Int { numbers.count }

    /// Keeps an entry.
    mutating func append(_ row: [[UInt8]]) {
        for (column, cell) in row.enumerated() { cells[column].append(cell) }
        numbers.append(
            number.flatMap { piece in
                switch piece {
                case .literal(let text): text
                case .column(let column): row[column]
                }
            })
    }

    /// The entries that meet all conditions.
    func entries(_ conditions: [SampleSource.Condition]) -> [Int] {
        (0..<count).filter { entry in
            conditions.allSatisfy { condition in
                guard let column = columns.firstIndex(of: condition.field) else { return false }
                return ReferencedEntries.meets(text(column, entry), condition.values)
            }
        }
    }

    /// A cell as text.
    func text(_ column: Int, _ entry: Int) -> String {
        String(decoding: cells[column][entry], as: UTF8.self)
    }

    private static func meets(_ text: String, _ values: [String]) -> Bool {
        values.contains { value in
            if value == text { return true }
            guard let dots = value.firstRange(of: ".."), let day = Day(iso: text.prefix(10)),
                let from = Day(iso: value[..<dots.lowerBound]),
                let to = Day(iso: value[dots.upperBound...])
            else { return false }
            return from <= day && day <= to
        }
    }
}
