/// The problems of a pack's files as files, before it is known what they say.
enum PackFileWords {
    static let codes: [ProblemCode] = [
        .noPackFolder, .missingPackFile, .fileTooLarge, .notAFile, .brokenYAML, .yamlTab,
        .yamlStrayCharacter, .yamlColon, .yamlIndentation, .yamlUnclosedBracket,
        .yamlUnclosedQuote, .yamlMissingColon, .yamlSecondDocument, .yamlControlCharacter,
        .yamlAlias, .yamlTooMuch, .yamlTooDeep, .emptyFile, .duplicateKey, .unknownKey,
        .missingKey, .notText, .notList, .notMap, .notWholeNumber, .notNumber, .notBool, .notDate,
        .notOneOf, .emptyText, .badKey, .keyOfOtherType, .tooManyFaults, .wrongFileName,
        .wrongExtension, .unknownPackEntry, .repeatedItem, .tooManyFiles,
    ]
}

// Files
extension ProblemCode {
    /// There is no pack in a folder. Facts: `path`.
    public static let noPackFolder = ProblemCode(
        "D001", .notFound, vi: "thư mục «{path}» không có gói nghiệp vụ (thiếu pack.yaml)",
        en: "no pack in {path} (pack.yaml is missing)")
    /// A file that every pack has is missing. Facts: `path`.
    public static let missingPackFile = ProblemCode(
        "D002", vi: "gói nghiệp vụ thiếu tệp «{path}»", en: "the pack has no file {path}")
    /// A file is too large. Facts: `path`, `limit` in bytes.
    public static let fileTooLarge = ProblemCode(
        "D003", vi: "tệp «{path}» lớn quá {limit} byte; hãy chia thành nhiều tệp",
        en: "{path} is larger than {limit} bytes")
    /// Something is not a file. Facts: `path`.
    public static let notAFile = ProblemCode(
        "D004", vi: "«{path}» không phải là tệp thường", en: "{path} is not a regular file")
    /// An identifier and its file's name differ. Facts: `found`, `expected`.
    public static let wrongFileName = ProblemCode(
        "D034", vi: "mã «{found}» phải trùng với tên tệp hoặc thư mục: «{expected}»",
        en: "{found} must be named like its file or folder: {expected}")
    /// A file's name ends in another way than it should. Facts: `path`, `expected`.
    public static let wrongExtension = ProblemCode(
        "D035", vi: "tệp «{path}» sẽ không được đọc; hãy đổi đuôi tên tệp thành «{expected}»",
        en: "{path} would not be read; its name must end in {expected}")
    /// A file or folder is not part of a pack. Facts: `path`, `nearest`.
    public static let unknownPackEntry = ProblemCode(
        "D036", vi: "«{path}» sẽ không được đọc[; có phải ý là «{nearest}»?]",
        en: "{path} would not be read[; did you mean {nearest}?]")
    /// A folder holds too many files. Facts: `path`, `limit`.
    public static let tooManyFiles = ProblemCode(
        "D038", vi: "thư mục «{path}» có quá {limit} tệp", en: "{path} holds over {limit} files")
    /// There are more faults than can be told. Facts: `limit`.
    public static let tooManyFaults = ProblemCode(
        "D033", vi: "có hơn {limit} lỗi; các lỗi còn lại không liệt kê",
        en: "over {limit} faults; the rest is left out")
}

// What the YAML parser complains about
extension ProblemCode {
    /// The text is not YAML, in a way that has no words of its own. Facts: `why`.
    public static let brokenYAML = ProblemCode(
        "D005", vi: "tệp viết sai quy tắc YAML ở đây ({why})", en: "not YAML: {why}")
    /// A tab stands where spaces should.
    public static let yamlTab = ProblemCode(
        "D006", vi: "YAML không nhận dấu tab; hãy thay bằng dấu cách",
        en: "a tab where YAML wants spaces")
    /// A text begins with a character that YAML keeps for itself. Facts: `found`.
    public static let yamlStrayCharacter = ProblemCode(
        "D007", vi: "chữ bắt đầu bằng «{found}» phải đặt trong ngoặc kép",
        en: "put a text that begins with {found} in quotation marks")
    /// A colon in a text without quotation marks, or a wrong indentation.
    public static let yamlColon = ProblemCode(
        "D008",
        vi: "dấu hai chấm không đúng chỗ: chữ có dấu hai chấm phải đặt trong ngoặc kép, "
            + "khóa phải thụt lề ngang các khóa cùng cấp",
        en: "unexpected colon: quote a text that has one, and indent keys alike")
    /// The indentation fits nothing above.
    public static let yamlIndentation = ProblemCode(
        "D009", vi: "thụt lề không khớp với các dòng trên, hoặc thiếu ngoặc kép quanh chữ",
        en: "the indentation fits no line above, or a text needs quotation marks")
    /// A bracket is not closed, or a comma is missing.
    public static let yamlUnclosedBracket = ProblemCode(
        "D010", vi: "thiếu dấu phẩy hoặc ngoặc đóng, hoặc chữ có dấu phẩy chưa đặt trong ngoặc kép",
        en: "expected a comma or a closing bracket; quote a text that has commas")
    /// A quotation mark is not closed.
    public static let yamlUnclosedQuote = ProblemCode(
        "D011", vi: "thiếu dấu ngoặc kép đóng", en: "no closing quotation mark")
    /// A key has no colon.
    public static let yamlMissingColon = ProblemCode(
        "D012", vi: "thiếu dấu hai chấm sau khóa", en: "no colon after the key")
    /// A file holds two documents.
    public static let yamlSecondDocument = ProblemCode(
        "D013", vi: "mỗi tệp chỉ có một phần; hãy bỏ dấu «---» ở giữa tệp",
        en: "a second document after ---")
    /// A character that no text has.
    public static let yamlControlCharacter = ProblemCode(
        "D014", vi: "tệp có ký tự điều khiển; hãy xóa ký tự đó", en: "a control character")
    /// An anchor or alias.
    public static let yamlAlias = ProblemCode(
        "D015",
        vi: "gói không dùng neo & và bí danh * của YAML; hãy viết lại đầy đủ (phép nhân viết "
            + "dấu cách ở hai bên: a * b)",
        en: "anchors & and aliases * are not used in packs (multiplication: a * b)")
    /// A file has too many parts. Facts: `limit`.
    public static let yamlTooMuch = ProblemCode(
        "D016", vi: "tệp có quá {limit} mục; hãy chia thành nhiều tệp",
        en: "more than {limit} items in a file")
    /// Too many levels. Facts: `limit`.
    public static let yamlTooDeep = ProblemCode(
        "D017", vi: "lồng nhau quá {limit} tầng", en: "more than {limit} levels")
    /// A file says nothing.
    public static let emptyFile = ProblemCode("D018", vi: "tệp trống", en: "the file is empty")
    /// A key stands twice. Facts: `key`, `first` (a line).
    public static let duplicateKey = ProblemCode(
        "D019", vi: "khóa «{key}» đã có ở dòng {first}", en: "{key} is already at line {first}")
    /// A key is not a plain text.
    public static let badKey = ProblemCode(
        "D031", vi: "khóa phải là một từ", en: "a key must be a word")
}

// Keys and values
extension ProblemCode {
    /// A key is not known here. Facts: `found`, `allowed`, `nearest`.
    public static let unknownKey = ProblemCode(
        "D020", vi: "không có khóa «{found}» ở đây[; có phải ý là «{nearest}»?] (được: {allowed})",
        en: "no key {found} here[; did you mean {nearest}?] (expected: {allowed})")
    /// A key or its value is missing. Facts: `key`.
    public static let missingKey = ProblemCode(
        "D021", vi: "thiếu «{key}»", en: "{key} is missing")
    /// Expected a text.
    public static let notText = ProblemCode(
        "D022", vi: "ở đây phải là một chữ hoặc số", en: "expected a text")
    /// Expected a list.
    public static let notList = ProblemCode(
        "D023", vi: "ở đây phải là một danh sách: mỗi dòng một dấu «-», hoặc trong ngoặc vuông",
        en: "expected a list")
    /// Expected a mapping.
    public static let notMap = ProblemCode(
        "D024", vi: "ở đây phải là các cặp «khóa: giá trị»", en: "expected keys with values")
    /// Expected a whole number. Facts: `found`, `low`, `high`.
    public static let notWholeNumber = ProblemCode(
        "D025", vi: "«{found}» không phải là số nguyên từ {low}[ đến {high}]",
        en: "{found} is no whole number from {low}[ to {high}]")
    /// Expected a number. Facts: `found`.
    public static let notNumber = ProblemCode(
        "D026", vi: "«{found}» không phải là số (viết như 12.5)", en: "{found} is no number")
    /// Expected true or false. Facts: `found`.
    public static let notBool = ProblemCode(
        "D027", vi: "«{found}» phải là true (có) hoặc false (không)",
        en: "{found} must be true or false")
    /// Expected a date. Facts: `found`.
    public static let notDate = ProblemCode(
        "D028", vi: "«{found}» không phải là ngày (viết năm-tháng-ngày, như 2023-11-15)",
        en: "{found} is no date (write 2023-11-15)")
    /// Expected one of some words. Facts: `found`, `allowed`, `nearest`.
    public static let notOneOf = ProblemCode(
        "D029", vi: "không có «{found}»[; có phải ý là «{nearest}»?] (được: {allowed})",
        en: "no {found}[; did you mean {nearest}?] (expected: {allowed})")
    /// A text is blank.
    public static let emptyText = ProblemCode(
        "D030", vi: "chỗ này không được để trống", en: "the text is blank")
    /// A key belongs to another type of field. Facts: `key`, `type`, `expected`.
    public static let keyOfOtherType = ProblemCode(
        "D032", vi: "«{key}» chỉ dùng cho {expected}, không dùng cho {type}",
        en: "{key} goes with {expected}, not with {type}")
    /// An item stands twice in a list. Facts: `found`.
    public static let repeatedItem = ProblemCode(
        "D037", vi: "«{found}» ghi hai lần trong danh sách", en: "{found} is listed twice")
}
