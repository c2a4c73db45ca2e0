import Definitions
import Documents
import Indicators

/// What the pack says must hold between figures, and whether it does.
enum CheckBlocks {
    static func blocks(_ checks: [CheckResult]) -> [Block] {
        if checks.isEmpty { return [] }
        let rows = checks.map { check in
            let status: Status =
                switch check.holds {
                case true?: .met
                case false?: .missed
                case nil: .undecided
                }
            return Row(.normal, [Cell(check.check.says), Cell([], status: status)])
        }
        let table = Table(
            caption: [.text("Đối chiếu nội bộ giữa các số liệu")], columns: [.name, .words],
            header: [["Điều phải đúng", "Kết quả"].map { HeaderCell($0) }], rows: rows)
        return [.heading(level: 2, id: "kiem-tra", [.text("Kiểm tra số liệu")]), .table(table)]
    }
}
