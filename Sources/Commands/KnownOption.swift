import ArgumentParser
import Definitions
import Registers
import Store
import Vocabulary

/// As known when: today, or at a past moment, rebuilt from the history.
struct KnownOption: ParsableArguments {
    @Option(
        name: .customLong("known-at"),
        help: "Theo những gì sổ đã ghi đến hết ngày, phút này (2023-06-30 hoặc 2023-06-30T17:00).")
    var knownAt: KnownMoment?

    /// The database to ask: the one that is kept, or the past rebuilt in memory.
    func engine(_ kept: any Engine, _ pack: Pack) async throws -> any Engine {
        guard let moment = knownAt?.moment else { return kept }
        let past = try Surroundings.current.openEngine(Program.memory, true)
        try await AsKnown.rebuild(pack, from: kept, at: moment, into: past)
        return past
    }
}

/// A minute, or a date that means its last minute.
struct KnownMoment: ExpressibleByArgument {
    let moment: Moment

    init?(argument: String) {
        if let moment = Moment(iso: argument) {
            self.moment = moment
        } else if let day = Day(iso: argument) {
            moment = Moment(day, minuteOfDay: 1439)
        } else {
            return nil
        }
    }
}
