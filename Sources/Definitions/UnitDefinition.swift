public import Vocabulary

/// A unit (đơn vị) of the authority: a department, a centre, a ward, a commune.
public struct UnitDefinition: Sendable, Hashable {
    /// The name used in packs and files: `ttphcc`, `phuong-19996`.
    public let id: String
    /// The official code (mã định danh, mã đơn vị hành chính), used in numbers.
    public let code: String
    /// The full name.
    public let title: String
    /// The letters that stand for it in symbols of documents: `VP`, `TNMT`; nil for none.
    public let symbol: String?
    /// What kind of unit it is (free text of the pack: `phường`, `xã`, `phòng`).
    public let kind: String?
    /// The unit above; nil for the root.
    public let parent: String?
    /// The first day on which it exists; nil when it always did.
    public let from: Day?
    /// The last day on which it exists; nil when it still does.
    public let to: Day?
    /// The units that took over its work.
    public let successors: [String]
    /// Where it is defined.
    public let place: Place?

    /// Makes a unit.
    public init(
        id: String, code: String, title: String, symbol: String? = nil, kind: String? = nil,
        parent: String? = nil, from: Day? = nil, to: Day? = nil, successors: [String] = [],
        place: Place? = nil
    ) {
        self.id = id
        self.code = code
        self.title = title
        self.symbol = symbol
        self.kind = kind
        self.parent = parent
        self.from = from
        self.to = to
        self.successors = successors
        self.place = place
    }

    /// Whether the unit exists on a day.
    public func exists(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}

/// The units of a pack, with quick answers about who stands under whom.
public struct UnitTree: Sendable, Hashable {
    /// All units, in the order of the file.
    public let all: [UnitDefinition]
    private let indexes: [String: Int]
    private let children: [String: [String]]
    private let predecessors: [String: [String]]

    /// Makes a tree; parents and successors are taken as existing.
    public init(_ units: [UnitDefinition]) {
        all = units
        indexes = Dictionary(
            units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        children = Dictionary(grouping: units.filter { $0.parent != nil }) { $0.parent ?? "" }
            .mapValues { $0.map(\.id) }
        predecessors = units.reduce(into: [:]) { result, unit in
            for successor in unit.successors { result[successor, default: []].append(unit.id) }
        }
    }

    /// The unit of a name.
    public subscript(id: String) -> UnitDefinition? { indexes[id].map { all[$0] } }

    /// The unit at the top: the authority itself.
    public var root: UnitDefinition? { all.first { $0.parent == nil } }

    /// The units above a unit, nearest first.
    public func ancestors(of id: String) -> [String] {
        var result: [String] = []
        var next = self[id]?.parent
        while let parent = next, !result.contains(parent) {
            result.append(parent)
            next = self[parent]?.parent
        }
        return result
    }

    /// A unit, all units under it, and the units whose work they took over.
    public func subtree(of id: String) -> [String] {
        var result: [String] = []
        var seen: Set<String> = []
        var waiting = [id]
        while let unit = waiting.popLast() {
            guard seen.insert(unit).inserted else { continue }
            result.append(unit)
            waiting += (children[unit] ?? []) + (predecessors[unit] ?? [])
        }
        return result
    }

    /// The units whose work a unit took over, directly.
    public func predecessors(of id: String) -> [String] { predecessors[id] ?? [] }
}
