import Foundation
import Testing

@Suite struct EntryRefusalTests {
    private let office: WorkOffice
    private let number = WorkOffice.number

    init() async throws {
        office = try await WorkOffice()
        try await office.receive()
    }

    @Test func `a step that does not start here says from where, who may, and what is possible`()
        async throws
    {
        let run = await office.run(as: "ha", at: "04T09:00", "entry", "move", number, "approve")
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(
            run.complaints == """
                không làm được bước «Duyệt kết quả» (approve) khi mục đang ở trạng thái «Đã nhận»; \
                bước này đi từ: Chờ duyệt (người làm: Trưởng bộ phận). Từ đây làm được: pass_on \
                (Chuyển giải quyết; Cán bộ một cửa), refuse (Từ chối; Chuyên viên) (G102)

                """)
    }

    @Test func `all that a step lacks is told at once`() async throws {
        try await office.must(as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        let note = await office.run(as: "minh", at: "04T10:00", "entry", "move", number, "ask")
        #expect(note.status == 1 && note.complaints.contains("G105"), "\(note.complaints)")
        let fee = await office.run(as: "minh", at: "04T10:00", "entry", "move", number, "submit")
        #expect(fee.status == 1 && fee.complaints.contains("cột fee (Phí)"), "\(fee.complaints)")
        let due = await office.run(
            as: "minh", at: "04T10:00", "entry", "move", number, "apologise", "--note", "Đo lại")
        #expect(due.status == 1 && due.complaints.contains("G112"), "\(due.complaints)")
        let shown = try await office.must(as: "minh", at: "04T11:00", "entry", "show", number)
        #expect(shown.contains("Trạng thái      Đang giải quyết"), "\(shown)")
    }

    @Test func `time is given once, and later only`() async throws {
        try await office.must(as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        func apologise(_ due: String) async -> CommandLineRun {
            await office.run(
                as: "minh", at: "05T10:00", "entry", "move", number, "apologise", "--note",
                "Đo lại", "--set", "due=" + due)
        }
        let earlier = await apologise("2024-03-08")
        #expect(earlier.status == 1 && earlier.complaints.contains("G113"), "\(earlier.complaints)")
        #expect(await apologise("2024-03-14").status == 0)
        let again = await apologise("2024-03-20")
        #expect(again.status == 1 && again.complaints.contains("G111"), "\(again.complaints)")
    }

    @Test func `nobody approves what they submitted themselves`() async throws {
        try await office.must(as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        try await office.must(
            as: "ha", at: "05T09:00", "entry", "move", number, "submit", "--set", "fee=0")
        let run = await office.run(as: "ha", at: "05T10:00", "entry", "move", number, "approve")
        #expect(run.status == 1)
        #expect(run.complaints.contains("phải do người khác làm: «ha»"), "\(run.complaints)")
    }

    @Test(arguments: [["move", "refuse", "--note", "Không đủ"], ["change", "--set", "phone=1"]])
    func `an entry that someone changed meanwhile is refused with both versions`(
        words: [String]
    ) async throws {
        try await office.must(as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        try await office.must(
            as: "lan", at: "04T09:30", "entry", "change", number, "--set", "phone=0912345678")
        let run = await office.run(
            ["entry", words[0], number] + words.dropFirst()
                + ["--edition", "8", "--now", "2024-03-04T10:00"])
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(
            run.complaints == """
                mục đã được sửa sau khi bạn đọc (bản bạn đọc: 8, bản hiện nay: 10); người sửa: lan, \
                lúc 09:30 ngày 04/03/2024. Bản bạn đọc → bản hiện nay: Điện thoại: «» → «•••»; \
                Trạng thái: «Đã nhận» → «Đang giải quyết». Chưa ghi gì; hãy đọc lại rồi làm lại (G114)

                """)
        let kept = try await office.must(as: "lan", at: "04T11:00", "entry", "show", number)
        #expect(kept.contains("(bản 10)") && kept.contains("0912345678"), "\(kept)")
        let current = await office.run(
            ["entry", words[0], number] + words.dropFirst()
                + ["--edition", "10", "--now", "2024-03-04T12:00"])
        #expect(current.status == 0, "\(current.complaints)")
    }

    @Test(arguments: [
        ("minh", ["entry", "move", WorkOffice.number, "pass_on"], "A025"),
        ("minh", ["entry", "change", WorkOffice.number, "--set", "phone=1"], "A022"),
        ("lan", ["entry", "change", WorkOffice.number, "--set", "fee=1"], "A023"),
        ("kim", ["entry", "new", "dossiers", "--set", "unit=mot-cua"], "A021"),
        ("viet", ["entry", "show", WorkOffice.number], "G060"),
        ("viet", ["entry", "show", "dossiers/" + WorkOffice.number], "A020"),
        ("viet", ["entry", "history", "dossiers/" + WorkOffice.number], "A020"),
        ("viet", ["entry", "proof", "dossiers/" + WorkOffice.number], "A020"),
        (
            "viet", ["print", "receipt", "dossiers/" + WorkOffice.number, "--out", "/dev/null"],
            "A020"
        ),
        ("nga", ["entry", "show", WorkOffice.number], "A001"),
    ])
    func `a person without the right is refused, and who has it is told`(
        person: String, arguments: [String], code: String
    ) async {
        let run = await office.run(arguments + ["--as", person, "--now", "2024-03-04T09:00"])
        #expect(run.status == 1, "\(run.output)")
        #expect(run.complaints.contains("(\(code))"), "\(run.complaints)")
        #expect(run.output.isEmpty)
        #expect(!run.complaints.contains("Mẫu"))
    }

    @Test(arguments: [
        (["entry", "new", "dosiers", "--set", "unit=xa"], "«dossiers»"),
        (["entry", "show", "X01.1-240304-009"], "không có mục số «X01.1-240304-009» (G060)"),
        (["entry", "show", "dossiers/9"], "không có mục số «9» trong sổ «dossiers» (G060)"),
        (["entry", "move", WorkOffice.number, "pas_on"], "«pass_on»"),
        (["entry", "change", WorkOffice.number, "--set", "phon=1"], "«phone»"),
        (["entry", "change", WorkOffice.number, "--set", "state=processing"], "G117"),
        (["entry", "change", WorkOffice.number, "--set", "fee=nhiều"], "cột fee (Phí)"),
        (["entry", "change", WorkOffice.number, "--set", "unit=xa2"], "không có đơn vị này"),
        (["entry", "show", WorkOffice.number, "--as", "lam"], "«lan»"),
        (["entry", "proof", "documents/1"], "G060"),
    ])
    func `what does not exist is told with what is near`(
        arguments: [String], words: String
    ) async {
        let run = await office.run(arguments + ["--now", "2024-03-04T09:00"])
        #expect(run.status == 1, "\(run.output)")
        #expect(run.complaints.contains(words), "\(run.complaints)")
        #expect(run.output.isEmpty)
    }

    @Test func `everything that is wrong with a new entry is told, and nothing is kept`()
        async throws
    {
        let run = await office.run(
            as: "lan", at: "04T09:00", "entry", "new", "dossiers", "--set", "unit=mot-cua",
            "--set", "kind=NHA", "--set", "fee=-", "--set", "aplicant=A")
        #expect(run.status == 1)
        for words in ["«applicant»", "cột kind", "cột fee", "cột office", "cột received_at"] {
            #expect(run.complaints.contains(words), "\(words): \(run.complaints)")
        }
        let next = try await office.receive()
        #expect(next.hasPrefix("X01.1-240304-002"), "\(next)")
    }

    @Test func `work is not recorded before what was recorded already`() async {
        let run = await office.run(as: "lan", at: "01T09:00", "entry", "move", number, "pass_on")
        #expect(run.status == 1 && run.complaints.contains("G064"), "\(run.complaints)")
    }

    @Test(arguments: [
        ["entry"] + ["nothing"], ["entry", "new"], ["entry", "new", "dossiers", "--set", "phone"],
        ["entry", "new", "dossiers", "--set", "=1"],
        ["entry", "change", WorkOffice.number], ["entry", "move", WorkOffice.number],
        ["entry", "change", WorkOffice.number, "--set", "phone=1", "--set", "phone=2"],
        ["entry", "show", WorkOffice.number, "--now", "hôm nay"],
        ["entry", "show", WorkOffice.number, "--format", "csv"],
        ["entry", "move", WorkOffice.number, "pass_on", "--edition", "mới"],
    ])
    func `a command line that can't be read is a matter of usage`(arguments: [String]) async {
        let run = await office.run(arguments)
        #expect(run.status == 2, "\(run.complaints)")
        #expect(run.complaints.hasPrefix("Lỗi: "), "\(run.complaints)")
        #expect(run.output.isEmpty)
    }

    @Test func `a fault of the database ends with 1 and says so`() async throws {
        try Data("no database at all, only text".utf8)
            .write(to: URL(fileURLWithPath: office.scratch.path + "/b.sqlite"))
        let run = await CommandLineRun.of(
            "entry", "show", number, "--db", "sqlite:\(office.scratch.path)/b.sqlite", "--pack",
            office.pack)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(!run.complaints.isEmpty)
    }
}
