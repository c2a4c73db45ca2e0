import Vocabulary

/// Reads the units of a pack and checks that they make one tree.
struct UnitReader {
    let faults: Faults
    /// Whether some units could not be read, so that none is missed.
    let areUnread: Bool

    /// The tree of all units; where there are faults, of those that could be read.
    ///
    /// - Parameters:
    ///   - pieces: what is said of each unit.
    ///   - file: the file of the units, for faults of the whole; empty when there is none.
    func tree(_ pieces: [PackSource.Piece], file: String) -> UnitTree {
        let units = pieces.map(unit)
        let ids = Set(units.map(\.id))
        for (piece, unit) in zip(pieces, units) { check(unit, piece.map, ids) }
        let tree = UnitTree(units)
        let cycles = noteCycles(units, tree)
        checkTop(units, cycles, file)
        return tree
    }

    private func unit(_ piece: PackSource.Piece) -> UnitDefinition {
        let map = piece.map
        map.allow(["code", "title", "symbol", "kind", "under", "from", "to", "successors"])
        NameForm(faults: faults).checkUnit(piece.id)
        return UnitDefinition(
            id: piece.id.text, code: map.text("code") ?? "", title: map.text("title") ?? "",
            symbol: map.optionalText("symbol"), kind: map.optionalText("kind"),
            parent: map.optionalText("under"), from: map.optionalDay("from"),
            to: map.optionalDay("to"), successors: map.texts("successors"), place: piece.id.place)
    }

    private func check(_ unit: UnitDefinition, _ map: YAMLMap, _ ids: Set<String>) {
        if let parent = map.optionalNode("under")?.word, !ids.contains(parent.text), !areUnread {
            faults.unknown(.unknownUnit, parent, among: ids.sorted())
        }
        if let from = unit.from, let to = unit.to, to < from {
            let facts = ["from": from.vietnamese, "to": to.vietnamese]
            faults.add(.unitDates, at: map.place(of: "to"), facts)
        }
        for node in map.optionalNode("successors")?.words ?? [] {
            if node.text == unit.id {
                faults.add(.unitOwnSuccessor, at: node.place, ["found": node.text])
            } else if !ids.contains(node.text), !areUnread {
                faults.unknown(.unknownUnit, node, among: ids.sorted())
            }
        }
    }

    /// Notes each circle of units once; gives how many there are.
    private func noteCycles(_ units: [UnitDefinition], _ tree: UnitTree) -> Int {
        var settled: Set<String> = []
        var cycles = 0
        for unit in units where !settled.contains(unit.id) {
            var path = [unit.id]
            while let parent = tree[path[path.count - 1]]?.parent, tree[parent] != nil,
                !settled.contains(parent)
            {
                if let start = path.firstIndex(of: parent) {
                    let chain = (path[start...] + [parent]).joined(separator: " → ")
                    faults.add(.unitCycle, at: tree[parent]?.place, ["chain": chain])
                    cycles += 1
                    break
                }
                path.append(parent)
            }
            settled.formUnion(path)
        }
        return cycles
    }

    private func checkTop(_ units: [UnitDefinition], _ cycles: Int, _ file: String) {
        let roots = units.filter { $0.parent == nil }
        if roots.isEmpty, cycles == 0, !areUnread, !file.isEmpty {
            faults.add(.noRootUnit, at: units.first?.place ?? Place(file: file))
        }
        for unit in roots.dropFirst() {
            let facts = ["found": unit.id, "first": roots[0].id]
            faults.add(.secondRootUnit, at: unit.place, facts)
        }
    }
}

extension YAMLNode {
    /// The texts of a list, or the one text; without faults, for a second look.
    var words: [YAMLWord] {
        switch content {
        case .list(let items): items.compactMap(\.word)
        default: word.map { [$0] } ?? []
        }
    }
}
