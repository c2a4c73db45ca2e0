/// The problems of workflows, number books, roles, reminders and slips.
enum DefinitionWordsOfWork {
    static let codes: [ProblemCode] = [
        .unknownRole, .unknownTransition, .notReferring, .referringWithoutLifecycle,
        .stateWithoutCode, .extendsWithoutDue, .notFormula, .entryOfOtherRegister,
        .numberWithoutBook, .createWithoutField, .unknownPrint, .printOfOtherRegister,
        .valueOfOtherType, .optionsOfOtherField, .caseWithoutCondition, .deadlineOfItself,
        .badClock, .typeWithoutSeries, .typeWithoutSymbol, .badSymbol, .typesWithoutType,
        .partsOfAnyRegister, .reminderWithoutDue, .stepOfOneDay, .badSentence,
        .personalInReminder, .restrictedShown, .badSlipFile, .unknownSlipFile,
        .workflowUnreadable,
    ]
}

// Transitions
extension ProblemCode {
    /// There is no such role. Facts: `found`, `nearest`.
    public static let unknownRole = ProblemCode(
        "D130", vi: "roles.yaml không có vai trò «{found}»[; có phải ý là «{nearest}»?]",
        en: "no role {found} in roles.yaml[; did you mean {nearest}?]")
    /// There is no such transition. Facts: `found`, `nearest`.
    public static let unknownTransition = ProblemCode(
        "D131", vi: "quy trình không có bước «{found}»[; có phải ý là «{nearest}»?]",
        en: "no transition {found}[; did you mean {nearest}?]")
    /// Entries that should refer to a register don't. Facts: `found`, `register`.
    public static let notReferring = ProblemCode(
        "D132",
        vi: "«{found}» phải là sổ.trường, trường kiểu ref trỏ đến sổ «{register}»",
        en: "{found} must be REGISTER.FIELD, a ref to {register}")
    /// Entries that can't be closed are waited for. Facts: `found`, `register`.
    public static let referringWithoutLifecycle = ProblemCode(
        "D133",
        vi: "không chờ «{found}» được: sổ «{register}» không có «lifecycle», nên không kết thúc",
        en: "{found} is never closed: {register} has no lifecycle")
    /// A state has no code. Facts: `found` (the states), `list`.
    public static let stateWithoutCode = ProblemCode(
        "D134", vi: "bảng mã «{list}» chưa có mã của trạng thái: {found}",
        en: "{list} has no code for {found}")
    /// A deadline is moved that does not exist. Facts: none.
    public static let extendsWithoutDue = ProblemCode(
        "D135", vi: "«extends» cần sổ có thời hạn («lifecycle» với «due»)",
        en: "extends needs a lifecycle with due")
    /// A text is no formula. Facts: `found`.
    public static let notFormula = ProblemCode(
        "D136", vi: "«{found}» phải là biểu thức, viết sau dấu bằng, như «=requested_deadline»",
        en: "{found} must be an expression after an equals sign")
    /// The entry that is moved does not fit a field. Facts: `found` (the field), `register`.
    public static let entryOfOtherRegister = ProblemCode(
        "D137", vi: "«=entry» cần trường ref trỏ đến sổ «{register}»; «{found}» không phải",
        en: "=entry needs a ref to {register}, which {found} is not")
    /// A number is given without a book. Facts: none.
    public static let numberWithoutBook = ProblemCode(
        "D138", vi: "«number» cần sổ có «numbering»", en: "number needs a numbering")
    /// A new entry would lack a field. Facts: `found` (the fields), `register`.
    public static let createWithoutField = ProblemCode(
        "D139", vi: "mục mới của sổ «{register}» chưa có: {found}",
        en: "a new entry of {register} needs {found}")
    /// There is no such slip. Facts: `found`, `nearest`.
    public static let unknownPrint = ProblemCode(
        "D140", vi: "prints/prints.yaml không có phiếu «{found}»[; có phải ý là «{nearest}»?]",
        en: "no slip {found} in prints/prints.yaml[; did you mean {nearest}?]")
    /// A slip belongs to another register. Facts: `found`, `register`, `expected`.
    public static let printOfOtherRegister = ProblemCode(
        "D141", vi: "phiếu «{found}» là của sổ «{register}», không phải của sổ «{expected}»",
        en: "{found} is a slip of {register}, not of {expected}")
    /// A value does not fit its field. Facts: `found`, `field`, `type`, `example`.
    public static let valueOfOtherType = ProblemCode(
        "D142",
        vi: "«{found}» không ghi vào trường «{field}» được (kiểu {type}[, viết như {example}])",
        en: "{found} does not fit {field} of type {type}[, write {example}]")
    /// An expression may yield options that a choice does not have. Facts: `found`, `field`.
    public static let optionsOfOtherField = ProblemCode(
        "D143", vi: "trường «{field}» không có các lựa chọn: {found}",
        en: "{field} has no options {found}")
}

// Deadlines and number books
extension ProblemCode {
    /// A case that takes all is not the last. Facts: none.
    public static let caseWithoutCondition = ProblemCode(
        "D144", vi: "chỉ trường hợp cuối cùng được để trống «when»",
        en: "only the last case may have no when")
    /// A deadline hangs on itself. Facts: `found`.
    public static let deadlineOfItself = ProblemCode(
        "D145", vi: "điều kiện của thời hạn không nói về chính thời hạn («{found}») được",
        en: "the condition of a deadline can't name {found}")
    /// A time of day can't be read. Facts: `found`.
    public static let badClock = ProblemCode(
        "D146", vi: "«{found}» không phải là giờ (viết như «15:00»)",
        en: "{found} is no time of day (write 15:00)")
    /// A type of document belongs to no series. Facts: `found` (the types).
    public static let typeWithoutSeries = ProblemCode(
        "D147", vi: "không quyển sổ nào (series) luôn nhận loại: {found}",
        en: "no series always takes {found}")
    /// A type of document has no symbol. Facts: `found` (the types).
    public static let typeWithoutSymbol = ProblemCode(
        "D148", vi: "chưa có ký hiệu (symbols, hoặc symbol chung) của loại: {found}",
        en: "no symbol for {found}")
    /// A pattern of number and symbol can't be read. Facts: `found`, `example`.
    public static let badSymbol = ProblemCode(
        "D149",
        vi: "«{found}» không phải là mẫu số và ký hiệu: trong ngoặc nhọn cần «no» đúng một lần, "
            + "thêm được «yyyy», «unit.symbol»; viết như «{example}»",
        en: "{found} needs no once, and may have yyyy and unit.symbol; write {example}")
    /// Types of document are named without a field for them. Facts: `key`.
    public static let typesWithoutType = ProblemCode(
        "D150", vi: "«{key}» cần «type»: trường lựa chọn ghi loại văn bản",
        en: "{key} needs type, the choice field with the types")
}

// Roles, reminders, slips
extension ProblemCode {
    /// Rights in all registers name parts of one. Facts: `key`.
    public static let partsOfAnyRegister = ProblemCode(
        "D151", vi: "«{key}» cần tên sổ, không dùng với «*»",
        en: "{key} needs a register by name, not *")
    /// Work without deadlines is reminded of. Facts: `register`.
    public static let reminderWithoutDue = ProblemCode(
        "D152", vi: "sổ «{register}» không có thời hạn («due»), nên không nhắc được",
        en: "{register} has no due, so nobody can be reminded")
    /// A step has no day or several. Facts: `allowed`.
    public static let stepOfOneDay = ProblemCode(
        "D153", vi: "mỗi bước nhắc cần đúng một trong: {allowed}", en: "expected one of {allowed}")
    /// The braces of a sentence don't match. Facts: `found`.
    public static let badSentence = ProblemCode(
        "D154", vi: "«{found}» thiếu ngoặc nhọn mở hoặc đóng, hoặc ngoặc trống",
        en: "the braces of {found} don't match")
    /// Personal data would be sent. Facts: `found`.
    public static let personalInReminder = ProblemCode(
        "D155", vi: "«{found}» là dữ liệu cá nhân, không đưa vào lời nhắc",
        en: "{found} is personal and can't be in a reminder")
    /// What a few may see would be shown. Facts: `found`.
    public static let restrictedShown = ProblemCode(
        "D156", vi: "«{found}» chỉ vài vai trò được xem (restricted), không đưa ra ở đây",
        en: "{found} is restricted and can't be shown here")
    /// A slip is not a file of the folder. Facts: `found`.
    public static let badSlipFile = ProblemCode(
        "D157", vi: "«{found}» phải là tên tệp .html trong thư mục prints của gói",
        en: "{found} must be the name of a .html file in the pack's prints")
    /// There is no such file beside prints.yaml. Facts: `found`, `nearest`.
    public static let unknownSlipFile = ProblemCode(
        "D158", vi: "không có tệp «{found}» cạnh prints.yaml[; có phải ý là «{nearest}»?]",
        en: "no file {found} beside prints.yaml[; did you mean {nearest}?]")
    /// An entry's own version of its workflow no longer fits the pack. Facts: `register`,
    /// `transition`, `found`, `why` (the code of what is wrong).
    public static let workflowUnreadable = ProblemCode(
        "D159", .conflict,
        vi: "quy trình mà mục của sổ «{register}» đã bắt đầu không còn hợp với gói[: bước "
            + "«{transition}»][, «{found}»][ ({why})]; hãy giữ lại trong gói những gì bước ấy cần",
        en: "an older workflow of {register} no longer fits the pack"
            + "[: transition {transition}][, {found}][ ({why})]")
}
