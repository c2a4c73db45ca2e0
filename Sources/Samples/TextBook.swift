import Vocabulary

/// The texts of a register's sample: literals, patterns and lists of words, read once.
struct TextBook {
    /// One piece of a pattern.
    enum Piece {
        /// Text as it stands, by its number among the literals.
        case literal(Int)
        /// The row's running number, padded to a width.
        case counter(width: Int)
        /// A random number between two, padded to a width.
        case range(low: Int, high: Int, width: Int)
        /// One pattern of a list, at random.
        case word(list: Int)
        /// Another column of the row, as people read it.
        case column(Int)
    }

    /// Texts as they stand.
    private(set) var literals: [[UInt8]] = []
    /// The pieces of each pattern.
    private(set) var patterns: [[Piece]] = []
    /// The patterns of each list of words.
    private(set) var lists: [[Int]] = []
    private var literalNumbers: [String: Int] = [:]
    private var listNumbers: [String: Int] = [:]

    /// Reads the lists of words; those that name each other in a circle are a problem.
    init(words: [String: [String]]) throws(Problem) {
        for (number, name) in words.keys.sorted().enumerated() { listNumbers[name] = number }
        for name in words.keys.sorted() {
            var list: [Int] = []
            for word in words[name] ?? [] { list.append(try pattern(word, column: { _ in nil })) }
            lists.append(list)
        }
        try refuseCircles()
    }

    /// The names of the lists.
    var listNames: [String] { listNumbers.keys.sorted() }

    /// The literal that is all of a pattern; nil when it has other pieces.
    func literal(of pattern: Int) -> Int? {
        guard patterns[pattern].count == 1, case .literal(let literal) = patterns[pattern][0]
        else { return nil }
        return literal
    }

    /// The columns that a pattern names.
    func columns(of pattern: Int) -> [Int] {
        patterns[pattern].compactMap { if case .column(let column) = $0 { column } else { nil } }
    }

    /// The number of a literal.
    mutating func literal(_ text: String) -> Int {
        if let known = literalNumbers[text] { return known }
        literals.append(Array(text.utf8))
        literalNumbers[text] = literals.count - 1
        return literals.count - 1
    }

    /// Reads a pattern.
    ///
    /// - Parameters:
    ///   - text: the pattern.
    ///   - column: the number of a column of the register, by its name.
    /// - Throws: `S013` for an unknown name, `S014` for braces that don't match.
    mutating func pattern(_ text: String, column: (String) -> Int?) throws(Problem) -> Int {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if open > rest.startIndex { pieces.append(.literal(literal(String(rest[..<open])))) }
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
                throw Problem(.sampleBadPattern, ["text": text])
            }
            let name = String(rest[rest.index(after: open)..<close])
            guard let piece = piece(name, column) else {
                var facts = ["name": name]
                facts["nearest"] = Nearest.name(to: name, among: listNames)
                throw Problem(.sampleNoSuchWord, facts)
            }
            pieces.append(piece)
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty || pieces.isEmpty { pieces.append(.literal(literal(String(rest)))) }
        patterns.append(pieces)
        return patterns.count - 1
    }

    private func piece(_ name: String, _ column: (String) -> Int?) -> Piece? {
        if name == "n" { return .counter(width: 1) }
        if name.hasPrefix("n:") {
            guard let width = Int(name.dropFirst(2)), (1...9).contains(width) else { return nil }
            return .counter(width: width)
        }
        if let dots = name.firstRange(of: "..") {
            let low = name[..<dots.lowerBound]
            guard let from = Int(low), let to = Int(name[dots.upperBound...]), 0 <= from,
                from <= to, to <= Column.largestNumber
            else { return nil }
            return .range(low: from, high: to, width: low.count)
        }
        if let list = listNumbers[name] { return .word(list: list) }
        return column(name).map { .column($0) }
    }

    private func refuseCircles() throws(Problem) {
        var done: Set<Int> = []
        for list in lists.indices { try follow(list, path: [], &done) }
    }

    private func follow(_ list: Int, path: [Int], _ done: inout Set<Int>) throws(Problem) {
        if done.contains(list) { return }
        if path.contains(list) {
            let names = listNames
            throw Problem(
                .sampleCycle, ["names": (path + [list]).map { names[$0] }.joined(separator: " → ")])
        }
        for pattern in lists[list] {
            for case .word(let inner) in patterns[pattern] {
                try follow(inner, path: path + [list], &done)
            }
        }
        done.insert(list)
    }
}
