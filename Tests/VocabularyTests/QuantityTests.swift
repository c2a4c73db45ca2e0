import Foundation
import Testing
import Vocabulary

@Suite struct QuantityTests {
    @Test func `an interval contains another only when every value of it lies inside`() {
        let above = Quantity.above(70)
        #expect(above.contains(.above(70)))
        #expect(above.contains(.exact(71)))
        #expect(!above.contains(.exact(70)))
        #expect(!above.contains(.atLeast(70)))
        #expect(Quantity.atLeast(70).contains(.above(70)))
        #expect(!Quantity.range(1, 5).contains(.atLeast(3)))
    }

    @Test func `intervals that only touch are disjoint unless both hold the point`() {
        #expect(Quantity.below(5).isDisjoint(from: .atLeast(5)))
        #expect(!Quantity.atMost(5).isDisjoint(from: .atLeast(5)))
        #expect(Quantity.range(1, 2).isDisjoint(from: .above(2)))
        #expect(!Quantity.above(1).isDisjoint(from: .below(9)))
    }

    @Test func `containment and disjointness agree with sampled points`() {
        var seed: UInt64 = 20_231_115
        func random(_ limit: UInt64) -> Decimal {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Decimal((seed >> 33) % limit)
        }
        func bound() -> Quantity.Bound? {
            random(4) == 0 ? nil : .init(random(6), isIncluded: random(2) == 0)
        }
        let points = (-2...14).map { Decimal($0) / 2 }
        for round in 0..<5_000 {
            let left = Quantity(low: bound(), high: bound())
            let right = Quantity(low: bound(), high: bound())
            let shared = points.contains { left.contains($0) && right.contains($0) }
            if shared {
                #expect(!left.isDisjoint(from: right), "round \(round): \(left) \(right)")
            }
            if left.contains(right) {
                let outside = points.contains { right.contains($0) && !left.contains($0) }
                #expect(!outside, "round \(round): \(left) \(right)")
            }
        }
    }
}

@Suite struct NumberTests {
    @Test(arguments: [
        ("0.5", 0, "1"), ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("96.8564", 2, "96.86"),
        ("0.005", 2, "0.01"), ("1.005", 2, "1.01"), ("-0.004", 2, "0"),
    ])
    func `halves are rounded away from zero`(text: String, decimals: Int, rounded: String) throws {
        #expect(try #require(Decimal(plain: text)).rounded(decimals) == Decimal(plain: rounded))
    }

    @Test func `numbers are written as Vietnamese readers expect`() throws {
        #expect(Decimal(1_094_804_340).vietnamese() == "1.094.804.340")
        #expect(try #require(Decimal(plain: "96.8564")).vietnamese(decimals: 2) == "96,86")
        #expect(try #require(Decimal(plain: "-1234.5")).vietnamese() == "-1.234,5")
        #expect(Decimal(5).vietnamese(decimals: 1) == "5,0")
        #expect(try #require(Decimal(plain: "-0.001")).vietnamese(decimals: 2) == "0,00")
    }

    @Test(arguments: ["", "-", "1.", ".5", "1,5", "1e5", "1.2.3", " 1", "١"])
    func `what is no plain number is refused`(text: String) {
        #expect(Decimal(plain: text) == nil)
    }
}
