/// What a figure counts or measures.
struct Unit: Sendable, Hashable {
    /// The kinds of unit, each with units that can be compared.
    enum Kind: Sendable, Hashable {
        /// None is printed.
        case none
        case percent
        /// Percentage points.
        case points
        case money, area, mass, length, volume, energy
        /// How many times.
        case times
        /// Things that are counted: their noun.
        case count
    }

    /// Its kind.
    let kind: Kind
    /// The noun or the sign, in lower case: "hồ sơ", "đồng", "ha".
    let name: Word
    /// The power of ten of the scale words before it: 9 in "tỷ đồng".
    let exponent: Int

    static let none = Unit(kind: .none, name: "", exponent: 0)

    init(kind: Kind, name: Word, exponent: Int = 0) {
        self.kind = kind
        self.name = name
        self.exponent = exponent
    }

    /// Whether figures of the two may stand in one relation: the same unit, units of one measure,
    /// people counted under two names.
    func fits(_ other: Unit) -> Bool {
        if kind == .none || other.kind == .none { return true }
        if kind != other.kind { return false }
        if kind != .count { return name == other.name || kind != .money }
        return name == other.name || (CountNouns.isPeople(name) && CountNouns.isPeople(other.name))
    }

    /// Whether a figure of this unit may be the whole of one of the other: of a fitting unit, or things
    /// counted under another noun ("cơ sở đảng" of "tổ chức cơ sở đảng").
    func mayBeWhole(of part: Unit) -> Bool {
        fits(part) || kind == .count && part.kind == .count
    }

    /// Whether both print the same unit.
    func isSame(_ other: Unit) -> Bool {
        kind != .none && kind == other.kind && name == other.name
    }
}
