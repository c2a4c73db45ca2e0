/// The problems of indicators, targets, reports and of packs that extend others.
enum DefinitionWordsOfFigures {
    static let codes: [ProblemCode] = [
        .unknownIndicator, .indicatorWithoutKind, .indicatorOfTwoKinds, .keyOfOtherKind,
        .measureNeedsLifecycle, .measureNeedsDate, .sumWithoutField, .formulaCycle,
        .unknownFigureFormat, .unreadablePlan, .unreadablePeriodName, .duplicateVersion,
        .wrongNumbering, .rowWithoutIndicator, .targetWithoutPlan, .rowOfTwoKinds,
        .unknownSection, .badSectionName, .badMonthDay, .unknownTitlePlace, .unknownColumn,
        .undeclaredDimension, .columnOfOtherRegister, .noPartOfFigure, .noRecordsOfFigure,
        .extendsCycle, .extendsTooDeep, .unknownPack,
    ]
}

// Indicators
extension ProblemCode {
    /// There is no such indicator. Facts: `found`, `nearest`.
    public static let unknownIndicator = ProblemCode(
        "D090", vi: "không có chỉ tiêu «{found}»[; có phải ý là «{nearest}»?]",
        en: "no indicator {found}[; did you mean {nearest}?]")
    /// An indicator does not say where its values come from. Facts: `allowed`.
    public static let indicatorWithoutKind = ProblemCode(
        "D091", vi: "chỉ tiêu phải có một trong: {allowed}", en: "expected one of {allowed}")
    /// An indicator has two sources. Facts: `first`, `second`.
    public static let indicatorOfTwoKinds = ProblemCode(
        "D092", vi: "chỉ tiêu không thể có cả «{first}» và «{second}»",
        en: "an indicator has {first} or {second}, not both")
    /// A key goes with other indicators. Facts: `key`, `kind`.
    public static let keyOfOtherKind = ProblemCode(
        "D093", vi: "«{key}» không đi cùng «{kind}»", en: "{key} does not go with {kind}")
    /// A measure needs a lifecycle. Facts: `measure`, `register`.
    public static let measureNeedsLifecycle = ProblemCode(
        "D094", vi: "«{measure}» cần sổ có «lifecycle», sổ «{register}» không có",
        en: "{measure} needs a lifecycle, which {register} has not")
    /// A measure needs a date. Facts: `measure`, `register`.
    public static let measureNeedsDate = ProblemCode(
        "D095", vi: "«{measure}» cần sổ có «date», sổ «{register}» không có",
        en: "{measure} needs a date, which {register} has not")
    /// It is not said which field. Facts: `found`.
    public static let sumWithoutField = ProblemCode(
        "D097", vi: "sau «{found}» thiếu tên trường: viết như «{found}.truong»",
        en: "no field after {found}: write {found}.FIELD")
    /// Formulas need each other. Facts: `chain`.
    public static let formulaCycle = ProblemCode(
        "D098", vi: "các công thức tính lẫn nhau: {chain}", en: "formulas in a circle: {chain}")
    /// There is no such format. Facts: `found`, `allowed`, `nearest`.
    public static let unknownFigureFormat = ProblemCode(
        "D099", vi: "không có cách in «{found}»[; có phải ý là «{nearest}»?] (được: {allowed})",
        en: "no format {found}[; did you mean {nearest}?] (expected: {allowed})")
}

// Targets
extension ProblemCode {
    /// A plan can't be read. Facts: `found`.
    public static let unreadablePlan = ProblemCode(
        "D100",
        vi: "«{found}» không phải là kế hoạch; viết như 14.5..15.5, «> 1650», 31/38, 99.9",
        en: "{found} is no plan; write 14.5..15.5, > 1650, 31/38 or 99.9")
    /// A period's name can't be read. Facts: `found`.
    public static let unreadablePeriodName = ProblemCode(
        "D101", vi: "«{found}» không phải là kỳ; viết 2023, 2023-H1, 2023-Q3, 2023-9M, 2023-10",
        en: "{found} is no period; write 2023, 2023-H1, 2023-Q3, 2023-9M or 2023-10")
    /// A version of targets exists already. Facts: `version`, `period`, `first`.
    public static let duplicateVersion = ProblemCode(
        "D102",
        vi: "phiên bản {version} của chỉ tiêu kỳ {period} do cùng cơ quan ban hành đã có ở {first}",
        en: "version {version} for {period} by the same authority is at {first}")
    /// The numbers of the targets do not go 1, 2, 3 … Facts: `found`, `expected`.
    public static let wrongNumbering = ProblemCode(
        "D103", vi: "số thứ tự {found} không liền mạch; ở đây phải là {expected}",
        en: "number {found} where {expected} is expected")
    /// A row shows nothing.
    public static let rowWithoutIndicator = ProblemCode(
        "D104", vi: "dòng này thiếu «indicator» (hoặc «heading», hoặc «parts»)",
        en: "expected an indicator (or heading, or parts)")
    /// A target has no plan. Facts: `no`.
    public static let targetWithoutPlan = ProblemCode(
        "D105", vi: "chỉ tiêu số {no} thiếu «plan» (hoặc «parts»)", en: "target {no} has no plan")
    /// A row is of two kinds. Facts: `first`, `second`.
    public static let rowOfTwoKinds = ProblemCode(
        "D106", vi: "một dòng không thể có cả «{first}» và «{second}»",
        en: "a row has {first} or {second}, not both")
}

// Reports
extension ProblemCode {
    /// There is no such section. Facts: `found`, `nearest`.
    public static let unknownSection = ProblemCode(
        "D110", vi: "không có tệp «{found}» cạnh report.yaml[; có phải ý là «{nearest}»?]",
        en: "no file {found} beside report.yaml[; did you mean {nearest}?]")
    /// A section is not a file of the report's folder. Facts: `found`.
    public static let badSectionName = ProblemCode(
        "D111", vi: "«{found}» phải là tên tệp .md trong chính thư mục của báo cáo",
        en: "{found} must be the name of a .md file in the report's folder")
    /// A day of the year can't be read. Facts: `found`.
    public static let badMonthDay = ProblemCode(
        "D112", vi: "«{found}» không phải là tháng-ngày (viết như 11-15)",
        en: "{found} is no month and day (write 11-15)")
    /// A title has an unknown place. Facts: `found`, `allowed`.
    public static let unknownTitlePlace = ProblemCode(
        "D113", vi: "tiêu đề không có chỗ điền «{found}» (được: {allowed})",
        en: "a title has no place {found} (expected: {allowed})")
    /// A column is neither measure nor indicator. Facts: `found`, `nearest`.
    public static let unknownColumn = ProblemCode(
        "D114", vi: "cột «{found}» không phải là chỉ tiêu hay số đo[; có phải ý là «{nearest}»?]",
        en: "{found} is no indicator or measure[; did you mean {nearest}?]")
    /// A table breaks down by what is no dimension. Facts: `found`, `register`, `allowed`.
    public static let undeclaredDimension = ProblemCode(
        "D115", vi: "«{found}» chưa có trong «dimensions» của sổ «{register}» (có: {allowed})",
        en: "{found} is no dimension of {register} (it has: {allowed})")
    /// A column can't be broken down so. Facts: `found`, `path`.
    public static let columnOfOtherRegister = ProblemCode(
        "D116", vi: "chỉ tiêu «{found}» không chia được theo «{path}»: không cùng sổ",
        en: "{found} can't be broken down by {path}: another register")
    /// A figure has no such part. Facts: `found`, `part`.
    public static let noPartOfFigure = ProblemCode(
        "D117", vi: "chỉ tiêu «{found}» không phải là tỷ lệ, nên không có «{part}»",
        en: "{found} is no ratio and has no {part}")
    /// A figure has no records of one register. Facts: `found`.
    public static let noRecordsOfFigure = ProblemCode(
        "D118",
        vi: "chỉ tiêu «{found}» không lấy từ một sổ duy nhất, nên không liệt kê được bản ghi",
        en: "{found} does not come from one register; its records can't be listed")
}

// Packs
extension ProblemCode {
    /// Packs extend each other. Facts: `chain`.
    public static let extendsCycle = ProblemCode(
        "D120", vi: "các gói mở rộng lẫn nhau: {chain}", en: "packs in a circle: {chain}")
    /// Too many packs extend each other. Facts: `limit`.
    public static let extendsTooDeep = ProblemCode(
        "D121", vi: "gói mở rộng quá {limit} lớp", en: "more than {limit} packs extend each other")
    /// No pack of that name was found. Facts: `found`, `folders`, `nearest`.
    public static let unknownPack = ProblemCode(
        "D122", .notFound,
        vi: "không tìm thấy gói «{found}»[; có phải ý là «{nearest}»?][ (đã tìm trong: {folders})]",
        en: "no pack {found}[; did you mean {nearest}?][ (looked in: {folders})]")
}
