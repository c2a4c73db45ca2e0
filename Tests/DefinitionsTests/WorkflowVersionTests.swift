import Definitions
import Expressions
import Foundation
import Testing
import TestSupport
import Vocabulary
import WorkingTime

/// Workflows as text: what an entry keeps of the day on which it began.
struct WorkflowVersionTests {
    private let pack: Pack
    private let papers: Register

    init() throws {
        pack = try SmallPack().read()
        papers = try #require(pack.register("papers"))
    }

    @Test func `every workflow of the packs survives being written and read`() throws {
        let real = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "packs/uy-ban-thi-xa")
        for pack in [pack, try PackReader.read(folder: real.path)] {
            for register in pack.registers {
                guard let version = register.workflowVersion else { continue }
                let text = version.text
                let again = try WorkflowVersion(text: text, for: register, in: pack)
                #expect(again.text == text, "\(register.id)")
                #expect(again.pausedIn == version.pausedIn)
                #expect(again.workflow.states == version.workflow.states)
                #expect(again.workflow.codes == version.workflow.codes)
            }
        }
    }

    @Test func `the text is one line of JSON with sorted keys`() throws {
        let text = try #require(papers.workflowVersion?.text)
        #expect(!text.contains("\n"))
        #expect(text.hasPrefix(#"{"codes":[{"byState":{"asked":"2","draft":"1","dropped":"9","#))
        #expect(text.contains(#""effects":[{},{"set":{"field":"issued_on","#))
        #expect(text.contains(#""extends":{"most":1,"to":"asked_deadline"}"#))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect((object as? [String: Any])?["start"] as? String == "draft")
    }

    @Test func `two versions differ when anything in them does`() throws {
        let text = try #require(papers.workflowVersion?.text)
        let changes = [
            ("Hỏi ý kiến", "Xin ý kiến"), ("by: [officer]", "by: [officer, head]"),
            ("other_than: [ask, create]", "other_than: [ask]"),
            ("actor_unit = from_unit", "actor_unit = unit"),
            ("requires: [note, content]", "requires: [note]"),
            ("{level: town, amount", "{level: ward, amount"), ("      number: true\n", ""),
            ("paused_in: [asked]", "paused_in: []"), ("most: 2", "most: 3"),
            ("by: 5 days", "by: 6 days"), ("dropped: 9}", "dropped: 2}"),
            ("given_on: 2023-11-15", "given_on: 2023-11-16"), ("from: =from", "from: ~"),
        ]
        for (old, new) in changes {
            var small = SmallPack()
            small.files["registers/papers.yaml"]?.replace(old, with: new)
            let other = try small.read().register("papers")?.workflowVersion?.text
            #expect(other != text, "\(old) → \(new)")
        }
    }

    @Test func `a version keeps states that the pack gave up`() throws {
        let text = try #require(papers.workflowVersion?.text)
        var small = SmallPack()
        small.files["registers/papers.yaml"] = try #require(small.files["registers/papers.yaml"])
            .replacing(", asked: Hỏi ý kiến", with: "").replacing("asked: 2, ", with: "")
            .replacing("from: asked,", with: "from: draft,")
            .replacing("to: asked\n", with: "to: draft\n")
            .replacing("[draft, asked]", with: "draft")
            .replacing("    paused_in: [asked]\n", with: "")
        small.files["reminders.yaml"] = nil
        let pack = try small.read()
        let now = try #require(pack.register("papers"))
        #expect(now.workflow?.states.contains { $0.id == "asked" } == false)
        let old = try WorkflowVersion(text: text, for: now, in: pack)
        #expect(old.workflow.label(of: "asked") == "Hỏi ý kiến")
        #expect(old.workflow.transition("answer")?.from == ["asked"])
        #expect(old.text == text)
    }

    @Test(arguments: [
        ("registers/papers.yaml", "  delay_cause: {type", "  late_cause: {type", "delay_cause"),
        ("registers/papers.yaml", "{town: Thị xã, ", "{city: Thị xã, ", "town"),
        ("registers/tasks.yaml", "content: {type", "text: {type", "content"),
        (
            "registers/tasks.yaml", "paper: {type: ref, to: papers", "paper: {type: text",
            "tasks.paper"
        ),
        (
            "registers/papers.yaml", "asked_deadline: {type: date", "asked_deadline: {type: bool",
            "asked_deadline"
        ),
    ])
    func `what a transition needs and is gone is named`(
        _ file: String, _ old: String, _ new: String, _ found: String
    ) throws {
        let text = try #require(papers.workflowVersion?.text)
        var small = SmallPack()
        small.files[file]?.replace(old, with: new)
        // The pack of today gets along without what it gave up.
        small.files["registers/papers.yaml"] = small.files["registers/papers.yaml"].map {
            $0.replacing(
                /(?s)workflow:\n.*?numbering:/,
                with: "workflow: {start: draft, states: {draft: A}}\nnumbering:"
            )
            .replacing("calendar_days: 10, from: asked_deadline", with: "calendar_days: 10")
            .replacing("    paused_in: [asked]\n", with: "")
        }
        for file in ["reminders.yaml", "prints/prints.yaml", "prints/letter.html"] {
            small.files[file] = nil
        }
        let pack = try small.read()
        let register = try #require(pack.register("papers"))
        do {
            _ = try WorkflowVersion(text: text, for: register, in: pack)
            Issue.record("\(found) is gone")
        } catch {
            #expect(error.code == .workflowUnreadable)
            #expect(error.facts["register"] == "papers" && error.facts["transition"] != nil)
            #expect(error.facts["found"]?.contains(found) == true, "\(error)")
        }
    }

    @Test func `mutated texts are read or refused`() throws {
        let seed: UInt64 = 20_231_115
        var random = SplitMix64(seed: seed)
        let text = Array(try #require(papers.workflowVersion?.text).utf8)
        var refused = 0
        for number in 0..<2_000 {
            var bytes = text
            let place = random.int(0...bytes.count - 1)
            switch random.int(0...2) {
            case 0: bytes[place] = UInt8(random.int(32...126))
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.int(1...20)))
            default: bytes.insert(contentsOf: bytes[0..<min(place, 30)], at: place)
            }
            let mutated = String(decoding: bytes, as: UTF8.self)
            do throws(Problem) {
                let version = try WorkflowVersion(text: mutated, for: papers, in: pack)
                let again = try WorkflowVersion(text: version.text, for: papers, in: pack)
                #expect(again.text == version.text, "seed \(seed), case \(number)")
            } catch {
                #expect(error.code == .workflowUnreadable, "seed \(seed), case \(number)")
                refused += 1
            }
        }
        #expect(refused > 500)
    }
}
