/// A way from an entry to a value: a field of its own, or of the entries that it refers to.
///
///     fee                       one step
///     procedure.field           the dossier's procedure, and that procedure's field
///     procedure.agency          a unit; a path does not go on behind a unit
public struct FieldPath: Sendable, Hashable {
    /// A column of a register, built-in ones included.
    public struct Step: Sendable, Hashable {
        /// The register whose entry is read.
        public let register: String
        /// The field that is read: of the last step the value, of the others the next entry.
        public let field: String

        /// Makes a step.
        public init(register: String, field: String) {
            self.register = register
            self.field = field
        }
    }

    /// Why a path leads nowhere.
    public enum Stop: Error, Sendable, Hashable {
        /// A register has no such field: which part of the path, and the register.
        case unknownField(part: Int, register: String)
        /// A part before the last refers to no register.
        case notAReference(part: Int, register: String)
        /// A field refers to a register that does not exist.
        case unknownRegister(String)
        /// The path is empty or longer than `FieldPath.longest`.
        case tooLong
    }

    /// The most steps of a path; each costs a join.
    public static let longest = 5

    /// The steps, the entry's own field first.
    public let steps: [Step]
    /// What the last field holds.
    public let type: FieldType

    /// Follows a path.
    ///
    /// - Parameters:
    ///   - path: the parts between the dots.
    ///   - register: the register that it starts from.
    ///   - registers: all registers by id.
    /// - Throws: the part at which it stops.
    public init(
        following path: [String], from register: Register, in registers: [String: Register]
    ) throws(Stop) {
        guard (1...FieldPath.longest).contains(path.count) else { throw .tooLong }
        var steps: [Step] = []
        var register = register
        var type = FieldType.text
        for (index, part) in path.enumerated() {
            guard let found = register.type(of: part) else {
                throw .unknownField(part: index, register: register.id)
            }
            steps.append(Step(register: register.id, field: part))
            type = found
            guard index + 1 < path.count else { break }
            guard case .reference(let id) = found else {
                throw .notAReference(part: index, register: register.id)
            }
            guard let next = registers[id] else { throw .unknownRegister(id) }
            register = next
        }
        self.steps = steps
        self.type = type
    }

    /// The parts between the dots.
    public var parts: [String] { steps.map(\.field) }

    /// As it is written: `procedure.field`.
    public var text: String { parts.joined(separator: ".") }
}

extension Register {
    /// The built-in columns that people and packs may name: `number`, `unit`, with a workflow
    /// `state`, with a deadline `due` (that stands) and `promised` (that was given first).
    public var builtInNames: [String] {
        ["number", "unit"] + (workflow == nil ? [] : ["state"])
            + (lifecycle?.due == nil ? [] : ["due", "promised"])
    }

    /// All names that paths may use: the fields, then the built-in columns.
    public var fieldNames: [String] { fields.map(\.id) + builtInNames }

    /// What a field or built-in column holds; nil when there is none of that name.
    public func type(of name: String) -> FieldType? {
        if let field = field(name) { return field.type }
        switch name {
        case "number": return .text
        case "unit": return .unit
        case "state":
            return workflow.map { workflow in
                .choice(workflow.states.map { .init(id: $0.id, label: $0.label) })
            }
        case "due", "promised": return lifecycle?.due == nil ? nil : .datetime
        default: return nil
        }
    }

    /// What people call a field or built-in column.
    public func label(of name: String) -> String? {
        if let field = field(name) { return field.label }
        switch name {
        case "number": return "Số"
        case "unit": return unitLabel
        case "state": return workflow == nil ? nil : "Trạng thái"
        case "due": return lifecycle?.due == nil ? nil : "Hạn"
        case "promised": return lifecycle?.due == nil ? nil : "Hẹn lần đầu"
        default: return nil
        }
    }
}

extension Pack {
    /// Follows a path such as `procedure.field`; nil when it leads nowhere.
    public func path(_ text: String, from register: Register) -> FieldPath? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return try? FieldPath(following: parts, from: register, in: registersByID)
    }
}
