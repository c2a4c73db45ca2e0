import Definitions
import Store
import Templates
import Vocabulary
import WorkingTime

/// All that the names of a slip mean (``SlipNames``).
struct SlipValues {
    let pack: Pack
    let slip: PrintTemplate
    let snapshot: SlipSnapshot
    let now: Moment
    let actor: String

    /// The values by name; the entry's own fields go before the slip's words.
    ///
    /// - Parameter qr: what the QR code says; nil for none.
    func all(qr: String?) throws(Problem) -> [String: SlipValue] {
        let values = SlipEntryValues(pack: pack)
        let steps = SlipSteps(register: snapshot.entry.register, people: snapshot.people)
        let step = steps.last(printing: slip.id, snapshot.history)
        let place = SlipText.place(of: pack.units.root)
        let day = SlipText.long(step?.at.day ?? now.day)
        var all: [String: SlipValue] = [
            "slip": .map(
                slip.title,
                [
                    "title": .text(slip.title), "printed_at": SlipText.moment(now),
                    "printed_by": .text(actor),
                ]),
            "authority": .text(pack.units.root?.title ?? ""), "place": .text(place),
            "unit_title": .text(unitTitle), "place_date": .text(place + ", " + day),
            "reason": reason(step, steps), "time_limit": timeLimit,
            "history": steps.steps(snapshot.history),
            "promises": promises(steps), "new_due": SlipText.moment(dues.new),
            "old_due": SlipText.moment(dues.old),
            "qr": .none,
        ]
        if let qr { all["qr"] = .text(try QRCode(qr).imageAddress) }
        for child in pack.children(of: snapshot.entry.register).map(\.register.id) {
            all[child] = .list((snapshot.children[child] ?? []).map { values.item($0) })
        }
        all.merge(values.values(of: snapshot.entry)) { $1 }
        return all
    }

    private var unitTitle: String {
        let unit = snapshot.entry.values["unit"]?.slipText ?? ""
        return pack.units[unit]?.title ?? unit
    }

    /// Why the slip is given: the remark of the step that prints it; of a slip that no step prints,
    /// that of the last step that has one.
    private func reason(_ step: Change?, _ steps: SlipSteps) -> SlipValue {
        let isOfStep = steps.areAny(printing: slip.id)
        let note = isOfStep ? step?.note : snapshot.history.last { $0.note != nil }?.note
        return note.map { .text($0) } ?? .none
    }

    /// How much time the work is given: «5 ngày làm việc»; nothing when it follows from no budget.
    private var timeLimit: SlipValue {
        if let budget = snapshot.promises.first?.budget { return words(ofBudget: budget) }
        switch snapshot.entry.register.lifecycle?.due?.source {
        case .budget(let budget): return .text(budget.vietnamese)
        case .budgetField(let path):
            return snapshot.entry.value(path).map { words(ofBudget: $0.slipText) } ?? .none
        default: return .none
        }
    }

    private func words(ofBudget text: String) -> SlipValue {
        .text((try? Budget(text: text))?.vietnamese ?? text)
    }

    /// The deadline of the extension, nothing as long as there is none, and the one that it took or
    /// would take the place of.
    private var dues: (old: Moment?, new: Moment?) {
        let promised = snapshot.promises.compactMap(\.due)
        let standing = moment("due")
        let first = promised.first ?? moment("promised")
        guard let extended = snapshot.promises.lastIndex(where: { $0.kind == "extended" }) else {
            return (promised.last ?? standing ?? first, nil)
        }
        let before = snapshot.promises[..<extended].last { $0.due != nil }?.due
        return (before ?? first, snapshot.promises[extended].due ?? standing)
    }

    private func moment(_ column: String) -> Moment? {
        snapshot.entry.values[column].flatMap { Moment(iso: $0.slipText) }
    }

    private func promises(_ steps: SlipSteps) -> SlipValue {
        .list(
            snapshot.promises.enumerated().map { index, promise in
                .map(
                    "",
                    [
                        "no": .text(String(index + 1)), "kind": .text(kind(promise.kind)),
                        "due": SlipText.moment(promise.due), "at": SlipText.moment(promise.at),
                        "reason": promise.reason.map { .text($0) } ?? .none,
                        "actor": steps.person(promise.actor),
                    ])
            })
    }

    private func kind(_ kind: String) -> String {
        switch kind {
        case "first": "Hẹn lần đầu"
        case "resumed": "Tính lại sau khi tạm dừng"
        case "extended": "Hẹn lại"
        default: kind
        }
    }
}
