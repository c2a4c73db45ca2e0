/// The problems of number books (G3xx) and of reminders (G4xx), both of the room `Registers`.
enum NumberBookWords {
    static let codes: [ProblemCode] = [
        .noNumberBook, .noSuchSeries, .badSeriesPeriod, .noSeriesTakes, .unitWithoutSymbol,
        .alreadyNumbered, .numberNotReserved, .numberUsed, .numberVoid, .numberNotReached,
        .reasonMissing, .badReservation, .seriesFull, .notABookNumber, .reminderWithoutDeadline,
        .reminderUnreadableText,
    ]
}

extension ProblemCode {
    /// A register whose entries get no numbers of documents. Facts: `register`, `title`.
    public static let noNumberBook = ProblemCode(
        "G300", .notFound, vi: "sổ «{title}» ({register}) không có sổ đánh số văn bản",
        en: "{register} has no number book")
    /// A series that a number book does not have. Facts: `name`, `register`, `series`.
    public static let noSuchSeries = ProblemCode(
        "G301", .notFound,
        vi: "sổ «{register}» không có dãy số «{name}»; các dãy số: {series}",
        en: "{register} has no series {name}; there are {series}")
    /// A series named without the year, day or unit that it needs, or with a wrong one. Facts:
    /// `found`, `example`.
    public static let badSeriesPeriod = ProblemCode(
        "G302", vi: "không hiểu dãy số «{found}»; hãy viết như «{example}»",
        en: "can't read the series {found}; write it like {example}")
    /// A document that no series takes. Facts: `register`, `type`.
    public static let noSeriesTakes = ProblemCode(
        "G303",
        vi: "văn bản loại «{type}» không thuộc dãy số nào của sổ «{register}»; "
            + "hãy thêm loại ấy vào một dãy số trong gói",
        en: "no series of {register} takes documents of type {type}")
    /// A symbol needs the letters of a unit that has none. Facts: `unit`, `name`.
    public static let unitWithoutSymbol = ProblemCode(
        "G304",
        vi: "đơn vị «{unit}» ({name}) chưa có ký hiệu để ghi vào số văn bản; "
            + "hãy ghi symbol cho đơn vị trong units.yaml",
        en: "unit {name} has no symbol for the numbers of its documents")
    /// An entry that was to get a number has one. Facts: `text`.
    public static let alreadyNumbered = ProblemCode(
        "G305", .conflict, vi: "văn bản đã có số «{text}»; số đã cấp thì không đổi",
        en: "the document has its number already: {text}")
    /// A number was named that was never reserved. Facts: `number`, `series`.
    public static let numberNotReserved = ProblemCode(
        "G306", .conflict,
        vi: "số {number} của dãy {series} không được giữ chỗ; "
            + "chỉ số đã giữ chỗ mới được gọi đích danh",
        en: "number {number} of {series} is not reserved")
    /// A number that was given already. Facts: `number`, `series`.
    public static let numberUsed = ProblemCode(
        "G307", .conflict, vi: "số {number} của dãy {series} đã cấp; không cấp lại",
        en: "number {number} of {series} is taken")
    /// A number that is void. Facts: `number`, `series`.
    public static let numberVoid = ProblemCode(
        "G308", .conflict, vi: "số {number} của dãy {series} đã hủy; không dùng lại",
        en: "number {number} of {series} is void")
    /// A number that its series has not reached, or does not have. Facts: `number`, `series`.
    public static let numberNotReached = ProblemCode(
        "G309", .notFound, vi: "dãy {series} chưa có số {number}",
        en: "{series} has no number {number} yet")
    /// A number is reserved or voided without saying why.
    public static let reasonMissing = ProblemCode(
        "G310", vi: "phải ghi lý do", en: "a reason must be given")
    /// Too few or too many numbers to reserve. Facts: `count`.
    public static let badReservation = ProblemCode(
        "G311", vi: "mỗi lần giữ chỗ được từ 1 đến 1.000 số, không phải {count}",
        en: "1 to 1000 numbers can be reserved at once, not {count}")
    /// A series has no further number, or no further letter behind one. Facts: `series`.
    public static let seriesFull = ProblemCode(
        "G312", .conflict, vi: "dãy {series} không còn số hoặc chữ chèn nào để cấp",
        en: "{series} has no further number")
    /// A text that is no number of a document. Facts: `found`.
    public static let notABookNumber = ProblemCode(
        "G313", vi: "«{found}» không phải số văn bản; hãy viết 15 hoặc 15a",
        en: "{found} is no number; write 15 or 15a")
    /// A reminder of a register in which nothing is ever due. Facts: `reminder`, `register`.
    public static let reminderWithoutDeadline = ProblemCode(
        "G400", vi: "lời nhắc «{reminder}»: sổ «{register}» không có thời hạn để nhắc",
        en: "reminder {reminder}: nothing in {register} has a deadline")
    /// The words of a reminder have a brace that is not closed. Facts: `reminder`, `says`.
    public static let reminderUnreadableText = ProblemCode(
        "G401", vi: "lời nhắc «{reminder}» có dấu ngoặc chưa đóng: {says}",
        en: "reminder {reminder} has an open brace: {says}")
}
