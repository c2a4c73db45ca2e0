import Foundation
import Testing

private let officePack = [
    "pack/pack.yaml": "pack: van-phong-nho\ntitle: Văn phòng nhỏ\nversion: \"1\"\n",
    "pack/units.yaml": """
    units:
      xa: {code: X01, title: Ủy ban nhân dân xã}
      thon: {code: X01.1, title: Thôn Đông, under: xa}
      thon-cu: {code: X01.2, title: Thôn Cũ, under: xa, to: 2020-12-31, successors: [thon]}
    """,
    "pack/calendar.yaml": """
    calendar: "1"
    years: [2024]
    hours:
      - {from: 2024-01-01, days: [mon, tue, wed, thu, fri], work: ["07:30-11:30", "13:00-17:00"], source: Quy chế}
    days_off: []
    """,
    "pack/roles.yaml": """
    roles:
      clerk: {title: Cán bộ một cửa, rights: {notes: {see: unit, add: unit}}}
      head: {title: Trưởng thôn, rights: {"*": {see: unit}}}
    """,
    "pack/registers/notes.yaml": """
    register: notes
    title: Ghi chép
    unit: {label: Đơn vị, default: xa}
    fields:
      written_on: {type: date, label: Ngày, required: true}
    date: written_on
    """,
]

@Suite struct UserCommandTests {
    private let scratch: Scratch
    private let db: String

    init() async throws {
        scratch = try Scratch(officePack)
        db = "sqlite:" + scratch.path + "/a.sqlite"
        let made = await CommandLineRun.of(
            "init", "--pack", scratch.path + "/pack", "--db", db)
        try #require(made.status == 0, "\(made.complaints)")
    }

    private func user(_ arguments: String...) async -> CommandLineRun {
        await CommandLineRun.of(
            ["user"] + arguments + ["--db", db, "--pack", scratch.path + "/pack"])
    }

    private func users(on day: String) async throws -> [[String: Any]] {
        let run = await user("list", "--on", day, "--format", "json")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.json["on"] as? String == day)
        return try #require(run.json["users"] as? [[String: Any]])
    }

    private func roles(_ user: [String: Any]) -> [String] {
        (user["roles"] as? [[String: Any]] ?? []).compactMap { $0["role"] as? String }
    }

    @Test func `users are added with roles, get more for a time, and are listed by day`()
        async throws
    {
        let an = await user(
            "add", "an", "--title", "Nguyễn Văn An", "--unit", "thon", "--role", "clerk")
        #expect(an.status == 0, "\(an.complaints)")
        #expect(an.output == "Đã thêm «an» (Nguyễn Văn An, Thôn Đông); vai trò: Cán bộ một cửa.\n")
        let binh = await user("add", "binh", "--title", "Trần Bình", "--unit", "xa")
        #expect(binh.output.contains("chưa có vai trò"))
        #expect(await user("role", "binh", "head", "--unit", "xa").status == 0)
        let deputy = await user(
            "role", "an", "head", "--unit", "xa", "--from", "2024-03-01", "--to", "2024-03-31",
            "--acting-for", "binh")
        #expect(deputy.status == 0, "\(deputy.complaints)")
        #expect(
            deputy.output == "«an» giữ vai trò Trưởng thôn tại Ủy ban nhân dân xã từ ngày "
                + "01/03/2024 đến hết ngày 31/03/2024, thay «binh».\n")

        let march = try await users(on: "2024-03-31")
        #expect(march.compactMap { $0["id"] as? String } == ["an", "binh"])
        #expect(roles(march[0]) == ["clerk", "head"])
        let grants = try #require(march[0]["roles"] as? [[String: Any]])
        #expect(grants[1]["actingFor"] as? String == "binh")
        #expect(grants[1]["to"] as? String == "2024-03-31")
        #expect(roles(try await users(on: "2024-04-01")[0]) == ["clerk"])
        let table = await user("list", "--on", "2024-03-31")
        #expect(table.output.contains("Nguyễn Văn An"), "\(table.output)")
        #expect(table.output.contains("binh"), "\(table.output)")
        #expect(
            table.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .contains("Thôn Đông Cán bộ một cửa; Trưởng thôn tại"), "\(table.output)")
    }

    @Test func `a role is taken back, a user is switched off and on`() async throws {
        _ = await user("add", "an", "--title", "An", "--unit", "thon", "--role", "clerk")
        let revoked = await user("role", "an", "clerk", "--revoke")
        #expect(revoked.status == 0, "\(revoked.complaints)")
        #expect(revoked.output.contains("Cán bộ một cửa"))
        let again = await user("role", "an", "clerk", "--revoke")
        #expect(again.status == 1 && again.complaints.contains("A011"), "\(again.complaints)")
        let off = await user("active", "an", "--off")
        #expect(off.status == 0, "\(off.complaints)")
        let refused = await user("role", "an", "clerk")
        #expect(refused.status == 1 && refused.complaints.contains("A005"))
        #expect(try await users(on: "2024-01-01").first?["active"] as? Bool == false)
        #expect(await user("active", "an").status == 0)
        #expect(await user("role", "an", "clerk").status == 0)
    }

    @Test func `a user with one wrong role is not added at all`() async throws {
        let run = await user(
            "add", "an", "--title", "An", "--unit", "thon", "--role", "clerk", "--role", "heed")
        #expect(run.status == 1)
        #expect(run.complaints.contains("«head»"), "\(run.complaints)")
        #expect(try await users(on: "2024-01-01").isEmpty)
    }

    @Test(arguments: [
        (["add", "An", "--title", "A", "--unit", "thon"], "A003"),
        (["add", "an", "--title", " ", "--unit", "thon"], "A004"),
        (["add", "an", "--title", "A", "--unit", "thom"], "I005"),
        (["add", "an", "--title", "A", "--unit", "thon-cu"], "Thôn Đông (thon)"),
        (["role", "an", "clerk"], "A001"),
    ])
    func `wrong input is said clearly`(arguments: [String], words: String) async {
        let run = await CommandLineRun.of(
            ["user"] + arguments + ["--db", db, "--pack", scratch.path + "/pack"])
        #expect(run.status == 1, "\(run.complaints)")
        #expect(run.complaints.contains(words), "\(run.complaints)")
        #expect(run.output.isEmpty)
    }

    @Test func `a user of a unit that has ended is added for the days when it existed`() async {
        let run = await user(
            "add", "an", "--title", "An", "--unit", "thon-cu", "--role", "clerk", "--from",
            "2020-01-01", "--to", "2020-12-31")
        #expect(run.status == 0, "\(run.complaints)")
    }

    @Test(arguments: [
        ["user", "add", "an"], ["user", "list", "--format", "csv"],
        ["user", "role", "an", "clerk", "--revoke", "--to", "2024-01-01"],
    ])
    func `a command line that can't be read is a matter of usage`(arguments: [String]) async {
        let run = await CommandLineRun.of(arguments + ["--db", db])
        #expect(run.status == 2, "\(run.complaints)")
    }
}
