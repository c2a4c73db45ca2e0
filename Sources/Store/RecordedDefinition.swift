import Definitions
import WorkingTime

/// A definition of a pack that is kept when the pack is applied.
public struct RecordedDefinition: Sendable, Hashable {
    /// What it is.
    public let kind: DefinitionVersions.Kind
    /// The register; none for the calendar.
    public let register: String
    /// What people call the register; the version that the calendar gives itself.
    public let title: String
    /// The definition as text.
    public let text: String

    /// What a pack wants kept: its calendar, and the workflow of each register that has one.
    static func all(of pack: Pack) -> [RecordedDefinition] {
        let calendar = RecordedDefinition(
            kind: .calendar, register: "", title: pack.calendar.version, text: pack.calendar.text)
        return [calendar]
            + pack.registers.compactMap { register in
                register.workflowVersion.map {
                    RecordedDefinition(
                        kind: .workflow, register: register.id, title: register.title,
                        text: $0.text)
                }
            }
    }

    /// What is done when it is kept, as officials read it.
    var sentence: String {
        switch kind {
        case .calendar: "ghi nhận lịch làm việc, phiên bản \(title)"
        case .workflow:
            "sổ «\(title)»: ghi nhận quy trình mới; mục đã có đi tiếp theo quy trình cũ"
        }
    }
}
