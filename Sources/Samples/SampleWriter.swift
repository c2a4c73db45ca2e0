public import Definitions
public import Vocabulary
import Foundation

/// Writes a sample: a year of invented entries, the same bytes each time.
public struct SampleWriter: Sendable {
    private let frame: SampleFrame
    private let seed: UInt64

    /// The largest scale.
    public static let largestScale = 1_000

    /// Prepares a sample for writing.
    ///
    /// - Parameters:
    ///   - pack: the pack whose registers are filled.
    ///   - definition: what the sample holds.
    ///   - scale: by how much entries with a lifecycle are multiplied, 1 to 1,000.
    ///   - seed: the number from which everything random follows; nil means the sample's own.
    /// - Throws: all that is wrong with the sample (`S001` to `S034`), together.
    public init(
        pack: Pack, definition: SampleDefinition, scale: Int = 1, seed: UInt64? = nil
    ) throws(Problems) {
        self.seed = seed ?? definition.seed
        frame = SampleFrame(
            pack: pack, definition: definition, scale: scale, key: RandomKey(seed: self.seed))
        var problems = SampleCheck(pack, definition).problems()
        if !(1...SampleWriter.largestScale).contains(scale) {
            let most = Decimal(SampleWriter.largestScale).vietnamese()
            problems.append(Problem(.sampleBadScale, ["scale": String(scale), "most": most]))
        } else {
            problems += SampleWriter.tooLarge(frame)
        }
        if !problems.isEmpty { throw Problems(problems) }
    }

    /// The most rows of a register: their places must fit into half a word.
    private static let mostRows = 1_000_000_000

    private static func tooLarge(_ frame: SampleFrame) -> [Problem] {
        frame.definition.registers.compactMap { sampled in
            let rows = frame.rows(of: sampled)
            if rows <= mostRows { return nil }
            let facts = [
                "register": sampled.register, "rows": Decimal(rows).vietnamese(),
                "most": Decimal(mostRows).vietnamese(),
            ]
            return Problem(.sampleTooManyRows, at: sampled.place, facts)
        }
    }

    /// Writes one CSV file a register, `entered.csv` and `sample.json`; where the sample has people,
    /// also `people.csv`, and for each register with a workflow its events.
    ///
    /// - Parameters:
    ///   - folder: the folder, which is made if it is not there.
    ///   - progress: is told every some thousand entries.
    /// - Returns: the files, in the order in which they can be imported.
    /// - Throws: `C001`, `C004` for files, `S012` and `S017` for what only shows in the making.
    @discardableResult
    public func write(
        to folder: String, progress: (SampleProgress) -> Void = { _ in }
    ) throws(Problem) -> WrittenSample {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Problem(.unwritable, ["path": folder, "why": error.localizedDescription])
        }
        let cast = frame.definition.people.isEmpty ? nil : try Cast(frame)
        var job = SampleJob(frame, folder: folder, cast: cast)
        let files = try job.writeRegisters(progress)
        try EnteredFile.write(frame, to: folder + "/" + EnteredFile.name)
        if let cast { try PeopleFile.write(cast, to: folder + "/" + PeopleFile.name) }
        let written = WrittenSample(
            sample: frame.definition.id, title: frame.definition.title, pack: frame.pack.id,
            seed: seed, scale: frame.scale, period: frame.definition.period.name,
            asOf: frame.asOf.iso, registers: files, entered: EnteredFile.name,
            people: cast == nil ? nil : PeopleFile.name)
        try written.write(to: folder)
        return written
    }
}

/// The file of the values that units state.
enum EnteredFile {
    static let name = "entered.csv"

    static func write(_ frame: SampleFrame, to path: String) throws(Problem) {
        var file = try CSVFile(path: path)
        let header = ["indicator", "unit", "period", "as_of", "value", "source", "note"]
        for name in header { file.add(name.utf8) }
        try file.endRow()
        for statement in frame.definition.entered {
            file.add(statement.indicator.utf8)
            file.add((statement.unit ?? "").utf8)
            file.add((statement.period ?? frame.definition.period.name).utf8)
            file.add(statement.asOf ?? frame.asOf)
            file.add(statement.value.utf8)
            file.add(statement.source.utf8)
            file.add((statement.note ?? "").utf8)
            try file.endRow()
        }
        try file.close()
    }
}
