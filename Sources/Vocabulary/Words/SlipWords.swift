/// The problems of slips: of their templates, and of printing them.
enum SlipWords {
    static let codes: [ProblemCode] = [
        .slipPlaceUnclosed, .slipMarkRefused, .slipPlaceUnnamed, .slipSectionUnclosed,
        .slipSectionCrossed, .slipPlaceUnsafe, .slipUnknownName, .slipUnreadable,
        .noSuchSlip, .slipOfOtherRegister, .noEntryForSlip, .textTooLongForQRCode,
        .slipWithoutItsStep, .slipFileExists,
    ]
}

// MARK: Templates

extension ProblemCode {
    /// A place is opened and not closed on its line. Facts: `open`, `close`.
    public static let slipPlaceUnclosed = ProblemCode(
        "T101", vi: "dấu «{open}» chưa được đóng: cần «{close}» trên cùng một dòng",
        en: "{open} is not closed: expected {close} on the same line")
    /// A mark that slips don't have. Facts: `found`, `allowed`.
    public static let slipMarkRefused = ProblemCode(
        "T102", vi: "không dùng được dấu «{found}» trong phiếu; chỉ có {allowed}",
        en: "{found} is not allowed in a slip; there are {allowed}")
    /// What stands in a place is no name. Facts: `found`.
    public static let slipPlaceUnnamed = ProblemCode(
        "T103",
        vi: "«{found}» chưa đúng cách viết tên: tên gồm chữ cái không dấu, chữ số, «_» và «-»,"
            + " các phần cách nhau bằng dấu chấm",
        en: "{found} is not written as a name: expected unaccented letters, digits, _ and -,"
            + " dots between parts")
    /// A section has no end. Facts: `name`, `end`.
    public static let slipSectionUnclosed = ProblemCode(
        "T104", vi: "đoạn «{name}» chưa được đóng: cần thêm «{end}»",
        en: "the section {name} is not closed: expected {end}")
    /// The end of a section that is not open. Facts: `name`; `expected`, the section that is.
    public static let slipSectionCrossed = ProblemCode(
        "T105",
        vi: "chỗ này không đóng đoạn «{name}» được[: đoạn đang mở là «{expected}»]",
        en: "{name} can't be closed here[: the open section is {expected}]")
    /// A value would stand where it can't be made safe. Facts: `name`.
    public static let slipPlaceUnsafe = ProblemCode(
        "T106",
        vi: "không đặt được «{name}» ở đây: trong thẻ HTML, giá trị phải nằm giữa hai dấu nháy,"
            + " và không được nằm trong <script>, <style> hay chú thích",
        en: "{name} can't stand here: in a tag, a value must stand between quotes, and never in"
            + " <script>, <style> or a comment")
    /// A name that means nothing in this slip. Facts: `name`; `nearest` where one is near.
    public static let slipUnknownName = ProblemCode(
        "T107", vi: "phiếu không có giá trị «{name}»[; có phải «{nearest}»?]",
        en: "slips have no value {name}[; did you mean {nearest}?]")
    /// The library can't read the slip. Facts: `line`, its text.
    public static let slipUnreadable = ProblemCode(
        "T108", vi: "không đọc được mẫu phiếu[ ở dòng «{line}»]",
        en: "the slip can't be read[ at the line: {line}]")
}

// MARK: Printing

extension ProblemCode {
    /// A slip that the pack does not have. Facts: `name`, `known`; `nearest` where one is near.
    public static let noSuchSlip = ProblemCode(
        "R201", .notFound,
        vi: "gói không có phiếu «{name}»[; có phải «{nearest}»?][; các phiếu có: {known}]",
        en: "the pack has no slip {name}[; did you mean {nearest}?][; there are {known}]")
    /// A slip of one register is asked for an entry of another. Facts: `slip`, `title`,
    /// `register`, `other`.
    public static let slipOfOtherRegister = ProblemCode(
        "R202",
        vi: "phiếu «{slip}» ({title}) in cho sổ «{register}», không in cho sổ «{other}»",
        en: "the slip {slip} is printed for {register}, not for {other}")
    /// No entry of that number to print a slip for. Facts: `register`, `number`.
    public static let noEntryForSlip = ProblemCode(
        "R203", .notFound, vi: "sổ «{register}» không có mục số «{number}»; hãy xem lại số",
        en: "no entry {number} in {register}")
    /// A text that no QR code can hold. Facts: `bytes`.
    public static let textTooLongForQRCode = ProblemCode(
        "R204", vi: "mã QR không chứa được {bytes} byte; hãy rút ngắn địa chỉ tra cứu",
        en: "a QR code can't hold {bytes} bytes; shorten the lookup address")
    /// A slip of steps that the entry has come past without taking one. Facts: `title`, `number`,
    /// `steps`, `state`.
    public static let slipWithoutItsStep = ProblemCode(
        "R205", .conflict,
        vi: "không in «{title}» cho mục {number}: phiếu này in khi làm bước {steps}, mà mục"
            + " chưa qua bước nào như vậy[ và đang ở trạng thái «{state}»]",
        en: "{title} is not printed for {number}: it belongs to {steps}, which was never done")
    /// A file stands where a slip would be written. Facts: `path`.
    public static let slipFileExists = ProblemCode(
        "R206", .conflict,
        vi: "tệp «{path}» đã có; hãy chọn tên khác, hoặc thêm --replace để ghi đè",
        en: "{path} exists; choose another name, or write over it with --replace")
}
