import Definitions
import Testing
import TestSupport
import Vocabulary

/// A pack that is wrong in many places is told of all of them at once.
struct ManyFaultsTests {
    /// Twenty slips over all files; none hides another.
    private static let slips: [(file: String, old: String, new: String)] = [
        ("pack.yaml", "version: \"1\"", "verison: \"1\""),
        ("units.yaml", "under: xa, from", "under: xaa, from"),
        ("calendar.yaml", "[mon, tue,", "[mon, tus,"),
        ("registers/cases.yaml", "kind.field, channel]", "kind.feild, chanel]"),
        ("registers/cases.yaml", "opened: received_at", "opened: recieved_at"),
        ("registers/cases.yaml", "to: done, by", "to: finished, by"),
        ("registers/cases.yaml", "ends: done", "ends: complete"),
        ("registers/cases.yaml", "closed_at >= received_at", "closed_at >= fee"),
        ("registers/kinds.yaml", "type: text, label: Thời hạn", "type: string, label: Thời hạn"),
        ("registers/sales.yaml", "date: sold_on", "date: amount"),
        ("indicators/all.yaml", "measure: closed,", "measure: close,"),
        ("indicators/all.yaml", "where: kind.field = land", "where: kind.field = lnd"),
        ("indicators/all.yaml", "sum: sales.amount", "sum: sales.cash"),
        ("indicators/all.yaml", "resolved / received", "resolved / recieved"),
        ("indicators/all.yaml", "format: number(1)", "format: number(x)"),
        ("targets/2023.yaml", "plan: 14.5..15.5", "plan: 14,5-15,5"),
        ("targets/2023.yaml", "no: 2", "no: 4"),
        ("reports/year/report.yaml", "[body.md]", "[body.md, thân.md]"),
        ("reports/year/body.md", "received at phong-a", "received at phong-c"),
        ("reports/year/body.md", ": handled, received", ": handled, receivd"),
    ]

    @Test func `twenty slips are told at once`() throws {
        var pack = SmallPack()
        for (file, old, new) in Self.slips {
            let text = try #require(pack.files[file])
            try #require(text.contains(old), "\(old)")
            pack.files[file] = text.replacing(old, with: new)
        }
        let problems = try pack.problems()
        #expect(problems.count >= Self.slips.count)
        let lines = problems.map { ProblemWords.line($0) + "\n" }.joined()
        assertSnapshot(lines, named: "twenty-slips.txt")
        let english = problems.map { ProblemWords.line($0, .english) + "\n" }.joined()
        assertSnapshot(english, named: "twenty-slips-english.txt")
    }

    @Test func `one broken file hides no fault of the others`() throws {
        var pack = SmallPack()
        pack.files["indicators/all.yaml"] = "indicators: [\n"
        pack.files["units.yaml"] = "units: \"\n"
        pack.files["registers/kinds.yaml"] = "register: @\n"
        pack.files["registers/sales.yaml"]?.replace("type: bool", with: "type: boole")
        let lines = try pack.problems().map { "\($0.place.map { "\($0)" } ?? "") \($0.code)" }
        #expect(
            lines == [
                "indicators/all.yaml:2:1 D010", "registers/kinds.yaml:1:11 D007",
                "registers/sales.yaml:6:16 D029", "units.yaml:2:1 D011",
            ])
    }
}
