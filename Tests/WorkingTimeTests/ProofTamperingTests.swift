import Testing
import Vocabulary
import WorkingTime

/// Changed proofs are refused, and told where; the check at the end is not even asked for these.
@Suite struct ProofTamperingTests {
    /// Twelve working hours, stopped from ten to two; done in the last of them.
    private func proof() throws -> DeadlineProof {
        let record = ClockRecord(
            subject: "s", receipt: try moment("2023-03-06T09:00"), budget: .hours(12),
            promises: [
                ClockPromise(
                    kind: .first, due: try moment("2023-03-07T14:30"),
                    at: try moment("2023-03-06T09:00"), by: "b"),
                ClockPromise(
                    kind: .resumed, due: try moment("2023-03-07T17:00"),
                    at: try moment("2023-03-06T14:00"), by: "b"),
            ],
            pauses: [try moment("2023-03-06T10:00")..<moment("2023-03-06T14:00")],
            closed: try moment("2023-03-07T16:00"), now: try moment("2023-03-08T08:00"))
        return try DeadlineProof(record, calendar: PackCalendar.calendar())
    }

    @Test(arguments: [
        // The timeline: a minute more, a minute less, a gap, working time that was none.
        ("06/03/2023 10:00 | tính | 60 phút", "06/03/2023 10:01 | tính | 61 phút", "tính|dừng", 21),
        ("06/03/2023 10:00 | tính | 60 phút", "06/03/2023 10:00 | tính | 61 phút", "tính", 21),
        ("06/03/2023 10:00 | tính", "06/03/2023 09:59 | tính", "tính", 21),
        ("06/03/2023 13:00 | ngoài giờ", "06/03/2023 12:59 | ngoài giờ", "DIỄN BIẾN", 24),
        ("dừng | 90 phút", "tính | 90 phút", "dừng", 22),
        // The pauses and the hours.
        ("10:00 - 06/03/2023 14:00\n", "10:00 - 06/03/2023 13:59\n", "dừng", 24),
        ("06/03/2023: 07:30-11:30", "06/03/2023: 07:30-11:29", "GIỜ LÀM VIỆC", 17),
        ("07/03/2023: 07:30-11:30, 13:00-17:00", "07/03/2023: nghỉ", "GIỜ LÀM VIỆC", 18),
        ("07/03/2023: 07:30", "08/03/2023: 07:30", "GIỜ LÀM VIỆC", 18),
        // The budget, the start, the deadline, the sums, the verdicts.
        ("12 giờ làm việc (12 hours)", "11 giờ làm việc (11 hours)", "Hạn hiện tại", 35),
        ("Bắt đầu tính: 06/03/2023 09:00", "Bắt đầu tính: 06/03/2023 09:01", "DIỄN BIẾN", 21),
        ("Hạn hiện tại: 07/03/2023 17:00", "Hạn hiện tại: 07/03/2023 16:59", "Hạn hiện tại", 35),
        ("Đã tính: 720", "Đã tính: 721", "Đã tính", 36),
        ("Đã dừng: 150", "Đã dừng: 149", "Đã dừng", 37),
        ("Có kết quả: 07/03/2023 16:00", "Có kết quả: chưa", "So với hạn hiện tại|DIỄN BIẾN", 0),
        ("Có kết quả: 07/03/2023 16:00", "Có kết quả: 06/03/2023 16:00", "So với hạn hiện tại", 38),
        ("giải quyết đúng hạn", "giải quyết quá hạn", "So với hạn hiện tại", 38),
        ("giải quyết quá hạn", "giải quyết đúng hạn", "So với hẹn lần đầu", 39),
        // What only the check knows.
        ("Tiếp nhận: 06/03/2023 09:00", "Tiếp nhận: 06/03/2023 08:59", "Mã kiểm tra", 40),
        ("Lịch làm việc: 2026-1", "Lịch làm việc: 2026-2", "Mã kiểm tra", 40),
        ("TẠM DỪNG (1)", "TẠM DỪNG (99)", "TẠM DỪNG", 13),
    ])
    func `parts that don't agree are told`(
        found: String, put: String, what: String, line: Int
    ) throws {
        let text = try proof().text
        try #require(text.contains(found), "\(text)")
        let problem = #expect(throws: Problem.self) {
            try DeadlineProof(parsing: text.replacing(found, with: put))
        }
        #expect(problem?.code == .proofAddsUpWrongly)
        #expect(what.split(separator: "|").contains { $0 == problem?.facts["what"] ?? "" })
        if line > 0 { #expect(problem?.facts["line"] == String(line)) }
    }

    @Test(arguments: [
        ("CHỨNG MINH", "CHUNG MINH", 1), ("Về việc: s", "Về việc s", 2),
        ("Tiếp nhận: 06/03/2023 09:00", "Tiếp nhận: 6/3/2023 9:00", 3),
        ("Tiếp nhận: 06/03/2023 09:00", "Tiếp nhận: 30/02/2023 09:00", 3),
        ("(12 hours)", "(13 hours)", 5), ("(12 hours)", "(no hours)", 5),
        ("theo thời hạn giải quyết", "theo ý kiến", 7), ("HẠN ĐÃ HỨA (2)", "HẠN ĐÃ HỨA (-2)", 9),
        ("HẠN ĐÃ HỨA (2)", "HẠN ĐÃ HỨA (99999999999999999999)", 9),
        ("hẹn lần đầu", "hẹn", 10), ("HẠN ĐÃ HỨA (2)", "HẠN ĐÃ HỨA (1)", 11),
        ("10:00 - 06/03/2023 14:00\n", "10:00 - 05/03/2023 14:00\n", 14),
        ("06/03/2023: 07:30-11:30, 13:00", "06/03/2023: 07:30-11:30, 11:00", 17),
        ("| ngoài giờ", "| ngoai gio", 23), ("| tính |", "| tính", 21),
        ("Về việc: s", "Về việc: \\q", 2), ("KẾT LUẬN", "KẾT", 31),
    ])
    func `a line that can't be read is told`(found: String, put: String, line: Int) throws {
        let text = try proof().text
        let changed = text.replacing(found, with: put, maxReplacements: 1)
        try #require(changed != text, "\(text)")
        let problem = #expect(throws: Problem.self) { try DeadlineProof(parsing: changed) }
        #expect(problem?.code == .unreadableProof)
        #expect(problem?.facts["line"] == String(line), "\(String(describing: problem))")
        #expect(
            problem.map { ProblemWords.sentence($0) }?
                .contains("dòng \(line) của bản chứng minh thời hạn không đọc được") == true)
    }

    @Test func `any line that is missing or doubled is found out`() throws {
        let lines = try proof().text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices where !lines[index].isEmpty {
            for insertion in [0, 2] {
                var changed = lines
                changed.replaceSubrange(
                    index...index, with: Array(repeating: lines[index], count: insertion))
                #expect(throws: Problem.self, "line \(index + 1), \(insertion) times") {
                    try DeadlineProof(parsing: changed.joined(separator: "\n"))
                }
            }
        }
    }

    @Test func `nothing, noise and halves of a proof are refused with a problem`() throws {
        let bytes = Array(try proof().text.utf8)
        var random = Seeded(131)
        for _ in 0..<300 {
            var cut = Array(bytes.prefix(random.int(0...bytes.count - 3)))
            if random.chance(50), let index = cut.indices.randomElement(using: &random) {
                cut[index] = UInt8(random.int(0...255))
            }
            #expect(throws: Problem.self) {
                try DeadlineProof(parsing: String(decoding: cut, as: UTF8.self))
            }
        }
        for text in ["", "\n\n", "(", "CHỨNG MINH THỜI HẠN", "\u{0}"] {
            #expect(throws: Problem.self) { try DeadlineProof(parsing: text) }
        }
    }
}
