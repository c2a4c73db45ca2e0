/// Finds keys by their bytes, without making a string of what is sought.
///
/// Keys are numbered in the order in which they were added. Their bytes lie in one array, so that
/// a million numbers of entries cost no million objects.
package struct ByteIndex: Sendable {
    /// The hash and the number of a key plus one; 0 where the place is free.
    private var places: [(hash: UInt32, key: UInt32)]
    private var ends: [Int] = []
    private var bytes: [UInt8] = []

    /// Makes an index.
    ///
    /// - Parameter capacity: how many keys are expected.
    package init(capacity: Int = 8) {
        var count = 16
        while count < capacity * 2 { count *= 2 }
        places = Array(repeating: (0, 0), count: count)
    }

    /// How many keys there are.
    var count: Int { ends.count }

    /// The number of a key; nil when it was never added.
    func find(_ key: Bytes) -> Int? {
        let place = place(of: key, ByteIndex.hash(key))
        return places[place].key == 0 ? nil : Int(places[place].key) - 1
    }

    /// The number of a key, which is added unless it is there.
    package mutating func add(_ key: Bytes) -> (number: Int, isNew: Bool) {
        let hash = ByteIndex.hash(key)
        var place = place(of: key, hash)
        if places[place].key != 0 { return (Int(places[place].key) - 1, false) }
        if (ends.count + 1) * 2 > places.count {
            grow()
            place = self.place(of: key, hash)
        }
        bytes.append(contentsOf: key)
        ends.append(bytes.count)
        places[place] = (hash, UInt32(ends.count))
        return (ends.count - 1, true)
    }

    /// The number of a text; nil when it was never added.
    func find(_ key: String) -> Int? {
        var key = key
        return key.withUTF8 { find($0) }
    }

    /// The number of a text, which is added unless it is there.
    package mutating func add(_ key: String) -> (number: Int, isNew: Bool) {
        var key = key
        return key.withUTF8 { add($0) }
    }

    /// The key of a number.
    package func key(_ number: Int) -> String {
        String(decoding: bytes[range(number)], as: UTF8.self)
    }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    /// The place where a key is, or would be.
    private func place(of key: Bytes, _ hash: UInt32) -> Int {
        let mask = places.count - 1
        var place = Int(hash) & mask
        while places[place].key != 0 {
            if places[place].hash == hash, isKey(Int(places[place].key) - 1, key) { return place }
            place = (place + 1) & mask
        }
        return place
    }

    private func isKey(_ number: Int, _ key: Bytes) -> Bool {
        let range = range(number)
        guard range.count == key.count else { return false }
        for (offset, byte) in key.enumerated() where bytes[range.lowerBound + offset] != byte {
            return false
        }
        return true
    }

    private mutating func grow() {
        let old = places
        places = Array(repeating: (0, 0), count: old.count * 2)
        let mask = places.count - 1
        for entry in old where entry.key != 0 {
            var place = Int(entry.hash) & mask
            while places[place].key != 0 { place = (place + 1) & mask }
            places[place] = entry
        }
    }

    /// Seeded anew in each run, so that no file can be made of keys that collide.
    private static func hash(_ key: Bytes) -> UInt32 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(key))
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }
}
