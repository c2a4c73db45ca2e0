import ClaimsSupport
import Testing

@testable import Claims

@Suite struct `Intervals` {
    /// Random intervals of small numbers, ends open, closed or missing.
    private static func interval(_ random: inout SeededRandom) -> Bounds {
        let (first, second) = (random.number(-6...6), random.number(-6...6))
        let low = random.number(0...4) == 0 ? nil : Exact(Int128(min(first, second)))
        let high = random.number(0...4) == 0 ? nil : Exact(Int128(max(first, second)))
        return Bounds(
            low, high, hasLow: Bool.random(using: &random), hasHigh: Bool.random(using: &random))
    }

    /// Numbers on, between and beyond the ends.
    private static let numbers = (-40...40).map { Exact(Int128($0 * 5), places: 1) }

    private func tryAll(_ holds: (Bounds, Bounds) -> Bool) {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        for _ in 0..<1500 {
            let (left, right) = (Self.interval(&random), Self.interval(&random))
            let isTrue = holds(left, right)
            #expect(isTrue, "seed \(seed): \(left), \(right)")
            if !isTrue { return }
        }
    }

    /// Whether an interval holds nothing: (2, 2) or (2, 2].
    private func isEmpty(_ bounds: Bounds) -> Bool {
        guard let low = bounds.low, let high = bounds.high else { return false }
        return low == high && !(bounds.hasLow && bounds.hasHigh)
    }

    @Test func `two intervals meet where a number lies in both`() {
        tryAll { left, right in
            if isEmpty(left) || isEmpty(right) { return true }
            return left.meets(right)
                == Self.numbers.contains { left.contains($0) && right.contains($0) }
        }
    }

    @Test func `sums and differences hold the sums and differences of their numbers`() {
        tryAll { left, right in
            let (sum, difference) = (left + right, left - right)
            let inside = Self.numbers.filter { left.contains($0) }
            let others = Self.numbers.filter { right.contains($0) }
            return inside.allSatisfy { first in
                others.allSatisfy { sum.contains(first + $0) && difference.contains(first - $0) }
            }
        }
    }

    @Test func `an interval mirrored and multiplied holds its numbers likewise`() {
        tryAll { left, _ in
            Self.numbers.allSatisfy {
                left.contains($0) == (-left).contains(-$0)
                    && left.contains($0) == left.times(3).contains($0 * 3)
            }
        }
    }

    @Test func `a sum of closed ends is closed, of an open one open`() {
        #expect(Bounds(1, 2) + Bounds(3, 4) == Bounds(4, 6))
        #expect(Bounds(1, 2, hasHigh: false) + Bounds(3) == Bounds(4, 5, hasHigh: false))
        #expect((Bounds(1, nil) + Bounds(3, 4)).high == nil)
        #expect(Bounds(5) - Bounds(1, 2, hasLow: false) == Bounds(3, 4, hasHigh: false))
    }

    @Test func `what is undefined lies nowhere`() {
        #expect(!Bounds(nil, nil).contains(.undefined))
        #expect(!Bounds(0, 9).contains(.undefined))
    }
}
