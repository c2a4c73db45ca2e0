/// The problems that `Samples` tells of.
enum SampleWords {
    static let codes: [ProblemCode] = [
        .sampleRowsDiffer, .sampleNoSuchRegister, .sampleNoSuchField, .sampleNoSuchOption,
        .sampleNoSuchUnit, .sampleBadValue, .sampleAspectsOverlap, .sampleNoLifecycle,
        .sampleNoDeadline, .sampleNoOutcome, .sampleFateSetsField, .sampleImpossibleFate,
        .sampleNoSuchWord, .sampleBadPattern, .sampleNotAReference, .sampleUnnumbered,
        .sampleNothingMatches, .sampleCycle, .sampleSumTooSmall, .sampleBadScale,
        .sampleDuplicate, .sampleRequiredField, .sampleBadCSV, .sampleNotEntered,
        .sampleNegativeRows, .sampleNotADate, .sampleUnsupportedDue, .sampleNoSuchIndicator,
        .sampleUnexpected, .sampleTooManyRows, .sampleNoSuchTransition, .sampleNoSuchRole,
        .sampleNoSuchPerson, .sampleTooManyDetours,
    ]
}

extension ProblemCode {
    /// The parts of an aspect don't add up. Facts: `aspect`, `sum`, `rows`, `difference`.
    public static let sampleRowsDiffer = ProblemCode(
        "S001",
        vi: "các phần của «{aspect}» cộng lại được {sum} dòng, khối có {rows} dòng: {difference}",
        en: "the parts of {aspect} add up to {sum} rows, the block has {rows}: {difference}")
    /// A register that the pack does not have. Facts: `name`, `nearest`.
    public static let sampleNoSuchRegister = ProblemCode(
        "S002", vi: "gói không có sổ «{name}»[; có phải «{nearest}»?]",
        en: "no register {name}[; did you mean {nearest}?]")
    /// A field that a register does not have. Facts: `register`, `name`, `nearest`.
    public static let sampleNoSuchField = ProblemCode(
        "S003", vi: "sổ «{register}» không có trường «{name}»[; có phải «{nearest}»?]",
        en: "no field {name} in {register}[; did you mean {nearest}?]")
    /// A value that a choice does not offer. Facts: `field`, `name`, `nearest`.
    public static let sampleNoSuchOption = ProblemCode(
        "S004", vi: "trường «{field}» không có lựa chọn «{name}»[; có phải «{nearest}»?]",
        en: "{field} has no option {name}[; did you mean {nearest}?]")
    /// A unit that the pack does not have. Facts: `name`, `nearest`.
    public static let sampleNoSuchUnit = ProblemCode(
        "S005", vi: "gói không có đơn vị «{name}»[; có phải «{nearest}»?]",
        en: "no unit {name}[; did you mean {nearest}?]")
    /// A value that its field can't hold. Facts: `field`, `value`, `expected`.
    public static let sampleBadValue = ProblemCode(
        "S006", vi: "trường «{field}» không nhận được «{value}»; cần {expected}",
        en: "{field} can't hold {value}; expected {expected}")
    /// Two aspects of a block say what a field holds. Facts: `field`, `first`, `second`.
    public static let sampleAspectsOverlap = ProblemCode(
        "S007",
        vi: "«{first}» và «{second}» cùng định trường «{field}»; chỉ một cách chia được định nó",
        en: "{first} and {second} both set {field}; only one aspect may")
    /// A fate in a register without a lifecycle. Facts: `register`, `fate`.
    public static let sampleNoLifecycle = ProblemCode(
        "S008", vi: "sổ «{register}» không có vòng đời, không đặt được «{fate}»",
        en: "{register} has no lifecycle, so no fate {fate}")
    /// A fate that needs a deadline where there is none. Facts: `register`, `fate`.
    public static let sampleNoDeadline = ProblemCode(
        "S009", vi: "«{fate}» cần thời hạn, mà mục của sổ «{register}» ở đây không có thời hạn",
        en: "{fate} needs a deadline, and these entries of {register} have none")
    /// Work that ends without an outcome. Facts: `register`, `field`.
    public static let sampleNoOutcome = ProblemCode(
        "S010", vi: "việc đã kết thúc ở sổ «{register}» phải có kết quả: hãy định trường «{field}»",
        en: "closed work in {register} needs an outcome: set {field}")
    /// A field that follows from the fate is also set. Facts: `field`, `fate`.
    public static let sampleFateSetsField = ProblemCode(
        "S011", vi: "trường «{field}» do «{fate}» quyết định, không định thêm được",
        en: "{field} follows from the fate {fate} and can't be set too")
    /// No dates make a fate true. Facts: `fate`, `term`, `from`, `to`.
    public static let sampleImpossibleFate = ProblemCode(
        "S012",
        vi: "không có ngày nào từ {from} đến {to} để thành «{fate}»[ với thời hạn {term}]",
        en: "no dates from {from} to {to} make the fate {fate}[ with the term {term}]")
    /// A pattern names neither a list of words nor a field. Facts: `name`, `nearest`.
    public static let sampleNoSuchWord = ProblemCode(
        "S013", vi: "không có danh sách từ hay trường «{name}»[; có phải «{nearest}»?]",
        en: "no list of words or field {name}[; did you mean {nearest}?]")
    /// A pattern can't be read. Facts: `text`.
    public static let sampleBadPattern = ProblemCode(
        "S014", vi: "không hiểu mẫu chữ «{text}»: ngoặc nhọn phải mở và đóng thành cặp",
        en: "can't read the pattern {text}: braces must come in pairs")
    /// An entry is wanted of a field that refers to none. Facts: `field`, `register`.
    public static let sampleNotAReference = ProblemCode(
        "S015", vi: "trường «{field}» không trỏ tới sổ «{register}»",
        en: "{field} does not refer to {register}")
    /// Entries that others refer to have no number. Facts: `register`.
    public static let sampleUnnumbered = ProblemCode(
        "S016", vi: "sổ khác trỏ tới «{register}», nên mẫu phải cho cột «number» của sổ này",
        en: "other registers refer to {register}, so the sample must give its number")
    /// No entry of another register fits. Facts: `register`, `field`.
    public static let sampleNothingMatches = ProblemCode(
        "S017", vi: "không mục nào của sổ «{register}» thỏa điều kiện của trường «{field}»",
        en: "no entry of {register} meets the conditions of {field}")
    /// Columns or lists of words that wait for each other. Facts: `names`.
    public static let sampleCycle = ProblemCode(
        "S018", vi: "các cột hoặc danh sách chờ nhau thành vòng: {names}",
        en: "columns or lists wait for each other: {names}")
    /// A total that does not suffice. Facts: `field`, `total`, `rows`, `least`.
    public static let sampleSumTooSmall = ProblemCode(
        "S019", vi: "tổng {total} của «{field}» không đủ cho {rows} dòng, mỗi dòng ít nhất {least}",
        en: "the total {total} of {field} is too small for {rows} rows of at least {least}")
    /// A scale out of bounds. Facts: `scale`, `most`.
    public static let sampleBadScale = ProblemCode(
        "S020", vi: "hệ số nhân phải từ 1 đến {most}, không phải {scale}",
        en: "the scale must lie between 1 and {most}, not {scale}")
    /// A register or statement stands twice. Facts: `name`.
    public static let sampleDuplicate = ProblemCode(
        "S021", vi: "«{name}» có hai lần trong mẫu", en: "{name} stands twice in the sample")
    /// A required field that nothing sets. Facts: `register`, `field`.
    public static let sampleRequiredField = ProblemCode(
        "S022", vi: "sổ «{register}» bắt buộc trường «{field}», mà mẫu không định nó",
        en: "{register} requires {field}, and the sample does not set it")
    /// A fixed file is not CSV of as many columns in each row. Facts: `path`, `why`.
    public static let sampleBadCSV = ProblemCode(
        "S023", vi: "tệp «{path}» không đúng dạng CSV: {why}", en: "{path} is not CSV: {why}")
    /// A value is stated of an indicator that is counted. Facts: `indicator`.
    public static let sampleNotEntered = ProblemCode(
        "S024", vi: "chỉ tiêu «{indicator}» tính từ sổ, không nhập tay được",
        en: "{indicator} is computed from the registers and can't be entered")
    /// A block of no or fewer rows. Facts: `rows`.
    public static let sampleNegativeRows = ProblemCode(
        "S025", vi: "số dòng phải từ 0 đến 10.000.000, không phải {rows}",
        en: "the number of rows must lie between 0 and 10,000,000, not {rows}")
    /// A date is counted from a column that holds none. Facts: `field`.
    public static let sampleNotADate = ProblemCode(
        "S026", vi: "cột «{field}» không phải ngày", en: "{field} holds no date")
    /// A deadline rule that samples can't follow. Facts: `register`.
    public static let sampleUnsupportedDue = ProblemCode(
        "S027",
        vi: "thời hạn của sổ «{register}» qua nhiều hơn một tham chiếu; mẫu chưa làm được",
        en: "the deadline of {register} goes through several references; samples can't follow")
    /// A value is stated of an unknown indicator. Facts: `name`, `nearest`.
    public static let sampleNoSuchIndicator = ProblemCode(
        "S028", vi: "gói không có chỉ tiêu «{name}»[; có phải «{nearest}»?]",
        en: "no indicator {name}[; did you mean {nearest}?]")
    /// Something else stands where a value was expected. Facts: `found`, `expected`.
    public static let sampleUnexpected = ProblemCode(
        "S029", vi: "không hiểu «{found}» ở đây; cần {expected}",
        en: "can't read {found} here; expected {expected}")
    /// More rows than a file can be sorted with. Facts: `register`, `rows`, `most`.
    public static let sampleTooManyRows = ProblemCode(
        "S030", vi: "sổ «{register}» có {rows} dòng; nhiều nhất được {most}",
        en: "{register} has {rows} rows; at most {most}")
    /// A transition that a register does not have. Facts: `register`, `name`, `nearest`.
    public static let sampleNoSuchTransition = ProblemCode(
        "S031", vi: "sổ «{register}» không có bước chuyển «{name}»[; có phải «{nearest}»?]",
        en: "no transition {name} in {register}[; did you mean {nearest}?]")
    /// A role that the pack does not have. Facts: `name`, `nearest`.
    public static let sampleNoSuchRole = ProblemCode(
        "S032", vi: "gói không có vai trò «{name}»[; có phải «{nearest}»?]",
        en: "no role {name}[; did you mean {nearest}?]")
    /// Someone acts in the place of a person that the sample does not name, or for no day. Facts:
    /// `name`, `nearest`.
    public static let sampleNoSuchPerson = ProblemCode(
        "S033",
        vi:
            "không làm thay «{name}» được: người làm thay và người được thay phải có id trong mẫu, "
            + "ngày đầu không sau ngày cuối[; có phải «{nearest}»?]",
        en: "nobody can act for {name}: both need an id in the sample, and days in order"
            + "[; did you mean {nearest}?]")
    /// The shares of detours add up to more than all. Facts: `register`, `share`.
    public static let sampleTooManyDetours = ProblemCode(
        "S034", vi: "các đường vòng của sổ «{register}» cộng lại là {share}%, quá 100%",
        en: "the detours of {register} add up to {share}%, more than 100%")
}
