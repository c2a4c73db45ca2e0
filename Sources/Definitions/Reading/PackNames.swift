import Expressions
import Vocabulary

/// The names that a pack defines, against which everything else is checked.
///
/// Where a definition could not be read, its fault is told once; names that may hang on it are
/// let pass.
struct PackNames {
    let units: UnitTree
    let unread: PackSource.Unread
    /// The registers as far as they could be read without knowing the others.
    var registers: [String: Register] = [:]
    /// Fields whose definition has a fault, of any register.
    var doubtfulFields: Set<String> = []
    var indicators: [String] = []
    private var indicatorSet: Set<String> = []
    /// What each indicator is, as far as it could be read.
    var indicatorsByID: [String: Indicator] = [:]
    /// The roles of `roles.yaml`; nil when the pack has none, or they can't be read.
    var roles: [String]?
    /// The register of each slip, as far as it is said.
    var prints: [String: String?] = [:]
    /// Registers whose lifecycle could not be read.
    var doubtfulLifecycles: Set<String> = []
    let faults: Faults

    init(units: UnitTree, unread: PackSource.Unread, faults: Faults) {
        self.units = units
        self.unread = unread
        self.faults = faults
    }

    /// Whether all registers and their fields could be read.
    var areComplete: Bool {
        doubtfulFields.isEmpty && doubtfulLifecycles.isEmpty && unread.registers.isEmpty
    }

    /// Takes the indicators' ids into account.
    mutating func learn(indicators ids: [String]) {
        indicators = ids
        indicatorSet = Set(ids)
    }

    /// Notes a fault unless the unit exists.
    func checkUnit(_ word: YAMLWord) {
        guard !unread.units, units[word.text] == nil else { return }
        faults.unknown(.unknownUnit, word, among: units.all.map(\.id))
    }

    /// Notes a fault unless the indicator exists.
    ///
    /// - Returns: whether it exists for sure.
    @discardableResult
    func checkIndicator(_ word: YAMLWord) -> Bool {
        if indicatorSet.contains(word.text) { return true }
        if !unread.indicators { faults.unknown(.unknownIndicator, word, among: indicators) }
        return false
    }

    /// The register of a name; notes a fault unless it exists or could not be read.
    func register(_ word: YAMLWord) -> Register? {
        if let register = registers[word.text] { return register }
        if !unread.registers.contains(word.text) {
            faults.unknown(.unknownRegister, word, among: registers.keys.sorted())
        }
        return nil
    }

    /// Notes a fault unless the role exists, in a pack that has roles.
    ///
    /// - Parameters:
    ///   - word: the role.
    ///   - others: words that may stand in its place, for suggestions.
    func checkRole(_ word: YAMLWord, besides others: [String]) {
        guard let roles, !roles.contains(word.text) else { return }
        faults.unknown(.unknownRole, word, among: others + roles)
    }

    /// Notes a fault unless the role exists, in a pack that has roles.
    func checkRole(_ word: YAMLWord) { checkRole(word, besides: []) }

    /// Notes a fault unless a slip exists and is one of a register.
    func checkPrint(_ word: YAMLWord, of register: Register) {
        guard let owner = prints[word.text] else {
            if !unread.prints { faults.unknown(.unknownPrint, word, among: prints.keys.sorted()) }
            return
        }
        guard let owner, owner != register.id, registers[owner] != nil else { return }
        let facts = ["found": word.text, "register": owner, "expected": register.id]
        faults.add(.printOfOtherRegister, at: word.place, facts)
    }

    /// Whether it is not known what a register's lifecycle says, for a fault told elsewhere.
    func isLifecycleDoubtful(_ register: String) -> Bool { doubtfulLifecycles.contains(register) }

    /// Follows a path; notes at which part it stops.
    func path(_ word: YAMLWord, from register: Register) -> FieldPath? {
        path(word.path, of: word, from: register)
    }

    /// Follows the parts of a path.
    ///
    /// - Parameters:
    ///   - parts: the parts with their places.
    ///   - word: the whole, for faults about it.
    ///   - register: where it starts.
    func path(_ parts: [YAMLWord], of word: YAMLWord, from register: Register) -> FieldPath? {
        do {
            return try FieldPath(
                following: parts.map(\.text), from: register, in: registers)
        } catch {
            note(error, parts, word)
            return nil
        }
    }

    private func note(_ stop: FieldPath.Stop, _ parts: [YAMLWord], _ word: YAMLWord) {
        switch stop {
        case .unknownField(let part, let id):
            guard !doubtfulFields.contains(parts[part].text) else { return }
            let names = registers[id]?.fieldNames ?? []
            faults.unknown(.unknownField, parts[part], among: names, ["register": id])
        case .notAReference(let part, let id):
            guard !doubtfulFields.contains(parts[part].text) else { return }
            let facts = [
                "found": parts[part].text, "register": id, "next": parts[part + 1].text,
            ]
            faults.add(.notAReference, at: parts[part].place, facts)
        case .unknownRegister:
            return  // told where the field is defined
        case .tooLong:
            let facts = ["found": word.text, "limit": String(FieldPath.longest)]
            faults.add(.pathTooLong, at: word.place, facts)
        }
    }

    // MARK: - Expressions

    /// An expression with its names and types checked, every fault noted.
    ///
    /// - Parameters:
    ///   - word: the source.
    ///   - scope: the names that may be used.
    ///   - type: what it must yield.
    func expression(
        _ word: YAMLWord, in scope: any Scope, expecting type: ValueType
    ) -> TypedExpression? {
        do {
            let expression = try Expression(parsing: word.text, at: word.textPlace)
            if isDoubtful(expression, in: scope) { return nil }
            let problems = expression.problems(in: scope, expecting: type)
            for problem in problems { faults.add(problem) }
            return problems.isEmpty ? try expression.typed(in: scope, expecting: type) : nil
        } catch {
            faults.add(error)
            return nil
        }
    }

    /// Whether an expression uses what could not be read.
    private func isDoubtful(_ expression: Expression, in scope: any Scope) -> Bool {
        if scope is IndicatorScope {
            return unread.indicators
                && expression.names.contains { !indicatorSet.contains($0.name.path[0]) }
        }
        return (unread.units || !doubtfulFields.isEmpty || !unread.registers.isEmpty)
            && expression.names.contains { use in
                unread.units || use.name.path.contains(where: doubtfulFields.contains)
                    || (use.name.path.count > 1 && !unread.registers.isEmpty)
            }
    }

    /// The scope of conditions over a register's entries.
    func scope(of register: Register, hasDays: Bool = false) -> EntryScope {
        EntryScope(of: register, registers: registers, units: units, hasDays: hasDays)
    }
}
