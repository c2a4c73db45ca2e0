import Claims
import Definitions
import Documents
import Indicators

/// Whether the report's figures agree: with what the pack says must hold, and with each other in the text.
enum CheckBlocks {
    static func blocks(
        _ checks: [Indicators.CheckResult], _ claims: Claims.CheckResult
    ) -> [Block] {
        [.heading(level: 2, id: "kiem-tra", [.text("Kiểm tra số liệu")])]
            + (checks.isEmpty ? [] : [.table(table(checks))])
            + [
                .paragraph([
                    .text("Đọc lại chính văn bản này, không kể phụ lục. \(claims.sentence)")
                ])
            ]
            + claims.findings.map { note($0) }
    }

    private static func table(_ checks: [Indicators.CheckResult]) -> Table {
        let rows = checks.map { check in
            let status: Status =
                switch check.holds {
                case true?: .met
                case false?: .missed
                case nil: .undecided
                }
            return Row(.normal, [Cell(check.check.says), Cell([], status: status)])
        }
        return Table(
            caption: [.text("Đối chiếu nội bộ giữa các số liệu")], columns: [.name, .words],
            header: [["Điều phải đúng", "Kết quả"].map { HeaderCell($0) }], rows: rows)
    }

    private static func note(_ claim: Claim) -> Block {
        let words = [claim.explanation] + (claim.suggestion.map { [$0] } ?? [])
        return .note(
            claim.verdict == .contradicts ? .fault : .caution, title: claim.title,
            words.map { .paragraph([.text($0)]) })
    }
}
