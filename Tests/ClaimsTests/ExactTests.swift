import Testing

@testable import Claims

struct ExactTests {
    @Test func `a number keeps no zeros behind its point`() {
        #expect(Exact(9990, places: 2) == Exact(999, places: 1))
        #expect(Exact(5, places: -3) == 5000)
    }

    @Test func `what would overflow is undefined and compares with nothing`() {
        let huge = Exact(Int128.max / 2)
        let product = huge * huge
        #expect(!product.isDefined)
        #expect(!(product < 1) && !(product > 1) && product != product)
        #expect(!(huge + huge + huge).isDefined)
    }

    @Test func `the least number has no opposite`() {
        #expect(!(-Exact(Int128.min)).isDefined)
        #expect(-Exact(5) == Exact(-5) && (Exact(3) - 5) == -2)
    }

    @Test(arguments: [0, 1, 2, 5, 15, 25, 100, 1250, -3, -4])
    func `twice the half is the number`(value: Int) {
        for places in 0...3 {
            let number = Exact(Int128(value), places: places)
            #expect(number.half + number.half == number)
            #expect(number.half * 2 == number)
        }
    }

    @Test func `sums and products agree with whole numbers on random cases`() {
        var random = SystemRandomNumberGenerator()
        let seed = random.next()
        var state = seed
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 40) - (1 << 23)
        }
        for _ in 0..<2000 {
            let (first, second) = (next(), next())
            let left = Exact(Int128(first), places: 3)
            let right = Exact(Int128(second), places: 2)
            #expect(left + right == Exact(Int128(first + second * 10), places: 3), "seed \(seed)")
            #expect(left * right == Exact(Int128(first * second), places: 5), "seed \(seed)")
            #expect((left < right) == (first < second * 10), "seed \(seed)")
        }
    }

    @Test func `intervals meet at closed ends only`() {
        let low = Bounds(1, 2, hasHigh: false)
        #expect(!low.meets(Bounds(2, 3)))
        #expect(Bounds(1, 2).meets(Bounds(2, 3)))
        #expect(Bounds(nil, 2).meets(Bounds(1, nil)))
    }
}
