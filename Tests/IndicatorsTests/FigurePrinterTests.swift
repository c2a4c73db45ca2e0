import Definitions
import Foundation
import Indicators
import Testing
import Vocabulary

@Suite struct FigurePrinterTests {
    @Test(arguments: [
        ("5546", "number", "5.546"), ("1094804340", "money", "1.094.804.340"),
        ("527191000000", "billion", "527,191"), ("527191000000", "billion(1)", "527,2"),
        ("0.968564442892", "percent", "96,86%"), ("0.968564442892", "percent(0)", "97%"),
        ("7", "count2", "07"), ("12", "count2", "12"), ("2", "change(vụ)", "tăng 02 vụ"),
        ("-13", "change(người)", "giảm 13 người"), ("0", "change(vụ)", "không đổi"),
        ("8.8", "number(1)", "8,8"), ("0.5", "number(0)", "1"), ("-0.5", "number(0)", "-1"),
    ])
    func `a number is printed by its format`(value: String, format: String, text: String) throws {
        let number = try #require(Decimal(plain: value))
        #expect(FigurePrinter.text(number, format: try #require(FigureFormat(format))) == text)
    }

    @Test func `a fraction prints its parts`() {
        let ratio = Decimal(29) / Decimal(38)
        let text = FigurePrinter.text(
            ratio, format: .fractionPercent(decimals: 1), numerator: 29, denominator: 38)
        #expect(text == "29/38 (76,3%)")
    }

    @Test func `an interval prints its ends`() {
        let format = FigureFormat.number(decimals: nil)
        #expect(FigurePrinter.text(.above(70), format: format) == ">70")
        #expect(FigurePrinter.text(.atMost(5), format: format) == "≤5")
        #expect(FigurePrinter.text(.range(50, 52), format: format) == "50-52")
    }

    @Test(arguments: ["", "numbers", "number(x)", "percent(9)", "number(1", "number)1("])
    func `what is no format is refused`(text: String) {
        #expect(FigureFormat(text) == nil)
    }
}
