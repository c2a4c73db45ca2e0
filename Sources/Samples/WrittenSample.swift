import Vocabulary
import Foundation

/// What a sample wrote: its files, in the order in which they can be imported.
public struct WrittenSample: Sendable, Hashable, Encodable {
    /// One register's file.
    public struct File: Sendable, Hashable, Encodable {
        /// The register.
        public let register: String
        /// The file's name in the folder.
        public let file: String
        /// How many entries it has.
        public let rows: Int
        /// The file of the events by which they came to stand as they do; nil when there is none.
        public let events: String?
        /// Why there is none, where the register has a workflow and the sample has people.
        public let withoutEvents: String?
    }

    /// The name of the sample.
    public let sample: String
    /// What people call it.
    public let title: String
    /// The pack whose registers it fills.
    public let pack: String
    /// The seed that was used.
    public let seed: UInt64
    /// By how much entries with a lifecycle were multiplied.
    public let scale: Int
    /// The name of the period.
    public let period: String
    /// The as-of day, as `2023-11-15`.
    public let asOf: String
    /// The registers' files, those that others refer to first.
    public let registers: [File]
    /// The name of the file with the stated values.
    public let entered: String

    /// The name of the file with the people; nil when the sample has none.
    public let people: String?

    /// How many entries there are in all.
    public var rows: Int { registers.reduce(0) { $0 + $1.rows } }

    /// The name of the file in which this is written down.
    public static let manifest = "sample.json"

    func write(to folder: String) throws(Problem) {
        let path = folder + "/" + WrittenSample.manifest
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try (encoder.encode(self) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Problem(.unwritable, ["path": path, "why": error.localizedDescription])
        }
    }
}

/// How far the writing of a sample has come.
public struct SampleProgress: Sendable, Hashable {
    /// The register that is being written.
    public let register: String
    /// How many entries of all registers are written.
    public let rows: Int
    /// How many there will be.
    public let total: Int
}
