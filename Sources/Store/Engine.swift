/// A database that keeps the registers: one file, or a server.
///
/// Everything above this room works against these few methods; each engine passes the same
/// contract suite, so that choosing one changes nothing but where the data lie.
public protocol Engine: Sendable {
    /// The few words of SQL in which engines differ.
    var dialect: Dialect { get }

    /// Reads from one snapshot: what others write meanwhile is not seen. Many reads run at once.
    ///
    /// - Parameter body: the reading; it gets a connection that must not leave it.
    /// - Returns: what the body returns.
    /// - Throws: what the body throws; a `Problem` when the database fails.
    func read<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// Writes in one transaction; writers wait for each other.
    ///
    /// When the body throws, or when any of its statements failed (even if it caught the error),
    /// nothing of it is kept.
    ///
    /// - Parameter body: the writing; it gets a connection that must not leave it.
    /// - Returns: what the body returns, once it is kept for good.
    /// - Throws: what the body throws; a `Problem` when the database fails.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (any WriteConnection) throws -> T
    ) async throws -> T
}
