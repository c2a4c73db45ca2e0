public import Definitions
public import Store
public import Vocabulary

/// The registers as they were known at a past moment, made again from the history alone.
///
/// "What was overdue on 30/6, as known on 30/6" is any figure asked of such a database; "as known
/// today" is the same figure asked of the one that is kept.
public enum AsKnown {
    /// How many ids of entries are read at a time, so that memory stays bounded.
    private static let step: Int64 = 4_096

    /// Makes the registers in a fresh database, entry by entry with their ids, as they stood at the
    /// end of a minute; also what units had stated, and what was promised and decided, by then.
    /// Users and their roles are those of today: who asks of the past may see what they may see
    /// now, and of entries that they registered themselves the past knows so.
    ///
    /// Columns and registers that the pack no longer has are left out. A reference to an entry that
    /// was not known yet is left empty.
    ///
    /// - Parameters:
    ///   - pack: the pack, as the database of `engine` has it.
    ///   - engine: the database whose history is read.
    ///   - moment: what is registered later does not exist.
    ///   - empty: a database without any tables, which gets the pack's.
    /// - Throws: `unreadableHistory`; a `Problem` when a database fails.
    public static func rebuild(
        _ pack: Pack, from engine: any Engine, at moment: Moment, into empty: any Engine
    ) async throws {
        try await empty.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: moment, by: "as-known")
        }
        let last = try await engine.read { connection in
            try connection.row("SELECT coalesce(max(\"id\"), 0) FROM \"dh_history\"")?.integer(0)
        }
        let until = HistoryEnd(moment: moment, id: last ?? 0)
        var rebuilding = Rebuilding(RebuildingOrder(pack.registers))
        for table in rebuilding.order.tables {
            rebuilding = try await rebuild(table, rebuilding, from: engine, until, into: empty)
        }
        let links = rebuilding.links
        try await empty.write { connection in try links.apply(connection) }
        for table in KeptTable.all {
            let rows = try await engine.read { try table.rows($0, until: moment) }
            try await empty.write { try table.insert(rows, $0) }
        }
        for givers in Givers.needed(in: pack) {
            let rows = try await engine.read { try givers.rows($0, until) }
            try await empty.write { try givers.insert(rows, $0) }
        }
    }

    /// Makes the entries of one register, reading some while those before are written.
    private static func rebuild(
        _ table: RebuildingOrder.Table, _ rebuilding: Rebuilding, from engine: any Engine,
        _ until: HistoryEnd, into empty: any Engine
    ) async throws -> Rebuilding {
        let reader = PastReader(table, until)
        let last = try await engine.read { try reader.lastEntry($0) }
        var rebuilding = rebuilding
        var from: Int64 = 0
        var entries = try await engine.read { try reader.read(after: 0, to: step, $0) }
        while from < last {
            from += step
            let (start, written, known) = (from, entries, rebuilding)
            async let next =
                start < last
                ? engine.read { try reader.read(after: start, to: start + step, $0) }
                : PastEntries()
            rebuilding = try await empty.write { connection in
                var rebuilding = known
                try rebuilding.insert(written, into: table, connection)
                return rebuilding
            }
            entries = try await next
        }
        return rebuilding
    }
}

/// Up to where the history counts: the moment, and what was written when the rebuilding began.
struct HistoryEnd: Sendable {
    let moment: Moment
    let id: Int64
}
