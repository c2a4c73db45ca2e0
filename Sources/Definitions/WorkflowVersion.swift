public import Vocabulary

/// A workflow as it was at some time, with the states in which the clock stands still: what an
/// entry keeps of the day on which it began.
///
/// Its text is what the database keeps. Two versions are the same when their texts are; the values
/// themselves also remember the places in the pack from which they were read.
public struct WorkflowVersion: Sendable, Hashable {
    /// The states and the ways between them.
    public let workflow: Workflow
    /// The states in which the clock stands still.
    public let pausedIn: [String]

    /// Makes a version.
    public init(workflow: Workflow, pausedIn: [String]) {
        self.workflow = workflow
        self.pausedIn = pausedIn
    }

    /// The version as text: JSON on one line with sorted keys, the same for the same version.
    public var text: String { WorkflowText(self).json }

    /// Reads a version and types its expressions again, over the registers of today.
    ///
    /// The states that it names are its own, not those of the register's present workflow.
    ///
    /// - Parameters:
    ///   - text: what ``text`` gave.
    ///   - register: the register of the entry.
    ///   - pack: the pack of today.
    /// - Throws: `workflowUnreadable` for a text of another kind, and for the first transition that
    ///   needs a field, register or option that is gone.
    public init(text: String, for register: Register, in pack: Pack) throws(Problem) {
        guard let parts = WorkflowText(json: text) else {
            throw Problem(.workflowUnreadable, ["register": register.id])
        }
        let reader = WorkflowTextReader(parts, register, pack)
        self.init(workflow: try reader.workflow(), pausedIn: parts.pausedIn)
    }
}

extension Register {
    /// The workflow as it stands; nil for a register without one.
    public var workflowVersion: WorkflowVersion? {
        workflow.map { WorkflowVersion(workflow: $0, pausedIn: lifecycle?.due?.pausedIn ?? []) }
    }
}
