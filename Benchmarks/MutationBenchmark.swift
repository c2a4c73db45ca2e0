import ClaimsSupport
import Dispatch
import Documents
import Foundation

/// Random changes of a file, each put through the whole checker: none may crash it, break a rule or take
/// long.
///
/// Each text is made from its number alone. The text under way lies in `var/bench/mutation-N.txt`, so that a
/// crash leaves it there.
struct MutationBenchmark {
    /// The longest that one text may take, in seconds of its thread's processor time.
    static let longest = 2.0
    /// Of so many texts one is the whole file; the others are slices of it.
    private static let wholeEvery = 250

    private let text: [Unicode.Scalar]
    private let folder: String
    private let progress = MutationProgress()

    /// Makes a benchmark.
    ///
    /// - Parameters:
    ///   - file: the file that is changed, a text in UTF-8.
    ///   - folder: where the texts under way are kept.
    init(file: String, folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        text = Array(try String(contentsOfFile: file, encoding: .utf8).unicodeScalars)
        self.folder = folder
    }

    /// Tries the texts of a range of numbers and tells what came of it.
    ///
    /// - Returns: whether all were well.
    func run(_ range: Range<Int>) throws -> Bool {
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let keepers = try (0..<workers).map {
            try TextUnderWay(path: "\(folder)/mutation-\($0).txt")
        }
        let start = ContinuousClock.now
        progress.watch()
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            for index in stride(from: range.lowerBound + worker, to: range.upperBound, by: workers)
            {
                progress.add(trial(index, keepers[worker]))
            }
        }
        progress.end()
        return progress.tell(texts: range.count, time: ContinuousClock.now - start)
    }

    private func trial(_ index: Int, _ keeper: TextUnderWay) -> MutationProgress.Outcome {
        let (name, bytes, isWhole) = changed(index)
        keeper.keep(bytes)
        let start = TextUnderWay.threadSeconds
        let document = try? SourceReader.document(from: bytes, name: name)
        let faults = document.map { Trial.faults(of: $0) } ?? []
        return MutationProgress.Outcome(
            index: index, letters: document?.source.count ?? 0, isWhole: isWhole,
            isRefused: document == nil, seconds: TextUnderWay.threadSeconds - start,
            faults: faults)
    }

    /// The text of a number: a slice or the whole, changed, as one of the kinds of file.
    private func changed(_ index: Int) -> (name: String, bytes: [UInt8], isWhole: Bool) {
        var mutation = SourceMutation(seed: UInt64(index))
        let isWhole = index % MutationBenchmark.wholeEvery == 0
        let bytes = mutation.changed(isWhole ? text : mutation.slice(of: text))
        switch mutation.number(below: 20) {
        case 0..<12: return ("a.md", bytes, isWhole)
        case 12..<16: return ("a.txt", bytes, isWhole)
        case 16..<19: return ("a.html", bytes, isWhole)
        default:
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            return ("a.docx", WordFile.bytes(paragraphs: lines.map(String.init)), isWhole)
        }
    }
}

/// Keeps the text that a worker tries, for the case that it is the last.
struct TextUnderWay: Sendable {
    private let file: Int32

    /// Opens the file of a worker.
    init(path: String) throws {
        file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// Keeps a text instead of the one before.
    func keep(_ bytes: [UInt8]) {
        _ = ftruncate(file, 0)
        _ = pwrite(file, bytes, bytes.count, 0)
    }

    /// The processor time that this thread has taken.
    static var threadSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
