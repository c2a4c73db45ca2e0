import Definitions
import Foundation
import Reports
import Store
import Templates
import TestSupport
import Testing
import Vocabulary

/// A small town's counter: one dossier, its procedure, its papers, and the slips of the pack in
/// this repository.
struct SlipOffice {
    let pack: Pack
    let store: TestStore
    var engine: any Engine { store.engine }

    /// Opens the counter.
    ///
    /// - Parameter slips: the slips by name; nil for those of the repository's pack.
    init(_ slips: [String: String]? = nil) async throws {
        store = try TestStore()
        pack = try SlipOffice.pack(slips ?? SlipOffice.repositorySlips())
        let pack = pack
        try await engine.write { connection in
            try SchemaPlan.make(pack, connection).apply(
                pack, connection, at: FrozenClock.now, by: "test")
            for statement in SlipOffice.rows { try connection.execute(statement) }
        }
    }

    static let number = "H57.34.20-230118-0007"
    static let now = Moment(minutes: (Day(iso: "2023-01-20")?.number ?? 0) * 1440 + 14 * 60 + 7)

    /// Prints a slip of the dossier.
    func print(_ slip: String, veil: @escaping SlipBuilder.Veil = SlipBuilder.clear) async throws
        -> Slip
    {
        try await SlipBuilder(pack: pack, engine: engine)
            .slip(slip, number: SlipOffice.number, at: SlipOffice.now, by: "an", veil: veil)
    }

    /// Runs statements.
    func execute(_ sql: String, _ arguments: [Value] = []) async throws {
        _ = try await engine.write { try $0.execute(sql, arguments) }
    }

    /// Takes a step: the state and the history.
    func step(
        _ transition: String, from: String, to: String, at: String, note: String? = nil,
        due: (old: Value, new: Value)? = nil
    ) async throws {
        let moment = try #require(Moment(iso: at))
        var differences = ["state": Change.Difference(from: .text(from), to: .text(to))]
        if let due { differences["due"] = Change.Difference(from: due.old, to: due.new) }
        let changes = differences
        try await engine.write { connection in
            try connection.execute("UPDATE \"dossiers\" SET \"state\" = $1", [.text(to)])
            try History.append(
                Change(
                    .changed, of: 1, in: "dossiers", at: moment, by: "lan", transition: transition,
                    note: note, changes), connection)
        }
    }

    // MARK: The slips

    static let packFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("packs/uy-ban-thi-xa")

    static func repositorySlips() throws -> [String: String] {
        let names = [
            "receipt", "supplement_request", "refusal", "apology", "stop_notice", "control_sheet",
            "return_slip",
        ]
        return Dictionary(
            uniqueKeysWithValues: try names.map { name in
                let file = packFolder.appendingPathComponent("prints/\(name).html")
                return (name, try String(contentsOf: file, encoding: .utf8))
            })
    }

    // MARK: The rows

    private static let rows = [
        """
        INSERT INTO "procedures" ("id", "number", "unit", "code", "title", "processing_time",
            "agency")
        VALUES (3, '1.009994', 'ubnd', '1.009994',
            'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ', '15', 'qldt')
        """,
        """
        INSERT INTO "dossiers" ("id", "number", "unit", "state", "procedure", "competent_unit",
            "applicant", "applicant_id", "address", "phone", "channel", "sets", "area",
            "digitised", "received_at", "fee", "due", "promised")
        VALUES (1, 'H57.34.20-230118-0007', 'ttphcc', 'received', 3, 'qldt',
            'Nguyễn Thị Ánh Nguyệt', '046185001234', '12 Lý Bôn, phường Tứ Hạ', '0914 123 456',
            'counter', 1, 12050, 1, '2023-01-18T09:05', 75000, '2023-02-15T17:00',
            '2023-02-15T17:00')
        """,
        """
        INSERT INTO "dossier_papers" ("id", "number", "unit", "dossier", "title", "kind", "count")
        VALUES (1, '1', 'ttphcc', 1, 'Đơn đề nghị cấp giấy phép xây dựng', 'original', 1),
            (2, '2', 'ttphcc', 1, 'Bản vẽ thiết kế xây dựng', 'copy', 2)
        """,
        """
        INSERT INTO "hand_overs" ("id", "number", "unit", "dossier", "from_unit", "step",
            "handed_at", "finished_at", "due")
        VALUES (1, 'GN-1', 'qldt', 1, 'ttphcc', 'resolve', '2023-01-18T10:00',
            '2023-01-20T09:00', '2023-01-19T10:00')
        """,
        """
        INSERT INTO "dh_user" ("id", "title", "unit", "active", "at", "actor")
        VALUES ('lan', 'Trần Thị Lan', 'ttphcc', 1, '2023-01-01T08:00', 'test')
        """,
    ]
}
