public import Definitions
public import Expressions
import Store
public import Vocabulary

/// How the paths of a register are written in SQL: `procedure.field` becomes `"j1"."field"`.
///
/// The register's own table is called `e`; each reference on the way joins the table that it leads
/// to, once however many paths take that way.
public struct EntrySQL: Sendable {
    /// The register.
    public let register: Register
    private let registers: [String: Register]
    private var aliases: [[String]: String] = [:]

    /// The joins that the paths asked for need, with line ends around each; empty when none does.
    public private(set) var joins = ""

    /// Makes the names of a register.
    public init(register: Register, pack: Pack) {
        self.register = register
        registers = pack.registersByID
    }

    /// The register's table under its name in the statement: `"dossiers" AS "e"`.
    public var table: String { Dialect.quoted(register.id) + " AS \"e\"" }

    /// What a path is in the statement, whose joins grow by what it needs.
    ///
    /// - Parameter path: built-in columns (`id`, `number`, `unit`, `state`, `due`) and fields.
    /// - Throws: `noSuchPath` with the nearest name.
    public mutating func operand(for path: [String]) throws(Problem) -> SQLOperand {
        let type = try type(of: path)
        var alias = "e"
        var current = register
        for (index, name) in path.dropLast().enumerated() {
            guard case .reference(let target)? = current.type(of: name) else { break }
            alias = join(Array(path[...index]), to: target, from: alias)
            guard let next = registers[target] else { break }
            current = next
        }
        return .column("\"\(alias)\"." + Dialect.quoted(path.last ?? ""), decimals: type.decimals)
    }

    /// The name of the table that a path leads to, joined unless it is already.
    private mutating func join(_ path: [String], to target: String, from alias: String) -> String {
        if let known = aliases[path] { return known }
        let next = "j\(aliases.count + 1)"
        let column = Dialect.quoted(path.last ?? "")
        joins +=
            "\nLEFT JOIN \(Dialect.quoted(target)) AS \"\(next)\" "
            + "ON \"\(next)\".\"id\" = \"\(alias)\".\(column)\n"
        aliases[path] = next
        return next
    }

    /// What a path leads to.
    ///
    /// - Throws: `noSuchPath` with the nearest name.
    public func type(of path: [String]) throws(Problem) -> FieldType {
        if path.last == "id" {
            if path.count == 1 { return .number(decimals: 0) }
            guard case .reference = try type(of: path.dropLast()) else {
                throw missing("id", in: register)
            }
            return .number(decimals: 0)
        }
        do {
            return try FieldPath(following: path, from: register, in: registers).type
        } catch {
            throw problem(error, path)
        }
    }

    private func problem(_ stop: FieldPath.Stop, _ path: [String]) -> Problem {
        switch stop {
        case .unknownField(let part, let register):
            missing(path[part], in: registers[register] ?? self.register)
        case .notAReference(let part, let register):
            Problem(.pathThroughValue, ["name": path[part], "register": register])
        case .unknownRegister(let id): Problem(.noSuchRegister, ["name": id])
        case .tooLong: missing(path.joined(separator: "."), in: register)
        }
    }

    private func missing(_ name: String, in register: Register) -> Problem {
        var facts = ["name": name, "register": register.id]
        facts["nearest"] = Nearest.name(to: name, among: register.fieldNames)
        return Problem(.noSuchPath, facts)
    }
}
