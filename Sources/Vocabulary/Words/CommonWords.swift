/// The problems that any room may meet.
enum CommonWords {
    static let codes: [ProblemCode] = [.noSuchFile, .unreadableFile, .notUTF8, .unwritable]
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
}
