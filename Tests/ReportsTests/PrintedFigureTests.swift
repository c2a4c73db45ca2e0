import Foundation
import Testing
import Vocabulary

@testable import Reports

@Suite struct AgreementTests {
    private func agreement(
        _ printed: String, _ value: String?, _ numerator: Int? = nil, _ denominator: Int? = nil
    ) throws -> Agreement {
        Agreement.of(
            try #require(PrintedFigure(printed)),
            value: try value.map { .exact(try #require(Decimal(plain: $0))) },
            numerator: numerator.map { Decimal($0) }, denominator: denominator.map { Decimal($0) })
    }

    @Test(arguments: [
        ("6.156", "6156"), ("1.094.804.340 đồng", "1094804340"), ("07", "7"),
        ("hơn 247", "247"), ("hơn 247", "250"), ("96,86%", "96.8564"), ("93,2%", "93.2444"),
        ("trên 90%", "91.4"), ("dưới 1,5%", "1.4"), ("giảm 06 vụ", "-6"), ("tăng 02 vụ", "2"),
        ("527,191 tỷ đồng", "527.191"), ("99,90%", "99.9"), ("-", "0"), (">1.650", "1700"),
        ("17,3 triệu USD", "17.3"), ("giảm trên 0,7%", "0.71"),
    ])
    func `the same figure agrees`(printed: String, value: String) throws {
        let agreement = try agreement(printed, value)
        #expect(agreement.agrees, "\(agreement.why)")
    }

    @Test(arguments: [
        ("96,85%", "96.8564", "cắt"), ("3,15%", "3.1436", "chữ số cuối"),
        ("35,5%", "35.2664", "cao hơn"), ("11.664", "11751", "thấp hơn"),
        ("hơn 247", "246", "cao hơn"), ("tăng 02 vụ", "-2", "cao hơn"), ("-", "3", "trống"),
        (">1.650", "1650", "khoảng"),
    ])
    func `a different figure differs, and says how`(printed: String, value: String, word: String)
        throws
    {
        let agreement = try agreement(printed, value)
        #expect(!agreement.agrees)
        #expect(agreement.why.contains(word), "\(agreement.why)")
    }

    @Test func `a fraction agrees in both parts and in its percentage`() throws {
        let ratio = "0.763157894737"
        #expect(try agreement("29/38 (76,3%)", ratio, 29, 38).agrees)
        #expect(try !agreement("29/38 (76,4%)", ratio, 29, 38).agrees)
        #expect(try !agreement("30/38", ratio, 29, 38).agrees)
    }

    @Test func `no value in the registers differs`() throws {
        #expect(try !agreement("5", nil).agrees)
        #expect(try agreement("-", nil).agrees)
    }
}
