/// The problems that `Templates` tells of.
enum TemplateWords {
    static let codes: [ProblemCode] = [
        .unclosedBrace, .strayBrace, .emptyPlaceholder, .unreadablePlaceholderName,
        .unknownPlaceholderOption,
        .optionWithoutValue, .repeatedPlaceholderOption, .unreadablePlaceholderDate,
        .unreadablePlaceholderPeriod, .unreadableFormat,
        .unknownPart, .blockNotAlone, .incompleteBlock, .wrongListItem, .markInTemplate,
    ]
}

extension ProblemCode {
    /// A placeholder is opened and not closed. Facts: `open`, `close`, `twice`.
    public static let unclosedBrace = ProblemCode(
        "T001",
        vi: "dấu «{open}» chưa được đóng: cần «{close}» trước khi hết đoạn"
            + " (muốn in dấu này thì viết «{twice}»)",
        en: "{open} is not closed: expected {close} before the paragraph ends"
            + " (write {twice} to print it)")
    /// A closing brace closes nothing. Facts: `close`, `open`, `twice`.
    public static let strayBrace = ProblemCode(
        "T002",
        vi: "dấu «{close}» không có dấu «{open}» đứng trước"
            + " (muốn in dấu này thì viết «{twice}»)",
        en: "{close} without {open} before it (write {twice} to print it)")
    /// Nothing stands between two braces. Facts: `form`.
    public static let emptyPlaceholder = ProblemCode(
        "T003", vi: "giữa hai dấu ngoặc chưa có gì; cách viết: {form}",
        en: "nothing between the braces; it is written {form}")
    /// A name is not written as names are. Facts: `found`.
    public static let unreadablePlaceholderName = ProblemCode(
        "T004",
        vi: "«{found}» chưa đúng cách viết mã: mã gồm chữ cái không dấu, chữ số, «_» và «-»,"
            + " bắt đầu bằng chữ cái",
        en: "{found} is not written as a name: expected unaccented letters, digits, _ and -,"
            + " a letter first")
    /// A word is no option here. Facts: `found`, `allowed`; `nearest` where one is near.
    public static let unknownPlaceholderOption = ProblemCode(
        "T005",
        vi: "không có tùy chọn «{found}» ở đây[, có phải là «{nearest}»?]; dùng được: {allowed}",
        en: "no option {found} here[; did you mean {nearest}?]; expected {allowed}")
    /// An option stands without its value. Facts: `option`, `form`.
    public static let optionWithoutValue = ProblemCode(
        "T006", vi: "sau «{option}» còn thiếu giá trị; cách viết: {form}",
        en: "{option} misses its value; it is written {form}")
    /// An option is given twice, or with another of the same meaning. Facts: `option`, `other`.
    public static let repeatedPlaceholderOption = ProblemCode(
        "T007", vi: "«{option}» không đi cùng «{other}»: chỉ giữ lại một",
        en: "{option} can't go with {other}: keep one")
    /// A date is not one. Facts: `found`.
    public static let unreadablePlaceholderDate = ProblemCode(
        "T008",
        vi: "«{found}» không phải là ngày: cần tháng-ngày (11-15) hoặc năm-tháng-ngày (2023-11-15)",
        en: "{found} is no date: expected month-day (11-15) or year-month-day (2023-11-15)")
    /// A period is not one. Facts: `found`.
    public static let unreadablePlaceholderPeriod = ProblemCode(
        "T009",
        vi: "«{found}» không phải là kỳ: cần 2023, 2023-H1, 2023-Q3, 2023-9M hoặc 2023-10",
        en: "{found} is no period: expected 2023, 2023-H1, 2023-Q3, 2023-9M or 2023-10")
    /// A format is not written as one. Facts: `found`.
    public static let unreadableFormat = ProblemCode(
        "T010", vi: "«{found}» chưa đúng cách viết cách in: cần như percent hoặc percent(1)",
        en: "{found} is not written as a format: expected such as percent or percent(1)")
    /// A ratio has no such part. Facts: `found`, `allowed`; `nearest` where one is near.
    public static let unknownPart = ProblemCode(
        "T011",
        vi: "tỷ lệ không có phần «{found}»[, có phải là «{nearest}»?]; dùng được: {allowed}",
        en: "a ratio has no part {found}[; did you mean {nearest}?]; expected {allowed}")
    /// A block stands in the middle of a paragraph. Facts: `block`.
    public static let blockNotAlone = ProblemCode(
        "T012",
        vi: "«{block}» phải đứng một mình trong đoạn: chừa dòng trống trước và sau",
        en: "{block} must stand alone in its paragraph: leave an empty line before and after it")
    /// A block misses a part. Facts: `block`, `missing`, `form`.
    public static let incompleteBlock = ProblemCode(
        "T013", vi: "«{block}» còn thiếu «{missing}»; cách viết: {form}",
        en: "{block} misses {missing}; it is written {form}")
    /// An item of a list is not one name. Facts: `found`.
    public static let wrongListItem = ProblemCode(
        "T014",
        vi: "«{found}» không phải là một mã: các mã cách nhau bằng dấu phẩy,"
            + " tùy chọn viết trước dấu hai chấm",
        en: "{found} is no single name: put commas between names and options before the colon")
    /// A template holds a character by which places are marked. Facts: `found`.
    public static let markInTemplate = ProblemCode(
        "T015", vi: "ký tự {found} dành riêng cho máy, hãy xóa nó khỏi mẫu",
        en: "the character {found} is reserved; remove it from the template")
}
