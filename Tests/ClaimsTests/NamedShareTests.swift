import Claims
import Documents
import Testing

/// Tables whose rows bear their rates in their names.
@Suite struct NamedShareTests {
    private func check(_ rows: [[String]]) -> CheckResult {
        let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
        return Checker.check(SourceReader.document(text: text, format: .text))
    }

    private func table(weak: String) -> [[String]] {
        [
            ["STT", "Nội dung", "Tổng số", "Lớp 6", "Lớp 7"],
            ["I", "Số học sinh", "400", "190", "210"],
            ["1", "Tốt (tỷ lệ so với tổng số) 50%", "200", "90", "110"],
            ["2", "Khá (tỷ lệ so với tổng số) 40%", "160", "80", "80"],
            ["3", "Trung bình (tỷ lệ so với tổng số) 7,5%", "30", "15", "15"],
            ["4", "Yếu (tỷ lệ so với tổng số) \(weak)", "10", "5", "5"],
        ]
    }

    @Test func `the rate of a row's name is a share of the row above that has none`() {
        let claims = check(table(weak: "2,5%")).claims.filter { $0.kind == .ratio }
        #expect(claims.map { $0.parts.map(\.text) }.contains(["2,5%", "10", "400"]))
        #expect(claims.count == 4)
        #expect(claims.allSatisfy { $0.verdict == .holds })
    }

    @Test func `one wrong rate among true ones is raised`() {
        let findings = check(table(weak: "5,0%")).findings
        #expect(findings.map(\.verdict) == [.contradicts])
        #expect(findings.first?.suggestion == "Ghi 2,5 %.")
    }

    @Test func `rates that are goals are let alone`() {
        let rows = [
            ["Chỉ tiêu", "Số xã", "Đạt"], ["Tổng số", "20", "12"], ["Phấn đấu 60%", "7", "5"],
            ["Phấn đấu 80%", "9", "4"], ["Phấn đấu 100%", "4", "3"],
        ]
        #expect(check(rows).findings.isEmpty)
    }

    @Test func `numbers of rows claim nothing`() {
        let coverage = check(table(weak: "2,5%")).coverage
        #expect(coverage.undecided == 0)
        #expect(coverage.verified == 19)
    }
}
