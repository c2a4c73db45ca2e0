import Expressions
import Foundation
import Testing
import Vocabulary

/// What is wrong is told with its position, what was expected, and the nearest right word.
@Suite struct BadSourceTests {
    static let expectedOperand = "cần một tên, một số, một ngày, một chuỗi hoặc dấu «(»"
    static let missing = "biểu thức còn trống; hãy viết một điều kiện hoặc công thức"
    static let numberForm =
        "không phải số; số viết như 1.5 hoặc 1_000_000, tên không bắt đầu bằng chữ số"
    static let dateForm = "không phải ngày có thật; ngày viết như 2023-01-18 hoặc 2023-01-18T09:00"
    static let chain = "không nối hai phép so sánh liền nhau; hãy viết «a < b and b < c»"
    static let isEmpty = "để hỏi có giá trị hay không, hãy viết «is empty» hoặc «is not empty»"

    @Test(arguments: [
        ("", "1: \(missing)"),
        ("   ", "1: \(missing)"),
        ("fee >", "6: sau «>» \(expectedOperand)"),
        ("fee > )", "7: sau «>» \(expectedOperand), nhưng gặp «)»"),
        ("> 3", "1: \(expectedOperand), nhưng gặp «>»"),
        ("not", "4: sau «not» \(expectedOperand)"),
        ("fee > not paid", "7: sau «>» \(expectedOperand), nhưng gặp «not»"),
        ("fee in ()", "9: sau «(» \(expectedOperand), nhưng gặp «)»"),
        ("fee 3", "5: sau «fee» cần một phép toán, nhưng gặp «3»"),
        ("paid AND paid", "6: sau «paid» cần một phép toán, nhưng gặp «AND»; có phải «and»?"),
        ("(fee > 1", "9: sau «1» cần dấu «)» hoặc dấu phẩy"),
        ("(fee > 1 pages", "10: sau «1» cần dấu «)» hoặc dấu phẩy, nhưng gặp «pages»"),
        ("fee > 1)", "8: dấu «)» này không có dấu «(» nào đi cùng"),
        ("fee in 1", "8: sau «in» cần danh sách trong ngoặc, như «in (a, b)», nhưng gặp «1»"),
        ("fee is null", "8: sau «is» chỉ viết «empty» hoặc «not empty», nhưng gặp «null»"),
        ("fee is", "7: sau «is» chỉ viết «empty» hoặc «not empty»"),
        ("1 < fee < 3", "9: \(chain)"),
        ("fee in (1) is empty", "12: \(chain)"),
        ("fee = 1 not in (2)", "9: \(chain)"),
    ])
    func `what does not form an expression is told`(source: String, problem: String) {
        #expect(problems(source) == [problem])
    }

    @Test(arguments: [
        ("fee == 1", "5: «==» ở đây viết là «=»"),
        ("fee <> 1", "5: «<>» ở đây viết là «!=»"),
        ("fee ≥ 1", "5: «≥» ở đây viết là «>=»"),
        ("paid && paid", "6: «&&» ở đây viết là «and»"),
        ("paid||paid", "5: «||» ở đây viết là «or»"),
        ("!paid", "1: «!» ở đây viết là «not»"),
        ("note = “a”", "8: dấu nháy «“» không dùng được; hãy dùng dấu nháy thẳng: \"…\" hoặc '…'"),
        ("note = \"a", "8: thiếu dấu nháy đóng sau \"a"),
        ("note = 'a\u{0}'", "8: thiếu dấu nháy đóng sau 'a"),
        ("fee @ 3", "5: ký tự «@» không dùng được trong biểu thức"),
        ("fee \u{200B}> 3", "5: ký tự «U+200B» không dùng được trong biểu thức"),
        ("procedure.", "10: ký tự «.» không dùng được trong biểu thức"),
        ("fee > 1,5", "7: số thập phân ở đây viết bằng dấu chấm: 1.5 thay cho 1,5"),
        ("fee > 1.000.000", "7: «1.000.000» \(numberForm)"),
        ("fee > 12abc", "7: «12abc» \(numberForm)"),
        ("fee > 1__0", "7: «1__0» \(numberForm)"),
        ("fee > 1_", "7: «1_» \(numberForm)"),
        ("fee > 1.", "7: «1.» \(numberForm)"),
        ("fee > 1234567890123456789", "7: số «1234567890123456789» dài quá 18 chữ số"),
        ("fee > 90%", "7: không viết 90%; hãy viết phần của một, như 0.9 thay cho 90%"),
        ("due_on > 2023-02-30", "10: «2023-02-30» \(dateForm)"),
        ("due_on > 2023-1-5", "10: «2023-1-5» \(dateForm)"),
        ("closed_at > 2023-01-05T25:00", "13: «2023-01-05T25:00» \(dateForm)"),
    ])
    func `what is no word of the language is told`(source: String, problem: String) {
        #expect(problems(source) == [problem])
    }

    @Test(arguments: [
        ("chanel = online", "1: chanel: không có trường này trong dossiers; có phải «channel»?"),
        ("nothing.x = 1", "1: nothing.x: không có trường này trong dossiers"),
        (
            "procedure.feild = land",
            "1: procedure.feild: không có trường này trong dossiers; có phải «procedure.field»?"
        ),
        (
            "procedure.parent.fe > 1",
            "1: procedure.parent.fe: không có trường này trong dossiers; "
                + "có phải «procedure.parent.fee»?"
        ),
        (
            "channel.x = 1",
            "1: channel.x: «channel» không phải tham chiếu nên không có trường con"
        ),
        (
            "channel = onlin",
            "11: onlin: không phải lựa chọn của «channel»; có phải «online»?"
        ),
        (
            "channel in (online, phone)",
            "21: phone: không phải lựa chọn của «channel»; các lựa chọn: counter, online, post"
        ),
        (
            "onlne = channel",
            "1: onlne: không phải lựa chọn của «channel»; có phải «online»?"
        ),
        ("unit = ttphc", "8: ttphc: không có đơn vị này; có phải «ttphcc»?"),
        ("unit under \"nowhere\"", "12: nowhere: không có đơn vị này"),
        ("unit under 3", "12: sau «under» cần mã một đơn vị, nhưng gặp «3»"),
        ("mni(fee, 1) > 0", "1: mni(…): không có hàm này; có phải «min»?"),
        ("min(fee) > 0", "1: hàm min cần 2 đối số, ở đây có 1"),
        ("previous(fee, 1) > 0", "1: hàm previous cần 1 đối số, ở đây có 2"),
        ("previous(fee + 1) > 0", "10: trong previous(…) chỉ viết một tên, nhưng gặp «fee + 1»"),
        ("previous(note) > 0", "1: previous(…) không dùng được cho «note»"),
        ("previous(fe) > 0", "10: fe: không có trường này trong dossiers; có phải «fee»?"),
        (
            "fee-pages > 1",
            "1: «fee-pages» được đọc là một tên; phép trừ cần khoảng trắng: «fee - pages»"
        ),
        ("fee-1 > 0", "1: «fee-1» được đọc là một tên; phép trừ cần khoảng trắng: «fee - 1»"),
        (
            "so-luong-fee > 0",
            "1: «so-luong-fee» được đọc là một tên; phép trừ cần khoảng trắng: «so-luong - fee»"
        ),
        ("note = abc", "8: «abc» ở đây phải là chuỗi ký tự trong dấu nháy: \"abc\""),
        (
            "procedure = 1.000123",
            "13: «1.000123» ở đây phải là chuỗi ký tự trong dấu nháy: \"1.000123\""
        ),
        ("channel = null", "11: \(isEmpty)"),
        ("fee = none", "7: \(isEmpty)"),
        ("note != \"\"", "9: \(isEmpty)"),
    ])
    func `a word that names nothing is told with the nearest that does`(
        source: String, problem: String
    ) { #expect(problems(source) == [problem]) }

    @Test(arguments: [
        ("fee", "1: cả biểu thức có kiểu number, ở đây cần kiểu bool"),
        ("paid and pages", "10: «pages» có kiểu number, ở đây cần kiểu bool"),
        ("not note", "5: «note» có kiểu text, ở đây cần kiểu bool"),
        ("fee + note > 1", "7: «note» có kiểu text, ở đây cần kiểu number"),
        ("-due_on > 1", "2: «due_on» có kiểu date, ở đây cần kiểu number"),
        ("fee under ubnd", "1: «fee» có kiểu number, ở đây cần kiểu unit"),
        ("contains(unit, \"x\")", "10: «unit» có kiểu unit, ở đây cần kiểu text"),
        ("contains(note, \"\")", "16: cần một chuỗi trong dấu nháy, không rỗng, nhưng gặp «\"\"»"),
        ("starts_with(note, fee)", "19: cần một chuỗi trong dấu nháy, không rỗng, nhưng gặp «fee»"),
        ("year(fee) = 2023", "6: «fee» có kiểu number, ở đây cần kiểu date"),
        ("coalesce(fee, note) = 1", "15: «note» có kiểu text, ở đây cần kiểu number"),
        ("if(fee, 1, 2) = 1", "4: «fee» có kiểu number, ở đây cần kiểu bool"),
        ("note < \"b\"", "1: «<» chỉ dùng cho số và ngày; «note» có kiểu text"),
        ("channel >= online", "1: «>=» chỉ dùng cho số và ngày; «channel» có kiểu choice"),
        (
            "due_on > 18/01/2023",
            "10: không so sánh được «due_on» (kiểu date) với «18/01/2023» (kiểu number); "
                + "ngày viết như 2023-01-18"
        ),
        (
            "procedure = budget",
            "13: không so sánh được «procedure» (kiểu ref) với «budget» (kiểu ref)"
        ),
        (
            "channel = procedure.field",
            "11: không so sánh được «channel» (kiểu choice) với «procedure.field» (kiểu choice)"
        ),
        (
            "unit = note",
            "8: không so sánh được «unit» (kiểu unit) với «note» (kiểu text)"
        ),
        (
            "closed_at in (2023-01-01, 2023-01-01T10:00)",
            "27: một danh sách chỉ gồm ngày hoặc chỉ gồm giờ phút; "
                + "«2023-01-01T10:00» khác các mục trước"
        ),
    ])
    func `a wrong type is told`(source: String, problem: String) {
        #expect(problems(source) == [problem])
    }
}
