import Definitions
import Expressions
import Testing
import Vocabulary

/// The names of conditions and formulas, and the paths that they follow.
struct ScopeTests {
    private let pack: Pack
    private let cases: Register

    init() throws {
        pack = try SmallPack().read()
        cases = try #require(pack.register("cases"))
    }

    @Test func `a path follows references to the field at its end`() throws {
        let path = try #require(pack.path("kind.field", from: cases))
        #expect(
            path.steps == [
                .init(register: "cases", field: "kind"), .init(register: "kinds", field: "field"),
            ])
        #expect(path.text == "kind.field")
        guard case .choice(let options) = path.type else {
            Issue.record("kind.field is a choice")
            return
        }
        #expect(options.map(\.id) == ["land", "build"])
        #expect(pack.path("kind.unit", from: cases)?.type == .unit)
    }

    @Test(arguments: ["", "x", "kind.x", "channel.x", "unit.kind", "kind.", ".kind", "id"])
    func `a path that leads nowhere is none`(_ text: String) {
        #expect(pack.path(text, from: cases) == nil)
    }

    @Test func `a path stops where it can't go on`() {
        let registers = pack.registersByID
        let stop = { (path: [String]) -> FieldPath.Stop? in
            do throws(FieldPath.Stop) {
                _ = try FieldPath(following: path, from: cases, in: registers)
                return nil
            } catch {
                return error
            }
        }
        #expect(stop(["kind", "x"]) == .unknownField(part: 1, register: "kinds"))
        #expect(stop(["fee", "x"]) == .notAReference(part: 0, register: "cases"))
        #expect(stop([]) == .tooLong)
        #expect(stop(Array(repeating: "kind", count: 6)) == .tooLong)
    }

    @Test func `a register's names are its fields and the columns that it has`() throws {
        #expect(cases.builtInNames == ["number", "unit", "state", "due", "promised"])
        #expect(pack.register("kinds")?.builtInNames == ["number", "unit"])
        #expect(cases.type(of: "due") == .datetime)
        #expect(pack.register("sales")?.type(of: "due") == nil)
        #expect(cases.label(of: "unit") == "Đơn vị nhận")
        #expect(cases.label(of: "fee") == "Phí")
        #expect(cases.label(of: "x") == nil)
    }

    @Test func `the days of the period are names in figures' conditions only`() {
        let name = Name(path: ["as_of"])
        #expect(pack.scope(of: cases).type(of: name) == nil)
        #expect(pack.scope(of: cases, hasDays: true).type(of: name) == .date)
        #expect(pack.scope(of: cases, hasDays: true).names(under: []).contains("period_from"))
        #expect(pack.scope(of: cases).names(under: ["kind"]).contains("field"))
        #expect(pack.scope(of: cases).names(under: ["fee"]).isEmpty)
    }

    @Test func `formulas name indicators, alone and within previous and plan`() {
        let scope = pack.indicatorScope
        #expect(scope.type(of: Name(path: ["received"])) == .number)
        #expect(scope.type(of: Name(path: ["received"], function: "plan")) == .number)
        #expect(scope.type(of: Name(path: ["received"], function: "next")) == nil)
        #expect(scope.type(of: Name(path: ["received", "x"])) == nil)
        #expect(scope.names(under: []).contains("rate"))
    }

    @Test func `a condition in a register's scope is typed`() throws {
        let source = "kind.field = land and due <= as_of and unit under phong-a and state = done"
        let typed = try Expression(parsing: source)
            .typed(in: pack.scope(of: cases, hasDays: true), expecting: .bool)
        #expect(typed.type == .bool)
    }
}
