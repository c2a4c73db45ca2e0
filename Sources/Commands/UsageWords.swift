import Foundation

/// What the reader of command lines says, in Vietnamese: it knows no other language than English,
/// so its fixed sentences are replaced, and nothing else is touched.
enum UsageWords {
    /// The headings of help, and the sentences of a command line that can't be read.
    static func vietnamese(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line(String($0)) }.joined(separator: "\n")
    }

    private static func line(_ line: String) -> String {
        for (english, vietnamese) in starts where line.hasPrefix(english) {
            let rest = String(line.dropFirst(english.count))
            return vietnamese + replaced(rest, english == "Error: " ? sentences : parts)
        }
        return replaced(line, parts)
    }

    /// What lines begin with.
    private static let starts = [
        ("OVERVIEW: ", ""), ("USAGE: ", "Cách dùng: "), ("ARGUMENTS:", "Tham số:"),
        ("OPTIONS:", "Tùy chọn:"), ("SUBCOMMANDS:", "Các lệnh:"), ("Error: ", "Lỗi: "),
        ("Help:  ", "Ý nghĩa:  "), ("Usage: ", "Cách dùng: "),
    ]

    /// What stands within lines; as wide as it was where columns follow.
    private static let parts = [
        ("Show help information.", "In trợ giúp này."), ("(default) ", "(mặc định)"),
        ("(values:", "(giá trị:"), ("(default:", "(mặc định:"),
        ("; default:", "; mặc định:"), ("  default:", "  mặc định:"),
        ("  See 'dieuhanh", "  Xem thêm: 'dieuhanh"), ("' for more information.", "'"),
        ("' for detailed help.", "'"), ("<subcommand>", "<lệnh>"),
    ]

    private static func replaced(_ text: String, _ words: [(String, String)]) -> String {
        words.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// What is said of a command line that can't be read.
    private static let sentences = [
        ("Missing expected argument", "thiếu"), ("Missing value for", "thiếu giá trị của"),
        ("Unknown option", "không có tùy chọn"), ("Did you mean", "Có phải"),
        ("Unexpected argument", "không hiểu"), ("unexpected arguments:", "phần không hiểu được:"),
        ("The value '", "giá trị '"), ("' is invalid for '", "' không hợp lệ cho '"),
        ("Please provide one of", "Chỉ nhận"), ("' or '", "' hoặc '"),
        ("Invalid subcommand", "không có lệnh"),
    ]
}
