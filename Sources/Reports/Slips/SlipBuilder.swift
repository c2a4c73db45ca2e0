public import Definitions
public import Store
import Templates
public import Vocabulary

/// A slip as it came out.
public struct Slip: Sendable, Hashable {
    /// The slip's name in the pack.
    public let id: String
    /// What people call it.
    public let title: String
    /// The number of the entry that it was printed for.
    public let number: String
    /// On which paper.
    public let paper: PrintTemplate.Paper
    /// A page of HTML that needs nothing from elsewhere.
    public let html: String
}

/// Prints the slips of a pack for the entries of its registers.
public struct SlipBuilder: Sendable {
    /// What of an entry the person may see who prints: given its values as stored by column,
    /// those that may be seen, masked ones as texts; nil when the entry itself may not be seen.
    /// It is asked for the entry and for all that the slip shows with it.
    public typealias Veil =
        @Sendable (
            _ register: Register, _ entry: Int64, _ values: [String: Value],
            _ connection: any Connection
        ) throws -> [String: Value]?

    /// What stands behind a veil when everything may be seen.
    public static let clear: Veil = { _, _, values, _ in values }

    private let pack: Pack
    private let engine: any Engine

    /// Makes a printer of slips.
    ///
    /// - Parameters:
    ///   - pack: the pack, taken as checked.
    ///   - engine: the database, which has the pack's tables.
    public init(pack: Pack, engine: any Engine) {
        self.pack = pack
        self.engine = engine
    }

    /// Prints a slip for an entry.
    ///
    /// The date of the slip, its reason and its maker are those of the last step that prints it;
    /// so a slip printed again says the same. Without such a step the date is that of `now`.
    ///
    /// - Parameters:
    ///   - id: the slip's name.
    ///   - register: the register of the entry; nil for the slip's own.
    ///   - number: the entry's number.
    ///   - now: when it is printed.
    ///   - actor: by whom, as it is printed.
    ///   - lookupAddress: the address that the QR code leads to; nil for the entry's number.
    ///   - veil: what the person may see.
    /// - Throws: `noSuchSlip`, `slipOfOtherRegister`, `noEntryForSlip`, `slipWithoutItsStep`; a
    ///   `Problem` when the database fails.
    public func slip(
        _ id: String, register: String? = nil, number: String, at now: Moment, by actor: String,
        lookupAddress: String? = nil, veil: @escaping Veil = SlipBuilder.clear
    ) async throws -> Slip {
        let (template, register) = try definition(id, register)
        let names = names(of: template, register)
        let pack = pack
        let snapshot = try await engine.read { connection in
            let reader = SlipSnapshotReader(
                pack: pack, names: names, veil: veil, connection: connection)
            return try reader.read(register, number: number)
        }
        guard let snapshot else {
            throw Problem(.noEntryForSlip, ["register": register.id, "number": number])
        }
        try check(template, register, snapshot)
        let values = SlipValues(
            pack: pack, slip: template, snapshot: snapshot, now: now, actor: actor)
        let body = template.template.render(
            try values.all(qr: names.contains("qr") ? lookupAddress ?? number : nil))
        return Slip(
            id: id, title: template.title, number: number, paper: template.paper,
            html: SlipPage.html(
                title: template.title + " " + number, paper: template.paper,
                language: pack.locale, body: body))
    }

    /// No slip tells what did not happen, and no longer can.
    private func check(
        _ slip: PrintTemplate, _ register: Register, _ snapshot: SlipSnapshot
    ) throws(Problem) {
        let state = snapshot.entry.values["state"]?.slipText
        let steps = SlipSteps(register: register, people: [:])
        guard let missed = steps.missed(printing: slip.id, snapshot.history, state: state) else {
            return
        }
        var facts = [
            "title": slip.title, "number": snapshot.entry.values["number"]?.slipText ?? "",
        ]
        facts["steps"] = missed.map { "«\($0.title)»" }.joined(separator: ", ")
        facts["state"] = state.map { register.workflow?.label(of: $0) ?? $0 }
        throw Problem(.slipWithoutItsStep, facts)
    }

    /// All parts of all names that the template needs.
    private func names(of slip: PrintTemplate, _ register: Register) -> Set<String> {
        var names = Set(slip.template.places.flatMap(\.path))
        if names.contains("time_limit"),
            case .budgetField(let path)? = register.lifecycle?.due?.source
        {
            names.formUnion(path)
        }
        return names
    }

    /// The slip and its register, if the entry's register is that.
    private func definition(
        _ id: String, _ asked: String?
    ) throws(Problem) -> (PrintTemplate, Register) {
        guard let template = pack.print(id), let register = pack.register(template.register) else {
            let known = pack.prints.map(\.id)
            var facts = ["name": id]
            facts["nearest"] = Nearest.name(to: id, among: known)
            if !known.isEmpty { facts["known"] = known.joined(separator: ", ") }
            throw Problem(.noSuchSlip, facts)
        }
        if let asked, asked != register.id {
            throw Problem(
                .slipOfOtherRegister,
                ["slip": id, "title": template.title, "register": register.id, "other": asked])
        }
        return (template, register)
    }
}
