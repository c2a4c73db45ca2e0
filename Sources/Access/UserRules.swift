import Definitions
import Foundation
import Vocabulary

/// What names of users, their titles, units and roles must be like.
struct UserRules: Sendable {
    static let longestName = 64
    static let longestTitle = 200

    let pack: Pack

    /// Refuses a name that could be mistaken for another in the history or in an address.
    func check(name: String) throws(Problem) {
        let scalars = Array(name.unicodeScalars)
        let isPlain = scalars.allSatisfy { $0.isName || $0 == "." || $0 == "-" }
        guard isPlain, (2...UserRules.longestName).contains(scalars.count),
            scalars.first?.isLetter ?? false, scalars.last?.isName ?? false
        else {
            throw Problem(
                .badUserName, ["name": name, "most": String(UserRules.longestName)])
        }
    }

    /// The title as it is kept: NFC, without spaces around it.
    func title(_ title: String, of name: String) throws(Problem) -> String {
        let text = title.precomposedStringWithCanonicalMapping
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let isLine = text.unicodeScalars.allSatisfy {
            !CharacterSet.controlCharacters.contains($0) && !CharacterSet.newlines.contains($0)
        }
        guard isLine, (1...UserRules.longestTitle).contains(text.count) else {
            throw Problem(
                .badUserTitle, ["name": name, "most": String(UserRules.longestTitle)])
        }
        return text
    }

    /// Refuses a unit that the pack does not have, or that does not exist on a day.
    func check(unit: String, on day: Day) throws(Problem) {
        guard let found = pack.units[unit] else {
            var facts = ["name": unit]
            facts["nearest"] = Nearest.name(to: unit, among: pack.units.all.map(\.id))
            throw Problem(.noSuchUnit, facts)
        }
        guard !found.exists(on: day) else { return }
        var facts = ["unit": found.title, "day": day.vietnamese]
        if let from = found.from, day < from { facts["from"] = from.vietnamese }
        if let to = found.to, to < day { facts["to"] = to.vietnamese }
        let successors = found.successors.map { id in
            pack.units[id].map { "\($0.title) (\(id))" } ?? id
        }
        if !successors.isEmpty { facts["successors"] = successors.joined(separator: ", ") }
        throw Problem(.unitNotThere, facts)
    }

    /// Refuses a role that the pack does not have.
    func check(role: String) throws(Problem) {
        guard pack.role(role) == nil else { return }
        let ids = pack.roles.map(\.id)
        var facts = ["name": role]
        facts["nearest"] = Nearest.name(to: role, among: ids)
        facts["known"] = ids.isEmpty ? nil : ids.joined(separator: ", ")
        throw Problem(.noSuchRole, facts)
    }

    /// Refuses days in the wrong order.
    func check(from: Day?, to: Day?) throws(Problem) {
        guard let from, let to, to < from else { return }
        throw Problem(.grantReversed, ["from": from.vietnamese, "to": to.vietnamese])
    }
}

extension Unicode.Scalar {
    /// a–z.
    fileprivate var isLetter: Bool { ("a"..."z").contains(self) }

    /// a–z, 0–9.
    fileprivate var isName: Bool { isLetter || ("0"..."9").contains(self) }
}
