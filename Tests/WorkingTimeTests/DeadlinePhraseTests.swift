import Foundation
import Testing
import Vocabulary
import WorkingTime

@Suite struct DeadlinePhraseTests {
    // Given on Wednesday 15 November 2023.
    @Test(arguments: [
        ("trước ngày 20/11/2023", "2023-11-19"), ("trước ngày 20", "2023-11-19"),
        ("trước 20/11", "2023-11-19"), ("Trước ngày 15", "2023-12-14"),
        ("trước ngày 15/11", "2024-11-14"), ("trước ngày 16/11", "2023-11-15"),
        ("trước ngày 01/12", "2023-11-30"), ("trước ngày 1", "2023-11-30"),
        ("trước ngày 20 tháng 11 năm 2023", "2023-11-19"), ("trước tháng 12", "2023-11-30"),
        ("chậm nhất trước ngày 20/11", "2023-11-19"), ("trước năm 2025", "2024-12-31"),
        ("đến hết ngày 20/11", "2023-11-20"), ("chậm nhất 20/11", "2023-11-20"),
        ("chậm nhất ngày 20/11", "2023-11-20"), ("chậm nhất là ngày 20/11", "2023-11-20"),
        ("ngày 20/11/2023", "2023-11-20"), ("20/11/2023", "2023-11-20"),
        ("20-11-2023", "2023-11-20"), ("20.11.2023", "2023-11-20"), ("5/1", "2024-01-05"),
        ("trong ngày 20/11", "2023-11-20"), ("đến ngày 15", "2023-11-15"),
        ("ngày 14", "2023-12-14"), ("ngày 31", "2023-12-31"), ("ngày 29/2", "2024-02-29"),
        ("ngày 14/11/2023", "2023-11-14"), ("ngày 20 tháng 11", "2023-11-20"),
        ("hôm nay", "2023-11-15"), ("20/11 năm 2023", "2023-11-20"),
        ("hoàn thành trước ngày 20/11/2023", "2023-11-19"),
        ("Thời hạn: trước ngày 20/11/2023.", "2023-11-19"),
        ("  TRƯỚC   NGÀY 20 / 11 / 2023 . ", "2023-11-19"),
        ("trong tháng 11", "2023-11-30"), ("trong tháng 11/2023", "2023-11-30"),
        ("tháng 11 năm 2023", "2023-11-30"), ("hết tháng 11", "2023-11-30"),
        ("cuối tháng 11", "2023-11-30"), ("trong tháng 10", "2024-10-31"),
        ("trong tháng 2", "2024-02-29"), ("trong tháng 10/2023", "2023-10-31"),
        ("trong tháng này", "2023-11-30"), ("trong tháng 02/2025", "2025-02-28"),
        ("trong quý IV", "2023-12-31"), ("trong quý IV/2023", "2023-12-31"),
        ("quý 4", "2023-12-31"), ("Quý I", "2024-03-31"), ("quý 02/2024", "2024-06-30"),
        ("quý III năm 2024", "2024-09-30"), ("trong quý này", "2023-12-31"),
        ("trong năm 2023", "2023-12-31"), ("trong năm", "2023-12-31"),
        ("cuối năm", "2023-12-31"), ("trong năm nay", "2023-12-31"),
        ("6 tháng đầu năm", "2024-06-30"), ("6 tháng đầu năm 2023", "2023-06-30"),
        ("6 tháng cuối năm", "2023-12-31"), ("trong 9 tháng đầu năm 2024", "2024-09-30"),
        ("trong tuần", "2023-11-17"), ("trong tuần này", "2023-11-17"),
        ("trong tuần tới", "2023-11-24"),
    ])
    func `a day is read from the words of documents`(text: String, expected: String) throws {
        let given = try day("2023-11-15")
        let expected = DeadlinePhrase.day(try day(expected))
        #expect(try DeadlinePhrase(text, given: given) == expected)
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(try DeadlinePhrase(decomposed, given: given) == expected)
        #expect(try DeadlinePhrase(text.uppercased() + ".", given: given) == expected)
    }

    @Test(arguments: [
        ("trong 05 ngày làm việc", Budget.days(5)), ("05 (năm) ngày làm việc", .days(5)),
        ("trong năm ngày làm việc", .days(5)), ("trong 0,5 ngày làm việc", .days(1, half: true)),
        ("trong thời hạn 10 ngày", .calendarDays(10)), ("trong vòng 2 tuần", .calendarDays(14)),
        ("trong 04 giờ làm việc", .hours(4)), ("trong ngày", .sameDay),
        ("trong ngày làm việc", .sameDay), ("trong 10 ngày kể từ ngày ký", .calendarDays(10)),
    ])
    func `so much time is a budget`(text: String, budget: Budget) throws {
        #expect(try DeadlinePhrase(text, given: day("2023-11-15")) == .budget(budget))
    }

    @Test(arguments: [
        "thường xuyên", "Thường xuyên, liên tục.", "không thời hạn", "Không có thời hạn",
        "không hạn", "KHÔNG THỜI HẠN", "thời hạn: không",
    ])
    func `some work has no deadline`(text: String) throws {
        let decomposed = text.decomposedStringWithCanonicalMapping
        for text in [text, decomposed] {
            #expect(try DeadlinePhrase(text, given: day("2023-11-15")) == .noDeadline)
        }
    }

    @Test(arguments: [
        ("", ProblemCode.unreadableDeadline), ("sau Tết", .unreadableDeadline),
        ("20", .unreadableDeadline),
        ("trước 17 giờ ngày 20/11", .unreadableDeadline), ("trước", .unreadableDeadline),
        ("ngày 20 hàng tháng", .unreadableDeadline), ("20/11/23/5", .unreadableDeadline),
        ("tháng 13", .unreadableDeadline), ("quý V", .unreadableDeadline),
        ("trong 3 tháng", .unreadableDeadline), ("trong 24 giờ", .unreadableDeadline),
        ("từ 01/11 đến 20/11", .unreadableDeadline), ("ngày", .unreadableDeadline),
        ("trong 10 ngày kể từ ngày nhận đủ hồ sơ", .unreadableDeadline),
        ("đầu tháng 11", .vagueDeadline), ("giữa quý IV", .vagueDeadline),
        ("trước đầu tháng 12", .vagueDeadline), ("sớm nhất có thể", .vagueDeadline),
        ("31/11/2023", .noSuchDate), ("trước ngày 30/2", .noSuchDate), ("ngày 32", .noSuchDate),
        ("20/13/2023", .noSuchDate), ("29/02/2023", .noSuchDate), ("0/11", .noSuchDate),
        ("trong 0 ngày làm việc", .budgetNotPositive), ("trong 99999 ngày", .budgetTooLong),
        ("trong 0,3 ngày làm việc", .indivisibleBudget),
    ])
    func `what names no deadline is refused`(text: String, code: ProblemCode) throws {
        let given = try day("2023-11-15")
        let problem = #expect(throws: Problem.self) { try DeadlinePhrase(text, given: given) }
        #expect(problem?.code == code)
        #expect(problem?.facts["text"] == text)
        #expect(problem.map { ProblemWords.sentence($0) }?.contains("«\(text)»") == true)
    }

    @Test func `a week that is over is the next one`() throws {
        for (given, friday) in [
            ("2023-11-13", "2023-11-17"), ("2023-11-17", "2023-11-17"),
            ("2023-11-18", "2023-11-24"), ("2023-11-19", "2023-11-24"),
        ] {
            let read = try DeadlinePhrase("trong tuần", given: day(given))
            #expect(read == .day(try day(friday)))
        }
        #expect(
            try DeadlinePhrase("tuần sau", given: day("2023-11-19")) == .day(day("2023-11-24")))
    }

    @Test func `a date written in full is read back from any day`() throws {
        var random = Seeded(71)
        for _ in 0..<5000 {
            let date = Day(number: random.int(0...40_000))
            let given = Day(number: random.int(0...40_000))
            let parts = date.parts
            let spoken = "ngày \(parts.day) tháng \(parts.month) năm \(parts.year)"
            for text in [date.vietnamese, "ngày " + date.vietnamese, spoken] {
                #expect(try DeadlinePhrase("đến hết " + text, given: given) == .day(date))
                #expect(
                    try DeadlinePhrase("trước " + text, given: given)
                        == .day(date.adding(days: -1)))
            }
        }
    }

    @Test func `a date without its year is the first that is still to come`() throws {
        var random = Seeded(72)
        for _ in 0..<5000 {
            let given = Day(number: random.int(0...40_000))
            let date = given.adding(days: random.int(0...364))
            let parts = date.parts
            guard parts.month != 2 || parts.day != 29 else { continue }
            let (whole, short) = ("\(parts.day)/\(parts.month)", "ngày \(parts.day)")
            #expect(try DeadlinePhrase(whole, given: given) == .day(date), "from \(given)")
            let before = try DeadlinePhrase("trước " + whole, given: given)
            let expected = date == given ? date.adding(years: 1) : date
            #expect(before == .day(expected.adding(days: -1)), "from \(given)")
            guard case .day(let near) = try DeadlinePhrase(short, given: given) else {
                Issue.record("\(short) from \(given) is no day")
                continue
            }
            #expect(near.parts.day == parts.day && given <= near && near <= date)
        }
    }

    @Test func `no text whatever makes the reader fail but with a problem`() throws {
        let words = [
            "trước", "ngày", "tháng", "quý", "năm", "trong", "hết", "đầu", "cuối", "tuần", "này",
            "20", "11", "20/11", "0", "99999999999999999999", "/", "-", ".", "(", ")", "IV",
            "2023", "0,5", ",", "làm việc", "không", "thời hạn", "6", "13/13", "9999/9999", "ͤ",
            "️", "٣", "①", "giờ",
        ]
        var random = Seeded(73)
        var (read, refused) = (0, 0)
        for _ in 0..<5000 {
            let count = random.int(0...6)
            let text = (0..<count).map { _ in
                (words.randomElement(using: &random) ?? "") + (random.chance(80) ? " " : "")
            }.joined()
            let given = Day(number: random.int(-800_000...3_000_000))
            do throws(Problem) {
                _ = try DeadlinePhrase(text, given: given)
                read += 1
            } catch {
                #expect(error.code.code.hasPrefix("W"), "\(text) from \(given)")
                refused += 1
            }
        }
        #expect(read > 50 && refused > 1000, "\(read) read, \(refused) refused")
    }
}

extension Budget {
    /// Half a day, where whole days read better as `days(_:)`.
    static func days(_ halves: Int, half: Bool) -> Budget {
        .workingDays(halves: halves, ends: .closeOfDay)
    }
}
