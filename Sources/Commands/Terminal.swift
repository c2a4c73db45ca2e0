import Foundation

/// The two streams of a terminal: results on one, progress and complaints on the other.
public struct Terminal: Sendable {
    private let result: @Sendable (String) -> Void
    private let complaint: @Sendable (String) -> Void

    /// Makes a terminal of two streams; each gets whole lines.
    public init(
        result: @escaping @Sendable (String) -> Void,
        complaint: @escaping @Sendable (String) -> Void
    ) {
        self.result = result
        self.complaint = complaint
    }

    /// The terminal at which the program was started.
    public static let standard = Terminal(
        result: { FileHandle.standardOutput.write(Data($0.utf8)) },
        complaint: { FileHandle.standardError.write(Data($0.utf8)) })

    /// Prints a result.
    static func say(_ text: String) {
        Surroundings.current.terminal.result(text.hasSuffix("\n") ? text : text + "\n")
    }

    /// Prints progress or a complaint.
    static func complain(_ text: String) {
        Surroundings.current.terminal.complaint(text.hasSuffix("\n") ? text : text + "\n")
    }
}
