/// The problems that `Commands` tells of.
enum CommandWords {
    static let codes: [ProblemCode] = [
        .noSuchEngine, .emptyDatabase, .packChanged, .periodReversed,
        .migrationNotApplied, .noSuchSample, .unreadableReport,
    ]
}

extension ProblemCode {
    /// An address of no kind of database that there is. Facts: `address`.
    public static let noSuchEngine = ProblemCode(
        "K001", vi: "không hiểu địa chỉ cơ sở dữ liệu «{address}»; hãy viết sqlite:TỆP",
        en: "no database of this kind: {address}; write sqlite:FILE")
    /// A database without any pack's tables. Facts: `address`.
    public static let emptyDatabase = ProblemCode(
        "K002", .notFound,
        vi: "cơ sở dữ liệu {address} chưa có sổ nào; hãy chạy dieuhanh init trước",
        en: "the database {address} has no registers; run dieuhanh init first")
    /// The pack was changed since the database was made. Facts: `pack`.
    public static let packChanged = ProblemCode(
        "K004", .conflict,
        vi: "gói «{pack}» đã đổi so với cơ sở dữ liệu; hãy chạy dieuhanh init để xem thay đổi",
        en: "pack {pack} has changed since the database was made; run dieuhanh init to see how")
    /// A period ends before it begins. Facts: `from`, `to`.
    public static let periodReversed = ProblemCode(
        "K005", vi: "kỳ từ {from} đến {to} bị ngược", en: "the period {from} to {to} is reversed")
    /// Changes of the tables were shown and wait for a yes. Facts: `count`.
    public static let migrationNotApplied = ProblemCode(
        "K006", .conflict, vi: "có {count} thay đổi chưa làm; chạy lại với --apply để thực hiện",
        en: "{count} changes are not applied; run again with --apply")
    /// A sample that the pack does not have. Facts: `name`, `nearest`.
    public static let noSuchSample = ProblemCode(
        "K007", .notFound, vi: "không có mẫu «{name}»[; có phải «{nearest}»?]",
        en: "no such sample: {name}[; did you mean {nearest}?]")
    /// A report that can't be read. Facts: `path`, `why`.
    public static let unreadableReport = ProblemCode(
        "K010", vi: "không đọc được {path}: {why}", en: "{path} can't be read: {why}")
}
