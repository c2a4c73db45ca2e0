import Definitions
import Templates
import Testing
import Vocabulary
import WorkingTime

/// A pack that starts from another and changes a few lines.
struct ExtendsTests {
    /// Reads a pack of some files that extends the small pack under the name `goc`.
    private func read(_ files: [String: String]) throws -> Pack {
        var pack = SmallPack()
        pack.files = files
        if pack.files["pack.yaml"] == nil {
            pack.files["pack.yaml"] = """
                pack: xa-con
                title: Xã con
                version: "2"
                extends: ../goc

                """
        }
        return try SmallPack.read([("con", pack), ("goc", SmallPack())])
    }

    private func lines(_ files: [String: String]) throws -> [String] {
        do {
            _ = try read(files)
            return []
        } catch let problems as Problems {
            return problems.all.map { "\($0.place.map { "\($0)" } ?? "") \($0.code)" }
        }
    }

    @Test func `a pack that changes nothing is the other under its own name`() throws {
        let pack = try read([:])
        let base = try SmallPack().read()
        #expect(pack.id == "xa-con" && pack.version == "2")
        #expect(pack.registers.map(\.id) == base.registers.map(\.id))
        #expect(pack.indicators.map(\.id) == base.indicators.map(\.id))
        #expect(pack.reports.map(\.title) == base.reports.map(\.title))
        #expect(pack.units.all.map(\.id) == base.units.all.map(\.id))
        #expect(pack.calendar.years == base.calendar.years)
        #expect(pack.samples.isEmpty)
    }

    @Test func `the same ids are replaced where they stood, new ones follow`() throws {
        let pack = try read([
            "units.yaml": """
            units:
              xa: {code: X9, title: Xã con}
              doi: {code: X9.1, title: Đội, under: xa}

            """,
            "indicators/more.yaml": """
            indicators:
              rate: {title: Tỷ lệ mới, formula: resolved / (received + 0)}
              twice: {title: Gấp đôi, formula: received * 2}

            """,
        ])
        #expect(pack.units.root?.title == "Xã con")
        #expect(pack.units.all.map(\.id) == ["xa", "phong-a", "phong-b", "doi"])
        #expect(pack.indicators.map(\.id)[3] == "rate")
        #expect(pack.indicator("rate")?.title == "Tỷ lệ mới")
        #expect(pack.indicators.last?.id == "twice")
    }

    @Test func `a register laid over another changes only what it names`() throws {
        let pack = try read([
            "registers/cases.yaml": """
            register: cases
            override: true
            title: Hồ sơ của xã
            fields:
              fee: {type: number, decimals: 1, label: Lệ phí}
              village: {type: text, label: Thôn}
            checks:
              positive: {says: Phí không âm, holds: fee >= 0}

            """
        ])
        let cases = try #require(pack.register("cases"))
        #expect(cases.title == "Hồ sơ của xã")
        #expect(cases.unitLabel == "Đơn vị nhận")
        #expect(cases.field("fee")?.type == .number(decimals: 1))
        #expect(cases.fields.map(\.id).suffix(2) == ["fee", "village"])
        #expect(cases.lifecycle?.opened == "received_at")
        #expect(cases.checks.map(\.id) == ["order", "positive"])
        #expect(cases.field("kind")?.place?.file == "../goc/registers/cases.yaml")
    }

    @Test func `a register without override takes the other's place whole`() throws {
        let files = [
            "registers/sales.yaml": """
            register: sales
            title: Bán
            fields: {amount: {type: money, label: Tiền}}

            """
        ]
        let sales = try #require(try read(files).register("sales"))
        #expect(sales.fields.map(\.id) == ["amount"])
        #expect(sales.date == nil)
    }

    @Test func `roles, reminders and slips are replaced by their names`() throws {
        let pack = try read([
            "roles.yaml": """
            roles:
              head: {title: Chủ tịch xã, rights: {papers: {see: all}}}
              guest: {title: Khách, rights: {}}

            """,
            "reminders.yaml": """
            reminders:
              papers_due: {register: papers, steps: [{on_day: true, to: guest}], says: "{number}"}

            """,
            "prints/prints.yaml": """
            prints:
              note: {title: Phiếu báo, register: tasks, paper: a4, file: note.html}

            """,
            "prints/note.html": "<p>{{content}}</p>\n",
        ])
        #expect(pack.roles.map(\.id) == ["officer", "head", "guest"])
        #expect(pack.role("head")?.title == "Chủ tịch xã")
        #expect(pack.reminders.map(\.steps) == [[.init(day: 0, to: [.role("guest")])]])
        #expect(
            pack.prints.map(\.template.file) == ["../goc/prints/letter.html", "prints/note.html"])
    }

    @Test func `what no longer fits is told in the file of the other pack`() throws {
        let files = [
            "registers/cases.yaml": """
            register: cases
            override: true
            fields: {fee: {type: bool, label: Phí}}

            """
        ]
        #expect(try lines(files) == ["../goc/indicators/all.yaml:6:33 D064"])
    }

    @Test func `override needs something to override`() throws {
        let files = [
            "registers/new.yaml": """
            register: new
            override: true
            title: Mới
            fields: {a: {type: text, label: A}}

            """
        ]
        #expect(try lines(files) == ["registers/new.yaml:2:11 D080"])
    }

    @Test func `packs in a circle are refused`() throws {
        var (one, two) = (SmallPack(), SmallPack())
        one.files["pack.yaml"]? += "extends: ../two\n"
        two.files["pack.yaml"]? += "extends: ../one\n"
        do {
            _ = try SmallPack.read([("one", one), ("two", two)])
            Issue.record("a circle is refused")
        } catch let problems as Problems {
            #expect(problems.all.map(\.code.code) == ["D120"])
            #expect(problems.all.first?.facts["chain"] == "one → two → one")
            #expect(problems.all.first?.place?.file == "../two/pack.yaml")
        }
    }

    @Test func `too many packs above each other are refused`() throws {
        let packs = (0..<12).map { number -> (String, SmallPack) in
            var pack = SmallPack()
            if number < 11 { pack.files["pack.yaml"]? += "extends: ../p\(number + 1)\n" }
            return ("p\(number)", pack)
        }
        do {
            _ = try SmallPack.read(packs)
            Issue.record("twelve packs are refused")
        } catch let problems as Problems {
            #expect(problems.all.map(\.code.code) == ["D121"])
        }
    }
}
