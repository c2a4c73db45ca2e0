import Markup

/// The classes that pages use and the style sheet knows, and nothing else.
public enum StyleClass: String, Sendable, Hashable, CaseIterable {
    // The page
    case skip, masthead, issuer, subtitle, page, contents, deeper, colophon
    // Blocks
    case facts, note, information, caution, fault, quotation, section
    // Tables
    case scroll, wide, caption, number, centered, group, subrow, total
    case tableNote = "table-note"
    // Traced figures, by where they come from
    case figure, computed, entered, missing
    // Judgements
    case status, met, exceeded, missed, undecided, late, soon
}

extension Attribute {
    /// The classes of an element; none gives no attribute.
    static func style(_ classes: StyleClass?...) -> Attribute? {
        let names = classes.compactMap { $0?.rawValue }
        return names.isEmpty ? nil : .class(names.joined(separator: " "))
    }
}

extension NoteKind {
    var style: StyleClass {
        switch self {
        case .information: .information
        case .caution: .caution
        case .fault: .fault
        case .quotation: .quotation
        }
    }
}

extension Row.Kind {
    var style: StyleClass? {
        switch self {
        case .normal: nil
        case .group: .group
        case .subrow: .subrow
        case .total: .total
        }
    }
}

extension Reference.Kind {
    var style: StyleClass {
        switch self {
        case .computed: .computed
        case .entered: .entered
        case .missing: .missing
        }
    }
}

extension Status {
    var style: StyleClass {
        switch self {
        case .met: .met
        case .exceeded: .exceeded
        case .missed: .missed
        case .undecided: .undecided
        case .late: .late
        case .soon: .soon
        }
    }
}

extension Column.Alignment {
    var style: StyleClass? {
        switch self {
        case .leading: nil
        case .trailing: .number
        case .center: .centered
        }
    }
}
