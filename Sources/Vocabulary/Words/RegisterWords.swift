/// The problems that `Registers` tells of; `G` stands for "ghi sổ".
///
/// What is wrong with a cell carries the facts `column`, `label` and `value`.
enum RegisterWords {
    static let codes: [ProblemCode] = files + rows + cells + names + entries + writes

    private static let files: [ProblemCode] = [
        .fileEmpty, .fileHeaderUnreadable, .fileRowTooLong, .fileManyFaults, .columnUnknown,
        .columnTwice, .columnMissing, .columnMixedNumbers,
    ]
    private static let rows: [ProblemCode] = [
        .rowRagged, .rowUnclosedQuote, .rowTextAfterQuote, .numberTwiceInFile, .numberTaken,
    ]
    private static let cells: [ProblemCode] = [
        .cellMissing, .cellTextTooLong, .cellControlCharacter, .cellNotANumber, .cellNotWhole,
        .cellTooManyDecimals, .cellAmbiguousNumber, .cellNumberTooLarge, .cellNotADate,
        .cellNotAMoment, .cellOtherDateFormat, .cellNotYesOrNo,
    ]
    private static let names: [ProblemCode] = [
        .cellNoSuchOption, .cellNoSuchUnit, .cellAmbiguousUnit, .cellUnitNotOnDay,
        .cellNoSuchEntry,
    ]
    private static let entries: [ProblemCode] = [
        .entryWithoutOutcome, .outcomeOfOpenEntry, .closedNeverOpened, .closedBeforeOpened,
        .entryCheckFails, .dueUnknown, .numberNeedsField,
    ]
    private static let writes: [ProblemCode] = [
        .noSuchEntry, .numberIsFixed, .noSuchTransition, .transitionNeeds, .changeBeforeLast,
        .noSuchPath, .pathThroughValue,
    ]

    /// How a sentence about a cell begins.
    static let cellVi = "[cột {column}][ ({label})][, giá trị «{value}»]: "
    static let cellEn = "[{column}][ '{value}']: "
}

extension ProblemCode {
    /// A problem of one cell.
    private init(
        cell code: String, _ kind: Problem.Kind = .wrong, vi: String, en: String
    ) {
        self.init(
            code, kind, vi: RegisterWords.cellVi + vi, en: RegisterWords.cellEn + en)
    }
}

// MARK: The file and its columns

extension ProblemCode {
    /// A file holds nothing.
    public static let fileEmpty = ProblemCode(
        "G001", vi: "tệp trống; dòng đầu phải là tên các cột", en: "the file is empty")
    /// The first line can't be cut into names.
    public static let fileHeaderUnreadable = ProblemCode(
        "G002", vi: "dòng tên cột có dấu nháy kép đặt sai chỗ", en: "the header has a stray quote")
    /// A row does not end.
    public static let fileRowTooLong = ProblemCode(
        "G003",
        vi: "dòng này dài hơn 1 MB; có lẽ có một dấu nháy kép mở ra mà không đóng lại",
        en: "the row is longer than 1 MB; perhaps a quote is not closed")
    /// More faults than are told. Facts: `count`, `told`.
    public static let fileManyFaults = ProblemCode(
        "G004", vi: "tệp có {count} lỗi; dưới đây là {told} lỗi đầu tiên",
        en: "{count} faults, of which {told} are told")
    /// A column that the register does not have. Facts: `column`, `register`, `nearest`.
    public static let columnUnknown = ProblemCode(
        "G005", vi: "sổ «{register}» không có cột «{column}»[; có phải «{nearest}»?]",
        en: "{register} has no column {column}[; did you mean {nearest}?]")
    /// A column that is given twice. Facts: `column`.
    public static let columnTwice = ProblemCode(
        "G006", vi: "cột «{column}» có hai lần", en: "the column {column} is given twice")
    /// A column that every entry needs is not given. Facts: `column`, `label`.
    public static let columnMissing = ProblemCode(
        "G007", vi: "thiếu cột bắt buộc «{column}» ({label})",
        en: "the required column {column} is missing")
    /// Numbers of a column are written in two ways. Facts: `column`, `label`, `first`, `second`.
    public static let columnMixedNumbers = ProblemCode(
        "G008",
        vi: "cột {column} ({label}) viết số theo hai cách: dòng {first} và dòng {second} hiểu dấu "
            + "chấm, dấu phẩy khác nhau; hãy viết thống nhất, như 1234.5",
        en: "{column} writes numbers in two ways, in lines {first} and {second}")
}

// MARK: Rows

extension ProblemCode {
    /// A row has more or fewer cells than there are columns. Facts: `found`, `wanted`.
    public static let rowRagged = ProblemCode(
        "G010", vi: "dòng có {found} ô, trong khi có {wanted} cột",
        en: "{found} cells for {wanted} columns")
    /// The file ends inside a quoted cell.
    public static let rowUnclosedQuote = ProblemCode(
        "G011", vi: "dấu nháy kép mở ra ở dòng này không được đóng lại", en: "unclosed quote")
    /// Text follows a closing quote.
    public static let rowTextAfterQuote = ProblemCode(
        "G012",
        vi: "sau dấu nháy kép đóng còn chữ; dấu nháy kép bên trong ô phải viết hai lần",
        en: "text after a closing quote")
    /// A number stands in the file twice. Facts: `line` of the first.
    public static let numberTwiceInFile = ProblemCode(
        cell: "G013", .conflict, vi: "số này đã có ở dòng {line}",
        en: "the number stands in line {line} already")
    /// A number is taken by an entry of the database.
    public static let numberTaken = ProblemCode(
        cell: "G014", .conflict, vi: "trong sổ đã có mục mang số này",
        en: "an entry has this number already")
}

// MARK: Cells

extension ProblemCode {
    /// A required value is missing.
    public static let cellMissing = ProblemCode(
        cell: "G020", vi: "phải có giá trị", en: "a value is required")
    /// A text is too long. Facts: `limit`.
    public static let cellTextTooLong = ProblemCode(
        cell: "G021", vi: "dài quá {limit} ký tự", en: "longer than {limit} characters")
    /// A text holds a control character.
    public static let cellControlCharacter = ProblemCode(
        cell: "G022", vi: "có ký tự điều khiển không đọc được; hãy gõ lại đoạn này",
        en: "holds a control character")
    /// A text is no number.
    public static let cellNotANumber = ProblemCode(
        cell: "G023", vi: "không phải là số; hãy viết như 1234.5", en: "not a number")
    /// A whole number is wanted.
    public static let cellNotWhole = ProblemCode(
        cell: "G024", vi: "phải là số nguyên", en: "not a whole number")
    /// A number has too many decimals. Facts: `decimals`.
    public static let cellTooManyDecimals = ProblemCode(
        cell: "G025", vi: "chỉ được có {decimals} chữ số sau dấu thập phân",
        en: "more than {decimals} decimals")
    /// A number may mean two things. Facts: `decimals`.
    public static let cellAmbiguousNumber = ProblemCode(
        cell: "G026",
        vi: "không rõ dấu chấm, dấu phẩy là phân nhóm hay thập phân; hãy viết như 1234 hoặc 1.5",
        en: "it is not clear whether the sign groups or is the decimal point")
    /// A number has too many digits.
    public static let cellNumberTooLarge = ProblemCode(
        cell: "G027", vi: "số quá lớn", en: "the number is too large")
    /// A text is no date.
    public static let cellNotADate = ProblemCode(
        cell: "G028", vi: "không phải là ngày; hãy viết 2023-01-18 hoặc 18/01/2023",
        en: "not a date")
    /// A text is no date with a time.
    public static let cellNotAMoment = ProblemCode(
        cell: "G029",
        vi: "không phải là ngày kèm giờ; hãy viết 2023-01-18T09:00 hoặc 18/01/2023 09:00",
        en: "not a date with a time")
    /// A date is written in another way than the column's first. Facts: `format`.
    public static let cellOtherDateFormat = ProblemCode(
        cell: "G030", vi: "cột này viết ngày như {format}; hãy viết thống nhất cả cột",
        en: "the column writes dates as {format}")
    /// A text is neither yes nor no.
    public static let cellNotYesOrNo = ProblemCode(
        cell: "G031", vi: "phải là có hoặc không (true, false, 1, 0, x)", en: "neither yes nor no")
}

// MARK: Names

extension ProblemCode {
    /// An option that a choice does not have. Facts: `nearest`, `options`.
    public static let cellNoSuchOption = ProblemCode(
        cell: "G035", vi: "không có lựa chọn này[; có phải «{nearest}»?][; có: {options}]",
        en: "no such option[; did you mean {nearest}?][; there are {options}]")
    /// A unit that does not exist. Facts: `nearest`.
    public static let cellNoSuchUnit = ProblemCode(
        cell: "G036", vi: "không có đơn vị này[; có phải «{nearest}»?]",
        en: "no such unit[; did you mean {nearest}?]")
    /// A name that several units have. Facts: `names`.
    public static let cellAmbiguousUnit = ProblemCode(
        cell: "G037", vi: "nhiều đơn vị có tên này; hãy viết một trong: {names}",
        en: "several units are called so: {names}")
    /// A unit that did not exist on the entry's day. Facts: `unit`, `day`, `from`, `to`,
    /// `successors`.
    public static let cellUnitNotOnDay = ProblemCode(
        cell: "G038",
        vi: "ngày {day} không có {unit}[, đơn vị này có từ ngày {from}][, đến ngày {to}]"
            + "[; nay là: {successors}]",
        en: "{unit} did not exist on {day}[, it does from {from}][, to {to}]"
            + "[; successors: {successors}]")
    /// An entry that is referred to and does not exist. Facts: `register`, `nearest`.
    public static let cellNoSuchEntry = ProblemCode(
        cell: "G039", vi: "sổ «{register}» không có mục mang số này[; có phải «{nearest}»?]",
        en: "{register} has no such entry[; did you mean {nearest}?]")
}

// MARK: Whole entries

extension ProblemCode {
    /// A closed entry lacks its outcome. Facts: `other`, the closing's label.
    public static let entryWithoutOutcome = ProblemCode(
        cell: "G045", vi: "đã có «{other}» thì phải có kết quả", en: "closed, but without outcome")
    /// An open entry has an outcome. Facts: `other`, the outcome's label.
    public static let outcomeOfOpenEntry = ProblemCode(
        cell: "G046", vi: "đã có «{other}» thì phải có ngày kết thúc",
        en: "an outcome, but not closed")
    /// An entry was closed and never opened. Facts: `other`, the closing's label.
    public static let closedNeverOpened = ProblemCode(
        cell: "G047", vi: "đã có «{other}» thì phải có ngày bắt đầu", en: "closed, but never opened"
    )
    /// An entry was closed before it was opened. Facts: `other`, the opening's label.
    public static let closedBeforeOpened = ProblemCode(
        cell: "G048", vi: "không được trước «{other}»", en: "closed before it was opened")
    /// A check of the register does not hold. Facts: `says`.
    public static let entryCheckFails = ProblemCode(
        "G049", vi: "trái quy định của sổ: {says}", en: "check fails: {says}")
    /// The deadline can't be computed. Facts: `why`.
    public static let dueUnknown = ProblemCode(
        cell: "G050", vi: "không tính được hạn: {why}", en: "no deadline: {why}")
    /// The number can't be formed. Facts: `name`.
    public static let numberNeedsField = ProblemCode(
        cell: "G051", vi: "không lập được số vì thiếu «{name}»",
        en: "no number without {name}")
}

// MARK: Writing and reading

extension ProblemCode {
    /// An entry that does not exist. Facts: `number`; `register`, if it was looked for in one.
    public static let noSuchEntry = ProblemCode(
        "G060", .notFound, vi: "không có mục số «{number}»[ trong sổ «{register}»]",
        en: "there is no entry {number}[ in {register}]")
    /// An entry's number was to be changed.
    public static let numberIsFixed = ProblemCode(
        cell: "G061", .conflict, vi: "số đã cấp thì không đổi", en: "a number never changes")
    /// The workflow does not lead there. Facts: `from`, `to`, `ways`.
    public static let noSuchTransition = ProblemCode(
        cell: "G062", .conflict,
        vi: "từ «{from}» không chuyển thẳng[ sang «{to}»] như vậy được[; có thể sang: {ways}]",
        en: "no way from {from}[ to {to}][; there are {ways}]")
    /// A transition needs a value. Facts: `state`.
    public static let transitionNeeds = ProblemCode(
        cell: "G063", vi: "phải ghi khi chuyển sang «{state}»", en: "needed for {state}")
    /// A change would come before the entry's last one. Facts: `at`, `last`.
    public static let changeBeforeLast = ProblemCode(
        "G064", .conflict, vi: "lúc {at} sớm hơn lần thay đổi gần nhất ({last})",
        en: "{at} is before the last change at {last}")
    /// A path that leads to no field. Facts: `name`, `register`, `nearest`.
    public static let noSuchPath = ProblemCode(
        "G065", .notFound, vi: "sổ «{register}» không có trường «{name}»[; có phải «{nearest}»?]",
        en: "{register} has no field {name}[; did you mean {nearest}?]")
    /// A path goes on behind a field that refers to nothing. Facts: `name`, `register`.
    public static let pathThroughValue = ProblemCode(
        "G066", vi: "trường «{name}» của sổ «{register}» không dẫn tới sổ nào",
        en: "{name} of {register} refers to no register")
}
