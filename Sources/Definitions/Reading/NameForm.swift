import Expressions
import Vocabulary

/// How names are written, and which are taken.
///
/// Names of registers and fields become tables and columns of both engines, names of indicators
/// stand in formulas and templates; both stay below the engines' 63 bytes, `ix_` and `_` added.
struct NameForm {
    /// Names of registers' own columns, of engines' hidden columns, and of days in conditions.
    private static let fields: Set<String> = [
        "id", "number", "unit", "state", "due", "promised", "version", "entry", "as_of",
        "period_from", "period_to", "rowid", "oid", "ctid", "tableoid", "xmin", "xmax", "cmin",
        "cmax",
    ]
    private static let prefixes = ["dh_", "ix_", "sqlite_", "pg_"]
    /// Words by which templates' blocks begin.
    private static let blocks: Set<String> = [
        "table", "targets", "figures", "contribution", "records",
    ]
    private static let words = Set(Expression.reservedWords)

    let faults: Faults

    /// Notes a fault unless a word can name a register.
    func checkRegister(_ word: YAMLWord) {
        check(word, reserved: NameForm.fields.union(["unit", "units"]))
    }

    /// Notes a fault unless a word can name a field.
    func checkField(_ word: YAMLWord) { check(word, reserved: NameForm.fields) }

    /// Notes a fault unless a word can name an indicator; measures can't, for they are columns.
    func checkIndicator(_ word: YAMLWord) {
        check(word, reserved: NameForm.blocks.union(Measure.allCases.map(\.rawValue)))
    }

    /// Notes a fault unless a word can name a state, a check, a series or a slip.
    func checkPart(_ word: YAMLWord) { check(word, reserved: []) }

    /// Notes a fault unless a word can name a transition; `create` is the entry's registering.
    func checkTransition(_ word: YAMLWord) { check(word, reserved: ["create"]) }

    /// Notes a fault unless a word can name a role; some words say who without a role.
    func checkRole(_ word: YAMLWord) { check(word, reserved: ["assignee", "giver"]) }

    /// Notes a fault unless a word can name an option: it may begin with a digit.
    func checkOption(_ word: YAMLWord) {
        guard NameForm.isSpelled(word.text, with: "_-", most: 64) else {
            faults.add(.badOptionName, at: word.place, ["found": word.text])
            return
        }
    }

    /// Notes a fault unless a word can name a unit, a pack or a report.
    func checkUnit(_ word: YAMLWord) {
        guard NameForm.isSpelled(word.text, with: "-", most: 64) else {
            faults.add(.badUnitName, at: word.place, ["found": word.text])
            return
        }
    }

    private func check(_ word: YAMLWord, reserved: Set<String>) {
        let text = word.text
        guard NameForm.isSpelled(text, with: "_", most: 40), let first = text.utf8.first,
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        else {
            faults.add(.badName, at: word.place, ["found": text])
            return
        }
        let isReserved =
            reserved.contains(text) || NameForm.words.contains(text)
            || NameForm.prefixes.contains { text.hasPrefix($0) }
        if isReserved { faults.add(.reservedName, at: word.place, ["found": text]) }
    }

    /// Whether a text has only small letters, digits and some signs, and no sign first.
    private static func isSpelled(_ text: String, with signs: String, most: Int) -> Bool {
        guard (1...most).contains(text.utf8.count), let first = text.utf8.first,
            !signs.utf8.contains(first)
        else { return false }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: signs.utf8.contains(byte)
            }
        }
    }
}
