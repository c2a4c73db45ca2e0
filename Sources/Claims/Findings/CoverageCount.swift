import Documents

/// Counts how many of a document's numerals were checked.
enum CoverageCount {
    static func count(_ reading: Reading, _ claims: [Claim]) -> CheckResult.Coverage {
        var verified: Set<Int> = []
        for claim in claims where claim.verdict != .undecided {
            for part in claim.parts { verified.insert(part.place.lowerBound) }
        }
        var coverage = CheckResult.Coverage()
        for piece in reading.pieces {
            switch piece {
            case .passage(let passage): add(passage, verified, &coverage)
            case .table(let table):
                let isNumbered = hasOrdinals(table)
                for (column, cell) in table.rows.lazy.flatMap({ $0.enumerated() }) {
                    add(cell, verified, &coverage, isOrdinal: isNumbered && column == 0)
                }
            }
        }
        coverage.undecided = coverage.numerals - coverage.verified - coverage.notClaims
        return coverage
    }

    /// Whether the first column numbers the rows: 1, 2, 3 …, again from 1 in each part.
    private static func hasOrdinals(_ table: TableReading) -> Bool {
        let numbers = table.rows.compactMap { row in
            row.first.flatMap { $0.mentions.count == 1 ? $0.mentions[0].numeral.value : nil }
        }
        return numbers.count > 1 && numbers[0] == 1
            && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == 1 || $1 - $0 == 1 }
    }

    private static func add(
        _ passage: Passage, _ verified: Set<Int>, _ coverage: inout CheckResult.Coverage,
        isOrdinal: Bool = false
    ) {
        for token in passage.tokens where token.hasDigits && token.kind != .number {
            coverage.numerals += 1
            let start = passage.text.place(of: token.range).lowerBound
            if verified.contains(start) {
                coverage.verified += 1
            } else {
                coverage.notClaims += 1
            }
        }
        for mention in passage.mentions {
            coverage.numerals += 1
            if verified.contains(passage.place(mention.digits).lowerBound) {
                coverage.verified += 1
            } else if isOrdinal {
                coverage.notClaims += 1
            }
        }
    }
}
