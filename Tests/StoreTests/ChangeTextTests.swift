import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct ChangeTextTests {
    private static let fee = ChangeText.Name("fee")

    @Test func `changes are a JSON object of old and new values`() throws {
        var text = ChangeText()
        #expect(text.isEmpty && text.text == "{}")
        try text.add(ChangeTextTests.fee, from: .integer(-1), to: .none)
        try text.add(ChangeText.Name("a\"b"), from: .text("x"), to: .text("y\\"))
        text.add(ChangeText.Name("on"), new: FrozenClock.today)
        text.add(ChangeText.Name("at"), new: FrozenClock.now)
        #expect(
            text.text
                == #"{"fee":[-1,null],"a\"b":["x","y\\"],"on":[null,"2023-11-15"],"#
                + #""at":[null,"2023-11-15T08:00"]}"#)
        #expect(text.text == text.text)
        text.clear()
        #expect(text.isEmpty && text.text == "{}")
    }

    @Test func `what stays as it was is left out`() throws {
        var text = ChangeText()
        for value in [Value.none, .integer(1), .text("a"), .bool(true)] {
            try text.add(ChangeTextTests.fee, from: value, to: value)
        }
        #expect(text.isEmpty)
    }

    @Test func `what can't be stored is refused`() {
        var text = ChangeText()
        #expect(throws: Problem(.unscaledNumber)) {
            try text.add(ChangeTextTests.fee, from: .none, to: .number(1))
        }
        #expect(throws: Problem(.unstorableDate)) {
            try text.add(ChangeTextTests.fee, from: .none, to: .day(Day(number: 9_000_000)))
        }
        #expect(throws: Problem(.unstorableDate)) {
            try text.add(ChangeTextTests.fee, from: .moment(Moment(minutes: .min / 2)), to: .none)
        }
    }

    @Test func `any text is JSON that Foundation reads back`() throws {
        var random = SplitMix64(seed: 42)
        for _ in 0..<2_000 {
            let scalars = (0..<random.int(0...20)).compactMap { _ in
                Unicode.Scalar(UInt32(random.int(0...random.pick([0x22, 0x7F, 0x1EFF, 0x10FFFF]))))
            }
            var value = String(String.UnicodeScalarView(scalars))
            var text = ChangeText()
            value.withUTF8 { text.add(ChangeText.Name("f"), new: $0) }
            let read = try JSONDecoder().decode(
                [String: [String?]].self, from: Data(text.text.utf8))
            #expect(
                read["f"]?.last??.unicodeScalars.map(\.value) == value.unicodeScalars.map(\.value),
                "seed 42, \(scalars.map(\.value))")
        }
    }

    @Test func `dates are stored as they are written`() {
        var random = SplitMix64(seed: 7)
        let first = Day(year: 1, month: 1, day: 1)?.number ?? 0
        let last = Day(year: 9999, month: 12, day: 31)?.number ?? 0
        for _ in 0..<2_000 {
            let moment = Moment(
                Day(number: random.int(first...last)), minuteOfDay: random.int(0...1439))
            let (day, minute) = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 26) {
                room in
                guard let start = room.baseAddress, StoredText.write(moment.day, to: start),
                    StoredText.write(moment, to: start + 10)
                else { return ("", "") }
                return (
                    String(decoding: room[0..<10], as: UTF8.self),
                    String(decoding: room[10..<26], as: UTF8.self)
                )
            }
            #expect(day == moment.day.iso && minute == moment.iso, "seed 7, \(moment.minutes)")
        }
    }
}
