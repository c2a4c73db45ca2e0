/// The problems that `WorkingTime` tells of.
enum WorkingTimeWords {
    static let codes: [ProblemCode] = [
        .yearNotInCalendar, .unreadableBudget, .budgetNotPositive, .indivisibleBudget,
        .budgetTooLong, .badInterval, .overlappingIntervals, .noSuchWeekday, .noHours,
        .calendarWithoutYears, .badCalendarYear, .calendarYearGap, .dayWithoutHours,
        .dayListedTwice, .dayOutsideCalendar, .dayWithoutSource, .alreadyWorkingDay,
        .replacedDayNotOff, .badHoursSpan, .negativePause, .unreadableCalendar,
        .unreadableDeadline, .vagueDeadline, .noSuchDate, .unreadableProof, .proofAddsUpWrongly,
        .unprovableDeadline,
    ]
}

// Deadlines
extension ProblemCode {
    /// A date lies outside the calendar's years. Facts: `year`, `years`, `calendar`.
    public static let yearNotInCalendar = ProblemCode(
        "W001",
        vi: "lịch làm việc «{calendar}» chưa có năm {year}[ (mới có {years})]; "
            + "hãy bổ sung năm {year} vào lịch làm việc",
        en: "the working calendar {calendar} does not cover the year {year}[ (it has {years})]")
    /// A text is not a budget of time. Facts: `text`, `nearest`.
    public static let unreadableBudget = ProblemCode(
        "W002",
        vi: "«{text}» không phải là thời hạn xử lý[; có phải ý là «{nearest}»?]; hãy viết như "
            + "«5 days», «0.5 days», «12 hours», «30 calendar days»",
        en: "'{text}' is not a budget of time[; did you mean '{nearest}'?]; "
            + "write '5 days', '0.5 days', '12 hours' or '30 calendar days'")
    /// A budget is zero or less. Facts: `text`.
    public static let budgetNotPositive = ProblemCode(
        "W003", vi: "thời hạn xử lý phải lớn hơn 0, không thể là «{text}»",
        en: "a budget of time must be above zero, not '{text}'")
    /// A budget has a part that can't be counted. Facts: `text`.
    public static let indivisibleBudget = ProblemCode(
        "W004",
        vi: "thời hạn «{text}» không tính được: ngày làm việc chỉ chia đến nửa ngày (0.5), "
            + "giờ chia đến phút, ngày theo lịch phải là số nguyên",
        en: "'{text}' can't be counted: working days divide into halves, hours into minutes, "
            + "calendar days not at all")
    /// A budget is absurdly long. Facts: `text`, `days`.
    public static let budgetTooLong = ProblemCode(
        "W005", vi: "thời hạn «{text}» quá dài; tối đa là {days} ngày",
        en: "'{text}' is too long; the longest budget is {days} days")
    /// Time given back for pauses is negative or absurdly long. Facts: `minutes`.
    public static let negativePause = ProblemCode(
        "W020", vi: "thời gian tạm dừng không thể là {minutes} phút",
        en: "a pause can't last {minutes} minutes")
}

// Deadlines in words
extension ProblemCode {
    /// A text is not a deadline. Facts: `text`.
    public static let unreadableDeadline = ProblemCode(
        "W022",
        vi: "không hiểu thời hạn «{text}»; hãy viết như «trước ngày 20/11/2023», «chậm nhất ngày "
            + "20/11», «trong tháng 11», «trong quý IV/2023», «trong 05 ngày làm việc», "
            + "«thường xuyên» hoặc «không thời hạn»",
        en: "can't read the deadline '{text}'")
    /// A deadline names no day. Facts: `text`.
    public static let vagueDeadline = ProblemCode(
        "W023",
        vi: "thời hạn «{text}» không nói rõ ngày nào; hãy ghi ngày cụ thể, như "
            + "«trước ngày 20/11/2023»",
        en: "the deadline '{text}' names no day; write a date")
    /// A deadline names a date that does not exist. Facts: `text`, `date`.
    public static let noSuchDate = ProblemCode(
        "W024", vi: "thời hạn «{text}» ghi ngày {date}, nhưng không có ngày đó",
        en: "the deadline '{text}' names the date {date}, which does not exist")
}

// Proofs
extension ProblemCode {
    /// A line of a deadline proof can't be read. Facts: `line`, `text`, `expected`.
    public static let unreadableProof = ProblemCode(
        "W025",
        vi: "dòng {line} của bản chứng minh thời hạn không đọc được[: «{text}»][; "
            + "ở đây phải là {expected}]",
        en: "can't read line {line} of the deadline proof[: '{text}'][; expected {expected}]")
    /// What a deadline proof says does not add up. Facts: `line`, `what`, `found`, `expected`.
    public static let proofAddsUpWrongly = ProblemCode(
        "W026",
        vi: "bản chứng minh thời hạn không khớp[ ở dòng {line}]: {what}[ ghi {found}][, "
            + "tính lại là {expected}]; bản này có thể đã bị sửa",
        en: "the deadline proof does not add up[ at line {line}]: {what}[ says {found}][, "
            + "computed {expected}]")
    /// A proof was asked of what can't be proved. Facts: `what`.
    public static let unprovableDeadline = ProblemCode(
        "W027", .ourFault, vi: "không lập được bản chứng minh thời hạn: {what}",
        en: "can't prove the deadline: {what}")
}

// Calendars
extension ProblemCode {
    /// A calendar that was kept as text can't be read again. Facts: `why`.
    public static let unreadableCalendar = ProblemCode(
        "W021", .ourFault, vi: "không đọc lại được lịch làm việc đã lưu[: {why}]",
        en: "can't read the kept working calendar[: {why}]")
    /// A text is not a stretch of a day. Facts: `text`.
    public static let badInterval = ProblemCode(
        "W006",
        vi: "«{text}» không phải là khoảng giờ làm việc trong ngày; hãy viết như «07:30-11:30»",
        en: "'{text}' is not a stretch of a day; write '07:30-11:30'")
    /// Two stretches of a day overlap. Facts: `first`, `second`.
    public static let overlappingIntervals = ProblemCode(
        "W007", vi: "hai khoảng giờ làm việc {first} và {second} chồng lên nhau",
        en: "the hours {first} and {second} overlap")
    /// There is no such weekday. Facts: `name`, `nearest`.
    public static let noSuchWeekday = ProblemCode(
        "W008",
        vi: "không có thứ «{name}» trong tuần[; có phải ý là «{nearest}»?]; "
            + "hãy viết mon, tue, wed, thu, fri, sat hoặc sun",
        en: "no weekday '{name}'[; did you mean '{nearest}'?]")
    /// Working hours name no weekday or no stretch of the day.
    public static let noHours = ProblemCode(
        "W009", vi: "giờ làm việc phải có ít nhất một ngày trong tuần và một khoảng giờ",
        en: "working hours need at least one weekday and one stretch of the day")
    /// A calendar covers no year. Facts: `calendar`.
    public static let calendarWithoutYears = ProblemCode(
        "W010", vi: "lịch làm việc «{calendar}» chưa có năm nào", en: "{calendar} covers no year")
    /// A year of a calendar is listed twice or can't be meant. Facts: `year`.
    public static let badCalendarYear = ProblemCode(
        "W011", vi: "năm {year} ghi hai lần hoặc không hợp lý trong lịch làm việc",
        en: "the year {year} is listed twice or can't be meant")
    /// A year between two covered years is missing. Facts: `year`.
    public static let calendarYearGap = ProblemCode(
        "W012", vi: "lịch làm việc thiếu năm {year} ở giữa các năm đã có",
        en: "the year {year} is missing between the years of the calendar")
    /// No working hours are in force on a day. Facts: `day`.
    public static let dayWithoutHours = ProblemCode(
        "W013", vi: "từ ngày {day} chưa có quy định nào về giờ làm việc",
        en: "no working hours are in force from {day} on")
    /// A date is listed twice, or as a day off and as a working day. Facts: `day`, `unit`.
    public static let dayListedTwice = ProblemCode(
        "W014", vi: "ngày {day} được ghi hai lần trong lịch làm việc[ của đơn vị «{unit}»]",
        en: "{day} is listed twice[ for the unit {unit}]")
    /// A listed date lies outside the calendar's years. Facts: `day`, `years`.
    public static let dayOutsideCalendar = ProblemCode(
        "W015", vi: "ngày {day} nằm ngoài các năm của lịch làm việc ({years})",
        en: "{day} lies outside the years of the calendar ({years})")
    /// A row has no reason or no legal source. Facts: `day`.
    public static let dayWithoutSource = ProblemCode(
        "W016", vi: "dòng của ngày {day} cần có lý do và căn cứ pháp lý",
        en: "the row of {day} needs a reason and a legal source")
    /// A made-up day is a working day anyway. Facts: `day`, `weekday`.
    public static let alreadyWorkingDay = ProblemCode(
        "W017", vi: "ngày {day} ({weekday}) vốn đã là ngày làm việc, không thể là ngày làm bù",
        en: "{day} is a working day anyway")
    /// The day that a made-up day replaces is not off. Facts: `day`, `replaced`.
    public static let replacedDayNotOff = ProblemCode(
        "W018",
        vi: "ngày {day} làm bù cho ngày {replaced}, nhưng ngày {replaced} không phải ngày nghỉ",
        en: "{day} makes up for {replaced}, which is not a day off")
    /// Working hours end before they begin. Facts: `from`, `to`.
    public static let badHoursSpan = ProblemCode(
        "W019",
        vi: "giờ làm việc áp dụng từ ngày {from} không thể hết hiệu lực trước đó, ngày {to}",
        en: "working hours from {from} can't end before, on {to}")
}
