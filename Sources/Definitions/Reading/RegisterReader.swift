import Vocabulary

/// A register as far as it can be read without knowing the others, and what its file says.
struct RegisterDraft {
    /// Its names: fields, states, whether it has deadlines. What is said with them (checks, cases of
    /// deadlines, transitions, circles, numbering) is still missing, and names of other
    /// definitions are unchecked.
    let register: Register
    let map: YAMLMap
    /// The fields that could not be read.
    let doubtful: Set<String>
}

/// Reads a register by itself: its fields, its life, its states, its numbers.
struct RegisterReader {
    /// What a register's file may say.
    static let keys = [
        "register", "title", "override", "number", "unit", "fields", "lifecycle", "date",
        "workflow", "numbering", "belongs_to", "dimensions", "checks", "public_lookup",
    ]

    let faults: Faults

    /// Reads a register, noting the faults that show without the other registers.
    func draft(_ piece: PackSource.Piece) -> RegisterDraft {
        let map = piece.map
        NameForm(faults: faults).checkRegister(piece.id)
        if map.bool("override"), !piece.isLaid {
            let facts = ["found": piece.id.text]
            faults.add(.nothingToOverride, at: map.place(of: "override"), facts)
        }
        let (fields, doubtful) = FieldReader(faults: faults).fields(map)
        let lives = LifecycleReader(
            faults: faults, register: piece.id.text, fields: fields, doubtful: doubtful)
        let lifecycle = lives.lifecycle(map)
        let date = lives.date(map)
        let workflow = WorkflowReader(faults: faults).states(map)
        let unit = unit(map)
        let register = Register(
            id: piece.id.text, title: map.text("title") ?? piece.id.text,
            number: number(map, hasDate: lifecycle != nil || date != nil, piece.id.text),
            unitLabel: unit.label, defaultUnit: unit.id, fields: fields, lifecycle: lifecycle,
            date: date, workflow: workflow, dimensions: map.texts("dimensions"),
            publicLookup: map.texts("public_lookup"), place: piece.id.place)
        return RegisterDraft(register: register, map: map, doubtful: doubtful)
    }

    private func unit(_ map: YAMLMap) -> (label: String, id: String?) {
        guard let node = map.optionalNode("unit") else { return ("Đơn vị", nil) }
        guard node.entries != nil else { return (map.word(of: node)?.text ?? "", nil) }
        guard let map = YAMLMap(node, faults) else { return ("Đơn vị", nil) }
        map.allow(["label", "default"])
        return (map.optionalText("label") ?? "Đơn vị", map.optionalText("default"))
    }

    private func number(_ map: YAMLMap, hasDate: Bool, _ register: String) -> NumberPattern {
        let standard = NumberPattern(
            hasDate ? [.year, .literal("-"), .sequence(width: 5)] : [.sequence(width: 4)])
        guard let word = map.optionalWord("number") else { return standard }
        let facts = ["found": word.text, "register": register]
        guard let pattern = NumberPattern(word.text) else {
            let example = "{unit.code}-{yymmdd}-{seq:4}"
            faults.add(
                .unreadableNumberPattern, at: word.place,
                ["found": word.text, "example": example])
            return standard
        }
        if !pattern.hasSequence, pattern.fields.isEmpty {
            faults.add(.constantNumber, at: word.place, facts)
        }
        // A register whose lifecycle could not be read is not blamed for lacking one.
        let meansDate = hasDate || map.has("lifecycle") || map.has("date")
        if !meansDate, pattern.pieces.contains(.year) || pattern.pieces.contains(.yearMonthDay) {
            faults.add(.numberWithoutDate, at: word.place, facts)
        }
        return pattern
    }
}
