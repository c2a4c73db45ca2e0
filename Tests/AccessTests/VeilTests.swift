import Access
import Definitions
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct VeilTests {
    private let judge = SmallTown.judge
    private let cases = SmallTown.cases

    private func entry(_ type: Value?, unit: String = "desk") -> EntryFacts {
        EntryFacts(
            units: [unit], state: "received", giver: "binh",
            values: type.map { ["type": $0] } ?? [:])
    }

    private func veil(_ role: String, _ unit: String, _ entry: EntryFacts) -> Veil {
        judge.veil(cases, entry, for: SmallTown.someone("an", .init(role, unit: unit)))
    }

    @Test func `personal fields are masked unless the right to them reaches the entry`() {
        let complaint = entry(.text("complaint"))
        let head = veil("head", "desk", complaint)
        #expect(head["phone"] == .masked && head["sender"] == .masked && head["born"] == .masked)
        #expect(head["subject"] == .shown && head["number"] == .shown && head["unit"] == .shown)
        let clerk = veil("clerk", "desk", complaint)
        #expect(clerk["phone"] == .shown && clerk["sender"] == .shown)
        #expect(clerk["secret"] == .hidden && !clerk.isClear)
    }

    @Test func `the right to personal data of another unit does not help`() {
        let person = SmallTown.someone(
            "an", .init("auditor", unit: "town"), .init("clerk", unit: "ward-b"))
        #expect(judge.veil(cases, entry(.text("complaint")), for: person)["phone"] == .masked)
        let theirs = entry(.text("complaint"), unit: "ward-b")
        #expect(judge.veil(cases, theirs, for: person)["phone"] == .shown)
    }

    @Test(arguments: ["clerk", "head", "auditor", "registrar"])
    func `who denounced someone is hidden from all outside the circle`(role: String) {
        let veil = veil(role, "town", entry(.text("denunciation")))
        #expect(veil["sender"] == .hidden)
        #expect(veil["type"] == .shown)
        #expect(self.veil(role, "town", entry(.text("complaint")))["sender"] != .hidden)
    }

    @Test(arguments: [nil, Value.none])
    func `what is not known closes the circle`(type: Value?) {
        #expect(veil("registrar", "town", entry(type))["sender"] == .hidden)
    }

    @Test func `a value that is missing is not taken for an empty one`() {
        func secret(_ values: [String: Value]) -> Veil.Showing {
            let entry = EntryFacts(units: ["desk"], values: values)
            return judge.veil(
                cases, entry, for: SmallTown.someone("an", .init("head", unit: "desk")))["secret"]
        }
        #expect(secret(["subject": .none]) == .shown)
        #expect(secret(["subject": .text("Đất đai")]) == .hidden)
        #expect(secret([:]) == .hidden)
    }

    @Test func `the circle is of those who see the entry by its role`() {
        let denunciation = entry(.text("denunciation"))
        #expect(veil("petition", "office", denunciation)["sender"] == .shown)
        let elsewhere = SmallTown.someone(
            "an", .init("petition", unit: "ward-b"), .init("auditor", unit: "town"))
        #expect(judge.veil(cases, denunciation, for: elsewhere)["sender"] == .hidden)
    }

    @Test func `an operator sees everything, and who may not see the entry nothing`() {
        let denunciation = entry(.text("denunciation"))
        let all = judge.veil(cases, denunciation, for: .operator("may"))
        #expect(all.isClear && all["sender"] == .shown && all["secret"] == .shown)
        let nothing = veil("clerk", "ward-b", denunciation)
        #expect(!nothing.isVisible && !nothing.isClear)
        #expect(nothing["number"] == .hidden && nothing["subject"] == .hidden)
        #expect(nothing.masked(["number": .text("1")]).isEmpty)
    }

    @Test func `the paths that circles depend on are told`() {
        #expect(judge.paths(in: cases) == [["type"], ["subject"]])
        #expect(judge.paths(in: SmallTown.kinds).isEmpty)
    }

    @Test func `values are shown, masked or left out`() {
        let veil = veil("head", "desk", entry(.text("denunciation")))
        let values: [String: Value] = [
            "subject": .text("Đất đai"), "sender": .text("Nguyễn Văn An"),
            "phone": .text("0914 123 456"), "born": .day(day("1980-02-03")),
            "secret": .text("x"),
        ]
        #expect(
            veil.masked(values) == [
                "subject": .text("Đất đai"), "phone": .text("••• 56"), "born": .text("•••"),
            ])
        #expect(veil.masked(["phone": .none]) == ["phone": .none])
    }

    @Test func `the history is under the same veil`() {
        let veil = veil("head", "desk", entry(.text("denunciation")))
        let change = Change(
            .changed, of: 1, in: "cases", at: FrozenClock.now, by: "binh", note: "Sửa số",
            [
                "phone": .init(from: .none, to: .text("0914123456")),
                "sender": .init(from: .text("Hoa"), to: .text("Hồng")),
                "note": .init(from: .none, to: .text("a")),
            ])
        let shown = veil.masked(change)
        #expect(shown.note == "•••" && shown.actor == "binh")
        #expect(
            shown.differences == [
                "phone": .init(from: .none, to: .text("••• 56")),
                "note": .init(from: .none, to: .text("a")),
            ])
    }

    @Test func `a remark is shown where values are masked, not where something is hidden`() {
        func remark(_ role: String, _ unit: String, _ values: [String: Value]) -> [String?] {
            let entry = EntryFacts(units: ["desk"], values: values)
            let veil = veil(role, unit, entry)
            return [veil.masked(remark: "ông An tố cáo"), veil.masked(remark: nil)]
        }
        let open: [String: Value] = ["type": .text("complaint"), "subject": .none]
        #expect(remark("head", "desk", open) == ["ông An tố cáo", nil])
        #expect(veil("head", "desk", EntryFacts(units: ["desk"], values: open))["phone"] == .masked)
        let closed: [String: Value] = ["type": .text("denunciation"), "subject": .none]
        #expect(remark("head", "desk", closed) == ["•••", nil])
        #expect(remark("registrar", "town", closed) == ["•••", nil])
        #expect(remark("petition", "desk", closed) == ["ông An tố cáo", nil])
        #expect(remark("clerk", "ward-b", open) == ["•••", nil])
    }
}

@Suite struct MaskTests {
    @Test(arguments: [
        ("Nguyễn Văn An", "N••• A•••"), ("Đỗ Thị Ánh Nguyệt", "Đ••• N•••"), ("An", "A•••"),
        ("  an   bình ", "A••• B•••"), ("0914123456", "••• 56"), ("0914 123 456", "••• 56"),
        ("046.123.456.789", "••• 89"), ("+84 914-123-456", "••• 56"), ("12345", "•••"),
        ("1234567", "•••"), ("12 Lê Lợi", "••• L•••"), ("CMND 191234567", "C•••"),
        ("an.nguyen@example.vn", "A•••"), ("...", "•••"), ("👩‍🌾 Hoa", "••• H•••"), ("", ""),
        (" ", "•••"),
    ])
    func `a mask is as short for long texts as for short ones`(text: String, mask: String) {
        #expect(Mask.text(text) == mask)
    }

    @Test func `texts of one shape with the same initials have the same mask`() {
        #expect(Mask.text("Nguyễn An") == Mask.text("Ngô Thị Thanh Anh"))
        #expect(Mask.text("0914123456") == Mask.text("046080123456"))
    }

    @Test func `composed and decomposed letters have the same mask`() {
        #expect(Mask.text("A\u{302}n Ba") == Mask.text("\u{C2}n Ba"))
    }
}
