/// The problems that `Reports` tells of.
enum ReportWords {
    static let codes: [ProblemCode] = [.noSuchReport, .noSuchPeriod, .noSuchFormat]
}

extension ProblemCode {
    /// A report that the pack does not have. Facts: `name`, `nearest`.
    public static let noSuchReport = ProblemCode(
        "R101", .notFound, vi: "không có báo cáo «{name}»[; có phải «{nearest}»?]",
        en: "no such report: {name}[; did you mean {nearest}?]")
    /// A text that names no period. Facts: `name`.
    public static let noSuchPeriod = ProblemCode(
        "R102",
        vi: "«{name}» không phải tên kỳ; hãy viết 2023, 2023-H1, 2023-9M, 2023-Q1 hoặc 2023-10",
        en: "{name} names no period; write 2023, 2023-H1, 2023-9M, 2023-Q1 or 2023-10")
    /// A format in which reports are not written. Facts: `name`, `known`.
    public static let noSuchFormat = ProblemCode(
        "R103", vi: "không ghi được dạng «{name}» (có: {known})",
        en: "no such format: {name} (there are {known})")
}
