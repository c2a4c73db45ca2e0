import Definitions
import Foundation
import Testing
import TestSupport
import Vocabulary

/// Whatever the bytes of a pack are, it is read or its faults are told; nothing crashes.
struct FuzzTests {
    private static let cases = 5_000
    private static let shards = 4

    /// What a slip of the hand or an unkind person puts into a file.
    private static let pieces = [
        "\t", "\n", "  ", ": ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a ", "\"", "'", "|\n",
        ">\n", "#", "!!x ", "%", "@", "`", "\u{0}", "\u{FEFF}", "\u{E000}", "\u{2028}", "---\n",
        "...\n", "<<: ", "~", "null", "{x}", "unit", "id", "999999999999999999999", "-1", "é", "🙂",
        "kind.kind.kind", "received", "2023-02-30", "(", ")", "=", "..", "/", ">= ", "{table ",
    ]

    @Test(arguments: 0..<shards)
    func `mutated packs are read or refused`(_ shard: Int) throws {
        let seed = UInt64(20_231_115 + shard)
        var random = SplitMix64(seed: seed)
        let good = SmallPack()
        let names = good.files.keys.sorted()
        try SmallPack.inFolder { folder in
            try good.write(to: folder)
            var refused = 0
            for number in 0..<(Self.cases / Self.shards) {
                let name = random.pick(names)
                let original = Data((good.files[name] ?? "").utf8)
                let mutated = Self.mutated(original, &random)
                let file = folder.appending(path: name)
                try mutated.write(to: file)
                refused += Self.check(folder, "seed \(seed), case \(number), \(name)")
                try original.write(to: file)
            }
            // A checker that lets everything pass would not be one.
            #expect(refused > Self.cases / Self.shards / 3)
        }
    }

    /// Reads the pack; 1 when it was refused.
    private static func check(_ folder: URL, _ label: String) -> Int {
        do throws(Problems) {
            let pack = try PackReader.read(folder: folder.path)
            #expect(!pack.id.isEmpty && pack.units.root != nil, "\(label)")
            return 0
        } catch {
            #expect(!error.all.isEmpty, "\(label)")
            for problem in error.all {
                let words = ProblemWords.sentence(problem)
                #expect(problem.place != nil && !words.isEmpty, "\(label): \(problem)")
            }
            return 1
        }
    }

    private static func mutated(_ data: Data, _ random: inout SplitMix64) -> Data {
        var bytes = Array(data)
        for _ in 0..<random.int(1...4) {
            guard !bytes.isEmpty else { break }
            let place = random.int(0...bytes.count - 1)
            let end = min(bytes.count, place + random.int(1...12))
            switch random.int(0...6) {
            case 0: bytes[place] = UInt8(random.int(0...255))
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: random.pick(pieces).utf8, at: place)
            case 3: bytes.replaceSubrange(place..<end, with: Array(random.pick(pieces).utf8))
            case 4: bytes.insert(contentsOf: bytes[place..<end], at: random.int(0...bytes.count))
            case 5: moveLine(&bytes, &random)
            default: bytes.removeLast(bytes.count - place)
            }
        }
        return Data(bytes)
    }

    private static func moveLine(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = lines.remove(at: random.int(0...lines.count - 1))
        lines.insert(line, at: random.int(0...lines.count))
        bytes = Array(lines.joined(separator: [0x0A]))
    }
}
