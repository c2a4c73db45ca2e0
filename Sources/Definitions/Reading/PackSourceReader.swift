import Foundation
import Vocabulary

/// Gathers what all files of a pack say, and of the packs that it extends.
struct PackSourceReader {
    /// How many packs may extend each other.
    static let deepest = 8

    /// What may stand in a pack's folder.
    private static let entries = [
        "pack.yaml", "units.yaml", "calendar.yaml", "roles.yaml", "reminders.yaml", "registers",
        "indicators", "targets", "reports", "samples", "prints",
    ]

    let faults: Faults

    /// Reads a pack and those that it extends.
    ///
    /// - Parameters:
    ///   - folder: where the pack is.
    ///   - chain: the packs that led here, as full paths.
    func source(_ folder: PackFolder, chain: [String] = []) -> PackSource {
        let source = ownSource(folder)
        guard let base = source.header?.optionalWord("extends") else { return source }
        let chain = chain + [fullPath(folder.path)]
        let path = fullPath(folder.path + "/" + base.text)
        if let start = chain.firstIndex(of: path) {
            let names = (chain[start...] + [path]).map { ($0 as NSString).lastPathComponent }
            faults.add(.extendsCycle, at: base.place, ["chain": names.joined(separator: " → ")])
            return source
        }
        guard chain.count < PackSourceReader.deepest else {
            let facts = ["limit": String(PackSourceReader.deepest)]
            faults.add(.extendsTooDeep, at: base.place, facts)
            return source
        }
        let baseFolder = PackFolder(
            path: path, prefix: folder.prefix + base.text + "/", faults: faults)
        guard baseFolder.has("pack.yaml") else {
            faults.add(.noPackFolder, at: base.place, ["path": base.text])
            return source
        }
        return source.laid(over: self.source(baseFolder, chain: chain), faults)
    }

    private func fullPath(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    private func ownSource(_ folder: PackFolder) -> PackSource {
        var source = PackSource()
        source.header = folder.map("pack.yaml")
        noteStrangers(folder)
        readUnits(folder, into: &source)
        if folder.has("calendar.yaml") {
            source.calendar = folder.map("calendar.yaml")
            source.calendarFile = folder.name("calendar.yaml")
        }
        readRegisters(folder, into: &source)
        readIndicators(folder, into: &source)
        source.targets = PackSource.unique(
            folder.yamlFiles(in: "targets").flatMap { file -> [PackSource.Piece] in
                guard let map = folder.map(file) else { return [] }
                map.allow(["targets"])
                return pieces(map, "targets")
            }, faults)
        readReports(folder, into: &source)
        readRoles(folder, into: &source)
        if folder.has("reminders.yaml"), let map = folder.map("reminders.yaml") {
            map.allow(["reminders"])
            source.reminders = pieces(map, "reminders")
        }
        readPrints(folder, into: &source)
        source.samples = folder.names(in: "samples").filter {
            folder.has("samples/\($0)/sample.yaml")
        }
        return source
    }

    private func pieces(_ map: YAMLMap, _ key: String) -> [PackSource.Piece] {
        map.namedMaps(key).map { PackSource.Piece(id: $0.name, map: $0.map) }
    }

    /// Whether every key of a mapping gave a piece.
    private func isWhole(_ map: YAMLMap, _ key: String, _ pieces: [PackSource.Piece]) -> Bool {
        map.node(key)?.entries?.count == pieces.count
    }

    /// Files and folders that look like a part of a pack and are none.
    private func noteStrangers(_ folder: PackFolder) {
        for name in folder.names() where !PackSourceReader.entries.contains(name) {
            guard let nearest = Faults.nearest(to: name, among: PackSourceReader.entries)
            else { continue }
            let path = folder.name(name)
            faults.add(
                .unknownPackEntry, at: Place(file: path), ["path": path, "nearest": nearest])
        }
    }

    private func readUnits(_ folder: PackFolder, into source: inout PackSource) {
        guard folder.has("units.yaml") else { return }
        source.unitsFile = folder.name("units.yaml")
        guard let map = folder.map("units.yaml") else {
            source.unread.units = true
            return
        }
        map.allow(["units"])
        source.units = pieces(map, "units")
        source.unread.units = !isWhole(map, "units", source.units)
    }

    private func readRegisters(_ folder: PackFolder, into source: inout PackSource) {
        for file in folder.yamlFiles(in: "registers") {
            let id = String(file.dropFirst("registers/".count).dropLast(".yaml".count))
            guard let map = folder.map(file) else {
                source.unread.registers.insert(id)
                continue
            }
            map.allow(RegisterReader.keys)
            let word = map.word("register") ?? YAMLWord(text: id, place: map.place)
            if word.text != id {
                let facts = ["found": word.text, "expected": id]
                faults.add(.wrongFileName, at: word.place, facts)
                source.unread.registers.formUnion([id, word.text])
            }
            source.registers.append(PackSource.Piece(id: word, map: map))
        }
        source.registers = PackSource.unique(source.registers, faults)
    }

    private func readIndicators(_ folder: PackFolder, into source: inout PackSource) {
        for file in folder.yamlFiles(in: "indicators") {
            guard let map = folder.map(file) else {
                source.unread.indicators = true
                continue
            }
            map.allow(["indicators", "checks"])
            let indicators = pieces(map, "indicators")
            if map.has("indicators"), !isWhole(map, "indicators", indicators) {
                source.unread.indicators = true
            }
            source.indicators += indicators
            source.checks += pieces(map, "checks")
        }
        source.indicators = PackSource.unique(source.indicators, faults)
        source.checks = PackSource.unique(source.checks, faults)
    }

    private func readRoles(_ folder: PackFolder, into source: inout PackSource) {
        guard folder.has("roles.yaml") else { return }
        source.hasRoles = true
        guard let map = folder.map("roles.yaml") else {
            source.unread.roles = true
            return
        }
        map.allow(["roles"])
        source.roles = pieces(map, "roles")
        source.unread.roles = !isWhole(map, "roles", source.roles)
    }

    private func readPrints(_ folder: PackFolder, into source: inout PackSource) {
        guard folder.has(PrintReader.folder) else { return }
        guard folder.has(PrintReader.file) else {
            let file = folder.name(PrintReader.file)
            faults.add(.missingPackFile, at: Place(file: file), ["path": file])
            source.unread.prints = true
            return
        }
        guard let map = folder.map(PrintReader.file) else {
            source.unread.prints = true
            return
        }
        map.allow(["prints"])
        let prints = pieces(map, "prints")
        source.unread.prints = !isWhole(map, "prints", prints)
        source.prints = prints.map { PackSource.PrintSource(piece: $0, folder: folder) }
    }

    private func readReports(_ folder: PackFolder, into source: inout PackSource) {
        for name in folder.names(in: "reports") {
            let path = "reports/\(name)"
            guard folder.has(path + "/report.yaml") else {
                let file = folder.name(path + "/report.yaml")
                faults.add(.missingPackFile, at: Place(file: file), ["path": file])
                continue
            }
            guard let map = folder.map(path + "/report.yaml") else { continue }
            map.allow(ReportReader.keys)
            let id = map.word("report") ?? YAMLWord(text: name, place: map.place)
            if id.text != name {
                faults.add(.wrongFileName, at: id.place, ["found": id.text, "expected": name])
            }
            source.reports.append(.init(id: id, map: map, folder: folder, path: path))
        }
    }
}
