import Expressions
import Vocabulary

/// A register of dossiers, as a pack might define it.
struct SampleScope: Scope {
    let owner = "dossiers"
    let functions = ["previous", "plan"]
    let units = ["ttphcc", "ubnd", "phong-tckh", "phuong-19996"]

    static let channels = ["counter", "online", "post"]
    static let states = ["received", "processing", "online"]

    private let fields: [String: ValueType] = [
        "fee": .number, "share": .number, "pages": .number, "note": .text, "remark": .text,
        "digitised": .bool, "paid": .bool, "signed_on": .date, "due_on": .date,
        "received_at": .datetime, "closed_at": .datetime, "unit": .unit,
        "competent_unit": .unit, "channel": .choice(channels), "state": .choice(states),
        "procedure": .reference("procedures"), "other": .reference("procedures"),
        "budget": .reference("budgets"), "post": .number, "so-luong": .number,
    ]
    private let procedure: [String: ValueType] = [
        "number": .text, "field": .choice(["land", "construction"]), "fee": .number,
        "parent": .reference("procedures"),
    ]

    func type(of name: Name) -> ValueType? {
        let type = type(of: name.path[...], in: fields)
        guard name.function != nil else { return type }
        return type == .number ? .number : nil
    }

    private func type(of path: ArraySlice<String>, in fields: [String: ValueType]) -> ValueType? {
        guard let first = path.first, let type = fields[first] else { return nil }
        if path.count == 1 { return type }
        return type == .reference("procedures")
            ? self.type(of: path.dropFirst(), in: procedure) : nil
    }

    func names(under prefix: [String]) -> [String] {
        if prefix.isEmpty { return fields.keys.sorted() }
        return type(of: Name(path: prefix)) == .reference("procedures")
            ? procedure.keys.sorted() : []
    }

    func isUnit(_ id: String) -> Bool { units.contains(id) }

    /// The tree: all other units lie under `ubnd`.
    static let tree: [String: [String]] = [
        "ubnd": ["ubnd", "ttphcc", "phong-tckh", "phuong-19996"], "ttphcc": ["ttphcc"],
        "phong-tckh": ["phong-tckh"], "phuong-19996": ["phuong-19996"],
    ]

    static func isWithin(_ unit: String, _ root: String) -> Bool {
        tree[root]?.contains(unit) == true
    }
}

/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
