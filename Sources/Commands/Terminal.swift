import Foundation

/// The two streams of a terminal: results on one, progress and complaints on the other.
enum Terminal {
    /// Prints a result.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    /// Prints progress or a complaint.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }
}
