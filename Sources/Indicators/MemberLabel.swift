public import Definitions
import Vocabulary

/// What people call a member of a breakdown: a unit's title, an option's label.
public enum MemberLabel {
    /// The name of a member; `(không ghi)` for entries that leave the field empty.
    public static func text(_ member: String, path: [String], register: Register, pack: Pack)
        -> String
    {
        if member.isEmpty { return "(không ghi)" }
        switch pack.path(path.joined(separator: "."), from: register)?.type {
        case .unit: return pack.units[member]?.title ?? member
        case .choice(let options): return options.first { $0.id == member }?.label ?? member
        case .bool: return member == "0" || member == "f" ? "Không" : "Có"
        default: return member
        }
    }
}
