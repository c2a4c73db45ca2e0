import Testing
import Vocabulary

@Suite struct NearestTests {
    @Test func `a mistyped name finds the one that was meant`() {
        let names = ["channel", "closed_at", "outcome", "received_at"]
        #expect(Nearest.name(to: "chanel", among: names) == "channel")
        #expect(Nearest.name(to: "closedat", among: names) == "closed_at")
        #expect(Nearest.name(to: "otucome", among: names) == "outcome")
        #expect(Nearest.name(to: "xyz", among: names) == nil)
        #expect(Nearest.name(to: "", among: names) == nil)
    }
}

@Suite struct ProblemWordsTests {
    @Test func `every code stands once in the catalogue`() {
        let codes = ProblemWords.catalogue.map(\.code)
        let twice = Dictionary(grouping: codes, by: \.self).filter { $1.count > 1 }.keys
        #expect(twice.isEmpty, "\(twice.sorted())")
    }

    @Test(arguments: ProblemWords.catalogue)
    func `every problem has words in both languages, with all braces closed`(code: ProblemCode) {
        for language in [ProblemWords.Language.vietnamese, .english] {
            let sentence = ProblemWords.sentence(Problem(code), language)
            #expect(!sentence.isEmpty, "\(code)")
            #expect(!sentence.contains("{") && !sentence.contains("}"), "\(code): \(sentence)")
        }
    }

    @Test func `a part in brackets is left out when its fact is missing`() {
        let place = Place(file: "a.yaml", line: 3, column: 5)
        let near = Problem(.noSuchUnit, at: place, ["name": "x", "nearest": "y"])
        #expect(ProblemWords.line(near) == "a.yaml:3:5: không có đơn vị «x»; có phải «y»? (I005)")
        #expect(
            ProblemWords.sentence(Problem(.noSuchUnit, ["name": "x"]), .english)
                == "no such unit: x")
    }

    @Test func `problems are told in the order of their places`() {
        let late = Problem(.noSuchFile, at: Place(file: "b", line: 1))
        let early = Problem(.noSuchFile, at: Place(file: "a", line: 9))
        let nowhere = Problem(.noSuchFile)
        #expect(Problems([late, early, nowhere]).all == [nowhere, early, late])
    }
}
