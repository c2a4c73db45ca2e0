import Foundation
import Testing
import Vocabulary

/// One thing that is wrong with the small pack: a piece of a file replaced by another, in which a
/// ◆ stands before each place where a fault is to be found.
struct Slip: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let expected: [String]
    private let elsewhere: [String]

    /// Makes a slip.
    ///
    /// - Parameters:
    ///   - file: the file of the small pack.
    ///   - old: what stands there once; empty to replace the whole file.
    ///   - new: what stands there instead, with marks.
    ///   - expected: for each mark in turn the code of the fault, and after a space the nearest
    ///     name or another fact.
    init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
        self.file = file
        self.old = old
        self.new = new
        self.expected = expected
        elsewhere = []
    }

    /// The same slip, found elsewhere in the file: before each of some pieces that stand there once.
    func marked(_ pieces: String...) -> Slip {
        Slip(file: file, old: old, new: new, expected: expected, elsewhere: pieces)
    }

    private init(
        file: String, old: String, new: String, expected: [String], elsewhere: [String]
    ) {
        self.file = file
        self.old = old
        self.new = new
        self.expected = expected
        self.elsewhere = elsewhere
    }

    var testDescription: String { "\(expected.joined(separator: ", ")): \(new.prefix(80))" }

    /// Makes the slip and compares what is found with what the marks say.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        var pack = SmallPack()
        let original = pack.files[file] ?? ""
        if old.isEmpty {
            pack.files[file] = new
        } else {
            try #require(
                original.ranges(of: old).count == 1, "«\(old)» must stand once in \(file)",
                sourceLocation: sourceLocation)
            pack.files[file] = original.replacingOccurrences(of: old, with: new)
        }
        for piece in elsewhere {
            pack.files[file]?.replace(piece, with: "◆" + piece)
        }
        let places = Self.places(in: pack.files[file] ?? "", file)
        pack.files[file] = (pack.files[file] ?? "").replacingOccurrences(of: "◆", with: "")
        let problems = try pack.problems()
        let found = problems.map { problem in
            "\(problem.place.map { "\($0)" } ?? "nowhere") \(problem.code)"
        }
        let codes = expected.map { String($0.prefix { $0 != " " }) }
        let wanted = zip(places, codes).map { "\($0) \($1)" }
        let words = problems.map { ProblemWords.line($0) }.joined(separator: "\n")
        #expect(found == wanted, "\(words)", sourceLocation: sourceLocation)
        #expect(
            places.count == expected.count, "one code for a mark", sourceLocation: sourceLocation)
        for (problem, expected) in zip(problems, expected) where expected.contains(" ") {
            let fact = String(expected.drop { $0 != " " }.dropFirst())
            #expect(problem.facts.values.contains(fact), sourceLocation: sourceLocation)
        }
    }

    /// Where the marks stand, in a text without them.
    private static func places(in text: String, _ file: String) -> [String] {
        var places: [String] = []
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "◆": places.append("\(file):\(line):\(column)")
            case "\n": (line, column) = (line + 1, 1)
            default: column += 1
            }
        }
        return places
    }
}
