import Foundation
import Testing
import Vocabulary
import WorkingTime

@Suite struct DeadlineProofTests {
    /// Five working days from Tuesday afternoon over Tết, stopped for a supplement.
    private func record(
        closed: String? = "2023-02-02T16:00", now: String = "2023-02-10T08:00"
    ) throws -> ClockRecord {
        ClockRecord(
            subject: "Hồ sơ 480-230117-0001 | cấp đổi", receipt: try moment("2023-01-17T14:20"),
            budget: .days(5),
            promises: [
                ClockPromise(
                    kind: .first, due: try moment("2023-01-31T17:00"),
                    at: try moment("2023-01-17T14:20"), by: "Trần Thị B"),
                ClockPromise(
                    kind: .resumed, due: try moment("2023-02-02T17:00"),
                    reason: "Đã bổ sung:\nbản sao", at: try moment("2023-01-30T09:00"),
                    by: "Trần Thị B"),
            ],
            pauses: [try moment("2023-01-19T10:00")..<moment("2023-01-30T09:00")],
            closed: try closed.map { try moment($0) }, now: try moment(now))
    }

    @Test func `a proof is printed in lines that a citizen can read`() throws {
        let proof = try DeadlineProof(record(), calendar: PackCalendar.calendar())
        #expect(
            proof.text.hasPrefix(
                """
                CHỨNG MINH THỜI HẠN
                Về việc: Hồ sơ 480-230117-0001 \\v cấp đổi
                Tiếp nhận: 17/01/2023 14:20
                Bắt đầu tính: 17/01/2023 14:20
                Thời hạn giải quyết: 5 ngày làm việc (5 days)
                Lịch làm việc: 2026-1
                Cách tính hạn: theo thời hạn giải quyết

                HẠN ĐÃ HỨA (2)
                31/01/2023 17:00 | hẹn lần đầu | 17/01/2023 14:20 | Trần Thị B
                02/02/2023 17:00 | tính tiếp sau tạm dừng | 30/01/2023 09:00 | Trần Thị B | \
                Đã bổ sung:\\nbản sao

                TẠM DỪNG (1)
                19/01/2023 10:00 - 30/01/2023 09:00

                GIỜ LÀM VIỆC (2)
                17/01/2023: 07:30-11:30, 13:00-17:00
                02/02/2023: 07:30-11:30, 13:00-17:00

                DIỄN BIẾN (36)
                17/01/2023 14:20 - 17/01/2023 17:00 | tính | 160 phút
                17/01/2023 17:00 - 18/01/2023 07:30 | ngoài giờ

                """))
        #expect(
            proof.text.contains(
                """
                19/01/2023 07:30 - 19/01/2023 10:00 | tính | 150 phút
                19/01/2023 10:00 - 19/01/2023 11:30 | dừng | 90 phút
                19/01/2023 11:30 - 19/01/2023 13:00 | ngoài giờ
                19/01/2023 13:00 - 19/01/2023 17:00 | dừng | 240 phút
                19/01/2023 17:00 - 20/01/2023 00:00 | ngoài giờ
                20/01/2023 00:00 - 25/01/2023 00:00 | nghỉ | Tết Âm lịch Quý Mão | BLLĐ 2019, \
                Điều 112 khoản 1 điểm b; Công văn 8056/VPCP-KGVX ngày 01/12/2022

                """))
        #expect(
            proof.text.hasSuffix(
                """
                01/02/2023 17:00 - 02/02/2023 07:30 | ngoài giờ
                02/02/2023 07:30 - 02/02/2023 11:30 | tính | 240 phút
                02/02/2023 11:30 - 02/02/2023 13:00 | ngoài giờ
                02/02/2023 13:00 - 02/02/2023 17:00 | tính | 240 phút

                KẾT LUẬN
                Có kết quả: 02/02/2023 16:00
                Đang dừng từ: không
                Xét lúc: 10/02/2023 08:00
                Hạn hiện tại: 02/02/2023 17:00
                Đã tính: 2620 phút làm việc
                Đã dừng: 900 phút làm việc
                So với hạn hiện tại: đã giải quyết đúng hạn
                So với hẹn lần đầu: đã giải quyết quá hạn
                Mã kiểm tra: c268468d9a3f4d5e

                """))
        #expect(try DeadlineProof(parsing: proof.text) == proof)
    }

    @Test func `a proof survives other line ends, and letters encoded in parts`() throws {
        let proof = try DeadlineProof(record(), calendar: PackCalendar.calendar())
        let changed = [
            proof.text.replacing("\n", with: "\r\n"), proof.text.replacing("\n", with: "  \n\n"),
            proof.text.decomposedStringWithCanonicalMapping,
            String(proof.text.dropLast()),
        ]
        for text in changed { #expect(try DeadlineProof(parsing: text) == proof) }
    }

    @Test func `what is open, stopped or known to the day is proved too`() throws {
        let calendar = try PackCalendar.calendar()
        let open = try DeadlineProof(
            record(closed: nil, now: "2023-02-02T17:01"), calendar: calendar)
        #expect(open.isComputed && open.verdict == .pendingOverdue)
        #expect(try DeadlineProof(parsing: open.text) == open)

        let stopped = ClockRecord(
            subject: "", receipt: try moment("2023-03-06T09:00"), budget: .hours(10),
            promises: [
                ClockPromise(
                    kind: .first, due: try moment("2023-03-07T11:00"),
                    at: try moment("2023-03-06T09:00"), by: "")
            ],
            pausedSince: try moment("2023-03-07T08:00"), now: try moment("2023-03-20T08:00"))
        let proof = try DeadlineProof(stopped, calendar: calendar)
        #expect(proof.isComputed && proof.verdict == .pendingInTime)
        #expect(proof.due == (try moment("2023-03-20T11:00")))
        #expect(proof.firstVerdict == .pendingOverdue)
        #expect(try DeadlineProof(parsing: proof.text) == proof)

        let byDay = ClockRecord(
            subject: "s", receipt: try moment("2023-03-06T15:30"),
            start: try moment("2023-03-07T07:30"), startReason: "nhận sau 15:00",
            budget: .sameDay,
            promises: [
                ClockPromise(
                    kind: .first, due: try moment("2023-03-07T17:00"),
                    at: try moment("2023-03-06T15:30"), by: "b")
            ],
            closed: try moment("2023-03-07T23:59"), closedIsDay: true,
            now: try moment("2023-03-08T00:00"))
        let day = try DeadlineProof(byDay, calendar: calendar)
        #expect(day.isComputed && day.verdict == .onTime)
        #expect(day.text.contains("Có kết quả: 07/03/2023 (chỉ biết ngày)"))
        #expect(day.text.contains("Bắt đầu tính: 07/03/2023 07:30 | nhận sau 15:00\n"))
        #expect(try DeadlineProof(parsing: day.text) == day)
    }

    @Test func `a stated deadline is taken as stated, even beyond the calendar`() throws {
        let calendar = try PackCalendar.calendar()
        for (due, budget) in [
            ("2027-06-30T23:59", nil), ("2023-03-10T23:59", Budget.days(9)), (nil, nil),
        ] as [(String?, Budget?)] {
            let promise = ClockPromise(
                kind: .first, due: try due.map { try moment($0) }, reason: " ý kiến | \\ ",
                at: try moment("2023-03-06T09:00"), by: "Chủ tịch")
            let record = ClockRecord(
                subject: "Báo cáo\r\n\tquý", receipt: try moment("2023-03-06T09:00"),
                budget: budget, promises: [promise], now: try moment("2023-03-11T08:00"))
            let proof = try DeadlineProof(record, calendar: calendar)
            #expect(!proof.isComputed)
            #expect(proof.recomputedDue == promise.due)
            #expect(
                proof.verdict
                    == (due == nil
                        ? .noDeadline : budget == nil ? .pendingInTime : .pendingOverdue))
            #expect(try DeadlineProof(parsing: proof.text) == proof)
        }
    }

    @Test func `an extension stands as it was given`() throws {
        let extended =
            try record().promises + [
                ClockPromise(
                    kind: .extended, due: try moment("2023-02-08T17:00"), reason: "Xác minh thêm",
                    at: try moment("2023-02-01T10:00"), by: "Lãnh đạo")
            ]
        let record = ClockRecord(
            subject: "s", receipt: try record().receipt, budget: .days(5), promises: extended,
            pauses: try record().pauses, closed: try moment("2023-02-07T10:00"),
            now: try moment("2023-02-10T08:00"))
        let proof = try DeadlineProof(record, calendar: PackCalendar.calendar())
        #expect(proof.due == extended.last?.due && !proof.isComputed)
        #expect(proof.verdict == .early && proof.firstVerdict == .late)
        #expect(try DeadlineProof(parsing: proof.text) == proof)
    }

    @Test func `a year that lacks is told`() throws {
        let calendar = try PackCalendar.calendar()
        let record = ClockRecord(
            subject: "s", receipt: try moment("2022-12-30T09:00"), budget: .days(5),
            promises: [], now: try moment("2023-01-10T08:00"))
        let problem = #expect(throws: Problem.self) {
            try DeadlineProof(record, calendar: calendar)
        }
        #expect(problem?.code == .yearNotInCalendar)
    }
}
