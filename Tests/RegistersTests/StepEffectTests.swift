import Registers
import Store
import TestSupport
import Testing
import Vocabulary

/// What steps set and make, in every kind of field.
@Suite struct StepEffectTests {
    private static let deeds = [
        "registers/deeds.yaml": """
        register: deeds
        title: Việc thử
        unit: Đơn vị
        fields:
          on: {type: date, label: Ngày}
          at: {type: datetime, label: Lúc}
          myself: {type: ref, to: deeds, label: Chính nó}
          who: {type: text, label: Ai}
          why: {type: text, label: Vì sao}
          word: {type: choice, label: Từ, options: {a: Một, b: Hai}}
        workflow:
          start: new
          states: {new: Mới, done: Xong}
          transitions:
            turn:
              title: Đổi
              from: new
              to: done
              requires: [note]
              set: {"on": "=today", at: "=now", myself: "=entry", who: "=actor", why: "=remark", word: b}
              create: {register: copies, set: {unit: "=unit", "on": "=today", at: "=now", deed: "=entry", again: "=myself"}}
        """,
        "registers/copies.yaml": """
        register: copies
        title: Bản sao
        unit: Đơn vị
        fields:
          on: {type: date, label: Ngày}
          at: {type: datetime, label: Lúc}
          deed: {type: ref, to: deeds, label: Việc}
          again: {type: ref, to: deeds, label: Lại}
        """,
    ]

    @Test
    func `a step sets fields of every kind, and makes entries with them for whom it was taken`()
        async throws
    {
        let hall = try await ChangingHall(Self.deeds)
        let deed = try await hall.add("deeds", ["unit": "land"])
        let now = moment("03-07T09:30")
        let moved = try await hall.books.move(
            "deeds", number: deed.number, Move("turn", note: "cần"), at: now,
            by: Doer("cúc", actingFor: "bình"))
        let entry = moved.entry
        #expect(entry["on"] == .day(now.day))
        #expect(entry["at"] == .moment(now))
        #expect(entry["myself"] == .integer(deed.id))
        #expect(entry["who"] == .text("cúc") && entry["why"] == .text("cần"))
        #expect(entry["word"] == .text("b"))
        let copy = try #require(moved.created.first)
        #expect(moved.created.count == 1 && copy.unit == "land")
        #expect(copy["on"] == .day(now.day))
        #expect(copy["at"] == .moment(now))
        #expect(copy["deed"] == .integer(deed.id) && copy["again"] == .integer(deed.id))
        let history = try await hall.books.history("copies", number: copy.number)
        #expect(history.map(\.actor) == ["cúc"] && history.map(\.actingFor) == ["bình"])
    }

    @Test func `a deadline is given with an extension only`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let refused = try await Office.faults {
            try await hall.move(task, "take", ["due": "2023-04-20T17:00"])
        }
        #expect(refused.map(\.code) == [.setByStep])
        let kept = try await hall.books.entry("tasks", number: task.number)
        #expect(kept?.state == "given" && kept?.due == moment("03-20T17:00"))
    }

    @Test func `an outcome that is given with the end stands`() async throws {
        let hall = try await TownHall()
        let task = try await hall.giveTask()
        let ended = try await hall.move(task, "withdraw", ["outcome": "done"], by: "ct")
        #expect(ended["outcome"] == .text("done") && ended.state == "withdrawn")
        #expect(ended["done_at"] == .moment(TownHall.now))
    }

    private static let two = [
        "registers/requests.yaml": """
        register: requests
        title: Đề nghị
        unit: Đơn vị
        fields:
          on: {type: date, label: Ngày, required: true}
          ended: {type: date, label: Ngày xong}
          answer: {type: choice, label: Kết quả, options: {"yes": Được, "no": Không}}
        lifecycle: {opened: "on", closed: ended, outcome: answer}
        workflow:
          start: open
          states: {open: Đang xét, ended: Đã xét}
          transitions:
            accept: {title: Chấp thuận, from: open, to: ended, ends: "yes"}
            refuse: {title: Từ chối, from: open, to: ended, ends: "no"}
        """
    ]

    @Test(arguments: [("yes", "accept"), ("no", "refuse")])
    func `of two ways to one state the outcome says which was taken`(
        answer: String, step: String
    ) async throws {
        let hall = try await ChangingHall(Self.two)
        let request = try await hall.add("requests", ["unit": "land", "on": "2023-03-06"])
        _ = try await hall.books.change(
            "requests", number: request.number, set: ["state": "ended", "answer": answer],
            at: TownHall.now, by: "an")
        let history = try await hall.books.history("requests", number: request.number)
        #expect(history.last?.transition == step)
    }
}
