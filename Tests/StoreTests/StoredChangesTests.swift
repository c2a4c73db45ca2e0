import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Store

@Suite struct StoredChangesTests {
    private func read(_ text: String) -> [String: Change.Difference]? {
        Array(text.utf8).withUnsafeBufferPointer { StoredChanges.read($0) }
    }

    @Test func `what was written is read back`() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<2_000 {
            var differences: [String: Change.Difference] = [:]
            for _ in 0..<random.int(0...5) {
                let old = value(&random)
                let new = value(&random)
                if old != new { differences[text(&random)] = Change.Difference(from: old, to: new) }
            }
            var written = ChangeText()
            for (field, difference) in differences {
                try written.add(ChangeText.Name(field), from: difference.old, to: difference.new)
            }
            #expect(read(written.text) == differences, "seed 7: \(written.text)")
        }
    }

    @Test func `any string that Foundation writes is read`() throws {
        var random = SplitMix64(seed: 8)
        for _ in 0..<2_000 {
            let text = text(&random)
            let json = String(
                decoding: try JSONEncoder().encode(["f": [nil, text]]), as: UTF8.self)
            #expect(
                read(json) == ["f": Change.Difference(from: .none, to: .text(text))],
                "seed 8: \(json)")
        }
    }

    @Test func `escapes stand for their characters`() {
        let escaped = #"{"f":[null,"\"\\\/\b\f\n\r\t\u0041\ud83d\ude00"]}"#
        let meant = "\"\\/\u{8}\u{c}\n\r\tA😀"
        #expect(read(escaped) == ["f": Change.Difference(from: .none, to: .text(meant))])
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "{", "null", "[]", "{}x", #"{"f"}"#, #"{"f":1}"#, #"{"f":[1]}"#, #"{"f":[1,2,3]}"#,
            #"{"f":[1,2],}"#, #"{"f":[1,2]"#, #"{"f":[1,1.5]}"#, #"{"f":[1,-]}"#, #"{"f":[1,nul]}"#,
            #"{"f":[1,99999999999999999999]}"#, #"{"f":[1,true]}"#, #"{"f":[1,{}]}"#,
            #"{"f":[1,"a]}"#, #"{"f":[1,"\x"]}"#, #"{"f":[1,"\u12"]}"#, #"{"f":[1,"\u+123"]}"#,
            #"{"f":[1,"\ud83d"]}"#, #"{"f":[1,"\ude00"]}"#, #"{"f":[1,"\ud83dA"]}"#,
            #"{"f":[1,2],"f":[1,3]}"#, #"{f:[1,2]}"#,
        ])
    func refused(_ text: String) {
        #expect(read(text) == nil)
    }

    private func value(_ random: inout SplitMix64) -> Value {
        switch random.int(0...3) {
        case 0: .none
        case 1: .integer(random.pick([0, -1, .min, .max, 15_000]))
        default: .text(text(&random))
        }
    }

    private func text(_ random: inout SplitMix64) -> String {
        let scalars = (0..<random.int(0...12)).compactMap { _ in
            Unicode.Scalar(UInt32(random.int(0...random.pick([0x22, 0x7F, 0x1EFF, 0x10FFFF]))))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
