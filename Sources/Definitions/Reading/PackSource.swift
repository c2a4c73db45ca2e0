import Vocabulary

/// What the files of a pack say, by id, before it is known what it means.
///
/// A pack that extends another is laid over it here, so that the whole is checked as one and
/// each fault still has the place where it was written.
struct PackSource {
    /// A report's folder and what its `report.yaml` says.
    struct ReportSource {
        let id: YAMLWord
        let map: YAMLMap
        let folder: PackFolder
        /// The report's folder within the pack.
        let path: String
    }

    /// A slip and the folder of the pack that defines it, where its file is.
    struct PrintSource {
        let piece: Piece
        let folder: PackFolder
    }

    /// A named piece: a register with its file, an indicator, a table of targets.
    struct Piece {
        let id: YAMLWord
        let map: YAMLMap
        /// Whether it is laid over a piece of an extended pack, and has what it does not say itself.
        var isLaid = false
    }

    /// What `pack.yaml` says.
    var header: YAMLMap?
    var units: [Piece] = []
    /// The file of the units, for faults of the whole; empty when there is none.
    var unitsFile = ""
    var calendar: YAMLMap?
    /// The file of the calendar, for faults of the whole; empty when there is none.
    var calendarFile = ""
    var registers: [Piece] = []
    var indicators: [Piece] = []
    var checks: [Piece] = []
    var targets: [Piece] = []
    var reports: [ReportSource] = []
    var roles: [Piece] = []
    /// Whether there is a `roles.yaml`, be it empty or unreadable.
    var hasRoles = false
    var reminders: [Piece] = []
    var prints: [PrintSource] = []
    var samples: [String] = []
    var unread = Unread()

    /// What exists but could not be read, so that no fault is told of names that it may define.
    struct Unread {
        var units = false
        var registers: Set<String> = []
        var indicators = false
        var roles = false
        var prints = false
    }

    /// Notes a second definition of an id and keeps the first.
    static func unique(_ pieces: [Piece], _ faults: Faults) -> [Piece] {
        var first: [String: Place] = [:]
        return pieces.filter { piece in
            guard let place = first[piece.id.text] else {
                first[piece.id.text] = piece.id.place
                return true
            }
            let facts = ["found": piece.id.text, "first": "\(place)"]
            faults.add(.duplicateName, at: piece.id.place, facts)
            return false
        }
    }

    // MARK: - Extending

    /// Lays this pack over the one that it extends: the same ids are replaced where they stood.
    func laid(over base: PackSource, _ faults: Faults) -> PackSource {
        var whole = base
        whole.header = header
        whole.units = PackSource.merge(units, over: base.units)
        if !unitsFile.isEmpty { whole.unitsFile = unitsFile }
        if let calendar {
            whole.calendar = calendar
            whole.calendarFile = calendarFile
        }
        whole.registers = mergedRegisters(over: base.registers, faults)
        whole.indicators = PackSource.merge(indicators, over: base.indicators)
        whole.checks = PackSource.merge(checks, over: base.checks)
        whole.targets = PackSource.merge(targets, over: base.targets)
        let ids = Set(reports.map(\.id.text))
        whole.reports = base.reports.filter { !ids.contains($0.id.text) } + reports
        whole.roles = PackSource.merge(roles, over: base.roles)
        whole.hasRoles = hasRoles || base.hasRoles
        whole.reminders = PackSource.merge(reminders, over: base.reminders)
        whole.prints = mergedPrints(over: base.prints)
        whole.samples = samples
        whole.unread = unread.together(with: base.unread)
        return whole
    }

    private func mergedPrints(over base: [PrintSource]) -> [PrintSource] {
        let all = base + prints
        let folders = Dictionary(
            all.map { ($0.piece.id.text, $0.folder) }, uniquingKeysWith: { $1 })
        return PackSource.merge(prints.map(\.piece), over: base.map(\.piece)).compactMap { piece in
            folders[piece.id.text].map { PrintSource(piece: piece, folder: $0) }
        }
    }

    private static func merge(_ pieces: [Piece], over base: [Piece]) -> [Piece] {
        let own = Dictionary(pieces.map { ($0.id.text, $0) }, uniquingKeysWith: { $1 })
        let ids = Set(base.map(\.id.text))
        return base.map { own[$0.id.text] ?? $0 } + pieces.filter { !ids.contains($0.id.text) }
    }

    private func mergedRegisters(over base: [Piece], _ faults: Faults) -> [Piece] {
        let bases = Dictionary(base.map { ($0.id.text, $0) }, uniquingKeysWith: { $1 })
        let own = registers.map { piece -> Piece in
            guard piece.map.isOverride, let base = bases[piece.id.text] else { return piece }
            return Piece(id: piece.id, map: piece.map.laid(over: base.map), isLaid: true)
        }
        return PackSource.merge(own, over: base)
    }
}

extension PackSource.Unread {
    /// What could not be read of two packs.
    fileprivate func together(with other: Self) -> Self {
        PackSource.Unread(
            units: units || other.units, registers: registers.union(other.registers),
            indicators: indicators || other.indicators, roles: roles || other.roles,
            prints: prints || other.prints)
    }
}

extension YAMLMap {
    /// The keys of a register's parts whose entries are laid over one by one.
    private static let mergedByEntry = ["fields", "checks"]

    /// Whether it says of itself that it only changes what it names.
    fileprivate var isOverride: Bool { optionalNode("override")?.word?.text == "true" }

    /// Lays what changes in a register over the register as it was.
    fileprivate func laid(over base: YAMLMap) -> YAMLMap {
        let entries = YAMLMap.merge(entries, over: base.entries) { key, own, base in
            guard YAMLMap.mergedByEntry.contains(key), let entries = own.entries,
                let baseEntries = base.entries
            else { return own }
            return own.with(YAMLMap.merge(entries, over: baseEntries) { _, own, _ in own })
        }
        return YAMLMap(place: place, entries: entries, faults: faults)
    }

    private static func merge(
        _ own: [YAMLEntry], over base: [YAMLEntry],
        _ value: (_ key: String, _ own: YAMLNode, _ base: YAMLNode) -> YAMLNode
    ) -> [YAMLEntry] {
        let entries = Dictionary(own.map { ($0.key.text, $0) }, uniquingKeysWith: { $1 })
        let keys = Set(base.map(\.key.text))
        let laid = base.map { base -> YAMLEntry in
            guard let own = entries[base.key.text] else { return base }
            return YAMLEntry(key: own.key, value: value(own.key.text, own.value, base.value))
        }
        return laid + own.filter { !keys.contains($0.key.text) }
    }
}
