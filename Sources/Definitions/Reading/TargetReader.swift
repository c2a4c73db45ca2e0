import Vocabulary

/// Reads the tables of targets.
struct TargetReader {
    /// What makes a row what it is; only one of them may stand in a row.
    private static let kinds = ["heading", "parts", "indicator"]

    let faults: Faults
    let names: PackNames

    /// All tables, with a fault for a version that is issued twice.
    func tables(_ pieces: [PackSource.Piece]) -> [TargetTable] {
        var first: [[String]: Place] = [:]
        return pieces.compactMap { piece in
            guard let table = table(piece) else { return nil }
            let key = [table.period, table.authority, String(table.version)]
            if let place = first[key] {
                let facts = [
                    "version": key[2], "period": key[0], "authority": key[1], "first": "\(place)",
                ]
                faults.add(.duplicateVersion, at: piece.id.place, facts)
            } else {
                first[key] = piece.id.place
            }
            return table
        }
    }

    private func table(_ piece: PackSource.Piece) -> TargetTable? {
        let map = piece.map
        map.allow(["title", "period", "authority", "version", "rows"])
        let period = map.optionalWord("period") ?? piece.id
        if Period(named: period.text) == nil {
            faults.add(.unreadablePeriodName, at: period.place, ["found": period.text])
        }
        let title = map.text("title")
        let authority = map.text("authority")
        let version = map.optionalInteger("version", in: 1...999)
        _ = map.node("rows")
        let rows = rows(map.maps("rows"))
        guard let title, let authority else { return nil }
        return TargetTable(
            id: piece.id.text, title: title, period: period.text, authority: authority,
            version: version ?? 1, rows: rows, place: piece.id.place)
    }

    private func rows(_ maps: [YAMLMap]) -> [TargetRow] {
        var expected = 1
        return maps.compactMap { map in
            let row = row(map)
            if let number = map.optionalNode("no")?.word.flatMap({ Int($0.text) }) {
                if number != expected {
                    let facts = ["found": String(number), "expected": String(expected)]
                    faults.add(.wrongNumbering, at: map.place(of: "no"), facts)
                }
                expected = number + (number < Int.max ? 1 : 0)
            }
            return row
        }
    }

    private func row(_ map: YAMLMap) -> TargetRow? {
        map.allow(["no", "label", "unit", "plan"] + TargetReader.kinds)
        let given = TargetReader.kinds.filter(map.has)
        if given.count > 1 {
            let facts = ["first": given[0], "second": given[1]]
            faults.add(.rowOfTwoKinds, at: map.place(of: given[1]), facts)
        }
        let number = map.optionalInteger("no", in: 1...999)
        switch given.first {
        case "heading":
            for key in ["no", "plan"] where map.has(key) && given.count == 1 {
                let facts = ["first": "heading", "second": key]
                faults.add(.rowOfTwoKinds, at: map.place(of: key), facts)
            }
            return TargetRow(kind: .heading, label: map.text("heading"), place: map.place)
        case "parts": return target(number, map, parts(map))
        case "indicator":
            if let number, !map.has("plan") {
                faults.add(.targetWithoutPlan, at: map.place, ["no": String(number)])
            }
            return target(number, map, [])
        default:
            faults.add(.rowWithoutIndicator, at: map.place)
            return nil
        }
    }

    private func target(_ number: Int?, _ map: YAMLMap, _ parts: [TargetRow]) -> TargetRow {
        let indicator = map.optionalWord("indicator")
        if let indicator { names.checkIndicator(indicator) }
        if map.has("parts"), map.has("plan") {
            let facts = ["first": "parts", "second": "plan"]
            faults.add(.rowOfTwoKinds, at: map.place(of: "plan"), facts)
        }
        return TargetRow(
            kind: number.map(TargetRow.Kind.numbered) ?? .subRow, label: map.optionalText("label"),
            measureUnit: map.optionalText("unit"), indicator: indicator?.text, plan: plan(map),
            parts: parts, place: map.place)
    }

    private func parts(_ map: YAMLMap) -> [TargetRow] {
        let maps = map.maps("parts")
        if maps.isEmpty { faults.add(.rowWithoutIndicator, at: map.place(of: "parts")) }
        if !map.has("label") { faults.add(.missingKey, at: map.place, ["key": "label"]) }
        return maps.map { part in
            part.allow(["indicator", "plan", "label", "unit"])
            _ = part.node("indicator")
            _ = part.node("plan")
            return target(nil, part, [])
        }
    }

    private func plan(_ map: YAMLMap) -> Plan? {
        guard let word = map.optionalWord("plan") else { return nil }
        guard let plan = Plan(word.text) else {
            faults.add(.unreadablePlan, at: word.place, ["found": word.text])
            return nil
        }
        return plan
    }
}
