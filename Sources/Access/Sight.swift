public import Definitions
import Expressions
import Vocabulary

/// What a person sees of a register: which entries, and what of each. Made once for many entries.
public struct Sight: Sendable {
    /// The entries that may be seen.
    public let filter: RowFilter
    private let register: Register
    private let personal: RowFilter
    /// Who is in the circle of each field that has one.
    private let circles: [String: RowFilter]
    private let judge: Judge

    init(_ register: Register, of person: Person, _ judge: Judge) {
        self.judge = judge
        self.register = register
        filter = judge.filter(register, for: person)
        personal = judge.reached(by: { $0.personal }, in: register, person)
        circles = Dictionary(
            register.fields.compactMap { field in
                field.circle.map { (field.id, judge.circleReach($0, in: register, person)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What of an entry is shown.
    ///
    /// Personal fields are masked unless the right `personal` of one of the person's grants
    /// reaches the entry. A field with a circle is hidden from all who are not in it, however far
    /// they see, where the circle's condition holds or can't be known. In the circle are those who
    /// may see the entry through one of its roles.
    public func veil(_ entry: EntryFacts) -> Veil {
        guard filter.covers(entry) else { return Veil(register, isVisible: false, veiled: [:]) }
        let isPersonalShown = personal.covers(entry)
        var veiled: [String: Veil.Showing] = [:]
        for field in register.fields {
            if let circle = field.circle, let members = circles[field.id],
                !members.covers(entry), isDrawn(circle, around: entry)
            {
                veiled[field.id] = .hidden
            } else if field.isPersonal, !isPersonalShown {
                veiled[field.id] = .masked
            }
        }
        return Veil(register, isVisible: true, veiled: veiled)
    }

    /// Whether a circle is drawn around an entry; it is when a value that decides is missing, which
    /// is another thing than a value that is known to be empty.
    private func isDrawn(_ circle: Circle, around entry: EntryFacts) -> Bool {
        guard let condition = circle.when else { return true }
        let names = condition.names.map { $0.name.path.joined(separator: ".") }
        guard names.allSatisfy({ entry.values[$0] != nil }) else { return true }
        let value = condition.evaluate { name in
            entry.values[name.path.joined(separator: ".")] ?? .none
        } isWithin: { unit, top in
            judge.units(under: top).contains(unit)
        }
        return value != .bool(false)
    }
}

extension Judge {
    /// What a person sees of a register.
    public func sight(_ register: Register, for person: Person) -> Sight {
        Sight(register, of: person, self)
    }

    /// What of an entry a person is shown; see ``Sight/veil(_:)``.
    public func veil(_ register: Register, _ entry: EntryFacts, for person: Person) -> Veil {
        sight(register, for: person).veil(entry)
    }

    /// The entries that a person sees through one of a circle's roles.
    func circleReach(_ circle: Circle, in register: Register, _ person: Person) -> RowFilter {
        reached(by: { $0.see }, in: register, person, roles: circle.roles)
    }

    /// The paths whose values ``EntryFacts`` must hold so that the circles of a register's fields
    /// can be judged.
    public func paths(in register: Register) -> [[String]] {
        let names = register.fields.compactMap { $0.circle?.when }.flatMap(\.names)
        return names.map(\.name.path).reduce(into: []) { all, path in
            if !all.contains(path) { all.append(path) }
        }
    }
}
