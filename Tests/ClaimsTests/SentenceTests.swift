import ClaimsSupport
import Documents
import Testing

@testable import Claims

@Suite struct `Sentences` {
    @Test(arguments: [
        ("Xã có 5 thôn. Thôn có 12 hộ.", ["Xã có 5 thôn.", "Thôn có 12 hộ."]),
        ("Thu 12 tỷ! Chi 10 tỷ? Còn 2 tỷ", ["Thu 12 tỷ!", "Chi 10 tỷ?", "Còn 2 tỷ"]),
        ("Thu 12 tỷ. 10 tỷ là chi.", ["Thu 12 tỷ.", "10 tỷ là chi."]),
        ("Thu 12 tỷ.Chi 10 tỷ.", ["Thu 12 tỷ.", "Chi 10 tỷ."]),
    ])
    func `a point before a capital or a figure ends a sentence`(
        _ text: String, _ sentences: [String]
    ) {
        #expect(FigureSketch.sentences(text) == sentences)
    }

    @Test(arguments: [
        "Thu 1.094,5 tỷ đồng và chi 12.000 đồng.", "Thu 51,5 tr.đồng, chi 12 tr. đồng.",
        "Các xã (An Bình. Hòa Bình) đạt 5%.", "Thu lúa, ngô... đạt 12 tấn.",
        "1. Thu ngân sách 12 tỷ.",
        "2.1. Thu ngân sách 12 tỷ.", "ngày 14.11.2023 có 5 vụ.", "thu 12 tỷ. chi 10 tỷ.",
        "Thu 12 tỷ; chi 10 tỷ: đạt 5%, v.v.",
    ])
    func `a point within a number, a bracket or an abbreviation ends none`(_ text: String) {
        #expect(FigureSketch.sentences(text) == [text])
    }

    @Test func `a line break alone ends no sentence`() {
        #expect(FigureSketch.sentences("Tiếp nhận 12\nhồ sơ,\nchiếm 5%.").count == 1)
    }

    @Test func `every word stands in exactly one sentence, in order`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        for _ in 0..<300 {
            let words = (0..<random.number(0...60)).map { _ in
                random.pick([
                    "Xã", "thu", "12", "1.094", ".", "...", "(", ")", "!", "tr.", "/", "5%", "\n",
                ])
            }
            let passage = FigureSketch.passage(words.joined(separator: random.pick(["", " "])))
            var next = 0
            for sentence in passage.sentences {
                #expect(sentence.lowerBound == next, "seed \(seed)")
                next = sentence.upperBound
            }
            #expect(next == passage.tokens.count, "seed \(seed)")
            for mention in passage.mentions where !passage.sentences.isEmpty {
                let sentence = passage.sentences[mention.sentence]
                #expect(sentence.contains(mention.tokens.lowerBound), "seed \(seed)")
            }
        }
    }

    @Test func `a sentence without end is cut`() {
        let text = String(repeating: "xã thu 12 tỷ, ", count: 2000)
        let sentences = FigureSketch.passage(text).sentences
        #expect(sentences.allSatisfy { $0.count <= 510 })
        #expect(sentences.reduce(0) { $0 + $1.count } == FigureSketch.passage(text).tokens.count)
    }

    @Test func `a bracket that is never closed does not join all that follows`() {
        let text = "Xã (gồm 5 thôn. Thu 12 tỷ. " + String(repeating: "Chi 10 tỷ. ", count: 400)
        #expect(FigureSketch.passage(text).sentences.count > 1)
    }
}
