import Definitions
import Foundation
import Samples
import Testing
import Vocabulary

/// A wrong sample is refused whole, and every fault is told with its line and the nearest name.
struct WrongSampleTests {
    /// What is wrong with a sample, as people read it, without the codes' sentences.
    private func faults(_ registers: String, top: String = "") throws -> [String] {
        do {
            let definition = try SmallTown.sample(registers, top: top)
            _ = try SampleWriter(pack: SmallTown.pack(), definition: definition)
            return []
        } catch let problems as Problems {
            return problems.all.map { problem in
                #expect(problem.place?.line != nil, "\(problem)")
                return ProblemWords.sentence(problem) + " (\(problem.code))"
            }
        }
    }

    private static let task = "tasks: {rows: 2, fate: in_time, set: {unit: east, content: a}}"

    @Test(arguments: [
        "fee: {sum: 99999999999999999999}", "fee: {sum: 5, least: -1}", "fee: {sum: 5, step: 0}",
        "fee: {number: 0..99999999999999999}", "fee: {number: 9..1}",
        "weight: {sum: 1, step: 0.001}",
        "person: \"{0..9223372036854775807}\"", "person: \"{9..1}\"", "person: \"{n:0}\"",
        "received: {after: finished, days: 99999999999}",
        "finished: {before: received, days: 4000}",
        "channel: {pick: {online: 0}}", "channel: {deal: []}", "channel: {deal: {online: -1}}",
        "service: {ref: services, deal: {kind: {land: 0}}}", "number: {copy: nowhere}",
        "state: open", "fee: \"1.5\"", "scanned: yes", "received: 2023-01-05",
    ])
    func `numbers and words that can't be meant are refused, none of them crashes`(
        field: String
    ) throws {
        var columns = [
            "unit": "east", "service": "{ref: services}", "received": "{working: period}",
        ]
        let colon = try #require(field.firstIndex(of: ":"))
        columns[String(field[..<colon])] = String(field[field.index(after: colon)...])
        if field.hasPrefix("received: {after") { columns["finished"] = "{working: period}" }
        let set = columns.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
        let yaml = "requests: {rows: 3, set: {\(set.joined(separator: ", "))}}"
        #expect(try !faults(yaml).isEmpty)
    }

    @Test func `more rows than can be sorted are refused`() throws {
        let definition = try SmallTown.sample(
            "tasks: {rows: 10000000, set: {unit: east, content: a, given: {working: period}}}")
        let error = #expect(throws: Problems.self) {
            try SampleWriter(pack: SmallTown.pack(), definition: definition, scale: 1_000)
        }
        #expect(error?.all.map(\.code) == [.sampleTooManyRows])
    }

    @Test func `a good sample has no fault`() throws {
        #expect(try faults(WrongSampleTests.task) == [])
    }

    @Test(arguments: [
        (
            "tasks: {rows: 10, set: {unit: east, content: a, given: {working: period}}, aspects: {loại: [{rows: 4}, {rows: 5}]}}",
            "các phần của «loại» cộng lại được 9 dòng, khối có 10 dòng: thiếu 1 (S001)"
        ),
        (
            "tasks: {rows: 3, set: {unit: east, content: a, given: {working: period}}, aspects: {loại: [{rows: 4}]}}",
            "các phần của «loại» cộng lại được 4 dòng, khối có 3 dòng: thừa 1 (S001)"
        ),
        (
            "taks: {rows: 1}",
            "gói không có sổ «taks»; có phải «tasks»? (S002)"
        ),
        (
            task.replacing("content: a", with: "content: a, deadlin: 2023-05-05"),
            "sổ «tasks» không có trường «deadlin»; có phải «deadline»? (S003)"
        ),
        (
            task.replacing("unit: east", with: "unit: eest"),
            "gói không có đơn vị «eest»; có phải «east»? (S005)"
        ),
        (
            "requests: {rows: 1, fate: in_time, set: {unit: east, service: {ref: services}, outcome: done, channel: [online, onlin]}}",
            "trường «channel» không có lựa chọn «onlin»; có phải «online»? (S004)"
        ),
        (
            task.replacing("content: a", with: "content: a, deadline: 2023-02-30"),
            "trường «deadline» không nhận được «2023-02-30»; cần 2023-01-18 (S006)"
        ),
        (
            task.replacing("content: a", with: "content: \"{nmae} {n}\""),
            "không có danh sách từ hay trường «nmae»; có phải «name»? (S013)"
        ),
        (
            task.replacing("content: a", with: "content: \"{name\""),
            "không hiểu mẫu chữ «{name»: ngoặc nhọn phải mở và đóng thành cặp (S014)"
        ),
        (
            "letters: {rows: 1, fate: in_time, set: {sent: {working: period}}}",
            "sổ «letters» không có vòng đời, không đặt được «in_time» (S008)"
        ),
        (
            task.replacing("in_time", with: "late"),
            "«late» cần thời hạn, mà mục của sổ «tasks» ở đây không có thời hạn (S009)"
        ),
        (
            "requests: {rows: 1, fate: early, set: {unit: east, service: {ref: services}}}",
            "việc đã kết thúc ở sổ «requests» phải có kết quả: hãy định trường «outcome» (S010)"
        ),
        (
            task.replacing("content: a", with: "content: a, done: 2023-05-05"),
            "trường «done» do «in_time» quyết định, không định thêm được (S011)"
        ),
        (
            "tasks: {rows: 2, fate: in_time, set: {unit: east}}",
            "sổ «tasks» bắt buộc trường «content», mà mẫu không định nó (S022)"
        ),
        (
            "tasks: {rows: 2, fate: in_time, set: {content: a}}",
            "sổ «tasks» bắt buộc trường «unit», mà mẫu không định nó (S022)"
        ),
        (
            "tasks: {rows: 2, fate: in_time, set: {unit: east, content: {ref: services}}}",
            "trường «content» không trỏ tới sổ «services» (S015)"
        ),
        (
            "requests: {rows: 1, fate: in_time, set: {unit: east, service: {ref: services, where: {knid: land}}, outcome: done}}",
            "sổ «services» không có trường «knid»; có phải «kind»? (S003)"
        ),
        (
            "tasks: {rows: 2, fate: in_time, set: {unit: east, content: a, deadline: {after: content, days: 3}}}",
            "cột «content» không phải ngày (S026)"
        ),
        (
            "tasks: {rows: 2, fate: in_time, set: {unit: east, content: a}, aspects: {x: [{rows: 2, set: {deadline: 2023-12-01}}], y: [{rows: 2, set: {deadline: 2023-12-02}}]}}",
            "«x» và «y» cùng định trường «deadline»; chỉ một cách chia được định nó (S007)"
        ),
        (
            "letters: {rows: 1, set: {sent: {working: period}, subject: {sum: 5}}}",
            "trường «subject» không nhận được «5, 0»; cần chữ (S006)"
        ),
        (
            "letters: {rows: 1, set: {sent: {working: 2023-01-01..2023-12-31}}}",
            "trường «sent» không nhận được «2023-01-01..2023-12-31»; cần ngày (S006)"
        ),
    ])
    func `each fault is told in words that help`(yaml: String, expected: String) throws {
        let faults = try faults(yaml)
        #expect(faults.contains(expected), "\(faults)")
    }

    @Test(arguments: [
        ("entered: [{source: A, values: {grwoth: 1}}]", "growth"),
        ("entered: [{source: A, values: {letters_sent: 1}}]", "tính từ sổ"),
        ("entered: [{source: A, values: {growth: nhiều}}]", "nhiều"),
        (
            "entered: [{source: A, values: {growth: 1}}, {source: B, values: {growth: 2}}]",
            "hai lần"
        ),
        ("entered: [{source: A, unit: eats, values: {growth: 1}}]", "east"),
    ])
    func `stated values are checked too`(top: String, expected: String) throws {
        let faults = try faults(WrongSampleTests.task, top: top)
        #expect(faults.count == 1 && faults[0].contains(expected), "\(faults)")
    }

    @Test func `all faults are told at once`() throws {
        let faults = try faults(
            """
            tasks: {rows: 10, fate: late, set: {unit: nord, contnt: a}, aspects: {x: [{rows: 1}]}}
            mail: {rows: 1}
            """)
        #expect(faults.count == 6, "\(faults)")
    }

    @Test func `lists of words that name each other are refused`() throws {
        #expect(throws: Problems.self) {
            let text = """
                sample: s
                title: t
                period: "2023"
                words: {a: ["{b}"], b: ["{a} x"]}
                registers: {letters: {rows: 1, set: {sent: {day: period}}}}
                """
            _ = try SampleWriter(
                pack: SmallTown.pack(), definition: SampleReader.read(text: text))
        }
    }

    @Test func `columns that wait for each other are refused`() throws {
        let definition = try SmallTown.sample(
            """
            tasks:
              rows: 1
              set: {unit: east, content: a, given: {after: deadline, days: 1}, deadline: {after: given, days: 1}}
            """)
        let error = #expect(throws: Problem.self) { try SmallTown.write(definition) }
        #expect(error?.code == .sampleCycle)
    }

    @Test func `a total too small for its rows is refused`() throws {
        let definition = try SmallTown.sample(
            "requests: {rows: 9, fate: in_time, set: {unit: east, service: {ref: services}, outcome: done, fee: {sum: 8, least: 1}}}"
        )
        let error = #expect(throws: Problem.self) { try SmallTown.write(definition) }
        #expect(error?.code == .sampleSumTooSmall && error?.place?.line != nil)
    }

    @Test func `an entry that no condition leaves is refused`() throws {
        let definition = try SmallTown.sample(
            "requests: {rows: 9, fate: in_time, set: {unit: east, service: {ref: services, where: {code: X}}, outcome: done}}"
        )
        let error = #expect(throws: Problem.self) { try SmallTown.write(definition) }
        #expect(error?.code == .sampleNothingMatches)
    }

    @Test(arguments: [0, -1, 1_001]) func `a scale out of bounds is refused`(scale: Int) throws {
        let definition = try SmallTown.sample(WrongSampleTests.task)
        #expect(throws: Problems.self) { try SmallTown.write(definition, scale: scale) }
    }

    @Test func `a folder that can't be made is told by its name`() throws {
        let writer = try SampleWriter(
            pack: SmallTown.pack(), definition: SmallTown.sample(WrongSampleTests.task))
        let error = #expect(throws: Problem.self) { try writer.write(to: "/dev/null/x") }
        #expect(error?.code == .unwritable && error?.facts["path"] == "/dev/null/x")
    }
}
