import Foundation
import Testing

/// What is done for the whole office: reminders, a new calendar, slips, the past, a new pack.
@Suite struct OfficeCommandTests {
    private let office: WorkOffice
    private let number = WorkOffice.number

    init() async throws {
        office = try await WorkOffice()
        try await office.receive()
    }

    private func write(_ text: String, to name: String) throws -> String {
        let path = office.scratch.path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    // MARK: Reminders

    @Test func `a tick reminds once, however often it runs`() async throws {
        try await office.must(as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        func tick(_ time: String) async throws -> String {
            try await office.must("tick", "--now", "2024-03-" + time)
        }
        #expect(
            try await tick("07T08:00")
                == "Lúc 08:00 ngày 07/03/2024: 0 lời nhắc mới; 0 mục đã nhắc từ trước.\n")
        #expect(
            try await tick("08T08:00")
                == "Lúc 08:00 ngày 08/03/2024: 1 lời nhắc mới (1 cho người dùng); "
                + "0 mục đã nhắc từ trước.\n")
        #expect(
            try await tick("08T09:00")
                == "Lúc 09:00 ngày 08/03/2024: 0 lời nhắc mới; 1 mục đã nhắc từ trước.\n")
        for day in ["12", "13"] {
            let late = try await tick(day + "T08:00")
            #expect(late.contains("lời nhắc mới ("), "\(late)")
        }
        let usage = await office.run("tick", "--now", "mai")
        #expect(usage.status == 2)
        let beyond = await office.run("tick", "--now", "2027-01-04T08:00")
        #expect(beyond.status == 1 && beyond.complaints.contains("2027"), "\(beyond.complaints)")
    }

    // MARK: The calendar

    @Test func `a changed calendar lists the promises that it hurts, and moves none`() async throws
    {
        let more = WorkOffice.calendar(
            "  - {date: 2024-03-06, why: Nghỉ bão, source: Công điện}")
        let file = try write(more, to: "moi.yaml")
        let hurt = await office.run("calendar", "impact", file, "--now", "2024-03-05T08:00")
        #expect(hurt.status == 0, "\(hurt.complaints)")
        #expect(
            hurt.output == """
                dossiers/X01.1-240304-001  Bộ phận một cửa  hẹn 17:00 ngày 11/03/2024, đề nghị gia \
                hạn đến 17:00 ngày 12/03/2024

                """)
        #expect(hurt.complaints.contains("1 lời hẹn bị thiệt"), "\(hurt.complaints)")
        let shown = try await office.must(as: "lan", at: "05T08:00", "entry", "show", number)
        #expect(shown.contains("Hạn             17:00 ngày 11/03/2024"), "\(shown)")

        let same = await office.run(
            "calendar", "impact", office.pack + "/calendar.yaml", "--now", "2024-03-05T08:00")
        #expect(same.status == 0 && same.output.isEmpty, "\(same.output)")
        #expect(same.complaints.contains("1 lời hẹn không đổi"), "\(same.complaints)")
        let broken = try write("calendar: \"3\"\nyears: [năm]\n", to: "hong.yaml")
        for file in [broken, office.scratch.path + "/khong-co.yaml"] {
            let run = await office.run("calendar", "impact", file)
            #expect(run.status == 1 && run.output.isEmpty, "\(run.output)")
            #expect(run.complaints.contains(".yaml"), "\(run.complaints)")
        }
    }

    // MARK: Slips

    @Test func `a slip is printed as the person may see it`() async throws {
        let out = office.scratch.path + "/phieu.html"
        try Data("cũ".utf8).write(to: URL(fileURLWithPath: out))
        let kept = await office.run("print", "receipt", number, "--out", out)
        #expect(kept.status == 1 && kept.complaints.contains("--replace"), "\(kept.complaints)")
        for (person, name) in [("lan", "Nguyễn Văn Mẫu"), ("kim", "N••• M•••")] {
            let told = try await office.must(
                as: person, at: "05T08:00", "print", "receipt", number, "--out", out, "--replace")
            #expect(told == "\(out): Giấy hẹn, khổ A5\n")
            let html = try String(contentsOfFile: out, encoding: .utf8)
            #expect(html.contains("\(number): \(name)"), "\(html)")
        }
        for (arguments, code) in [
            (["recept", number, "--out", out], "R201"),
            (["receipt", "X", "--out", out], "G060"),
            (["receipt", number, "--out", "/no/such/folder/a.html"], "C004"),
        ] {
            let run = await office.run(["print"] + arguments)
            #expect(run.status == 1 && run.complaints.contains(code), "\(run.complaints)")
        }
        #expect(await office.run("print", "receipt", number).status == 2)
    }

    // MARK: The past

    @Test func `figures and reports tell what was known then`() async throws {
        func received(_ known: String...) async throws -> [String?] {
            let run = await office.run(
                [
                    "figures", "received", "overdue", "--period", "2024", "--as-of", "2024-03-31",
                    "--format", "json",
                ] + known)
            #expect(run.status == 0, "\(run.complaints)")
            let figures = try #require(run.json["figures"] as? [[String: Any]])
            return figures.map { $0["value"] as? String }
        }
        #expect(try await received() == ["1", "1"])
        #expect(try await received("--known-at", "2024-03-03") == ["0", "0"])
        #expect(try await received("--known-at", "2024-03-04T07:59") == ["0", "0"])
        #expect(try await received("--known-at", "2024-03-04T08:00") == ["1", "1"])
        try await office.must(
            as: "minh", at: "08T08:00", "entry", "move", number, "refuse", "--note", "Không đủ")
        #expect(try await received() == ["1", "0"])
        #expect(try await received("--known-at", "2024-03-07") == ["1", "1"])

        let out = office.scratch.path + "/out"
        let paths = try await office.must(
            "report", "tuan", "--period", "2024", "--known-at", "2024-03-03", "--out", out)
        #expect(paths == "\(out)/tuan-2024.html\n\(out)/tuan-2024.json\n")
        let html = try String(contentsOfFile: out + "/tuan-2024.html", encoding: .utf8)
        #expect(html.contains("quá hạn"), "\(html)")
        let wrong = await office.run("figures", "--period", "2024", "--known-at", "hôm qua")
        #expect(wrong.status == 2)
    }

    // MARK: A new pack

    @Test func `a pack without a state says which entries stand in it, and strands none`()
        async throws
    {
        let roles = try String(contentsOfFile: office.pack + "/roles.yaml", encoding: .utf8)
        _ = try write(
            roles.replacing("states: [received, processing]", with: "states: [processing]"),
            to: "pack/roles.yaml")
        func checked() async -> CommandLineRun {
            await CommandLineRun.of("pack", "check", office.pack, "--db", office.db)
        }
        let same = await checked()
        #expect(!same.output.contains("quy trình"), "\(same.complaints)")
        let file = office.pack + "/registers/dossiers.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
            .replacing("start: received", with: "start: processing")
            .replacing("received: Đã nhận, ", with: "")
            .replacing("pass_on: {", with: "# pass_on: {")
            .replacing("from: [received, processing]", with: "from: [processing]")
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let check = await checked()
        #expect(check.status == 0, "\(check.complaints)")
        #expect(
            check.output.contains(
                "1 mục đang ở trạng thái này đi tiếp theo quy trình cũ: \(number)"),
            "\(check.output)")
        let applied = await office.run("init", "--apply")
        #expect(applied.status == 0, "\(applied.complaints)")
        let moved = try await office.must(
            as: "lan", at: "05T08:00", "entry", "move", number, "pass_on")
        #expect(moved.hasPrefix("X01.1-240304-001: Đang giải quyết\n"), "\(moved)")
    }
}
