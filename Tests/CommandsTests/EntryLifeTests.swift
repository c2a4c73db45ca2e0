import Foundation
import Testing

@Suite struct EntryLifeTests {
    private let office: WorkOffice
    private let number = WorkOffice.number

    init() async throws { office = try await WorkOffice() }

    /// A dossier that waited for a paper from Tuesday to Thursday.
    private func pause() async throws {
        try await office.receive()
        try await office.must(as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        try await office.must(
            as: "minh", at: "05T10:00", "entry", "move", number, "ask", "--note", "Thiếu trích lục")
    }

    @Test func `a dossier is received, waits, is put off, approved, and each step tells its end`()
        async throws
    {
        #expect(try await office.receive() == "X01.1-240304-001, hạn 17:00 ngày 11/03/2024\n")
        let passed = try await office.must(
            as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        #expect(
            passed == """
                X01.1-240304-001: Đang giải quyết
                  hạn: 17:00 ngày 11/03/2024
                  in phiếu: dieuhanh print receipt X01.1-240304-001 --out TỆP

                """)
        let asked = try await office.must(
            as: "minh", at: "05T10:00", "entry", "move", number, "ask", "--note", "Thiếu trích lục")
        #expect(asked == "X01.1-240304-001: Chờ bổ sung\n")
        let answered = try await office.must(
            as: "lan", at: "07T10:00", "entry", "move", number, "answer")
        #expect(answered.contains("hạn: 17:00 ngày 13/03/2024"), "\(answered)")
        let putOff = try await office.must(
            as: "minh", at: "08T10:00", "entry", "move", number, "apologise", "--note",
            "Phải đo lại", "--set", "due=2024-03-15")
        #expect(putOff.contains("hạn: 23:59 ngày 15/03/2024"), "\(putOff)")
        try await office.must(
            as: "minh", at: "11T10:00", "entry", "move", number, "submit", "--set", "fee=20000")
        let approved = try await office.must(
            as: "ha", at: "12T10:00", "entry", "move", number, "approve")
        #expect(
            approved == """
                X01.1-240304-001: Đã có kết quả
                  hạn: 23:59 ngày 15/03/2024 (đã giải quyết trước hạn)

                """)
    }

    @Test func `the sheet tells the clock, the steps, who may take them and what they need`()
        async throws
    {
        try await pause()
        let waiting = try await office.must(as: "minh", at: "06T10:00", "entry", "show", number)
        #expect(
            waiting == """
                Hồ sơ một cửa X01.1-240304-001 (bản 10)
                  Trạng thái      Chờ bổ sung
                  Hạn             tạm dừng từ 10:00 ngày 05/03/2024, tính tiếp khi hết tạm dừng
                  Lời hẹn         17:00 ngày 11/03/2024 (hẹn lần đầu, 08:00 ngày 04/03/2024)
                  Nơi nhận        Bộ phận một cửa
                  Loại việc       DAT
                  Nơi giải quyết  Bộ phận địa chính
                  Người nộp       N••• M•••
                  Ngày nhận       08:00 ngày 04/03/2024
                Các bước từ đây:
                  × answer: Nhận bổ sung (Cán bộ một cửa)

                """)
        try await office.must(as: "lan", at: "07T10:00", "entry", "move", number, "answer")
        let going = try await office.must(as: "minh", at: "12T10:00", "entry", "show", number)
        for line in [
            "  Hạn                 17:00 ngày 13/03/2024 (đang giải quyết trong hạn, sắp đến hạn)",
            "  Lời hẹn             17:00 ngày 13/03/2024 (sau tạm dừng, 10:00 ngày 07/03/2024)",
            "  So với hẹn lần đầu  đang giải quyết, đã quá hạn",
            "  • ask: Yêu cầu bổ sung (Chuyên viên; cần: ghi chú --note)",
            "  • apologise: Xin lỗi và hẹn lại (Chuyên viên; cần: ghi chú --note, Hạn mới --set due=…)",
            "  • submit: Trình duyệt (Chuyên viên, Trưởng bộ phận; cần: Phí --set fee=…)",
        ] {
            #expect(going.contains(line + "\n"), "\(line)\n\(going)")
        }
        let late = try await office.must(as: "minh", at: "14T10:00", "entry", "show", number)
        #expect(late.contains("(đang giải quyết, đã quá hạn)"), "\(late)")
    }

    @Test func `the sheet as JSON has editions, standings, promises and steps`() async throws {
        try await pause()
        let run = await office.run(
            as: "lan", at: "06T10:00", "entry", "show", number, "--format", "json")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.json["edition"] as? Int == 10)
        #expect(run.json["state"] as? String == "waiting")
        #expect(run.json["due"] == nil)
        #expect((run.json["values"] as? [String: String])?["applicant"] == "Nguyễn Văn Mẫu")
        let promises = try #require(run.json["promises"] as? [[String: Any]])
        #expect(promises.map { $0["due"] as? String } == ["2024-03-11T17:00"])
        let steps = try #require(run.json["steps"] as? [[String: Any]])
        #expect(steps.map { $0["id"] as? String } == ["answer"])
        #expect(steps.map { $0["allowed"] as? Bool } == [true])
    }

    @Test func `the history says who did what and why, in words and masked for others`()
        async throws
    {
        try await pause()
        try await office.must(
            "entry", "change", number, "--set", "digitised=có", "--now",
            "2024-03-05T11:00")
        let seen = try await office.must(as: "minh", at: "06T10:00", "entry", "history", number)
        let lines = seen.split(separator: "\n").map(String.init)
        for line in [
            "08:00 ngày 04/03/2024  ghi sổ  lan", "    Loại việc: DAT",
            "    Nơi giải quyết: Bộ phận địa chính", "    Người nộp: N••• M•••",
            "09:00 ngày 04/03/2024  Chuyển giải quyết  lan",
            "    Trạng thái: Đã nhận → Đang giải quyết",
            "10:00 ngày 05/03/2024  Yêu cầu bổ sung  minh", "    ghi chú: Thiếu trích lục",
            "    Hạn: 17:00 ngày 11/03/2024 → (trống)", "    Đã số hóa: có",
        ] {
            #expect(lines.contains(line), "\(line)\n\(seen)")
        }
        #expect(!seen.contains("Nguyễn Văn Mẫu"))
        let clerk = try await office.must(as: "lan", at: "06T10:00", "entry", "history", number)
        #expect(clerk.contains("Người nộp: Nguyễn Văn Mẫu"), "\(clerk)")
    }

    @Test func `a field is changed and emptied again`() async throws {
        try await office.receive()
        let changed = try await office.must(
            as: "lan", at: "04T09:00", "entry", "change", number, "--set", "phone=0912 345 678")
        #expect(changed == "Đã sửa X01.1-240304-001.\n")
        let shown = try await office.must(as: "lan", at: "04T09:30", "entry", "show", number)
        #expect(shown.contains("Điện thoại      0912 345 678"), "\(shown)")
        try await office.must(
            as: "lan", at: "04T10:00", "entry", "change", number, "--set", "phone=")
        let emptied = try await office.must(as: "lan", at: "04T10:30", "entry", "show", number)
        #expect(!emptied.contains("Điện thoại"), "\(emptied)")
        let history = try await office.must(as: "lan", at: "04T10:30", "entry", "history", number)
        #expect(history.contains("Điện thoại: 0912 345 678 → (trống)"), "\(history)")
    }

    @Test func `work of one day that comes after three counts from the next morning`() async throws
    {
        for (hour, due) in [("14:59", "17:00 ngày 04/03/2024"), ("15:01", "17:00 ngày 05/03/2024")]
        {
            let told = try await office.must(
                as: "lan", at: "04T16:00", "entry", "new", "dossiers", "--set", "unit=mot-cua",
                "--set", "office=dia-chinh", "--set", "kind=KS", "--set",
                "received_at=2024-03-04T\(hour)")
            #expect(told.hasSuffix(", hạn \(due)\n"), "\(hour): \(told)")
        }
    }

    @Test func `a number is told with its register, and an entry is found by it`() async throws {
        try await office.receive()
        let one = try await office.must("entry", "show", number)
        #expect(try await office.must("entry", "show", "dossiers/" + number) == one)
    }
}
