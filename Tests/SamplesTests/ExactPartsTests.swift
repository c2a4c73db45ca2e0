import Testing

@testable import Samples

/// What rows are dealt must add up, whatever the numbers.
struct ExactPartsTests {
    @Test(arguments: 0..<200)
    func `a shuffle sends every number to a place of its own`(seed: Int) {
        var stream = RandomKey(seed: UInt64(seed)).stream
        let count = stream.within(1, 3_000)
        let shuffle = Shuffle(RandomKey(seed: UInt64(seed)), count: count)
        let places = Set((0..<count).map { shuffle[$0] })
        #expect(places == Set(0..<count), "seed \(seed), count \(count)")
    }

    @Test func `a shuffle of many leaves few where they were`() {
        let shuffle = Shuffle(RandomKey(seed: 1), count: 10_000)
        let fixed = (0..<10_000).count { shuffle[$0] == $0 }
        #expect(fixed < 20)
    }

    @Test(arguments: 0..<300)
    func `shares add up to the rows and nobody goes empty`(seed: Int) {
        var stream = RandomKey(seed: UInt64(seed)).stream
        let weights = (0..<stream.within(1, 12)).map { _ in stream.below(50) } + [1]
        let rows = stream.within(0, 500)
        let shares = ExactShares(rows: rows, weights: weights)
        var counts = Array(repeating: 0, count: weights.count)
        for row in 0..<rows { counts[shares.option(of: row)] += 1 }
        let present = weights.count { $0 > 0 }
        #expect(counts.reduce(0, +) == rows)
        for (count, weight) in zip(counts, weights) {
            if weight == 0 { #expect(count == 0, "seed \(seed)") }
            if weight > 0, rows >= present { #expect(count >= 1, "seed \(seed)") }
        }
    }

    @Test func `shares follow the weights to the nearest row`() {
        #expect(ExactShares(rows: 10, weights: [1, 1, 1]).starts == [0, 4, 7, 10])
        #expect(ExactShares(rows: 100, weights: [70, 20, 10]).starts == [0, 70, 90, 100])
        #expect(ExactShares(rows: 5, weights: [1000, 1, 1]).starts == [0, 3, 4, 5])
    }

    @Test(arguments: 0..<300)
    func `a total is shared out to the last unit`(seed: Int) throws {
        var stream = RandomKey(seed: UInt64(seed)).stream
        let rows = stream.within(1, 200)
        let (least, step) = (stream.below(100), stream.within(1, 50))
        let total = least * rows + stream.below(100_000)
        let sum = try #require(
            ExactSum(
                RandomKey(seed: UInt64(seed)), total: total, rows: rows, least: least, step: step))
        let amounts = (0..<rows).map { sum[$0] }
        #expect(amounts.reduce(0, +) == total, "seed \(seed)")
        #expect(amounts.allSatisfy { $0 >= least }, "seed \(seed)")
        #expect(amounts.dropFirst().allSatisfy { ($0 - least) % step == 0 }, "seed \(seed)")
    }

    @Test func `a total below the least of all rows is refused`() {
        #expect(ExactSum(RandomKey(seed: 1), total: 9, rows: 10, least: 1, step: 1) == nil)
        #expect(ExactSum(RandomKey(seed: 1), total: 10, rows: 10, least: 1, step: 1) != nil)
    }

    @Test func `random numbers are those of SplitMix64`() {
        // The first numbers of the reference implementation for the state 1234567.
        var stream = RandomStream(state: 1_234_567)
        let numbers = (0..<3).map { _ in stream.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }
}
