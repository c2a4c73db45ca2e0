public import Templates

/// The names that slips know besides the fields of their entry, which go before.
public enum SlipNames {
    /// Of the slip itself, the authority, and the work.
    public static let words = [
        "slip", "authority", "unit_title", "place", "place_date", "reason", "time_limit",
        "new_due", "old_due", "history", "promises", "qr",
    ]
    /// The parts of `slip`.
    public static let slip = ["title", "printed_at", "printed_by"]
    /// What each step of `history` has.
    public static let step = [
        "no", "at", "actor", "acting_for", "action", "from", "to", "note", "due", "verdict",
    ]
    /// What each of the `promises` has.
    public static let promise = ["no", "kind", "due", "reason", "at", "actor"]
    /// The parts of a date, besides its text.
    public static let date = ["date", "long"]
    /// The parts of a moment, besides its text.
    public static let moment = ["date", "time", "day", "long"]
    /// The parts of a unit, besides its title as its text.
    public static let unit = ["title", "symbol", "code"]
    /// The parts of money, besides its text.
    public static let money = ["amount"]
}

extension Pack {
    /// The registers that refer to a register, each with its fields that do; a slip of the
    /// referred entry lists the others under the name of their register.
    public func children(of register: Register) -> [(register: Register, fields: [String])] {
        registers.compactMap { other in
            let fields = other.fields.filter { $0.type == .reference(register.id) }.map(\.id)
            return fields.isEmpty ? nil : (other, fields)
        }
    }

    /// The names that a slip for entries of a register may use.
    public func slipShape(of register: Register) -> SlipShape {
        let own = entryShape(of: register)
        let children = children(of: register).map(\.register)
        let names = SlipNames.words + children.map(\.id)
        return SlipShape(names: own.names + names.filter { !own.names.contains($0) }) { name in
            if let shape = own[name] { return shape }
            switch name {
            case "slip": return .parts(SlipNames.slip, ["printed_at": .parts(SlipNames.moment)])
            case "history":
                return .parts(
                    SlipNames.step,
                    ["at": .parts(SlipNames.moment), "due": .parts(SlipNames.moment)])
            case "promises":
                return .parts(
                    SlipNames.promise,
                    ["at": .parts(SlipNames.moment), "due": .parts(SlipNames.moment)])
            case "new_due", "old_due": return .parts(SlipNames.moment)
            default:
                return children.first { $0.id == name }.map { entryShape(of: $0) } ?? .leaf
            }
        }
    }

    /// An entry: its fields, its built-in columns, and how it was judged, `verdict`.
    private func entryShape(of register: Register) -> SlipShape {
        let words = register.lifecycle == nil ? [] : ["verdict"]
        let names = register.fieldNames + words.filter { !register.fieldNames.contains($0) }
        return SlipShape(names: names) { name in
            guard let type = register.type(of: name) else { return .leaf }
            return shape(of: type)
        }
    }

    private func shape(of type: FieldType) -> SlipShape {
        switch type {
        case .text, .number, .bool: .leaf
        case .money: .parts(SlipNames.money)
        case .date: .parts(SlipNames.date)
        case .datetime: .parts(SlipNames.moment)
        case .choice(let options): .parts(options.map(\.id))
        case .unit: .parts(SlipNames.unit)
        case .reference(let id): self.register(id).map { entryShape(of: $0) } ?? .leaf
        }
    }
}

extension SlipShape {
    /// Something with parts, most of which have none themselves.
    fileprivate static func parts(
        _ names: [String], _ shapes: [String: SlipShape] = [:]
    ) -> SlipShape {
        SlipShape(names: names) { shapes[$0] ?? .leaf }
    }
}
