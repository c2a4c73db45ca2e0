import Access
import Definitions
import Indicators
import Registers
import Samples
import Store
import Vocabulary

/// Fills a database with a sample: its people, then its entries.
///
/// Registers with a workflow are filled by doing the year's work again, deed by deed; the others
/// from their CSV files. A sample that was multiplied is imported as it stood in the end.
struct SampleFilling {
    let pack: Pack
    let engine: any Engine
    let folder: String
    let written: WrittenSample

    /// What was filled in.
    struct Result {
        var people = 0
        var rows = 0
        var deeds = Replay.Result()
    }

    func run(at now: Moment) async throws -> Result {
        var result = Result()
        let replays = written.scale == 1
        if replays, let people = written.people { result.people = try await fill(people: people) }
        let importing = Importing(pack: pack, engine: engine, at: now)
        let replay = Replay(Books(pack: pack, engine: engine))
        for file in written.registers {
            if replays, let events = file.events {
                let done = try await replay.run(folder + "/" + events)
                result.deeds.entries += done.entries
                result.deeds.steps += done.steps
            } else {
                let path = folder + "/" + file.file
                result.rows += try await importing.run(file.register, file: path, dryRun: false)
            }
        }
        let entered = folder + "/" + written.entered
        result.rows += try await importing.run(StatedValues.name, file: entered, dryRun: false)
        return result
    }

    /// Adds the people and the roles they hold, from the year's first minute on.
    private func fill(people file: String) async throws -> Int {
        let table = try CSVTable(path: folder + "/" + file)
        let people = People(pack: pack)
        let start = Period(named: written.period)?.from ?? Day(number: 0)
        let now = Moment(start)
        return try await engine.write { connection in
            var known: Set<String> = []
            for row in table.rows {
                let cells = row.cells.map { $0.isEmpty ? nil : $0 }
                guard cells.count == 8, let id = cells[0], let unit = cells[2] else { continue }
                if known.insert(id).inserted {
                    try people.add(
                        id, title: cells[1] ?? id, unit: unit, at: now, by: Actor.name, connection)
                }
            }
            for row in table.rows {
                let cells = row.cells.map { $0.isEmpty ? nil : $0 }
                guard cells.count == 8, let id = cells[0], let role = cells[3] else { continue }
                let grant = Person.Grant(
                    role, unit: cells[4] ?? cells[2] ?? "",
                    from: cells[5].flatMap { Day(iso: $0) }, to: cells[6].flatMap { Day(iso: $0) },
                    actingFor: cells[7])
                try people.give(grant, to: id, at: now, by: Actor.name, connection)
            }
            return known.count
        }
    }
}
