import Expressions
import Foundation
import Testing
import Vocabulary

/// All faults at once, each where it stands in the file.
@Suite struct PlaceTests {
    @Test func `every fault of an expression is told, each once`() {
        let found = problems("fe > 1 and chanel = online and (note < 3 or fee = pots)")
        #expect(
            found == [
                "1: fe: không có trường này trong dossiers; có phải «fee»?",
                "12: chanel: không có trường này trong dossiers; có phải «channel»?",
                "40: «3» ở đây phải là chuỗi ký tự trong dấu nháy: \"3\"",
                "51: pots: không có trường này trong dossiers; có phải «post»?",
            ])
    }

    @Test func `the first fault is thrown`() {
        #expect(throws: Problem.self) { try typed("fe > 1 and chanel = online") }
        do throws(Problem) {
            _ = try Expression(parsing: "fe > 1 and pages").typed(in: SampleScope())
        } catch { #expect(error.facts["name"] == "fe") }
    }

    @Test func `a formula must be a number and a condition a bool`() throws {
        #expect(try typed("fee / pages", expecting: .number).type == .number)
        #expect(
            problems("fee > pages", expecting: .number)
                == ["1: cả biểu thức có kiểu bool, ở đây cần kiểu number"])
        #expect(try typed("online", expecting: .choice(["online"])).type == .choice(["online"]))
    }

    @Test func `columns count characters, not bytes`() throws {
        let place = Place(file: "x.yaml", line: 7, column: 5)
        let expression = try Expression(parsing: "note = 'đường' and fe > 1", at: place)
        let problem = try #require(expression.problems(in: SampleScope()).first)
        #expect(problem.place == Place(file: "x.yaml", line: 7, column: 24))
        #expect(expression.names.map(\.place?.column) == [5, 24])
    }

    @Test(
        arguments: [
            (nil, "paid and fe > 1"),
            (Place(file: "x.yaml"), "paid and fe > 1"),
            (Place(file: "x.yaml", line: 7), "paid and fe > 1"),
            (Place(file: "x.yaml", line: 7, column: 5), "paid and\nfe > 1"),
            (Place(file: "x.yaml", line: 7, column: 5), "paid\r\nand fe > 1"),
        ] as [(Place?, String)])
    func `where the place can't tell the column the sentence does`(
        place: Place?, source: String
    ) throws {
        let expression = try Expression(parsing: source, at: place)
        let problem = try #require(expression.problems(in: SampleScope()).first)
        #expect(problem.place == place)
        let position = source.firstRange(of: "fe ").map {
            source.distance(from: source.startIndex, to: $0.lowerBound) + 1
        }
        #expect(
            ProblemWords.sentence(problem)
                == "ký tự \(position ?? 0): fe: không có trường này trong dossiers; có phải «fee»?")
        #expect(ProblemWords.sentence(problem, .english).hasPrefix("character "))
    }

    @Test func `every problem of the room has words in both languages`() {
        let codes = ProblemWords.catalogue.filter { $0.code.hasPrefix("E") }
        #expect(codes.count > 35)
        #expect(Set(codes.map(\.code)).count == codes.count)
    }
}
