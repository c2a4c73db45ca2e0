public import Foundation

/// The streams of a terminal: what is put in, results, and progress and complaints apart from them.
public struct Terminal: Sendable {
    private let result: @Sendable (String) -> Void
    private let complaint: @Sendable (String) -> Void
    private let input: @Sendable (Int) throws -> Data?

    /// Makes a terminal of its streams.
    ///
    /// - Parameters:
    ///   - result: gets whole lines of results.
    ///   - complaint: gets whole lines of progress and complaints.
    ///   - input: gives the next bytes that are put in, at most so many; none at the end.
    public init(
        result: @escaping @Sendable (String) -> Void,
        complaint: @escaping @Sendable (String) -> Void,
        input: @escaping @Sendable (Int) throws -> Data? = { _ in nil }
    ) {
        self.result = result
        self.complaint = complaint
        self.input = input
    }

    /// The terminal at which the program was started.
    public static let standard = Terminal(
        result: { FileHandle.standardOutput.write(Data($0.utf8)) },
        complaint: { FileHandle.standardError.write(Data($0.utf8)) },
        input: { try FileHandle.standardInput.read(upToCount: $0) })

    /// Prints a result.
    static func say(_ text: String) {
        Surroundings.current.terminal.result(text.hasSuffix("\n") ? text : text + "\n")
    }

    /// Prints progress or a complaint.
    static func complain(_ text: String) {
        Surroundings.current.terminal.complaint(text.hasSuffix("\n") ? text : text + "\n")
    }

    /// The next bytes that are put in, at most so many; none at the end.
    static func read(upTo count: Int) throws -> Data? {
        try Surroundings.current.terminal.input(count)
    }
}
