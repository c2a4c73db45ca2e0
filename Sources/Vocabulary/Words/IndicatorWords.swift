/// The problems that `Indicators` tells of.
enum IndicatorWords {
    static let codes: [ProblemCode] = [
        .noSuchIndicator, .noSuchDimension, .asOfBeforePeriod, .noSuchRegister, .noSuchUnit,
        .unknownStatedColumn, .missingStatedColumn, .notStated, .badStatedDay, .badStatedValue,
        .noStatedSource,
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
        en:
            "{name} is no dimension[ of {register}][; did you mean {nearest}?][ (there are {known})]"
    )
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
    /// A column that files of stated values do not have. Facts: `name`, `nearest`.
    public static let unknownStatedColumn = ProblemCode(
        "I006", vi: "không có cột «{name}»[; có phải «{nearest}»?]",
        en: "no such column: {name}[; did you mean {nearest}?]")
    /// A column that files of stated values need. Facts: `name`.
    public static let missingStatedColumn = ProblemCode(
        "I007", vi: "thiếu cột «{name}»", en: "the column {name} is missing")
    /// A value was stated for an indicator that is computed. Facts: `name`.
    public static let notStated = ProblemCode(
        "I008", .conflict, vi: "«{name}» được tính từ sổ, không nhập tay",
        en: "{name} is computed from the registers and can't be stated")
    /// The day of a statement can't be read. Facts: `value`.
    public static let badStatedDay = ProblemCode(
        "I009", vi: "«{value}» không phải ngày; hãy viết như 2023-11-15",
        en: "{value} is no date; write it like 2023-11-15")
    /// A stated value can't be read. Facts: `value`.
    public static let badStatedValue = ProblemCode(
        "I010", vi: "«{value}» không phải giá trị; hãy viết như 8.8, > 70, <= 5 hoặc 14.5..15.5",
        en: "{value} is no value; write it like 8.8, > 70, <= 5 or 14.5..15.5")
    /// A stated value without a source. Facts: `name`.
    public static let noStatedSource = ProblemCode(
        "I011", vi: "giá trị của «{name}» chưa ghi nguồn", en: "the value of {name} has no source")
}
