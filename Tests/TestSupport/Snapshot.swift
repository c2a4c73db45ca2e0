public import Testing
import Foundation

/// Compares a text with the one that was recorded beside the test, in `__Snapshots__`.
///
/// A text that was never recorded is recorded and fails once, so that someone looks at it;
/// `RECORD_SNAPSHOTS=1` records anew.
///
/// - Parameters:
///   - text: what came out.
///   - name: the file's name with its ending, such as `plan.txt`.
///   - testFile: the file of the test.
///   - sourceLocation: the line of the test.
public func assertSnapshot(
    _ text: String, named name: String, testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let test = URL(fileURLWithPath: testFile)
    let folder = test.deletingLastPathComponent().appendingPathComponent("__Snapshots__")
        .appendingPathComponent(test.deletingPathExtension().lastPathComponent)
    let file = folder.appendingPathComponent(name)
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    if recorded == text { return }
    if let recorded, !records {
        Issue.record(
            "\(name) differs: \(difference(recorded, text))", sourceLocation: sourceLocation)
        Attachment.record(text, named: name, sourceLocation: sourceLocation)
        return
    }
    do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        if !records {
            Issue.record("\(name) was recorded; look at it", sourceLocation: sourceLocation)
        }
    } catch {
        Issue.record("\(name) can't be recorded: \(error)", sourceLocation: sourceLocation)
    }
}

/// The first line in which two texts differ.
private func difference(_ recorded: String, _ actual: String) -> Comment {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    return """
        line \(line + 1)
          recorded: \(line < old.count ? old[line] : "(end)")
          actual:   \(line < new.count ? new[line] : "(end)")
        """
}
