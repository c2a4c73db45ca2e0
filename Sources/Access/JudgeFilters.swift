public import Definitions
public import Vocabulary

extension Judge {
    /// Whether a person may search, sort or group a register's entries by a path, or be shown it
    /// without more being asked.
    ///
    /// A condition over what one may not see tells it after all: who may count the complaints of
    /// one name knows who complained. So it is allowed only where the value is shown of every entry
    /// that the person may see, and of entries that are referred to only where the person sees all
    /// of that register.
    ///
    /// - Parameters:
    ///   - path: a field or built-in column, or a way through references to one.
    ///   - register: where the path starts.
    ///   - person: who.
    public func mayFilter(on path: [String], in register: Register, by person: Person) -> Bool {
        guard !person.isOperator else { return true }
        var parts = path
        if parts.last == "id" { parts.removeLast() }
        guard !parts.isEmpty else { return path == ["id"] }
        guard let way = try? FieldPath(following: parts, from: register, in: registers) else {
            return false
        }
        return way.steps.enumerated().allSatisfy { index, step in
            guard let owner = registers[step.register] else { return false }
            let seen = filter(owner, for: person)
            guard index == 0 ? !seen.isNothing : seen.isEverything else { return false }
            return isShown(step.field, in: owner, ofAll: seen, person)
        }
    }

    /// Refuses a search, order or grouping by what a person may not see; see
    /// ``mayFilter(on:in:by:)``.
    ///
    /// - Throws: `mayNotFilter`.
    public func checkFilter(
        on path: [String], in register: Register, by person: Person
    ) throws(Problem) {
        guard !mayFilter(on: path, in: register, by: person) else { return }
        throw Problem(
            .mayNotFilter,
            [
                "person": person.title, "register": register.title,
                "field": path.joined(separator: "."),
            ])
    }

    /// Whether a field is shown of every entry that is seen.
    private func isShown(
        _ field: String, in register: Register, ofAll seen: RowFilter, _ person: Person
    ) -> Bool {
        guard let field = register.field(field) else { return true }
        if field.isPersonal,
            !reached(by: { $0.personal }, in: register, person).covers(all: seen)
        {
            return false
        }
        guard let circle = field.circle else { return true }
        return circleReach(circle, in: register, person).covers(all: seen)
    }
}
