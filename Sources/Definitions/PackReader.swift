import Foundation
import Templates
public import Vocabulary
public import WorkingTime

/// Reads a pack from its folder and checks it whole: every fault is told at once, and a pack with
/// a fault is not read at all.
///
///     let pack = try PackReader.read(folder: "packs/uy-ban-thi-xa")
public enum PackReader {
    /// Reads a pack.
    ///
    /// - Parameter folder: the folder that holds `pack.yaml`.
    /// - Throws: all faults of all files, each with its place relative to the folder, in order.
    public static func read(folder: String) throws(Problems) -> Pack {
        let faults = Faults()
        let files = PackFolder(path: folder, prefix: "", faults: faults)
        guard files.has("pack.yaml") else {
            throw Problems([Problem(.noPackFolder, ["path": folder])])
        }
        let source = PackSourceReader(faults: faults).source(files)
        let pack = PackAssembly(source: source, faults: faults).pack(folder: folder)
        try faults.throwIfAny()
        guard let pack else {
            // Nothing is missing without a fault that says so.
            throw Problems([Problem(.noPackFolder, ["path": folder])])
        }
        return pack
    }
}

extension PackReader {
    /// Reads a calendar that is to be put in the place of a pack's own.
    ///
    /// - Parameters:
    ///   - file: the calendar's file.
    ///   - pack: the pack whose units it may name.
    /// - Throws: all faults of the file.
    public static func readCalendar(
        file: String, for pack: Pack
    ) throws(Problems) -> WorkCalendarDefinition {
        let faults = Faults()
        let url = URL(fileURLWithPath: file)
        let folder = PackFolder(
            path: url.deletingLastPathComponent().path, prefix: "", faults: faults)
        let names = PackNames(units: pack.units, unread: PackSource.Unread(), faults: faults)
        let calendar = folder.map(url.lastPathComponent).flatMap {
            CalendarReader(faults: faults).calendar($0, file: url.lastPathComponent, names)
        }
        try faults.throwIfAny()
        guard let calendar else {
            throw Problems([Problem(.noSuchFile, at: nil, ["path": file])])
        }
        return calendar
    }
}

/// Makes a pack of what its files say: first the names, then what is said with them.
private struct PackAssembly {
    let source: PackSource
    let faults: Faults

    /// The pack; nil when a part that every pack has is missing.
    func pack(folder: String) -> Pack? {
        let units = UnitReader(faults: faults, areUnread: source.unread.units)
            .tree(source.units, file: source.unitsFile)
        var names = PackNames(units: units, unread: unread, faults: faults)
        noteMissing()
        let calendar = source.calendar.flatMap {
            CalendarReader(faults: faults).calendar($0, file: source.calendarFile, names)
        }
        let drafts = source.registers.map(RegisterReader(faults: faults).draft)
        names.learn(drafts)
        names.learn(indicators: source.indicators.map(\.id.text))
        names.learn(source)
        let registers = drafts.map(RegisterChecker(faults: faults, names: names).checked)
        let reader = IndicatorReader(faults: faults, names: names)
        let indicators = source.indicators.compactMap(reader.indicator)
        let checks = source.checks.compactMap { reader.check($0) }
        let graph = FormulaGraph(indicators)
        graph.noteCycles(faults)
        names.learn(indicators)
        let targets = TargetReader(faults: faults, names: names).tables(source.targets)
        let templates = TemplateChecker(
            faults: faults, names: names, graph: graph, indicators: reader)
        let reports = source.reports.compactMap(
            ReportReader(faults: faults, names: names, checker: templates).report)
        let roles = source.roles.map(RoleReader(names).role)
        let reminders = source.reminders.compactMap(ReminderReader(names).reminder)
        let prints = source.prints.compactMap(PrintReader(names).print)
        guard let header = header(), let calendar else { return nil }
        let pack = Pack(
            id: header.id, title: header.title, version: header.version, locale: header.locale,
            timeZone: header.timeZone, folder: folder, units: units, calendar: calendar,
            registers: registers, indicators: indicators, targets: targets, checks: checks,
            reports: reports, roles: roles, reminders: reminders, prints: prints,
            samples: source.samples)
        // Where names could not be read, slips are not blamed for them too.
        if names.areComplete { check(pack.prints, in: pack) }
        return pack
    }

    /// Notes the names in slips that mean nothing.
    private func check(_ prints: [PrintTemplate], in pack: Pack) {
        for print in prints {
            guard let register = pack.register(print.register) else { continue }
            let unknown = print.template.unknownNames(in: pack.slipShape(of: register))
            for problem in unknown { faults.add(problem) }
        }
    }

    private var unread: PackSource.Unread {
        var unread = source.unread
        if source.units.isEmpty { unread.units = true }
        return unread
    }

    private func noteMissing() {
        var missing: [String] = []
        if source.unitsFile.isEmpty { missing.append("units.yaml") }
        if source.calendar == nil, source.calendarFile.isEmpty { missing.append("calendar.yaml") }
        for file in missing {
            faults.add(.missingPackFile, at: Place(file: file), ["path": file])
        }
    }

    private func header() -> (
        id: String, title: String, version: String, locale: String, timeZone: String
    )? {
        guard let map = source.header else { return nil }
        map.allow(["pack", "title", "version", "locale", "time_zone", "extends"])
        let id = map.word("pack")
        if let id { NameForm(faults: faults).checkUnit(id) }
        let title = map.text("title")
        let version = map.text("version")
        guard let id, let title, let version else { return nil }
        return (
            id.text, title, version, map.optionalText("locale") ?? "vi-VN",
            map.optionalText("time_zone") ?? "Asia/Ho_Chi_Minh"
        )
    }
}

extension PackNames {
    /// Takes the registers into account as far as they could be read by themselves.
    fileprivate mutating func learn(_ drafts: [RegisterDraft]) {
        for draft in drafts {
            registers[draft.register.id] = draft.register
            doubtfulFields.formUnion(draft.doubtful)
            if draft.map.has("workflow"), draft.register.workflow == nil {
                doubtfulFields.insert("state")
            }
            let hasDue = draft.map.optionalNode("lifecycle")?.entries?.contains {
                $0.key.text == "due"
            }
            if hasDue == true, draft.register.lifecycle?.due == nil {
                doubtfulFields.formUnion(["due", "promised"])
            }
            if draft.map.has("lifecycle"), draft.register.lifecycle == nil {
                doubtfulLifecycles.insert(draft.register.id)
            }
        }
        for field in drafts.flatMap(\.register.fields) {
            guard case .reference(let id) = field.type, registers[id] == nil else { continue }
            doubtfulFields.insert(field.id)
        }
    }

    /// Takes into account which roles and slips there are.
    fileprivate mutating func learn(_ source: PackSource) {
        if source.hasRoles, !source.unread.roles { roles = source.roles.map(\.id.text) }
        for print in source.prints {
            let register = print.piece.map.optionalNode("register")?.word?.text
            prints[print.piece.id.text] = .some(register)
        }
    }

    /// Takes into account what the indicators are.
    fileprivate mutating func learn(_ indicators: [Indicator]) {
        indicatorsByID = Dictionary(
            indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
