import Definitions
import Foundation
import Templates
import Vocabulary

/// Values as officials write them on a slip.
enum SlipText {
    /// «18/01/2023»; its parts `date` (the same) and `long`, «ngày 18 tháng 01 năm 2023».
    static func day(_ day: Day) -> SlipValue {
        .map(day.vietnamese, ["date": .text(day.vietnamese), "long": .text(long(day))])
    }

    /// «09 giờ 05 phút, ngày 18/01/2023»; its parts `date`, `time`, `day` (long) and
    /// `long`, both.
    static func moment(_ moment: Moment) -> SlipValue {
        let time = time(moment)
        return .map(
            time + ", ngày " + moment.day.vietnamese,
            [
                "date": .text(moment.day.vietnamese), "time": .text(time),
                "day": .text(long(moment.day)), "long": .text(time + ", " + long(moment.day)),
            ])
    }

    /// A moment, or nothing.
    static func moment(_ moment: Moment?) -> SlipValue { moment.map { self.moment($0) } ?? .none }

    /// «ngày 05 tháng 3 năm 2023»: Decree 30/2020 has a zero before days under ten and before the
    /// first two months.
    static func long(_ day: Day) -> String {
        let parts = day.parts
        let month = parts.month < 3 ? "0\(parts.month)" : String(parts.month)
        return "ngày \(twoDigits(parts.day)) tháng \(month) năm \(parts.year)"
    }

    /// «15.000 đồng»; its part `amount` without the word.
    static func money(_ amount: Int64) -> SlipValue {
        let digits = Decimal(amount).vietnamese()
        return .map(digits + " đồng", ["amount": .text(digits)])
    }

    /// «Hương Trà»: the authority's name behind the word for its kind; its title without one.
    static func place(of authority: UnitDefinition?) -> String {
        guard let authority else { return "" }
        guard let kind = authority.kind,
            let range = authority.title.range(of: kind + " ", options: .caseInsensitive)
        else { return authority.title }
        return String(authority.title[range.upperBound...])
    }

    private static func time(_ moment: Moment) -> String {
        twoDigits(moment.minuteOfDay / 60) + " giờ " + twoDigits(moment.minuteOfDay % 60) + " phút"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
