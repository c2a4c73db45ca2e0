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
                for cell in table.rows.joined() { add(cell, verified, &coverage) }
            }
        }
        coverage.undecided = coverage.numerals - coverage.verified - coverage.notClaims
        return coverage
    }

    private static func add(
        _ passage: Passage, _ verified: Set<Int>, _ coverage: inout CheckResult.Coverage
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
            }
        }
    }
}
