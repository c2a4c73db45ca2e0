import Definitions
import Foundation
import Vocabulary

/// The people of a sample, each with their roles: a town's worth of them.
struct Cast {
    /// A role that someone holds for a unit, always or for some days.
    struct Duty {
        let role: String
        let unit: String
        let days: ClosedRange<Day>?
        /// The person in whose place it is held.
        let actingFor: String?
    }

    /// Someone who works in the sample.
    struct Person {
        let id: String
        let title: String
        let unit: String
        var duties: [Duty]
    }

    /// All of them, in the order of the sample.
    private(set) var people: [Person] = []
    private let pack: Pack
    private var known: [Asked: [Int]] = [:]

    /// Makes the people that a sample speaks of.
    ///
    /// - Throws: what is wrong with the sample's words.
    init(_ frame: SampleFrame) throws(Problem) {
        pack = frame.pack
        var phrases = try Phrases(words: frame.definition.words)
        var stream = frame.key.branch("people").stream
        var taken = Set(frame.definition.people.compactMap(\.id))
        for staff in frame.definition.people {
            for unit in Cast.units(staff, frame) {
                for _ in 0..<staff.count {
                    let title = phrases.text(staff.title, &stream)
                    let id = staff.id ?? Cast.free(Cast.name(of: title), &taken)
                    let duties = staff.duties.map {
                        Duty(role: $0.role, unit: $0.unit ?? unit, days: nil, actingFor: nil)
                    }
                    people.append(Person(id: id, title: title, unit: unit, duties: duties))
                }
            }
        }
        act(frame.definition.people)
    }

    /// Gives those who act in someone's place that person's roles.
    private mutating func act(_ staff: [SampleStaff]) {
        for staff in staff {
            guard let acting = staff.acting, let id = staff.id, acting.from <= acting.to,
                let deputy = people.firstIndex(where: { $0.id == id }),
                let head = people.first(where: { $0.id == acting.person })
            else { continue }
            people[deputy].duties += head.duties.map {
                Duty(
                    role: $0.role, unit: $0.unit, days: acting.from...acting.to,
                    actingFor: head.id)
            }
        }
    }

    private static func units(_ staff: SampleStaff, _ frame: SampleFrame) -> [String] {
        if !staff.units.isEmpty { return staff.units }
        return frame.pack.units.all.filter {
            $0.exists(on: frame.from) || $0.exists(on: frame.asOf)
        }
        .map(\.id)
    }

    /// `nguyen-van-an` of «Nguyễn Văn An».
    static func name(of title: String) -> String {
        let plain = title.lowercased().split(separator: "đ", omittingEmptySubsequences: false)
            .joined(separator: "d").decomposedStringWithCanonicalMapping
        let letters = plain.unicodeScalars.filter { !$0.properties.isDiacritic }
        let words = String(String.UnicodeScalarView(letters))
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "nguoi" : words.joined(separator: "-")
    }

    private static func free(_ name: String, _ taken: inout Set<String>) -> String {
        var (id, number) = (name, 1)
        while !taken.insert(id).inserted {
            number += 1
            id = name + "-\(number)"
        }
        return id
    }
}

// Who may do something.
extension Cast {
    /// What someone must be to do something.
    enum Right: Hashable {
        /// To hold one of some roles.
        case roles([String])
        /// To hold a role that may add entries of a register.
        case add(String)
        /// To hold a role that may change entries of a register.
        case change(String)
    }

    /// Someone who does something, and in whose place.
    struct Doer {
        let person: Int
        let actingFor: String?
    }

    fileprivate struct Asked: Hashable {
        let right: Right
        let units: [String]
    }

    /// All who may do something for one of some units on a day.
    mutating func doers(_ right: Right, for units: [String], on day: Day) -> [Int] {
        let key = Asked(right: right, units: units)
        if known[key] == nil {
            known[key] = people.indices.filter { may($0, right, units, on: nil) }
        }
        return (known[key] ?? []).filter { may($0, right, units, on: day) }
    }

    /// Someone who may do something for one of some units on a day; nil when nobody may.
    ///
    /// - Parameters:
    ///   - others: people who may not, for they did something before.
    ///   - needed: people who had better not, for nobody else could do something later.
    mutating func doer(
        _ right: Right, for units: [String], on day: Day, besides others: Set<Int>,
        sparing needed: Set<Int> = [], _ stream: inout RandomStream
    ) -> Doer? {
        let all = doers(right, for: units, on: day).filter { !others.contains($0) }
        let spared = all.filter { !needed.contains($0) }
        let free = spared.isEmpty ? all : spared
        guard !free.isEmpty else { return nil }
        let person = free[stream.below(free.count)]
        let duties = people[person].duties.filter { permits($0, right, units, on: day) }
        let isOwn = duties.contains { $0.actingFor == nil }
        return Doer(person: person, actingFor: isOwn ? nil : duties.first?.actingFor)
    }

    /// Whether someone may do something, on a day or on any.
    private func may(_ person: Int, _ right: Right, _ units: [String], on day: Day?) -> Bool {
        people[person].duties.contains { permits($0, right, units, on: day) }
    }

    private func permits(
        _ duty: Duty, _ right: Right, _ units: [String], on day: Day?
    ) -> Bool {
        if let day, let days = duty.days, !days.contains(day) { return false }
        switch reach(right, duty) {
        case .none: return false
        case .all: return true
        case .own, .unit:
            return units.contains {
                $0 == duty.unit || pack.units.ancestors(of: $0).contains(duty.unit)
            }
        }
    }

    private func reach(_ right: Right, _ duty: Duty) -> Role.Reach {
        switch right {
        case .roles(let roles): return roles.contains(duty.role) ? .unit : .none
        case .add(let register):
            return pack.roles.isEmpty ? .unit : rights(duty, register)?.add ?? .none
        case .change(let register):
            return pack.roles.isEmpty ? .unit : rights(duty, register)?.change ?? .none
        }
    }

    private func rights(_ duty: Duty, _ register: String) -> Role.Rights? {
        pack.role(duty.role)?.rights(in: register)
    }
}

/// The file of a sample's people: a line for each role that someone holds.
enum PeopleFile {
    static let name = "people.csv"

    static func write(_ cast: Cast, to path: String) throws(Problem) {
        var file = try CSVFile(path: path)
        let header = ["id", "title", "unit", "role", "role_unit", "from", "to", "acting_for"]
        for name in header { file.add(name.utf8) }
        try file.endRow()
        for person in cast.people {
            let duties: [Cast.Duty?] = person.duties.isEmpty ? [nil] : person.duties
            for duty in duties {
                for text in [person.id, person.title, person.unit] { file.add(text.utf8) }
                file.add((duty?.role ?? "").utf8)
                file.add((duty?.unit ?? "").utf8)
                file.add((duty?.days?.lowerBound.iso ?? "").utf8)
                file.add((duty?.days?.upperBound.iso ?? "").utf8)
                file.add((duty?.actingFor ?? "").utf8)
                try file.endRow()
            }
        }
        try file.close()
    }
}
