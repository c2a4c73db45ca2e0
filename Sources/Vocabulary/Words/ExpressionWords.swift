/// The problems that `Expressions` tells of.
///
/// All carry `position`, the offset in the source in characters from 1; `at` is the same where
/// the place in the file can't tell it.
enum ExpressionWords {
    static let codes: [ProblemCode] = [
        .expressionMissing, .expressionTooLong, .expressionTooDeep, .expressionLongList,
        .expressionStrayCharacter, .expressionForeignSign,
        .expressionCurlyQuote, .expressionUnclosedText, .expressionBadNumber, .expressionBigNumber,
        .expressionDecimalComma, .expressionPercentSign,
        .expressionBadDate, .expressionExpectedOperand, .expressionExpectedOperator,
        .expressionExpectedClosing, .expressionStrayClosing,
        .expressionExpectedList, .expressionExpectedEmpty, .expressionChained,
        .expressionUnknownName, .expressionUnknownOption, .expressionUnknownUnit,
        .expressionUnknownFunction, .expressionWrongCount, .expressionNameExpected,
        .expressionNoFunctionOf, .expressionNotReference,
        .expressionSpacesNeeded, .expressionQuotesNeeded, .expressionUseIsEmpty,
        .expressionWrongType, .expressionIncomparable, .expressionNotOrdered,
        .expressionWrongResult, .expressionUnitExpected, .expressionTextExpected,
        .expressionMixedList,
        .expressionTooComplex, .expressionTooManyDecimals,
        .expressionDivisionOutsideComparison,
    ]
}

extension ProblemCode {
    /// There is no expression.
    public static let expressionMissing = ProblemCode(
        "E001",
        vi: "[ký tự {at}: ]biểu thức còn trống; hãy viết một điều kiện hoặc công thức",
        en: "[character {at}: ]the expression is empty")
    /// An expression is too long. Facts: `limit`.
    public static let expressionTooLong = ProblemCode(
        "E002",
        vi: "[ký tự {at}: ]biểu thức dài quá {limit} ký tự; hãy chia nhỏ",
        en: "[character {at}: ]the expression is longer than {limit} characters")
    /// Too many levels of brackets or operators. Facts: `limit`.
    public static let expressionTooDeep = ProblemCode(
        "E003",
        vi: "[ký tự {at}: ]biểu thức lồng nhau quá {limit} tầng; hãy chia nhỏ",
        en: "[character {at}: ]more than {limit} levels of brackets or operators")
    /// A list after `in` is too long. Facts: `limit`.
    public static let expressionLongList = ProblemCode(
        "E004",
        vi: "[ký tự {at}: ]danh sách dài quá {limit} mục",
        en: "[character {at}: ]more than {limit} items in a list")
    /// A character that no expression holds. Facts: `found`.
    public static let expressionStrayCharacter = ProblemCode(
        "E005",
        vi: "[ký tự {at}: ]ký tự «{found}» không dùng được trong biểu thức",
        en: "[character {at}: ]the character {found} has no meaning in an expression")
    /// A sign of another language. Facts: `found`, `instead`.
    public static let expressionForeignSign = ProblemCode(
        "E006",
        vi: "[ký tự {at}: ]«{found}» ở đây viết là «{instead}»",
        en: "[character {at}: ]write {instead} for {found}")
    /// A quotation mark that typesetters use. Facts: `found`.
    public static let expressionCurlyQuote = ProblemCode(
        "E007",
        vi: "[ký tự {at}: ]dấu nháy «{found}» không dùng được; hãy dùng dấu nháy thẳng: \"…\" "
            + "hoặc '…'",
        en: "[character {at}: ]{found} is no quotation mark here: use \"…\" or '…'")
    /// A text without its closing quotation mark. Facts: `found`.
    public static let expressionUnclosedText = ProblemCode(
        "E008",
        vi: "[ký tự {at}: ]thiếu dấu nháy đóng sau {found}",
        en: "[character {at}: ]no closing quotation mark after {found}")
    /// A number that is not written as one. Facts: `found`.
    public static let expressionBadNumber = ProblemCode(
        "E009",
        vi: "[ký tự {at}: ]«{found}» không phải số; số viết như 1.5 hoặc 1_000_000, tên không "
            + "bắt đầu bằng chữ số",
        en: "[character {at}: ]{found} is no number: write 1.5 or 1_000_000; names don't start "
            + "with a digit")
    /// A number of more than 18 digits. Facts: `found`.
    public static let expressionBigNumber = ProblemCode(
        "E010",
        vi: "[ký tự {at}: ]số «{found}» dài quá 18 chữ số",
        en: "[character {at}: ]the number {found} has more than 18 digits")
    /// A decimal comma. Facts: `found`, `instead`.
    public static let expressionDecimalComma = ProblemCode(
        "E011",
        vi: "[ký tự {at}: ]số thập phân ở đây viết bằng dấu chấm: {instead} thay cho {found}",
        en: "[character {at}: ]write {instead} for {found}")
    /// A percentage. Facts: `found`.
    public static let expressionPercentSign = ProblemCode(
        "E012",
        vi: "[ký tự {at}: ]không viết {found}; hãy viết phần của một, như 0.9 thay cho 90%",
        en: "[character {at}: ]write a part of one for {found}, such as 0.9 for 90%")
    /// A date that does not exist or is written otherwise. Facts: `found`.
    public static let expressionBadDate = ProblemCode(
        "E013",
        vi: "[ký tự {at}: ]«{found}» không phải ngày có thật; ngày viết như 2023-01-18 hoặc "
            + "2023-01-18T09:00",
        en: "[character {at}: ]{found} is no date: write 2023-01-18 or 2023-01-18T09:00")
    /// Something to compute with is missing. Facts: `found`, `after`.
    public static let expressionExpectedOperand = ProblemCode(
        "E014",
        vi: "[ký tự {at}: ][sau «{after}» ]cần một tên, một số, một ngày, một chuỗi hoặc dấu "
            + "«(»[, nhưng gặp «{found}»]",
        en: "[character {at}: ]expected a name, number, date, text or ([ after {after}][, "
            + "found {found}]")
    /// Something follows that nothing joins. Facts: `found`, `after`, `nearest`.
    public static let expressionExpectedOperator = ProblemCode(
        "E015",
        vi: "[ký tự {at}: ]sau «{after}» cần một phép toán, nhưng gặp «{found}»[; có phải "
            + "«{nearest}»?]",
        en: "[character {at}: ]expected an operator after {after}, found {found}[; did you "
            + "mean {nearest}?]")
    /// A closing bracket is missing. Facts: `found`, `after`.
    public static let expressionExpectedClosing = ProblemCode(
        "E016",
        vi: "[ký tự {at}: ][sau «{after}» ]cần dấu «)» hoặc dấu phẩy[, nhưng gặp «{found}»]",
        en: "[character {at}: ]expected ) or a comma[ after {after}][, found {found}]")
    /// A closing bracket without an opening one. Facts: `found`.
    public static let expressionStrayClosing = ProblemCode(
        "E017",
        vi: "[ký tự {at}: ]dấu «)» này không có dấu «(» nào đi cùng",
        en: "[character {at}: ]this ) closes nothing")
    /// `in` without its list. Facts: `found`.
    public static let expressionExpectedList = ProblemCode(
        "E018",
        vi: "[ký tự {at}: ]sau «in» cần danh sách trong ngoặc, như «in (a, b)»[, nhưng gặp "
            + "«{found}»]",
        en: "[character {at}: ]expected a list in brackets after in, such as in (a, b)[, found "
            + "{found}]")
    /// `is` without `empty`. Facts: `found`.
    public static let expressionExpectedEmpty = ProblemCode(
        "E019",
        vi: "[ký tự {at}: ]sau «is» chỉ viết «empty» hoặc «not empty»[, nhưng gặp «{found}»]",
        en: "[character {at}: ]expected empty or not empty after is[, found {found}]")
    /// A comparison of a comparison. Facts: `found`.
    public static let expressionChained = ProblemCode(
        "E020",
        vi: "[ký tự {at}: ]không nối hai phép so sánh liền nhau; hãy viết «a < b and b < c»",
        en: "[character {at}: ]comparisons don't chain: write a < b and b < c")
    /// A name that the scope does not have. Facts: `name`, `owner`, `nearest`.
    public static let expressionUnknownName = ProblemCode(
        "E030",
        vi: "[ký tự {at}: ]{name}: không có trường này trong {owner}[; có phải «{nearest}»?]",
        en: "[character {at}: ]{name}: no such name in {owner}[; did you mean {nearest}?]")
    /// A word that is no option of the choice beside it.
    /// Facts: `name`, `subject`, `nearest`, `options`.
    public static let expressionUnknownOption = ProblemCode(
        "E031",
        vi: "[ký tự {at}: ]{name}: không phải lựa chọn của «{subject}»[; có phải "
            + "«{nearest}»?][; các lựa chọn: {options}]",
        en: "[character {at}: ]{name}: no option of {subject}[; did you mean {nearest}?][; "
            + "options: {options}]")
    /// A word that is no unit's id. Facts: `name`, `nearest`.
    public static let expressionUnknownUnit = ProblemCode(
        "E032",
        vi: "[ký tự {at}: ]{name}: không có đơn vị này[; có phải «{nearest}»?]",
        en: "[character {at}: ]{name}: no such unit[; did you mean {nearest}?]")
    /// A function that there is not. Facts: `name`, `nearest`.
    public static let expressionUnknownFunction = ProblemCode(
        "E033",
        vi: "[ký tự {at}: ]{name}(…): không có hàm này[; có phải «{nearest}»?]",
        en: "[character {at}: ]{name}(…): no such function[; did you mean {nearest}?]")
    /// Too many or too few arguments. Facts: `function`, `expected`, `count`.
    public static let expressionWrongCount = ProblemCode(
        "E034",
        vi: "[ký tự {at}: ]hàm {function} cần {expected} đối số, ở đây có {count}",
        en: "[character {at}: ]{function} takes {expected} arguments, found {count}")
    /// A function of names got something else. Facts: `function`, `found`.
    public static let expressionNameExpected = ProblemCode(
        "E035",
        vi: "[ký tự {at}: ]trong {function}(…) chỉ viết một tên, nhưng gặp «{found}»",
        en: "[character {at}: ]{function}(…) takes one name, found {found}")
    /// A function that this name does not have. Facts: `function`, `name`.
    public static let expressionNoFunctionOf = ProblemCode(
        "E036",
        vi: "[ký tự {at}: ]{function}(…) không dùng được cho «{name}»",
        en: "[character {at}: ]{function}(…) has no meaning for {name}")
    /// A path through a field that is no reference. Facts: `name`, `field`.
    public static let expressionNotReference = ProblemCode(
        "E037",
        vi: "[ký tự {at}: ]{name}: «{field}» không phải tham chiếu nên không có trường con",
        en: "[character {at}: ]{name}: {field} is no reference and has no fields")
    /// A subtraction without spaces. Facts: `found`, `instead`.
    public static let expressionSpacesNeeded = ProblemCode(
        "E038",
        vi: "[ký tự {at}: ]«{found}» được đọc là một tên; phép trừ cần khoảng trắng: «{instead}»",
        en: "[character {at}: ]{found} is read as one name; subtraction needs spaces: {instead}")
    /// A word or number beside a text, without quotation marks. Facts: `found`, `instead`.
    public static let expressionQuotesNeeded = ProblemCode(
        "E039",
        vi: "[ký tự {at}: ]«{found}» ở đây phải là chuỗi ký tự trong dấu nháy: {instead}",
        en: "[character {at}: ]write {found} in quotation marks here: {instead}")
    /// A comparison with nothing. Facts: `found`.
    public static let expressionUseIsEmpty = ProblemCode(
        "E040",
        vi: "[ký tự {at}: ]để hỏi có giá trị hay không, hãy viết «is empty» hoặc «is not empty»",
        en: "[character {at}: ]to ask for no value, write is empty or is not empty")
    /// A part of another type than needed. Facts: `found`, `type`, `expected`.
    public static let expressionWrongType = ProblemCode(
        "E041",
        vi: "[ký tự {at}: ]«{found}» có kiểu {type}, ở đây cần kiểu {expected}",
        en: "[character {at}: ]{found} is {type}, expected {expected}")
    /// Two sides that can't be compared.
    /// Facts: `left`, `leftType`, `right`, `rightType`, `example`.
    public static let expressionIncomparable = ProblemCode(
        "E042",
        vi: "[ký tự {at}: ]không so sánh được «{left}» (kiểu {leftType}) với «{right}» (kiểu "
            + "{rightType})[; ngày viết như {example}]",
        en: "[character {at}: ]can't compare {left} ({leftType}) with {right} ({rightType})[; "
            + "dates are written {example}]")
    /// An order of what has none. Facts: `operator`, `type`, `found`.
    public static let expressionNotOrdered = ProblemCode(
        "E043",
        vi: "[ký tự {at}: ]«{operator}» chỉ dùng cho số và ngày; «{found}» có kiểu {type}",
        en: "[character {at}: ]{operator} needs numbers or dates; {found} is {type}")
    /// The whole expression is of another type than needed. Facts: `type`, `expected`.
    public static let expressionWrongResult = ProblemCode(
        "E044",
        vi: "[ký tự {at}: ]cả biểu thức có kiểu {type}, ở đây cần kiểu {expected}",
        en: "[character {at}: ]the whole expression is {type}, expected {expected}")
    /// `under` without a unit. Facts: `found`.
    public static let expressionUnitExpected = ProblemCode(
        "E045",
        vi: "[ký tự {at}: ]sau «under» cần mã một đơn vị, nhưng gặp «{found}»",
        en: "[character {at}: ]expected a unit's id after under, found {found}")
    /// A search for something else than a literal text. Facts: `found`.
    public static let expressionTextExpected = ProblemCode(
        "E046",
        vi: "[ký tự {at}: ]cần một chuỗi trong dấu nháy, không rỗng, nhưng gặp «{found}»",
        en: "[character {at}: ]expected a text in quotation marks, not empty, found {found}")
    /// A list of dates and of moments. Facts: `found`.
    public static let expressionMixedList = ProblemCode(
        "E047",
        vi:
            "[ký tự {at}: ]một danh sách chỉ gồm ngày hoặc chỉ gồm giờ phút; «{found}» khác các mục trước",
        en: "[character {at}: ]a list holds dates or moments, not both; {found} differs")
    /// An expression whose SQL would grow too large.
    public static let expressionTooComplex = ProblemCode(
        "E050",
        vi: "[ký tự {at}: ]biểu thức quá phức tạp để tra trong cơ sở dữ liệu; hãy chia nhỏ",
        en: "[character {at}: ]the SQL of the expression would be too large")
    /// Numbers whose decimals do not fit together.
    public static let expressionTooManyDecimals = ProblemCode(
        "E051",
        vi: "[ký tự {at}: ]biểu thức có số với quá nhiều chữ số thập phân",
        en: "[character {at}: ]the numbers need more than 18 decimals")
    /// A division whose result a statement would have to hold.
    public static let expressionDivisionOutsideComparison = ProblemCode(
        "E052",
        vi: "[ký tự {at}: ]phép chia chỉ dùng được trong phép so sánh hoặc công thức, không "
            + "dùng để cộng dồn",
        en: "[character {at}: ]a quotient can be compared, but not be summed by the database")
}
