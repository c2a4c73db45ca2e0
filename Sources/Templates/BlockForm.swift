import Vocabulary

/// The word by which a block begins.
enum BlockForm: String {
    case table, targets, figures, contribution, records

    /// How the block is written, for problems.
    var form: String {
        switch self {
        case .table: "{table REGISTER by FIELD: COLUMN, COLUMN}"
        case .targets: "{targets}"
        case .figures: "{figures INDICATOR, INDICATOR}"
        case .contribution: "{contribution NAME from UNIT}"
        case .records: "{records INDICATOR: FIELD, FIELD}"
        }
    }
}

/// The parts of a block's text: `table dossiers by channel : received, resolved`.
private struct BlockParts {
    /// What stands before the colon, for conditions that run to its end.
    let head: PlacedText
    /// The words of the head after the first.
    var words: ArraySlice<PlacedText>
    /// The items after the colon.
    let items: [PlacedText]
}

extension PlaceholderParser {
    /// A block, or nil and its problems.
    mutating func block(
        _ form: BlockForm, _ body: PlacedText, _ place: Place
    ) -> BlockPlace.Block? {
        let before = problems.count
        let block: BlockPlace.Block? =
            switch form {
            case .table: table(parts(of: body), place)
            case .targets: targets(body)
            case .figures: figures(body)
            case .contribution: contribution(body, place)
            case .records: records(parts(of: body), place)
            }
        return problems.count == before ? block : nil
    }

    private mutating func table(_ parts: BlockParts, _ place: Place) -> BlockPlace.Block? {
        var parts = parts
        guard let register = nextName(&parts.words, "REGISTER", of: .table, place),
            expect("by", &parts.words, "by FIELD", of: .table, place),
            let dimension = nextName(&parts.words, "FIELD", of: .table, place, isPath: true)
        else { return nil }
        var options = PlacedOptions()
        read(parts.words, of: parts.head, into: &options, allowed: Option.ofTables)
        let columns = names(parts.items, "COLUMN", of: .table, place)
        return .table(
            RegisterTable(
                register: register, dimension: dimension, scope: options.scope,
                condition: options.condition, columns: columns))
    }

    private mutating func targets(_ body: PlacedText) -> BlockPlace.Block? {
        var options = PlacedOptions()
        read(words(body).dropFirst(), of: body, into: &options, allowed: Option.ofTargets)
        return .targets(options.scope)
    }

    private mutating func figures(_ body: PlacedText) -> BlockPlace.Block? {
        guard let keyword = words(body).first else { return nil }
        let list = body.part(keyword.characters.endIndex..<body.characters.endIndex)
        var figures: [FigurePlace] = []
        for item in items(of: list) {
            guard !item.isEmpty else {
                miss("INDICATOR", .figures, item.place)
                continue
            }
            if let figure = figure(item, source: item.text, place: item.place) {
                figures.append(figure)
            }
        }
        return .figures(figures)
    }

    private mutating func contribution(_ body: PlacedText, _ place: Place) -> BlockPlace.Block? {
        var words = words(body).dropFirst()
        guard let name = nextName(&words, "NAME", of: .contribution, place),
            expect("from", &words, "from UNIT", of: .contribution, place),
            let unit = nextName(&words, "UNIT", of: .contribution, place)
        else { return nil }
        var options = PlacedOptions()
        read(words, of: body, into: &options, allowed: [])
        return .contribution(name: name, unit: unit)
    }

    private mutating func records(_ parts: BlockParts, _ place: Place) -> BlockPlace.Block? {
        var parts = parts
        guard let indicator = nextName(&parts.words, "INDICATOR", of: .records, place)
        else { return nil }
        var options = PlacedOptions()
        read(parts.words, of: parts.head, into: &options, allowed: Option.ofTables)
        let fields = names(parts.items, "FIELD", of: .records, place)
        return .records(
            RecordTable(
                indicator: indicator, scope: options.scope, condition: options.condition,
                fields: fields))
    }
}

extension PlaceholderParser {
    /// Cuts a block at the last colon that no parentheses or quotes enclose.
    private func parts(of body: PlacedText) -> BlockParts {
        var colon: Int?
        var enclosure = Enclosure()
        for index in body.characters.indices {
            let character = body.characters[index]
            if character == ":", !enclosure.isOpen { colon = index }
            enclosure.read(character)
        }
        let end = body.characters.endIndex
        let head = body.part(body.characters.startIndex..<(colon ?? end)).trimmed
        let list = colon.map { items(of: body.part($0 + 1..<end)) } ?? []
        return BlockParts(head: head, words: words(head).dropFirst(), items: list)
    }

    /// What stands between the commas of a list.
    private func items(of list: PlacedText) -> [PlacedText] {
        var items: [PlacedText] = []
        var start = list.characters.startIndex
        var enclosure = Enclosure()
        for index in list.characters.indices {
            let character = list.characters[index]
            if character == ",", !enclosure.isOpen {
                items.append(list.part(start..<index).trimmed)
                start = index + 1
            }
            enclosure.read(character)
        }
        items.append(list.part(start..<list.characters.endIndex).trimmed)
        return items
    }

    /// The names of a list, one an item; at least one is needed.
    private mutating func names(
        _ items: [PlacedText], _ missing: String, of form: BlockForm, _ place: Place
    ) -> [PlacedName] {
        if items.isEmpty { miss(": " + missing, form, place) }
        var names: [PlacedName] = []
        for item in items {
            if item.isEmpty {
                miss(missing, form, item.place)
            } else if words(item).count > 1 {
                problems.append(Problem(.wrongListItem, at: item.place, ["found": item.text]))
            } else if let name = name(item, isPath: true) {
                names.append(name)
            }
        }
        return names
    }

    /// The next word as a name, or nil and a problem where a word of the language stands.
    private mutating func nextName(
        _ words: inout ArraySlice<PlacedText>, _ missing: String, of form: BlockForm,
        _ place: Place, isPath: Bool = false
    ) -> PlacedName? {
        guard let word = words.first, !["by", "from"].contains(word.text),
            Option(rawValue: word.text) == nil
        else {
            miss(missing, form, words.first?.place ?? place)
            return nil
        }
        words.removeFirst()
        return name(word, isPath: isPath)
    }

    private mutating func expect(
        _ keyword: String, _ words: inout ArraySlice<PlacedText>, _ missing: String,
        of form: BlockForm, _ place: Place
    ) -> Bool {
        guard words.first?.text == keyword else {
            miss(missing, form, words.first?.place ?? place)
            return false
        }
        words.removeFirst()
        return true
    }

    private mutating func miss(_ missing: String, _ form: BlockForm, _ place: Place) {
        let facts = ["block": "{" + form.rawValue + "}", "missing": missing, "form": form.form]
        problems.append(Problem(.incompleteBlock, at: place, facts))
    }
}
