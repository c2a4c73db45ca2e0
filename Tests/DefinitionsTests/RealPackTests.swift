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
}
