/// The problems that any room may meet.
enum CommonWords {
    static let codes: [ProblemCode] = [
        .noSuchFile, .unreadableFile, .notUTF8, .unwritable, .csvRowUneven, .csvTooManyRows,
    ]
}

extension ProblemCode {
    /// A file that was named is not there. Facts: `path`.
    public static let noSuchFile = ProblemCode(
        "C001", .notFound, vi: "không có tệp «{path}»", en: "no such file: {path}")
    /// A file can't be read. Facts: `path`, `why`.
    public static let unreadableFile = ProblemCode(
        "C002", vi: "không đọc được tệp «{path}»[: {why}]", en: "can't read {path}[: {why}]")
    /// A text is not UTF-8. Facts: `path`.
    public static let notUTF8 = ProblemCode(
        "C003", vi: "tệp «{path}» không phải UTF-8; hãy lưu lại bằng bảng mã UTF-8",
        en: "{path} is not UTF-8")
    /// A file or folder can't be written. Facts: `path`, `why`.
    public static let unwritable = ProblemCode(
        "C004", vi: "không ghi được «{path}»[: {why}]", en: "can't write {path}[: {why}]")
    /// A row of a CSV file has not as many cells as its header. Facts: `found`, `expected`.
    public static let csvRowUneven = ProblemCode(
        "C005", vi: "dòng có {found} ô, dòng đầu có {expected} ô (hoặc dấu nháy chưa đóng)",
        en: "the row has {found} cells, the header {expected} (or a quote is not closed)")
    /// A CSV file that is read whole is too long. Facts: `limit`.
    public static let csvTooManyRows = ProblemCode(
        "C006", vi: "tệp dài quá {limit} dòng", en: "the file has more than {limit} rows")
}
