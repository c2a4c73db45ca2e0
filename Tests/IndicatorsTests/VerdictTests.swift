import Definitions
import Foundation
import Indicators
import Testing
import Vocabulary

@Suite struct VerdictTests {
    private func judge(
        _ value: String?, _ plan: String, _ direction: Indicator.Direction = .higher
    ) throws -> Verdict {
        let quantity = try value.map { try #require(Quantity(plain: $0)) }
        return Verdict.judge(
            quantity, against: try #require(Plan(plan)), direction: direction,
            format: .number(decimals: nil))
    }

    @Test(arguments: [
        ("51.5", "50..52", "đạt"), ("53", "50..52", "vượt"), ("50", "50..52", "đạt"),
        ("49.9", "50..52", "không đạt"), ("1700", "> 1650", "đạt"), ("1650", "> 1650", "không đạt"),
        ("1650", ">= 1650", "đạt"), ("0.71", "0.2", "vượt"), ("0.2", "0.2", "đạt"),
        ("> 70", "> 70", "đạt"), (">= 70", "> 70", "chưa đủ căn cứ"),
        ("> 60", "> 70", "chưa đủ căn cứ"),
        ("< 70", "> 70", "không đạt"), ("> 93", "90..93", "vượt"),
        ("88..91", "90..93", "chưa đủ căn cứ"),
    ])
    func `higher is better`(value: String, plan: String, grade: String) throws {
        #expect(try judge(value, plan).grade == grade)
    }

    @Test(arguments: [
        ("4", "5", "vượt"), ("5", "5", "đạt"), ("6", "5", "không đạt"), ("4", "< 5", "đạt"),
        ("5", "< 5", "không đạt"), ("2", "3..5", "vượt"), ("4", "3..5", "đạt"),
        ("6", "3..5", "không đạt"), ("< 3", "3..5", "vượt"), ("< 4", "3..5", "đạt"),
        ("> 4", "3..5", "chưa đủ căn cứ"),
    ])
    func `lower is better`(value: String, plan: String, grade: String) throws {
        #expect(try judge(value, plan, .lower).grade == grade)
    }

    @Test func `within a range neither end may be passed`() throws {
        #expect(try judge("6", "3..5", .within).grade == "không đạt")
        #expect(try judge("5", "3..5", .within).grade == "đạt")
    }

    @Test func `a fraction is judged by its value`() throws {
        let plan = try #require(Plan("31/38"))
        let reached = Quantity.exact(Decimal(29) / Decimal(38))
        let verdict = Verdict.judge(
            reached, against: plan, direction: .higher, format: .fractionPercent(decimals: 1))
        #expect(verdict.outcome == .missed)
        #expect(verdict.why.contains("31/38 (81,6%)"), "\(verdict.why)")
        let equal = Quantity.exact(Decimal(31) / Decimal(38))
        #expect(
            Verdict.judge(equal, against: plan, direction: .higher, format: .fraction).outcome
                == .met)
    }

    @Test func `no value is no verdict`() throws {
        #expect(try judge(nil, "5").outcome == .undecided)
    }

    @Test
    func
        `a target of several parts is met only if all its parts are, and only numbered rows count`()
        throws
    {
        func row(_ kind: TargetRow.Kind, _ parts: [TargetRow] = []) -> TargetRow {
            TargetRow(kind: kind, label: "x", indicator: nil, plan: nil, parts: parts)
        }
        let part = TargetRow(kind: .subRow, label: "phần", indicator: "a", plan: Plan("1"))
        let table = TargetTable(
            id: "t", title: "T", period: "2023", authority: "A", version: 1,
            rows: [
                row(.heading), row(.numbered(1), [part, part]), part,
                TargetRow(kind: .numbered(2), indicator: "a", plan: Plan("1")),
            ])
        let judgement = TargetJudgement(table: table, figures: [:])
        #expect(judgement.numbered == 2)
        #expect(judgement.met == 0)
        #expect(judgement.rows[1].verdict?.outcome == .undecided)
    }
}
