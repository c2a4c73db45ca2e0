import Definitions
import Testing
import Vocabulary

/// Every fault of roles, reminders and slips, one at a time.
struct RoleFaultTests {
    private static let roles = "roles.yaml"
    private static let reminders = "reminders.yaml"
    private static let prints = "prints/prints.yaml"

    @Test(arguments: rights)
    func `a faulty role is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let rights = [
        Slip(roles, "papers: {see", "◆paper: {see", "D060 papers"),
        Slip(roles, "see: unit, add", "see: ◆unti, add", "D029 unit"),
        Slip(roles, "see: unit, add", "◆view: unit, add", "D020"),
        Slip(roles, "fields: [content, unit]", "fields: [◆contnet, unit]", "D061 content"),
        Slip(roles, "states: [draft]", "states: [◆drafts]", "D074 draft"),
        Slip(roles, "\"*\": {see: all}", "\"*\": {see: all, states: [◆draft]}", "D151 states"),
        Slip(roles, "\"*\": {see: all}", "\"*\": {see: all, fields: ◆content}", "D151 fields"),
        Slip(roles, "title: Chuyên viên", "◆tite: Chuyên viên", "D020 title"),
        Slip(
            roles, "head: {title: Trưởng phòng, rights: {\"*\": {see: unit, personal: unit}}}",
            "head: ◆{title: Trưởng phòng}", "D021 rights"),
        Slip(roles, "  head:", "  ◆giver: {title: x, rights: {}}\n  head:", "D042"),
        Slip(roles, "", "◆role: {}\n", "D020 roles"),
    ]

    @Test func `a role that is gone is missed wherever it was named`() throws {
        var pack = SmallPack()
        pack.files["roles.yaml"]?.replace("  head:", with: "  boss:")
        let lines = try pack.problems().map { "\($0.place?.file ?? "") \($0.code)" }
        #expect(
            lines == Array(repeating: "registers/papers.yaml D130", count: 3)
                + Array(repeating: "reminders.yaml D130", count: 2))
    }

    @Test func `a pack without roles may name any`() throws {
        var pack = SmallPack()
        pack.files["roles.yaml"] = nil
        #expect(try pack.problems().isEmpty)
    }

    @Test func `broken roles are told once`() throws {
        var pack = SmallPack()
        pack.files["roles.yaml"] = "roles: [\n"
        #expect(try pack.problems().map(\.code.code) == ["D010"])
    }

    @Test(arguments: ladders)
    func `a faulty reminder is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let ladders = [
        Slip(reminders, "register: papers", "register: ◆paper", "D060 papers"),
        Slip(reminders, "when: state != asked", "when: state != ◆aksed", "E031 asked"),
        Slip(reminders, "- {before: 2, to", "- ◆{before: 2, after: 1, to", "D153"),
        Slip(reminders, "- {before: 2, to", "- ◆{to", "D153"),
        Slip(reminders, "- {on_day: true, to", "- ◆{on_day: false, to", "D153"),
        Slip(reminders, "before: 2", "before: ◆0", "D025"),
        Slip(reminders, "- {before: 2, to: [assignee]}", "- ◆{before: 2}", "D021 to"),
        Slip(
            reminders, "{before: 2, to: [assignee]}", "{before: 2, to: [◆asignee]}", "D130 assignee"
        ),
        Slip(reminders, "{from_unit}", "{◆form_unit}", "D061 from_unit"),
        Slip(reminders, "{from_unit}", "{for_case.kind.◆cod}", "D061 code"),
        Slip(reminders, "{from_unit}", "{◆author}", "D155 author"),
        Slip(reminders, "{from_unit}", "{◆for_case.applicant}", "D155"),
        Slip(reminders, "{from_unit}", "{◆informant}", "D156 informant"),
        Slip(
            reminders, "\"Văn bản {number} của {from_unit} hết",
            "◆\"Văn bản {number của {from_unit} hết", "D154"),
        Slip(reminders, "\"Văn bản {number}", "◆\"Văn bản {}", "D154"),
        Slip(reminders, "\"Văn bản {number}", "◆\"Văn bản number}", "D154"),
        Slip(reminders, "    when", "    ◆whne: x\n    when", "D020 when"),
    ]

    @Test func `only what has deadlines is reminded of`() throws {
        var pack = SmallPack()
        pack.files["reminders.yaml"] = """
            reminders:
              x: {register: tasks, steps: [{on_day: true, to: giver}], says: "{number}"}
              y: {register: papers, steps: [], says: x}

            """
        let lines = try pack.problems().map { "\($0.place.map { "\($0)" } ?? "") \($0.code)" }
        #expect(lines == ["reminders.yaml:2:17 D152", "reminders.yaml:3:32 D021"])
    }

    @Test(arguments: slips)
    func `a faulty slip is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let slips = [
        Slip(prints, "register: papers", "register: ◆paper", "D060 papers"),
        Slip(prints, "paper: a5", "paper: ◆a3", "D029"),
        Slip(prints, "file: letter.html", "file: ◆lettre.html", "D158 letter.html"),
        Slip(prints, "file: letter.html", "file: ◆../letter.html", "D157"),
        Slip(prints, "file: letter.html", "file: ◆letter.md", "D157"),
        Slip(prints, "{title: Thư xin lỗi, ", "◆{", "D021 title"),
        Slip("prints/letter.html", "{{content}}", "◆{{contnet}}", "T107 content"),
        Slip("prints/letter.html", "{{for_case.kind.code}}", "◆{{for_case.kind.cod}}", "T107"),
        Slip("prints/letter.html", "{{content}}", "◆{{{content}}}", "T102"),
    ]

    @Test func `slips need their list`() throws {
        var pack = SmallPack()
        pack.files["prints/prints.yaml"] = nil
        let problems = try pack.problems()
        #expect(problems.map(\.code.code) == ["D002"])
        #expect(problems.first?.place == Place(file: "prints/prints.yaml"))
    }
}
