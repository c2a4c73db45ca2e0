import Definitions
import Foundation
import Templates
import Vocabulary
import WorkingTime

/// Turns entries into the values of a slip's names.
struct SlipEntryValues {
    let pack: Pack

    /// All names of an entry; those that hold nothing too, so that none is looked for further out.
    func values(of entry: SlipEntry) -> [String: SlipValue] {
        var result: [String: SlipValue] = ["verdict": verdict(of: entry)]
        for name in entry.register.fieldNames {
            guard let type = entry.register.type(of: name) else { continue }
            result[name] = value(name, type, of: entry)
        }
        return result
    }

    /// An entry as the item of a list: it prints its number.
    func item(_ entry: SlipEntry) -> SlipValue {
        .map(text(entry.values["number"]), values(of: entry))
    }

    private func value(_ name: String, _ type: FieldType, of entry: SlipEntry) -> SlipValue {
        guard let stored = entry.values[name] else { return .none }
        if case .reference = type, case .integer = stored {
            return entry.references[name].map { item($0) } ?? .none
        }
        return value(stored, type)
    }

    private func value(_ stored: Value, _ type: FieldType) -> SlipValue {
        switch (type, stored) {
        case (.number(let decimals), .integer(let scaled)):
            .text(
                Decimal(
                    sign: scaled < 0 ? .minus : .plus, exponent: -decimals,
                    significand: Decimal(scaled.magnitude)
                ).vietnamese(decimals: decimals))
        case (.money, .integer(let amount)): SlipText.money(amount)
        case (.bool, .integer(let truth)): .bool(truth != 0, truth != 0 ? "Có" : "Không")
        case (.date, .text(let text)): Day(iso: text).map { SlipText.day($0) } ?? .text(text)
        case (.datetime, .text(let text)):
            Moment(iso: text).map { SlipText.moment($0) } ?? .text(text)
        case (.choice(let options), .text(let id)):
            .map(
                options.first { $0.id == id }?.label ?? id,
                Dictionary(
                    options.map { ($0.id, .bool($0.id == id)) }, uniquingKeysWith: { $1 }))
        case (.unit, .text(let id)): unit(id)
        default: .text(text(stored))
        }
    }

    private func unit(_ id: String) -> SlipValue {
        guard let unit = pack.units[id] else { return .text(id) }
        return .map(
            unit.title,
            [
                "title": .text(unit.title), "code": .text(unit.code),
                "symbol": unit.symbol.map { .text($0) } ?? .none,
            ])
    }

    /// «trước hạn», «đúng hạn» or «quá hạn» for work that has ended; nothing for other work.
    private func verdict(of entry: SlipEntry) -> SlipValue {
        guard let lifecycle = entry.register.lifecycle,
            let due = Moment(iso: text(entry.values["due"]))
        else { return .none }
        let closed = text(entry.values[lifecycle.closed])
        if let moment = Moment(iso: closed) { return SlipEntryValues.verdict(at: moment, due) }
        guard let day = Day(iso: closed) else { return .none }
        return SlipEntryValues.verdict(at: Moment(day), isDay: true, due)
    }

    /// How something done at a moment stands to its deadline.
    static func verdict(at moment: Moment, isDay: Bool = false, _ due: Moment) -> SlipValue {
        switch Timeliness.judge(closed: moment, closedIsDay: isDay, due: due, now: moment) {
        case .early: .text("trước hạn")
        case .onTime: .text("đúng hạn")
        case .late: .text("quá hạn")
        case .pendingInTime, .pendingOverdue, .noDeadline: .none
        }
    }

    private func text(_ value: Value?) -> String { value?.slipText ?? "" }
}

extension Value {
    /// A stored value as it stands.
    var slipText: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        default: ""
        }
    }
}
