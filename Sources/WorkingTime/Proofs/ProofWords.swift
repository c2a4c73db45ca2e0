import Foundation
import Vocabulary

/// The words of a printed proof, and how texts and instants are written in it.
enum ProofWords {
    static let title = "CHỨNG MINH THỜI HẠN"
    static let subject = "Về việc"
    static let receipt = "Tiếp nhận"
    static let start = "Bắt đầu tính"
    static let budget = "Thời hạn giải quyết"
    static let calendar = "Lịch làm việc"
    static let basis = "Cách tính hạn"
    static let promises = "HẠN ĐÃ HỨA"
    static let pauses = "TẠM DỪNG"
    static let hours = "GIỜ LÀM VIỆC"
    static let timeline = "DIỄN BIẾN"
    static let conclusion = "KẾT LUẬN"
    static let closed = "Có kết quả"
    static let pausedSince = "Đang dừng từ"
    static let now = "Xét lúc"
    static let due = "Hạn hiện tại"
    static let counted = "Đã tính"
    static let paused = "Đã dừng"
    static let verdict = "So với hạn hiện tại"
    static let firstVerdict = "So với hẹn lần đầu"
    static let check = "Mã kiểm tra"

    static let none = "không"
    static let notYet = "chưa"
    static let dayOnly = " (chỉ biết ngày)"
    static let computed = "theo thời hạn giải quyết"
    static let stated = "theo hạn đã ghi"
    static let minutes = " phút"
    static let workingMinutes = " phút làm việc"
    static let rest = "nghỉ"

    static let countedKind = "tính"
    static let pausedKind = "dừng"
    static let closedKind = "ngoài giờ"

    static func kind(_ kind: ClockPromise.Kind) -> String {
        switch kind {
        case .first: "hẹn lần đầu"
        case .restarted: "tính lại từ mốc mới"
        case .corrected: "sửa lại"
        case .resumed: "tính tiếp sau tạm dừng"
        case .extended: "gia hạn"
        }
    }

    /// `01/02/2023 17:00`.
    static func text(_ moment: Moment) -> String { moment.day.vietnamese + " " + moment.clock }

    /// `none` for nothing.
    static func text(_ moment: Moment?) -> String { moment.map { text($0) } ?? none }

    static func moment(_ text: String) -> Moment? {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = day(String(parts[0])), parts[1].utf8.count == 5
        else { return nil }
        return Moment(iso: day.iso + "T" + parts[1])
    }

    /// `01/02/2023`.
    static func day(_ text: String) -> Day? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2, 4] else { return nil }
        return Day(iso: "\(parts[2])-\(parts[1])-\(parts[0])")
    }

    /// A text of the register's on one line and in one field.
    static func escaped(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let letter = escapes[scalar] {
                scalars.append("\\")
                scalars.append(letter)
            } else {
                scalars.append(scalar)
            }
        }
        if scalars.last == " " {
            scalars.removeLast()
            scalars.append(contentsOf: "\\s".unicodeScalars)
        }
        if scalars.first == " " {
            scalars.removeFirst()
            scalars.insert(contentsOf: "\\s".unicodeScalars, at: scalars.startIndex)
        }
        return String(scalars)
    }

    static func unescaped(_ text: String) -> String? {
        var scalars = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                guard let meant = unescapes[scalar] else { return nil }
                scalars.append(meant)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                scalars.append(scalar)
            }
        }
        return isEscaped ? nil : String(scalars)
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "\\": "\\", "\n": "n", "\r": "r", "\t": "t", "|": "v",
    ]
    private static let unescapes: [Unicode.Scalar: Unicode.Scalar] = [
        "\\": "\\", "n": "\n", "r": "\r", "t": "\t", "v": "|", "s": " ",
    ]

    /// A check against slips and careless changes (FNV-1a, 64 bits); it is no seal.
    static func check(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.precomposedStringWithCanonicalMapping.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
