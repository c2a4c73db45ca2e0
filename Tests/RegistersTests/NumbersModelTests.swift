import Registers
import TestSupport
import Testing
import Vocabulary

/// A number book as a child would keep it: a list of what was done with each number.
private struct PaperBook {
    enum Mark: Equatable { case reserved, issued, void }

    var marks: [String: Mark] = [:]
    var last = 0

    mutating func next() -> String {
        last += 1
        return PaperBook.name(last)
    }

    mutating func insert(after: Int) -> String? {
        guard (1...max(1, last)).contains(after), last > 0 else { return nil }
        let name = PaperBook.name(after)
        let letter = "abcdefghijklmnopqrstuvwxyz".first { marks["\(name)\($0)"] == nil }
        return letter.map { "\(name)\($0)" }
    }

    static func name(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

@Suite struct NumbersModelTests {
    @Test(arguments: [UInt64](1...12))
    func `any order of issuing, reserving, voiding, inserting and failing agrees with a paper book`(
        _ seed: UInt64
    ) async throws {
        var random = SplitMix64(seed: seed)
        let office = try await NumbersOffice()
        var paper = PaperBook()
        for step in 0..<120 {
            let before = paper
            let comment: Comment = "seed \(seed), step \(step)"
            switch random.int(0...9) {
            case 0...2:
                let name = paper.next()
                #expect(try await office.issue() == name + "/QĐ-UBND", comment)
                paper.marks[name] = .issued
            case 3:
                let count = random.int(1...3)
                let names = (0..<count).map { _ in paper.next() }
                #expect(try await office.reserve("decisions/2023", count) == names, comment)
                for name in names { paper.marks[name] = .reserved }
            case 4...5:
                let name = PaperBook.name(random.int(1...max(3, paper.last)))
                let result = try? await office.issue(reserved: name)
                let isFree = paper.marks[name] == .reserved
                #expect(result == (isFree ? name + "/QĐ-UBND" : nil), comment)
                if isFree { paper.marks[name] = .issued }
            case 6:
                let name = PaperBook.name(random.int(1...max(3, paper.last)))
                let isVoid = (try? await office.void(name)) != nil
                let mark = paper.marks[name]
                #expect(isVoid == (mark != nil && mark != .void), comment)
                if isVoid { paper.marks[name] = .void }
            case 7:
                let after = random.int(0...paper.last + 1)
                let wanted = paper.insert(after: after)
                let entry = try await office.add()
                let issued = try? await office.books.insertNumber(
                    "documents", entry: entry.number, after: Int64(after), at: Office.now, by: "an")
                #expect(issued?.number.text == wanted, comment)
                if let wanted { paper.marks[wanted] = .issued }
            case 8:
                // A delete takes nothing back.
                guard let entry = try await office.books.entries("documents", limit: 1_000).last
                else { continue }
                try await office.books.delete(
                    "documents", numbers: [entry.number], at: Office.now, by: "an")
            default:
                // A symbol that can't be written: the whole write is lost.
                let faults = try await Office.faults {
                    try await office.issue("cv", ["unit": "bare"])
                }
                #expect(faults.map(\.code) == [.unitWithoutSymbol], comment)
                paper = before
            }
        }
        let rest = try await office.issue()
        #expect(rest == paper.next() + "/QĐ-UBND", "seed \(seed)")
    }
}
