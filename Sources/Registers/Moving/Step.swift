import Definitions
import Vocabulary

/// One step of an entry's way: a transition, with what goes with it.
struct Step {
    let transition: Transition
    /// The remark.
    let note: String?
    let workflow: Workflow
}

/// What is asked for with a transition.
public struct Move: Sendable, Hashable {
    /// The transition's name.
    public let transition: String
    /// The remark, which goes into the history.
    public let note: String?
    /// The fields that are set with it; `due` for an extension.
    public let set: Draft
    /// The edition of the entry that was read; nil to take it as it is.
    public let edition: Int64?

    /// Makes a request.
    public init(
        _ transition: String, note: String? = nil, set: Draft = Draft(), edition: Int64? = nil
    ) {
        self.transition = transition
        self.note = note
        self.set = set
        self.edition = edition
    }
}

/// What a transition did.
public struct Moved: Sendable, Hashable {
    /// The entry as it is kept.
    public let entry: Entry
    /// The entries that were made in other registers.
    public let created: [Entry]
    /// The number that it gave a document.
    public let issued: String?
    /// The slip to print.
    public let print: String?
}
