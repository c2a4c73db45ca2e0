import Access
import ArgumentParser
import Definitions
import Registers
import Store
import Vocabulary

/// Who works: `--as USER`, or whoever sits at the machine and holds the database.
struct PersonOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: "Làm với tư cách người dùng này (mặc định: người quản trị máy).")
    var user: String?

    @Option(help: "Thời điểm làm việc (mặc định: bây giờ), ví dụ 2023-01-18T09:00.")
    var now: Moment?

    /// The desk of the person, and the minute it is.
    func desk(_ engine: any Engine, _ pack: Pack) async throws -> (desk: Desk, now: Moment) {
        let now = now ?? PackClock.now(in: pack)
        let books = Books(pack: pack, engine: engine)
        guard let user else { return (Desk(.operator(Actor.name), books: books), now) }
        let people = People(pack: pack)
        let person = try await engine.read { try people.person(user, on: now.day, $0) }
        return (Desk(person, books: books), now)
    }
}

/// `field=value`, as `--set` takes it.
struct Assignment: ExpressibleByArgument {
    let field: String
    let value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else {
            return nil
        }
        field = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}

extension Draft {
    /// What `--set` gave; a field that is given twice is a matter of usage.
    init(_ assignments: [Assignment]) throws {
        var texts: [String: String] = [:]
        for assignment in assignments {
            guard texts.updateValue(assignment.value, forKey: assignment.field) == nil else {
                throw ValidationError("--set \(assignment.field) có hai lần.")
            }
        }
        self.init(texts: texts)
    }
}
