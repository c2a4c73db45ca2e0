/// A place in the tree of random numbers: the same path from the same seed gives the same numbers.
///
/// Nothing random depends on the order in which rows are made, so rows can be made one by one.
struct RandomKey: Hashable {
    private let value: UInt64

    /// The root of the tree.
    init(seed: UInt64) { value = RandomKey.mix(seed &+ 0x9E37_79B9_7F4A_7C15) }

    private init(value: UInt64) { self.value = value }

    /// The branch of a number.
    func branch(_ number: Int) -> RandomKey {
        RandomKey(
            value: RandomKey.mix(
                value ^ (UInt64(truncatingIfNeeded: number) &* 0xD6E8_FEB8_6659_FD93)
                    &+ 0x9E37_79B9_7F4A_7C15))
    }

    /// The branch of a name.
    func branch(_ name: String) -> RandomKey {
        // FNV-1a: Swift's own hashes differ from run to run.
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return RandomKey(value: RandomKey.mix(value ^ hash))
    }

    /// The random numbers of this place.
    var stream: RandomStream { RandomStream(state: value) }

    /// The finisher of SplitMix64: every bit of the input moves every bit of the output.
    static func mix(_ input: UInt64) -> UInt64 {
        var bits = input
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// A sequence of random numbers: SplitMix64 (Steele, Lea, Flood 2014), the same on every machine.
struct RandomStream {
    var state: UInt64

    /// The next number, every value of 64 bits equally likely.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return RandomKey.mix(state)
    }

    /// A number from zero up to, but not with, a bound (which is at least 1).
    mutating func below(_ bound: Int) -> Int {
        // Lemire's multiplication; its bias, below 2⁻³⁰ here, does not matter for invented entries.
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number between two, both included.
    mutating func within(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }
}

/// A shuffled order of the numbers below a count that keeps no list of them.
///
/// A Feistel network over the next power of two; numbers that fall outside are sent through again
/// ("cycle walking", Black and Rogaway 2002), which keeps it one to one.
struct Shuffle {
    /// How many numbers are shuffled.
    let count: Int
    private let low: UInt64
    private let bits: UInt64
    private let keys: (UInt64, UInt64, UInt64, UInt64)

    init(_ key: RandomKey, count: Int) {
        self.count = count
        let width = UInt64(max(2, Int.bitWidth - max(0, count - 1).leadingZeroBitCount))
        bits = (width + 1) / 2
        low = (1 << bits) - 1
        var stream = key.stream
        keys = (stream.next(), stream.next(), stream.next(), stream.next())
    }

    /// Where a number below the count goes.
    subscript(_ number: Int) -> Int {
        if count <= 1 { return 0 }
        var place = UInt64(number)
        repeat {
            var left = place >> bits
            var right = place & low
            (left, right) = (right, left ^ (RandomKey.mix(right ^ keys.0) & low))
            (left, right) = (right, left ^ (RandomKey.mix(right ^ keys.1) & low))
            (left, right) = (right, left ^ (RandomKey.mix(right ^ keys.2) & low))
            (left, right) = (right, left ^ (RandomKey.mix(right ^ keys.3) & low))
            place = (left << bits) | right
        } while place >= UInt64(count)
        return Int(place)
    }
}
