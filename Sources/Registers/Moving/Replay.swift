import Definitions
import Foundation
import Store
public import Vocabulary

/// One deed of a journal of work: an entry is registered, or moved by a transition.
public struct WorkEvent: Sendable, Hashable, Codable {
    /// When, `2023-03-02T08:12`.
    public let at: String
    /// By whom.
    public let by: String
    /// For whom they acted.
    public let actingFor: String?
    /// In which register.
    public let register: String
    /// The entry's number; a new entry without one gets the next.
    public let number: String?
    /// `new`, or a transition's name.
    public let deed: String
    /// The remark.
    public let note: String?
    /// The fields that are set, as people write them.
    public let set: [String: String]?

    private enum CodingKeys: String, CodingKey {
        case at, by, register, number, note, set
        case actingFor = "for"
        case deed = "do"
    }

    /// Makes a deed.
    public init(
        at: Moment, by: String, actingFor: String? = nil, register: String, number: String?,
        deed: String, note: String? = nil, set: [String: String]? = nil
    ) {
        self.at = at.iso
        self.by = by
        self.actingFor = actingFor
        self.register = register
        self.number = number
        self.deed = deed
        self.note = note
        self.set = set
    }

    /// The deed by which an entry is registered.
    public static let new = "new"
}

/// Does the work of a journal again, deed by deed, as if it happened at its own time.
///
///     {"at":"2023-03-02T08:12","by":"an","register":"dossiers","number":"…","do":"accept"}
public struct Replay: Sendable {
    /// What was done.
    public struct Result: Sendable, Hashable {
        /// How many entries were registered.
        public var entries = 0
        /// How many steps were taken.
        public var steps = 0

        /// Nothing done yet.
        public init() {}
    }

    private let books: Books

    /// Makes a replay into some books.
    public init(_ books: Books) { self.books = books }

    /// Does the deeds of a file, in one transaction or each in its own.
    ///
    /// - Parameters:
    ///   - path: a file with one deed a line, in JSON.
    ///   - commitsEach: whether each deed is kept for good before the next; then `done` is told.
    ///   - done: told of each deed that is kept for good, by its line; only when `commitsEach`.
    /// - Throws: what is wrong with a deed, with the file and the line; without `commitsEach`
    ///   nothing of the file is kept then.
    public func run(
        _ path: String, commitsEach: Bool = false, done: (@Sendable (Int) -> Void)? = nil
    ) async throws -> Result {
        let events = try Replay.events(path)
        guard commitsEach else {
            return try await books.engine.write { connection in
                var result = Result()
                for (line, event) in events {
                    try Replay.placed(path, line) { try take(event, &result, connection) }
                }
                return result
            }
        }
        var result = Result()
        for (line, event) in events {
            let before = result
            result = try await books.engine.write { connection in
                var result = before
                try Replay.placed(path, line) { try take(event, &result, connection) }
                return result
            }
            done?(line)
        }
        return result
    }

    private func take(
        _ event: WorkEvent, _ result: inout Result, _ connection: any WriteConnection
    ) throws {
        guard let now = Moment(iso: event.at) else {
            throw Problem(.replayLine, ["why": "at: «\(event.at)»"])
        }
        let form = try books.form(event.register)
        let write = books.write(form, now, Doer(event.by, actingFor: event.actingFor), connection)
        var draft = Draft(texts: event.set ?? [:])
        if event.deed == WorkEvent.new {
            if let number = event.number { draft.values["number"] = .text(number) }
            _ = try write.add(draft)
            result.entries += 1
        } else {
            guard let number = event.number else {
                throw Problem(.replayLine, ["why": "number: –"])
            }
            let move = Move(event.deed, note: event.note, set: draft)
            _ = try write.move(number, move, permit: nil)
            result.steps += 1
        }
    }

    /// The deeds of a file with their lines; empty lines are passed over.
    private static func events(_ path: String) throws -> [(line: Int, event: WorkEvent)] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(.unreadableFile, ["path": path])
        }
        let decoder = JSONDecoder()
        var events: [(line: Int, event: WorkEvent)] = []
        for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
            do {
                events.append((index + 1, try decoder.decode(WorkEvent.self, from: line)))
            } catch {
                throw Problem(
                    .replayLine, at: Place(file: path, line: index + 1),
                    ["why": String("\(error)".prefix(200)).replacing("\n", with: " ")])
            }
        }
        return events
    }

    /// Gives the problems of a deed their place.
    private static func placed<T>(_ path: String, _ line: Int, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let problem as Problem {
            throw problem.at(Place(file: path, line: line))
        } catch let problems as Problems {
            throw Problems(problems.all.map { $0.at(Place(file: path, line: line)) })
        }
    }
}
