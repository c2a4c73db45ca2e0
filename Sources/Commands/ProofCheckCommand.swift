import ArgumentParser
import Foundation
import Vocabulary
import WorkingTime

/// `dieuhanh entry proof-check FILE`: whether a printed proof holds, reckoned from it alone.
struct EntryProofCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof-check",
        abstract: "Kiểm tra một bản chứng minh thời hạn đã in (entry proof): tính lại từ đầu.")

    @Argument(help: ArgumentHelp("Tệp chứa bản đã in.", valueName: "tệp")) var file: String

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Problem(.unreadableFile, ["path": file])
        }
        guard let text = String(bytes: data, encoding: .utf8) else {
            throw Problem(.notUTF8, ["path": file])
        }
        let proof: DeadlineProof
        do {
            proof = try DeadlineProof(parsing: text)
        } catch {
            throw error.at(Place(file: file))
        }
        let due = proof.due.map { "hạn \($0.vietnamese)" } ?? "chưa có hạn"
        Terminal.say(
            "Bản chứng minh đúng. \(proof.record.subject): \(due); \(proof.verdict.vietnamese).")
    }
}
