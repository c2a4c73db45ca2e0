import Foundation
import Testing

/// A commune's small office with work that moves: a fresh database in a folder of its own, four
/// people with roles, one kind of dossier, and documents that get numbers.
struct WorkOffice {
    let scratch: Scratch
    let db: String

    /// Where the pack lies.
    var pack: String { scratch.path + "/pack" }

    init() async throws {
        let first = try await WorkOffice.first.value
        self.init(scratch: try Scratch(copyOf: first.scratch))
    }

    private init(scratch: Scratch) {
        self.scratch = scratch
        db = "sqlite:" + scratch.path + "/a.sqlite"
    }

    /// Made once; the offices of the tests are copies of its folder.
    private static let first = Task {
        let office = WorkOffice(scratch: try Scratch(WorkOffice.files))
        try await office.must("init")
        try await office.must("import", "kinds", office.scratch.path + "/kinds.csv")
        for (id, title, unit, role) in people {
            try await office.must(
                "user", "add", id, "--title", title, "--unit", unit, "--role", role)
        }
        return office
    }

    private static let people = [
        ("lan", "Lê Thị Lan", "mot-cua", "clerk"),
        ("minh", "Trần Văn Minh", "dia-chinh", "officer"),
        ("ha", "Phạm Thu Hà", "dia-chinh", "head"), ("viet", "Võ Viết", "xa", "archivist"),
        ("kim", "Hồ Kim", "xa", "auditor"),
    ]

    /// Runs a command on this office's database.
    func run(_ arguments: String...) async -> CommandLineRun { await run(arguments) }

    /// Runs a command on this office's database.
    func run(_ arguments: [String]) async -> CommandLineRun {
        await CommandLineRun.of(arguments + ["--db", db, "--pack", pack])
    }

    /// Runs a command as a person, at a minute of March 2024 such as `04T08:00`.
    func run(
        as person: String, at time: String, _ arguments: String...
    ) async -> CommandLineRun {
        await run(arguments + ["--as", person, "--now", "2024-03-" + time])
    }

    /// Runs a command that must do what it says.
    @discardableResult
    func must(_ arguments: String...) async throws -> String {
        let run = await run(arguments)
        try #require(run.status == 0, "\(arguments): \(run.complaints)")
        return run.output
    }

    /// Runs a command as a person, which must do what it says.
    @discardableResult
    func must(
        as person: String, at time: String, _ arguments: String...
    ) async throws -> String {
        let run = await run(arguments + ["--as", person, "--now", "2024-03-" + time])
        try #require(run.status == 0, "\(arguments): \(run.complaints)")
        return run.output
    }

    /// Registers a dossier at 08:00 on Monday 4 March, due on the 11th.
    @discardableResult
    func receive() async throws -> String {
        try await must(
            as: "lan", at: "04T08:00", "entry", "new", "dossiers", "--set", "unit=mot-cua",
            "--set", "office=dia-chinh", "--set", "kind=DAT", "--set", "applicant=Nguyễn Văn Mẫu",
            "--set", "received_at=2024-03-04T08:00")
    }

    /// The number of the dossier that `receive` registers first.
    static let number = "X01.1-240304-001"
}
