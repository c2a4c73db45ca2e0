/// The second step of the layout: the tables in which work moves.
///
/// Beside the history, which keeps what happened, they keep what was promised, what was decided,
/// which numbers were given, who may do what, and whom to tell.
enum WorkLayout {
    @Sendable static func statements(_ d: Dialect) -> [String] {
        historyColumns(d)
            + [versions(d), promises(d), verdicts(d), numbers(d), users(d), grants(d), outbox(d)]
            + indexes
            + ["dh_version", "dh_promise", "dh_verdict", "dh_number"].flatMap(d.appendOnly)
    }

    /// By which transition something was done, with which remark, and for whom.
    private static func historyColumns(_ d: Dialect) -> [String] {
        ["acting_for", "transition", "note"].map {
            "ALTER TABLE \"dh_history\" ADD COLUMN \"\($0)\" \(d.text)"
        }
    }

    /// Definitions that entries began under: a register's workflow (`kind` workflow, its text as
    /// `Workflow` writes it) or the calendar (`kind` calendar, `register` empty).
    private static func versions(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_version" (
            "id" \(d.rowId), "kind" \(d.text) NOT NULL, "register" \(d.text) NOT NULL,
            "text" \(d.text) NOT NULL, "pack_version" \(d.text) NOT NULL,
            "at" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    /// What was promised: the first row of an entry is never overwritten, each extension adds one.
    private static func promises(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_promise" (
            "id" \(d.rowId), "register" \(d.text) NOT NULL, "entry" \(d.integer) NOT NULL,
            "kind" \(d.text) NOT NULL, "due" \(d.text), "start" \(d.text), "budget" \(d.text),
            "basis" \(d.text), "calendar" \(d.integer), "reason" \(d.text),
            "at" \(d.text) NOT NULL, "actor" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    /// How the end of an entry was judged, by which promise and which calendar.
    private static func verdicts(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_verdict" (
            "id" \(d.rowId), "register" \(d.text) NOT NULL, "entry" \(d.integer) NOT NULL,
            "verdict" \(d.text) NOT NULL, "first_verdict" \(d.text) NOT NULL, "due" \(d.text),
            "promised" \(d.text), "closed" \(d.text) NOT NULL, "calendar" \(d.integer),
            "at" \(d.text) NOT NULL, "actor" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    /// What was done with the numbers of the number books: `event` is reserved, issued or void.
    private static func numbers(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_number" (
            "id" \(d.rowId), "register" \(d.text) NOT NULL, "series" \(d.text) NOT NULL,
            "seq" \(d.integer) NOT NULL, "suffix" \(d.text) NOT NULL, "event" \(d.text) NOT NULL,
            "entry" \(d.integer), "text" \(d.text), "reason" \(d.text),
            "at" \(d.text) NOT NULL, "actor" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    private static func users(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_user" (
            "id" \(d.text) PRIMARY KEY, "title" \(d.text) NOT NULL, "unit" \(d.text) NOT NULL,
            "active" \(d.boolean) NOT NULL, "at" \(d.text) NOT NULL,
            "actor" \(d.text) NOT NULL)\(d.tableOptions)
        """
    }

    /// Who holds which role for which unit, from and to which day (none: always), in whose place.
    private static func grants(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_grant" (
            "id" \(d.rowId), "user" \(d.text) NOT NULL, "role" \(d.text) NOT NULL,
            "unit" \(d.text) NOT NULL, "from_day" \(d.text), "to_day" \(d.text),
            "acting_for" \(d.text), "at" \(d.text) NOT NULL, "actor" \(d.text) NOT NULL,
            "revoked_at" \(d.text), "revoked_by" \(d.text))\(d.tableOptions)
        """
    }

    /// Messages that other parts deliver; `key` says what a message is about, so that none is
    /// written twice.
    private static func outbox(_ d: Dialect) -> String {
        """
        CREATE TABLE "dh_outbox" (
            "id" \(d.rowId), "key" \(d.text) NOT NULL, "reminder" \(d.text) NOT NULL,
            "register" \(d.text) NOT NULL, "entry" \(d.integer) NOT NULL,
            "recipient" \(d.text) NOT NULL, "message" \(d.text) NOT NULL, "due" \(d.text),
            "at" \(d.text) NOT NULL, "delivered_at" \(d.text))\(d.tableOptions)
        """
    }

    private static let indexes = [
        "CREATE INDEX \"ix_dh_promise_entry\" ON \"dh_promise\" (\"register\", \"entry\")",
        "CREATE INDEX \"ix_dh_verdict_entry\" ON \"dh_verdict\" (\"register\", \"entry\")",
        "CREATE UNIQUE INDEX \"ix_dh_number_once\" "
            + "ON \"dh_number\" (\"register\", \"series\", \"seq\", \"suffix\", \"event\")",
        "CREATE UNIQUE INDEX \"ix_dh_outbox_key\" ON \"dh_outbox\" (\"key\")",
        "CREATE INDEX \"ix_dh_grant_user\" ON \"dh_grant\" (\"user\")",
    ]
}
