/// The problems that `Definitions` tells of.
enum DefinitionWords {
    static let codes: [ProblemCode] =
        PackFileWords.codes + [
            .badName, .badUnitName, .reservedName, .duplicateName, .badOptionName,
            .unknownUnit, .noRootUnit, .secondRootUnit, .unitCycle, .unitDates, .unitOwnSuccessor,
            .unorderedIntervals, .badDateRange, .dateOrRange,
            .unknownRegister, .unknownField, .notAReference, .pathTooLong, .wrongFieldType,
            .unreadableNumberPattern, .constantNumber, .numberWithoutDate, .lifecycleAndDate,
            .sameField, .dueOfOneSource, .dueOfPath, .pausedWithoutWorkflow, .unknownState,
            .unreachableState, .unknownChoice, .endsWithoutOutcome, .personalInPublic,
            .nothingToOverride,
        ] + DefinitionWordsOfFigures.codes + DefinitionWordsOfWork.codes
}

// Names
extension ProblemCode {
    /// A name is not written as names are. Facts: `found`.
    public static let badName = ProblemCode(
        "D040",
        vi: "«{found}» không dùng làm mã được: mã bắt đầu bằng chữ thường không dấu, chỉ gồm "
            + "a-z, 0-9, «_» và dài không quá 40",
        en: "{found} is no name: expected a-z, 0-9 and _, a letter first, at most 40")
    /// A unit's or pack's name is not written as such names are. Facts: `found`.
    public static let badUnitName = ProblemCode(
        "D041",
        vi: "«{found}» không dùng làm mã được: mã chỉ gồm a-z không dấu, 0-9, «-» và dài không "
            + "quá 64",
        en: "{found} is no name: expected a-z, 0-9 and -, at most 64")
    /// An option's name is not written as such names are. Facts: `found`.
    public static let badOptionName = ProblemCode(
        "D044",
        vi: "«{found}» không dùng làm mã lựa chọn được: mã chỉ gồm a-z không dấu, 0-9, «_», «-»",
        en: "{found} is no option: expected a-z, 0-9, _ and -")
    /// A name has a meaning already. Facts: `found`.
    public static let reservedName = ProblemCode(
        "D042", vi: "mã «{found}» đã dành riêng cho hệ thống; hãy đặt mã khác",
        en: "{found} is reserved; take another name")
    /// A name is defined twice. Facts: `found`, `first`.
    public static let duplicateName = ProblemCode(
        "D043", vi: "«{found}» đã được định nghĩa ở {first}", en: "{found} is defined at {first}")
}

// Units and the calendar
extension ProblemCode {
    /// There is no such unit. Facts: `found`, `nearest`.
    public static let unknownUnit = ProblemCode(
        "D050", vi: "không có đơn vị «{found}»[; có phải ý là «{nearest}»?]",
        en: "no unit {found}[; did you mean {nearest}?]")
    /// No unit stands at the top.
    public static let noRootUnit = ProblemCode(
        "D051", vi: "phải có đúng một đơn vị đứng đầu (không có «under»)",
        en: "one unit must stand at the top (without under)")
    /// A second unit stands at the top. Facts: `found`, `first`.
    public static let secondRootUnit = ProblemCode(
        "D052", vi: "«{found}» thiếu «under»: đứng đầu đã là «{first}»",
        en: "{found} needs under: {first} stands at the top already")
    /// Units stand under each other. Facts: `chain`.
    public static let unitCycle = ProblemCode(
        "D053", vi: "các đơn vị trực thuộc vòng tròn: {chain}", en: "units in a circle: {chain}")
    /// A unit ends before it begins. Facts: `from`, `to`.
    public static let unitDates = ProblemCode(
        "D054", vi: "đơn vị không thể hết tồn tại ({to}) trước khi thành lập ({from})",
        en: "a unit can't end ({to}) before it begins ({from})")
    /// A unit succeeds itself. Facts: `found`.
    public static let unitOwnSuccessor = ProblemCode(
        "D055", vi: "đơn vị «{found}» không thể kế thừa chính mình", en: "{found} succeeds itself")
    /// The stretches of a day are not in order. Facts: `first`, `second`.
    public static let unorderedIntervals = ProblemCode(
        "D056", vi: "khoảng giờ {second} phải viết trước {first}", en: "{second} before {first}")
    /// A range of dates is reversed or too long. Facts: `from`, `to`.
    public static let badDateRange = ProblemCode(
        "D057", vi: "khoảng ngày từ {from} đến {to} bị ngược hoặc dài quá một năm",
        en: "{from} to {to} is reversed or longer than a year")
    /// A row has neither a date nor a range, or both.
    public static let dateOrRange = ProblemCode(
        "D058", vi: "dòng này cần «date», hoặc «from» và «to»", en: "expected date, or from and to")
}

// Registers
extension ProblemCode {
    /// There is no such register. Facts: `found`, `nearest`.
    public static let unknownRegister = ProblemCode(
        "D060", vi: "không có sổ «{found}»[; có phải ý là «{nearest}»?]",
        en: "no register {found}[; did you mean {nearest}?]")
    /// There is no such field. Facts: `found`, `register`, `nearest`.
    public static let unknownField = ProblemCode(
        "D061", vi: "sổ «{register}» không có trường «{found}»[; có phải ý là «{nearest}»?]",
        en: "{register} has no field {found}[; did you mean {nearest}?]")
    /// A path goes on behind a field that refers to nothing. Facts: `found`, `register`, `next`.
    public static let notAReference = ProblemCode(
        "D062",
        vi: "trường «{found}» của sổ «{register}» không trỏ đến sổ khác, nên không có «{next}»",
        en: "{found} of {register} refers to no register, so it has no {next}")
    /// A path is too long. Facts: `found`, `limit`.
    public static let pathTooLong = ProblemCode(
        "D063", vi: "đường dẫn «{found}» dài quá {limit} phần", en: "{found} has over {limit} parts"
    )
    /// A field has another type than it should. Facts: `found`, `type`, `expected`.
    public static let wrongFieldType = ProblemCode(
        "D064", vi: "trường «{found}» có kiểu {type}; ở đây cần kiểu {expected}",
        en: "{found} is of type {type}; expected {expected}")
    /// The pattern of the numbers can't be read. Facts: `found`, `example`.
    public static let unreadableNumberPattern = ProblemCode(
        "D066",
        vi: "«{found}» không phải là mẫu số hiệu; viết như «{example}»",
        en: "{found} is no pattern of numbers; write {example}")
    /// All numbers would be alike. Facts: `found`.
    public static let constantNumber = ProblemCode(
        "D067", vi: "mẫu số hiệu «{found}» thiếu số thứ tự (seq) hoặc một trường",
        en: "{found} needs a sequence (seq) or a field")
    /// The number has a date that the register does not have. Facts: `found`, `register`.
    public static let numberWithoutDate = ProblemCode(
        "D068",
        vi: "mẫu số hiệu «{found}» có ngày, nhưng sổ «{register}» không có «lifecycle» hay «date»",
        en: "{found} has a date, but {register} has neither lifecycle nor date")
    /// A register has a lifecycle and a date.
    public static let lifecycleAndDate = ProblemCode(
        "D069", vi: "sổ có «lifecycle» thì không dùng «date»", en: "either lifecycle or date")
    /// Two parts of a lifecycle are the same field. Facts: `found`.
    public static let sameField = ProblemCode(
        "D070", vi: "«opened» và «closed» không thể cùng là «{found}»",
        en: "opened and closed can't both be {found}")
    /// A deadline comes from exactly one source. Facts: `allowed`.
    public static let dueOfOneSource = ProblemCode(
        "D071", vi: "«due» cần đúng một trong: {allowed}", en: "due needs one of {allowed}")
    /// A budget with a fixed unit can't come from a field. Facts: `key`, `found`.
    public static let dueOfPath = ProblemCode(
        "D072",
        vi: "«{key}» cần một số lớn hơn 0, không phải «{found}»; thời hạn lấy từ trường thì viết "
            + "«working: đường_dẫn», trường ghi như «30 calendar days»",
        en: "{key} needs a number above zero, not {found}; for a field write working: PATH")
    /// Pauses need states. Facts: none.
    public static let pausedWithoutWorkflow = ProblemCode(
        "D073", vi: "«paused_in» cần sổ có «workflow»", en: "paused_in needs a workflow")
    /// There is no such state. Facts: `found`, `nearest`.
    public static let unknownState = ProblemCode(
        "D074", vi: "không có trạng thái «{found}»[; có phải ý là «{nearest}»?]",
        en: "no state {found}[; did you mean {nearest}?]")
    /// No way leads to a state. Facts: `found`, `start`.
    public static let unreachableState = ProblemCode(
        "D075", vi: "không có bước chuyển nào dẫn từ «{start}» đến trạng thái «{found}»",
        en: "no way leads from {start} to {found}")
    /// A choice has no such option. Facts: `found`, `field`, `nearest`.
    public static let unknownChoice = ProblemCode(
        "D076", vi: "trường «{field}» không có lựa chọn «{found}»[; có phải ý là «{nearest}»?]",
        en: "{field} has no option {found}[; did you mean {nearest}?]")
    /// A transition ends work that has no outcome. Facts: `found`.
    public static let endsWithoutOutcome = ProblemCode(
        "D077",
        vi: "«ends: {found}» cần sổ có «lifecycle» với «outcome»; không có «outcome» thì viết "
            + "«ends: true»",
        en: "ends: {found} needs a lifecycle with an outcome; without one write ends: true")
    /// Personal data would be public. Facts: `found`.
    public static let personalInPublic = ProblemCode(
        "D079", vi: "«{found}» là dữ liệu cá nhân, không được tra cứu công khai",
        en: "{found} is personal and can't be public")
    /// Nothing is there to override. Facts: `found`.
    public static let nothingToOverride = ProblemCode(
        "D080", vi: "không có sổ «{found}» ở gói gốc để sửa («override»)",
        en: "no register {found} to override in the pack that this one extends")
}
