public import Definitions
import Vocabulary

/// The pack by which a database was last brought up to date.
public struct PackRecord: Sendable, Hashable {
    /// The pack's name.
    public let id: String
    /// What people call it.
    public let title: String
    /// The pack's own version.
    public let version: String
    /// The folder it was read from.
    public let folder: String

    /// What a database remembers of a pack.
    public init(_ pack: Pack) {
        id = pack.id
        title = pack.title
        version = pack.version
        folder = pack.folder
    }

    private init(id: String, title: String, version: String, folder: String) {
        self.id = id
        self.title = title
        self.version = version
        self.folder = folder
    }

    /// The pack that a database was last brought up to date by; nil when there was none.
    ///
    /// - Throws: a `Problem` when the database fails, or belongs to a newer program.
    public static func current(_ connection: any Connection) throws -> PackRecord? {
        guard try Layout.version(connection) > 0 else { return nil }
        let row = try connection.row(
            """
            SELECT "pack", "title", "version", "folder" FROM "dh_pack" ORDER BY "id" DESC LIMIT 1
            """)
        return row.map {
            PackRecord(
                id: $0.text(0) ?? "", title: $0.text(1) ?? "", version: $0.text(2) ?? "",
                folder: $0.text(3) ?? "")
        }
    }
}
