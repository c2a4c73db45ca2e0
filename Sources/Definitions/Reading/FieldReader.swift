import Vocabulary

/// Reads the fields of a register.
struct FieldReader {
    /// The words for the types, as packs write them.
    private enum TypeName: String, CaseIterable {
        case text, number, money, bool, date, datetime, choice, unit, ref
    }

    /// Keys that go with one type only.
    private static let keysOfTypes: [(key: String, type: TypeName)] = [
        ("decimals", .number), ("options", .choice), ("to", .ref), ("search", .text),
    ]
    /// The most decimals that a number keeps.
    private static let mostDecimals = 6

    let faults: Faults

    /// The fields that could be read, and the names of those that could not.
    ///
    /// Who is in a restricted circle is read by ``CircleReader``, when all names are known.
    func fields(_ register: YAMLMap) -> (fields: [Field], doubtful: Set<String>) {
        guard let map = register.map("fields") else { return ([], []) }
        if map.entries.isEmpty { faults.add(.missingKey, at: map.place, ["key": "fields"]) }
        var fields: [Field] = []
        var doubtful: Set<String> = []
        for entry in map.entries {
            NameForm(faults: faults).checkField(entry.key)
            if let field = YAMLMap(entry.value, faults).flatMap({ field(entry.key, $0) }) {
                fields.append(field)
            } else {
                doubtful.insert(entry.key.text)
            }
        }
        return (fields, doubtful)
    }

    private func field(_ name: YAMLWord, _ map: YAMLMap) -> Field? {
        map.allow(
            ["type", "label", "required", "personal", "restricted"]
                + FieldReader.keysOfTypes.map(\.key))
        let label = map.text("label") ?? name.text
        let isRequired = map.bool("required")
        let isPersonal = map.bool("personal")
        let isSearchable = map.bool("search")
        guard let typeName = map.choice("type", of: TypeName.self) else { return nil }
        for (key, type) in FieldReader.keysOfTypes where type != typeName && map.has(key) {
            let facts = ["key": key, "type": typeName.rawValue, "expected": type.rawValue]
            faults.add(.keyOfOtherType, at: map.place(of: key), facts)
        }
        guard let type = type(typeName, map) else { return nil }
        return Field(
            id: name.text, label: label, type: type, isRequired: isRequired,
            isPersonal: isPersonal, isSearchable: isSearchable,
            circle: map.has("restricted") ? Circle(roles: []) : nil, place: name.place)
    }

    private func type(_ name: TypeName, _ map: YAMLMap) -> FieldType? {
        switch name {
        case .text: .text
        case .number:
            .number(
                decimals: map.optionalInteger("decimals", in: 0...FieldReader.mostDecimals) ?? 0)
        case .money: .money
        case .bool: .bool
        case .date: .date
        case .datetime: .datetime
        case .choice: options(map).map(FieldType.choice)
        case .unit: .unit
        case .ref: map.text("to").map(FieldType.reference)
        }
    }

    private func options(_ map: YAMLMap) -> [FieldType.Option]? {
        guard map.node("options") != nil else { return nil }
        let options = map.namedTexts("options")
        for option in options { NameForm(faults: faults).checkOption(option.name) }
        if options.isEmpty, map.optionalNode("options")?.entries?.isEmpty == true {
            faults.add(.missingKey, at: map.place(of: "options"), ["key": "options"])
        }
        return options.isEmpty
            ? nil : options.map { FieldType.Option(id: $0.name.text, label: $0.text) }
    }
}

extension FieldType {
    /// The word by which packs call the type.
    var word: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .money: "money"
        case .bool: "bool"
        case .date: "date"
        case .datetime: "datetime"
        case .choice: "choice"
        case .unit: "unit"
        case .reference: "ref"
        }
    }
}
