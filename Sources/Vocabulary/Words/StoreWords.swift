/// The problems that `Store` and its engines tell of; `L` stands for "lưu trữ".
enum StoreWords {
    static let codes: [ProblemCode] = data + files + ours + schema

    private static let data: [ProblemCode] = [
        .duplicateValue, .brokenReference, .missingValue, .brokenCheck, .fixedHistory,
        .unreadableHistory,
    ]
    private static let files: [ProblemCode] = [
        .databaseBusy, .diskFull, .corruptDatabase, .notADatabase, .readOnlyDatabase,
        .missingFolder, .noSuchDatabase, .unopenableDatabase, .databaseNotReady, .newerDatabase,
    ]
    private static let ours: [ProblemCode] = [
        .databaseFailed, .unscaledNumber, .unstorableDate, .unreadableValue, .argumentsDoNotFit,
        .statementNotAllowed, .nothingInserted, .unfinishedBulk, .outdatedPlan,
        .writeLost,
    ]
    private static let schema: [ProblemCode] = [
        .tableTaken, .columnTypeChanged, .decimalsChanged, .referenceChanged, .optionsInUse,
        .stateInUse, .workflowStrands,
    ]
}

// MARK: What the data must hold

extension ProblemCode {
    /// A value that must be unique is there already. Facts: `register`, `column`.
    public static let duplicateValue = ProblemCode(
        "L001", .conflict,
        vi: "đã có mục mang giá trị này[ ở cột «{column}»][ của «{register}»]",
        en: "duplicate value[ in column {column}][ of {register}]")
    /// A reference to an entry that is not there, or the deletion of one that is referred to.
    public static let brokenReference = ProblemCode(
        "L002", .conflict,
        vi: "mục này dẫn tới một mục không có, hoặc đang được mục khác dẫn tới",
        en: "foreign key violation")
    /// A value that must be given is not. Facts: `register`, `column`.
    public static let missingValue = ProblemCode(
        "L003", vi: "thiếu giá trị bắt buộc[ ở cột «{column}»][ của «{register}»]",
        en: "missing value[ in column {column}][ of {register}]")
    /// A condition of the table does not hold. Facts: `check`.
    public static let brokenCheck = ProblemCode(
        "L004", vi: "giá trị không hợp lệ đối với bảng dữ liệu",
        en: "check failed[: {check}]")
    /// Someone tried to change the history.
    public static let fixedHistory = ProblemCode(
        "L005", .conflict, vi: "nhật ký thay đổi chỉ được ghi thêm, không được sửa hoặc xóa",
        en: "the history is append-only")
    /// A row of the history is not as it was written. Facts: `register`, `entry`.
    public static let unreadableHistory = ProblemCode(
        "L006", .ourFault,
        vi: "nhật ký của một mục trong «{register}» bị hỏng; hãy báo cho quản trị hệ thống",
        en: "unreadable history of entry {entry} of {register}")
}

// MARK: The file, the disk, other programs

extension ProblemCode {
    /// Another program holds the database.
    public static let databaseBusy = ProblemCode(
        "L010", .conflict,
        vi: "cơ sở dữ liệu đang được chương trình khác sử dụng; hãy thử lại sau ít phút",
        en: "database is busy")
    /// There is no room on the disk.
    public static let diskFull = ProblemCode(
        "L011", .ourFault,
        vi: "ổ đĩa đã đầy nên không ghi được; dữ liệu cũ vẫn còn nguyên", en: "disk is full")
    /// The database file is damaged.
    public static let corruptDatabase = ProblemCode(
        "L012", .ourFault,
        vi: "tệp cơ sở dữ liệu bị hỏng; hãy khôi phục từ bản sao lưu", en: "database is corrupt")
    /// The file is something else. Facts: `path`.
    public static let notADatabase = ProblemCode(
        "L013", vi: "tệp[ «{path}»] không phải là cơ sở dữ liệu",
        en: "[{path} is ]not a database")
    /// Nothing may be written to the database.
    public static let readOnlyDatabase = ProblemCode(
        "L014", vi: "không có quyền ghi vào cơ sở dữ liệu", en: "database is read-only")
    /// The folder of the database file is not there. Facts: `path`, `folder`.
    public static let missingFolder = ProblemCode(
        "L015", .notFound, vi: "không có thư mục «{folder}» để đặt cơ sở dữ liệu",
        en: "no such folder: {folder}")
    /// There is no such database. Facts: `path`.
    public static let noSuchDatabase = ProblemCode(
        "L016", .notFound, vi: "không có cơ sở dữ liệu «{path}»; hãy tạo bằng lệnh init",
        en: "no such database: {path}")
    /// The database can't be opened. Facts: `path`.
    public static let unopenableDatabase = ProblemCode(
        "L017", vi: "không mở được cơ sở dữ liệu[ «{path}»]", en: "can't open database[ {path}]")
    /// The database lacks our tables, or has those of an older program.
    public static let databaseNotReady = ProblemCode(
        "L018", .conflict,
        vi: "cơ sở dữ liệu chưa được chuẩn bị cho phiên bản này; hãy chạy lệnh init",
        en: "database is not initialised for this version")
    /// A newer program has written the database. Facts: `found`, `known`.
    public static let newerDatabase = ProblemCode(
        "L019", .conflict,
        vi: "cơ sở dữ liệu do phiên bản mới hơn tạo ra; hãy cập nhật chương trình này",
        en: "database layout {found} is newer than {known}")
}

// MARK: Our own faults

extension ProblemCode {
    /// The database refused a statement. Facts: `result`, `detail` (for logs only).
    public static let databaseFailed = ProblemCode(
        "L030", .ourFault, vi: "cơ sở dữ liệu báo lỗi (mã {result}); hãy báo cho quản trị hệ thống",
        en: "database error {result}[: {detail}]")
    /// A decimal number was to be stored before it was scaled.
    public static let unscaledNumber = ProblemCode(
        "L031", .ourFault, vi: "lỗi chương trình: số thập phân chưa được quy về số nguyên",
        en: "a decimal number was bound unscaled")
    /// A date outside the years 1 to 9999 was to be stored.
    public static let unstorableDate = ProblemCode(
        "L032", vi: "ngày nằm ngoài các năm 1 đến 9999", en: "a date outside the years 1 to 9999")
    /// A value of another kind was read than the program expects. Facts: `column`, `found`.
    public static let unreadableValue = ProblemCode(
        "L033", .ourFault,
        vi: "lỗi chương trình: cột thứ {column} của kết quả có giá trị không đọc được",
        en: "column {column} of the result unexpectedly holds {found}")
    /// The arguments of a statement are not those that it names. Facts: `given`, `wanted`.
    public static let argumentsDoNotFit = ProblemCode(
        "L034", .ourFault, vi: "lỗi chương trình: câu lệnh không khớp tham số",
        en: "the statement wants the arguments {wanted}, {given} were given")
    /// A statement that belongs to the engine. Facts: `keyword`.
    public static let statementNotAllowed = ProblemCode(
        "L035", .ourFault, vi: "lỗi chương trình: câu lệnh {keyword} không được phép ở đây",
        en: "{keyword} is not allowed inside a transaction")
    /// A row was to be inserted and was not.
    public static let nothingInserted = ProblemCode(
        "L036", .ourFault, vi: "lỗi chương trình: không có dòng nào được ghi",
        en: "INSERT gave no id")
    /// A bulk insert was not ended, or used after its end. Facts: `table`.
    public static let unfinishedBulk = ProblemCode(
        "L037", .ourFault, vi: "lỗi chương trình: việc ghi hàng loạt chưa kết thúc đúng cách",
        en: "bulk insert into {table} was not finished, or used after its end")
    /// The database has changed since the plan was made.
    public static let outdatedPlan = ProblemCode(
        "L038", .conflict, vi: "cơ sở dữ liệu vừa thay đổi; hãy xem lại kế hoạch rồi thực hiện",
        en: "the database has changed since the plan was made")
}

extension ProblemCode {
    /// What was written together with this ended the transaction of both.
    public static let writeLost = ProblemCode(
        "L039", .conflict,
        vi: "việc ghi chưa được thực hiện vì bị hủy cùng một việc ghi khác; hãy thực hiện lại",
        en: "the transaction was rolled back by another write of its group")
}

// MARK: Changes of definitions that can't be done

extension ProblemCode {
    /// A table of the register's name is there, and is not ours. Facts: `register`.
    public static let tableTaken = ProblemCode(
        "L050", .conflict,
        vi: "cơ sở dữ liệu đã có bảng «{register}» không do gói này tạo ra",
        en: "table {register} exists already")
    /// A field's type can't be changed. Facts: `register`, `column`, `old`, `new`, `entries`.
    public static let columnTypeChanged = ProblemCode(
        "L051", .conflict,
        vi: "sổ «{register}»: không đổi được kiểu của «{column}» từ {old} thành {new}"
            + "[ vì {entries} mục đã có giá trị]; hãy thêm một trường mới",
        en: "{register}.{column}: can't change {old} to {new}[, {entries} entries hold values]")
    /// A field's decimals can't be changed. Facts: `register`, `column`, `old`, `new`, `entries`.
    public static let decimalsChanged = ProblemCode(
        "L052", .conflict,
        vi: "sổ «{register}»: không đổi được số chữ số thập phân của «{column}» từ {old} thành "
            + "{new} vì {entries} mục đã có giá trị; hãy thêm một trường mới",
        en: "{register}.{column}: can't change decimals {old} to {new}, {entries} entries")
    /// A field can't refer to another register. Facts: `register`, `column`, `old`, `new`.
    public static let referenceChanged = ProblemCode(
        "L053", .conflict,
        vi: "sổ «{register}»: «{column}» đang dẫn tới sổ «{old}», không đổi sang «{new}» được; "
            + "hãy thêm một trường mới",
        en: "{register}.{column}: can't change reference from {old} to {new}")
    /// An option that entries hold was left out. Facts: `register`, `column`, `option`, `entries`.
    public static let optionsInUse = ProblemCode(
        "L054", .conflict,
        vi: "sổ «{register}»: lựa chọn «{option}» của «{column}» đang có ở {entries} mục; "
            + "hãy giữ lựa chọn này",
        en: "{register}.{column}: option {option} is used by {entries} entries")
    /// A state was left out in which entries are that have no older workflow to go on by. Facts:
    /// `register`, `state`, `entries`, `numbers`.
    public static let stateInUse = ProblemCode(
        "L055", .conflict,
        vi: "sổ «{register}»: trạng thái «{state}» đang có ở {entries} mục không có quy trình cũ "
            + "để đi tiếp[ ({numbers})]; hãy giữ trạng thái này",
        en: "{register}: state {state} is held by {entries} entries without a version[: {numbers}]")
    /// Entries go on by an older workflow that needs what was left out. Facts: `register`,
    /// `entries`, `numbers`, `transition`, `found`.
    public static let workflowStrands = ProblemCode(
        "L056", .conflict,
        vi:
            "sổ «{register}»: {entries} mục ({numbers}) đang đi theo quy trình cũ không còn hợp với "
            + "gói[: bước «{transition}»][, «{found}»]; hãy giữ lại trong gói những gì bước ấy cần",
        en: "{register}: an older workflow no longer fits[: {transition}][, {found}]; "
            + "{entries} entries go on by it: {numbers}")
}
