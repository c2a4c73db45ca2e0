import Vocabulary

/// Reads the restricted circles of fields, once all registers and roles are known.
struct CircleReader {
    let desk: DraftInPack
    private var faults: Faults { desk.faults }

    init(_ desk: DraftInPack) { self.desk = desk }

    /// The register's fields with their circles.
    func fields() -> [Field] {
        let entries = desk.map.optionalNode("fields")?.entries ?? []
        return desk.register.fields.map { field in
            guard field.circle != nil,
                let node = entries.first(where: { $0.key.text == field.id })?.value,
                let map = YAMLMap(node, faults)
            else { return field }
            return field.drawing(circle(map))
        }
    }

    /// Roles alone, or `{to: roles, when: condition}`.
    private func circle(_ map: YAMLMap) -> Circle? {
        let isMap = map.optionalNode("restricted")?.entries != nil
        guard isMap, let inner = map.optionalMap("restricted") else {
            return circle(map.words("restricted"), at: map.place(of: "restricted"))
        }
        inner.allow(["to", "when"])
        _ = inner.node("to")
        let roles = inner.words("to")
        let condition = inner.optionalWord("when")
        let typed = condition.flatMap(desk.condition)
        guard condition == nil || typed != nil else { return nil }
        let drawn =
            inner.has("to") ? circle(roles, at: inner.place(of: "to")) : nil
        return drawn.map { Circle(roles: $0.roles, when: typed) }
    }

    private func circle(_ roles: [YAMLWord], at place: Place) -> Circle? {
        if roles.isEmpty { faults.add(.missingKey, at: place, ["key": "to"]) }
        roles.forEach(desk.names.checkRole)
        return roles.isEmpty ? nil : Circle(roles: roles.map(\.text))
    }
}

extension Field {
    /// A copy with another circle.
    fileprivate func drawing(_ circle: Circle?) -> Field {
        Field(
            id: id, label: label, type: type, isRequired: isRequired, isPersonal: isPersonal,
            isSearchable: isSearchable, circle: circle, place: place)
    }
}
