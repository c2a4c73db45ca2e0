import Expressions
import Vocabulary

/// Reads who is reminded of which deadlines.
struct ReminderReader {
    /// How many working days before or after a deadline one may be reminded.
    private static let farthest = 1_000
    /// How a step says its day.
    private static let days = ["before", "on_day", "after"]

    let names: PackNames
    private var faults: Faults { names.faults }

    init(_ names: PackNames) { self.names = names }

    /// A reminder; nil when it can't be read.
    func reminder(_ piece: PackSource.Piece) -> Reminder? {
        let map = piece.map
        map.allow(["register", "when", "steps", "says"])
        NameForm(faults: faults).checkPart(piece.id)
        let steps = steps(map)
        let says = map.word("says")
        guard let register = map.word("register").flatMap(names.register) else { return nil }
        if register.lifecycle?.due == nil, !names.isLifecycleDoubtful(register.id) {
            let facts = ["register": register.id]
            faults.add(.reminderWithoutDue, at: map.place(of: "register"), facts)
        }
        if let says { check(says, register) }
        let condition = map.optionalWord("when")
        let typed = condition.flatMap {
            names.expression($0, in: names.scope(of: register), expecting: .bool)
        }
        guard let says, !steps.isEmpty, condition == nil || typed != nil else { return nil }
        return Reminder(
            id: piece.id.text, register: register.id, when: typed, steps: steps, says: says.text)
    }

    // MARK: - Steps

    private func steps(_ map: YAMLMap) -> [Reminder.Step] {
        guard map.node("steps") != nil else { return [] }
        if map.list("steps").isEmpty {
            faults.add(.missingKey, at: map.place(of: "steps"), ["key": "steps"])
        }
        return map.maps("steps").compactMap(step).enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private func step(_ map: YAMLMap) -> Reminder.Step? {
        map.allow(ReminderReader.days + ["every_day", "to"])
        let isRepeated = map.bool("every_day")
        _ = map.node("to")
        let to = map.words("to").map(recipient)
        guard let day = day(map), !to.isEmpty else { return nil }
        return Reminder.Step(day: day, isRepeated: isRepeated, to: to)
    }

    private func day(_ map: YAMLMap) -> Int? {
        let range = 1...ReminderReader.farthest
        let given = ReminderReader.days.filter { key in
            map.has(key) && (key != "on_day" || map.bool(key))
        }
        guard given.count == 1 else {
            let facts = ["allowed": "before: N, on_day: true, after: N"]
            faults.add(.stepOfOneDay, at: map.place, facts)
            return nil
        }
        switch given[0] {
        case "before": return map.integer("before", in: range).map { -$0 }
        case "after": return map.integer("after", in: range)
        default: return 0
        }
    }

    private func recipient(_ word: YAMLWord) -> Reminder.Recipient {
        switch word.text {
        case "assignee": return .assignee
        case "giver": return .giver
        default:
            names.checkRole(word, besides: ["assignee", "giver"])
            return .role(word.text)
        }
    }

    // MARK: - The sentence

    private func check(_ says: YAMLWord, _ register: Register) {
        guard let paths = SentencePaths.paths(in: says) else {
            faults.add(.badSentence, at: says.place, ["found": says.text])
            return
        }
        for word in paths {
            guard let path = names.path(word, from: register) else { continue }
            let fields = path.steps.compactMap { names.registers[$0.register]?.field($0.field) }
            let facts = ["found": word.text]
            if fields.contains(where: \.isPersonal) {
                faults.add(.personalInReminder, at: word.place, facts)
            } else if fields.contains(where: { $0.circle != nil }) {
                faults.add(.restrictedShown, at: word.place, facts)
            }
        }
    }
}

/// The paths in the braces of a sentence: `Hồ sơ {number} hẹn trả {due}`.
enum SentencePaths {
    /// The paths with their places; nil when the braces don't match or hold nothing.
    static func paths(in word: YAMLWord) -> [YAMLWord]? {
        var paths: [YAMLWord] = []
        let scalars = Array(word.text.unicodeScalars)
        var start: Int?
        for (offset, scalar) in scalars.enumerated() {
            switch (scalar, start) {
            case ("{", nil): start = offset + 1
            case ("}", let begin?) where begin < offset:
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars[begin..<offset])
                let place = word.textPlace
                let column = place.column.map { $0 + begin }
                let own = Place(file: place.file, line: place.line, column: column)
                paths.append(YAMLWord(text: String(text), place: own))
                start = nil
            case ("{", _), ("}", _): return nil
            default: continue
            }
        }
        return start == nil ? paths : nil
    }
}
