/// The problems of work that moves: steps, promises, conflicting changes.
enum MovingWords {
    static let codes: [ProblemCode] = [
        .noSuchStep, .stepNotFromHere, .noteTooLong, .ownWork, .stepNeedsNote, .stepNotAllowedNow,
        .childrenOpen, .editConflict, .setByStep, .noWorkflow, .nothingToExtend, .extendedEnough,
        .newDueMissing, .newDueNotLater, .ambiguousNumber, .replayLine, .movesByStep,
        .noDeadlineToProve,
    ]
}

// MARK: Steps

extension ProblemCode {
    /// A step that the workflow does not have. Facts: `name`, `register`, `nearest`.
    public static let noSuchStep = ProblemCode(
        "G101", .notFound,
        vi: "quy trình của sổ «{register}» không có bước «{name}»[; có phải «{nearest}»?]",
        en: "{register} has no transition {name}[; did you mean {nearest}?]")
    /// A step that does not start from the entry's state. Facts: `step`, `name`, `state`, `from`,
    /// `ways`, `who`.
    public static let stepNotFromHere = ProblemCode(
        "G102", .conflict,
        vi: "không làm được bước «{step}» ({name}) khi mục đang ở trạng thái «{state}»; "
            + "bước này đi từ: {from} (người làm: {who}). Từ đây làm được: {ways}",
        en: "{name} does not start from '{state}' but from: {from}; from here: {ways}")
    /// A remark that is too long. Facts: `limit`.
    public static let noteTooLong = ProblemCode(
        "G103", vi: "ghi chú dài quá {limit} ký tự",
        en: "the note is longer than {limit} characters")
    /// Someone would approve their own work. Facts: `step`, `done`, `who`.
    public static let ownWork = ProblemCode(
        "G104", .notAllowed,
        vi: "bước «{step}» phải do người khác làm: «{who}» đã làm bước «{done}» của mục này",
        en: "{step} must be taken by someone else: {who} did {done}")
    /// A step needs a remark. Facts: `step`.
    public static let stepNeedsNote = ProblemCode(
        "G105", vi: "bước «{step}» phải có ghi chú nêu lý do", en: "{step} needs a note")
    /// A condition of a step does not hold. Facts: `step`, `says`.
    public static let stepNotAllowedNow = ProblemCode(
        "G106", .conflict, vi: "chưa làm được bước «{step}»: {says}",
        en: "{step} is not allowed now: {says}")
    /// Entries that depend on this one are still open. Facts: `step`, `register`, `numbers`.
    public static let childrenOpen = ProblemCode(
        "G107", .conflict,
        vi: "chưa làm được bước «{step}»: trong sổ «{register}» còn mục liên quan chưa xong: "
            + "{numbers}",
        en: "{step}: open entries in {register}: {numbers}")
    /// What only a step may set. Facts: `step`.
    public static let setByStep = ProblemCode(
        "G108", vi: "[cột {column}][ ({label})]: do bước «{step}» tự đặt, không nhập kèm được",
        en: "[{column}]: is set by {step} and not given with it")
    /// A register whose entries do not move. Facts: `register`.
    public static let noWorkflow = ProblemCode(
        "G109", vi: "sổ «{register}» không có quy trình", en: "{register} has no workflow")
}

// MARK: Promises

extension ProblemCode {
    /// An entry without a deadline can't be given more time. Facts: `step`.
    public static let nothingToExtend = ProblemCode(
        "G110", vi: "không gia hạn được bằng bước «{step}»: mục không có thời hạn",
        en: "{step}: there is no deadline to extend")
    /// An entry was extended as often as it may be. Facts: `step`, `most`.
    public static let extendedEnough = ProblemCode(
        "G111", .conflict, vi: "không gia hạn được nữa: mỗi mục chỉ được gia hạn {most} lần",
        en: "{step}: no more than {most} extensions")
    /// An extension without a new deadline. Facts: `step`.
    public static let newDueMissing = ProblemCode(
        "G112", vi: "bước «{step}» phải có thời hạn mới", en: "{step} needs a new deadline")
    /// An extension to an earlier moment. Facts: `step`, `old`, `new`.
    public static let newDueNotLater = ProblemCode(
        "G113", vi: "thời hạn mới ({new}) phải sau thời hạn đang có ({old})",
        en: "the new deadline {new} is not after {old}")
}

extension ProblemCode {
    /// A register whose entries have no deadlines. Facts: `number`, `register`.
    public static let noDeadlineToProve = ProblemCode(
        "G118", vi: "sổ «{register}» không có thời hạn, nên mục {number} không có gì để chứng minh",
        en: "{register} has no deadlines to prove")
}

// MARK: Conflicts and files of work

extension ProblemCode {
    /// Someone changed the entry since it was read. Facts: `yours`, `current`, `who`, `when`,
    /// `changes`.
    public static let editConflict = ProblemCode(
        "G114", .conflict,
        vi: "mục đã được sửa sau khi bạn đọc (bản bạn đọc: {yours}, bản hiện nay: {current})"
            + "[; người sửa: {who}][, lúc {when}][. Bản bạn đọc → bản hiện nay: {changes}]. "
            + "Chưa ghi gì; hãy đọc lại rồi làm lại",
        en: "edit conflict: you read {yours}, it is {current} now[, by {who}][: {changes}]")
    /// A number that stands in several registers. Facts: `number`, `registers`.
    public static let ambiguousNumber = ProblemCode(
        "G115", vi: "số «{number}» có ở nhiều sổ ({registers}); hãy ghi SỔ/SỐ",
        en: "{number} is in several registers: {registers}")
    /// A state or outcome that is changed as if it were a field. Facts: `step`.
    public static let movesByStep = ProblemCode(
        "G117", vi: "trạng thái và kết quả chỉ đổi qua bước «{step}»; hãy dùng lệnh chuyển bước",
        en: "states change by transitions only: {step}")
    /// A line of a file of work that can't be read. Facts: `why`.
    public static let replayLine = ProblemCode(
        "G116", vi: "dòng không đọc được: {why}", en: "unreadable line: {why}")
}
