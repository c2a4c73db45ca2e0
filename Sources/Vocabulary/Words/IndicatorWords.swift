/// The problems that `Indicators` tells of.
enum IndicatorWords {
    static let codes: [ProblemCode] = [
        .noSuchIndicator, .noSuchDimension, .asOfBeforePeriod, .noSuchRegister, .noSuchUnit,
    ]
}

extension ProblemCode {
    /// An indicator that the pack does not have. Facts: `name`, `nearest`.
    public static let noSuchIndicator = ProblemCode(
        "I001", .notFound, vi: "không có chỉ tiêu «{name}»[; có phải «{nearest}»?]",
        en: "no such indicator: {name}[; did you mean {nearest}?]")
    /// A path by which a register is not broken down. Facts: `name`, `register`, `known`,
    /// `nearest`.
    public static let noSuchDimension = ProblemCode(
        "I002", .notFound,
        vi:
            "không chia được theo «{name}»[ trong {register}][; có phải «{nearest}»?][ (có: {known})]",
        en: "{name} is no dimension[ of {register}][; did you mean {nearest}?][ (there are {known})]")
    /// The as-of day lies before the period. Facts: `asOf`, `from`.
    public static let asOfBeforePeriod = ProblemCode(
        "I003", vi: "ngày chốt {asOf} trước ngày đầu kỳ {from}",
        en: "the as-of day {asOf} lies before the period's first day {from}")
    /// A register that the pack does not have. Facts: `name`, `nearest`.
    public static let noSuchRegister = ProblemCode(
        "I004", .notFound, vi: "không có sổ «{name}»[; có phải «{nearest}»?]",
        en: "no such register: {name}[; did you mean {nearest}?]")
    /// A unit that the pack does not have. Facts: `name`, `nearest`.
    public static let noSuchUnit = ProblemCode(
        "I005", .notFound, vi: "không có đơn vị «{name}»[; có phải «{nearest}»?]",
        en: "no such unit: {name}[; did you mean {nearest}?]")
}
