import Definitions
import Foundation
import Testing
import Vocabulary

/// The packs that come with the product.
struct RealPackTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "packs")

    private static let packs = ["uy-ban-thi-xa"]

    @Test(arguments: packs)
    func `a pack of the product reads without a fault`(_ name: String) throws {
        do {
            let pack = try PackReader.read(folder: Self.folder.appending(path: name).path)
            #expect(pack.id == name)
            #expect(!pack.registers.isEmpty)
            #expect(!pack.indicators.isEmpty)
        } catch {
            for problem in error.all { Issue.record("\(ProblemWords.line(problem))") }
        }
    }

    private static func pack() throws -> Pack {
        try PackReader.read(folder: folder.appending(path: packs[0]).path)
    }

    @Test func `each of the ten statuses of the national portal is the status of some state`()
        throws
    {
        let registers = try Self.pack().registers
        let lists = registers.flatMap { $0.workflow?.codes ?? [] }.filter { $0.id == "national" }
        #expect(Set(lists.map { $0.codes.map(\.id) }) == [(1...10).map(String.init)])
        #expect(Set(lists.flatMap { $0.byState.values }) == Set((1...10).map(String.init)))
    }

    @Test func `each type of document has a symbol of its own, and a letter has no type in it`()
        throws
    {
        let register = try #require(try Self.pack().register("outgoing_documents"))
        guard case .choice(let types)? = register.field("type")?.type,
            let symbols = register.numbering?.symbols
        else {
            Issue.record("no types, or no symbols")
            return
        }
        // 29 administrative types, and decisions that are rules of law.
        #expect(types.count == 30 && Set(types.map(\.id)) == Set(symbols.keys))
        #expect(Set(symbols.values).count == 30)
        #expect(symbols["cv"]?.pieces.contains(.unitSymbol) == true)
    }
}
