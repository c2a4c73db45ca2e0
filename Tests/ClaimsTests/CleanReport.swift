import ClaimsSupport

/// A made-up report in which everything holds, with the places where a mistake can be put.
struct CleanReport {
    /// The mistakes that can be put in.
    enum Mistake: String, CaseIterable {
        case figure, verdict, part, date, sentence
    }

    /// A place, and what would stand there instead.
    struct Target {
        let mistake: Mistake
        let paragraph: Int
        /// What is replaced, in scalars of the paragraph.
        let range: Range<Int>
        let replacement: String
    }

    private(set) var paragraphs: [String] = []
    private(set) var targets: [Target] = []
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed)
        add("UBND HUYỆN AN BÌNH")
        add("An Bình, ngày 20 tháng 12 năm 2022")
        add("# BÁO CÁO")
        let makers: [(inout CleanReport) -> Void] = [
            { $0.fraction() },
            { $0.share() },
            { $0.closedList() },
            { $0.parenthesis() },
            { $0.balance() },
            { $0.fall() },
            { $0.difference() },
            { $0.growth() },
            { $0.complement() },
            { $0.tasks() },
            { $0.mean() },
            { $0.sharedBase() },
            { $0.names() },
            { $0.period() },
            { $0.items() },
            { $0.intake() },
            { $0.voters() },
            { $0.verdicts() },
            { $0.totals() },
        ]
        for maker in makers.shuffled(using: &random).prefix(12) { maker(&self) }
    }

    /// The whole text.
    var text: String { paragraphs.joined(separator: "\n\n") }

    /// The text with one mistake in it.
    func text(with target: Target) -> String {
        var changed = paragraphs
        if target.mistake == .sentence {
            changed.insert(changed[target.paragraph], at: target.paragraph)
            return changed.joined(separator: "\n\n")
        }
        var scalars = Array(changed[target.paragraph].unicodeScalars)
        scalars.replaceSubrange(target.range, with: target.replacement.unicodeScalars)
        changed[target.paragraph] = String(String.UnicodeScalarView(scalars))
        return changed.joined(separator: "\n\n")
    }

    // MARK: Writing

    private mutating func add(_ text: String) { paragraphs.append(text) }

    /// Adds a paragraph; `{figure}` can be changed, `[part]` dropped, `<date|other>` moved.
    private mutating func write(_ template: String, duplicates: Bool = true) {
        var scalars: [Unicode.Scalar] = []
        var opened: [(Unicode.Scalar, Int)] = []
        var other: [Unicode.Scalar]?
        for scalar in template.unicodeScalars {
            switch scalar {
            case "{", "[", "<": opened.append((scalar, scalars.count))
            case "|" where opened.last?.0 == "<": other = []
            case "}", "]", ">":
                guard let (sign, start) = opened.popLast() else { continue }
                target(sign, start..<scalars.count, scalars, other)
                other = nil
            default:
                if other != nil { other?.append(scalar) } else { scalars.append(scalar) }
            }
        }
        let text = String(String.UnicodeScalarView(scalars))
        if duplicates, text.split(separator: " ").count > 9, !text.contains("\n") {
            targets.append(
                Target(
                    mistake: .sentence, paragraph: paragraphs.count, range: 0..<0, replacement: ""))
        }
        add(text)
    }

    private mutating func target(
        _ sign: Unicode.Scalar, _ range: Range<Int>, _ scalars: [Unicode.Scalar],
        _ other: [Unicode.Scalar]?
    ) {
        let printed = String(String.UnicodeScalarView(scalars[range]))
        let replacement: String
        let mistake: Mistake
        switch sign {
        case "{": (mistake, replacement) = (.figure, changed(printed))
        case "[": (mistake, replacement) = (.part, "")
        default:
            let text = String(String.UnicodeScalarView(other ?? []))
            mistake = text.contains("/") || text.contains("tháng") ? .date : .verdict
            replacement = text
        }
        targets.append(
            Target(
                mistake: mistake, paragraph: paragraphs.count, range: range,
                replacement: replacement))
    }

    /// Another figure of the same form, off by a twelfth at least.
    private mutating func changed(_ printed: String) -> String {
        while true {
            var digits = Array(printed)
            let places = digits.indices.filter { digits[$0].isNumber }
            let place = random.pick(places)
            digits[place] = Character(String(random.number(0...9)))
            let text = String(digits)
            let old = CleanReport.value(printed)
            let new = CleanReport.value(text)
            let isForm = digits[0] != "0" || printed.hasPrefix("0")
            if isForm, abs(new - old) * 12 > old, new > 0 { return text }
        }
    }

    private static func value(_ text: String) -> Double {
        Double(text.filter { $0 != "." }.map { $0 == "," ? "." : $0 }.map(String.init).joined())
            ?? 0
    }

    /// 12.480 or, in some reports, 3480.
    private func whole(_ number: Int) -> String {
        let digits = String(number)
        guard digits.count > 3 else { return number < 10 ? "0\(number)" : digits }
        return digits.dropLast(3) + "." + digits.suffix(3)
    }

    /// A rate rounded half up to so many places.
    private func rate(_ top: Int, _ bottom: Int, _ places: Int = 2) -> String {
        let scale = [1, 10, 100][places]
        let value = (top * 100 * scale * 2 + bottom) / (bottom * 2)
        guard places > 0 else { return "\(value)" }
        let part = String(value % scale + scale).dropFirst()
        return "\(value / scale),\(part)"
    }
}

// MARK: What reports say

extension CleanReport {
    private mutating func fraction() {
        let (whole, noun) = (
            random.number(60...900), random.pick(["đơn", "hồ sơ", "hộ", "trường"])
        )
        let part = random.number(whole / 2...whole - 2)
        let how = random.pick([", đạt tỷ lệ", ", đạt", " (tỷ lệ"])
        write(
            "Trong năm đã hoàn tất {\(self.whole(part))}/{\(self.whole(whole))} \(noun)\(how) "
                + "{\(rate(part, whole))}%\(how.contains("(") ? ")" : ""), tiến bộ rõ rệt.")
    }

    private mutating func share() {
        let whole = random.number(2_000...9_000)
        let part = random.number(300...1_500)
        write(
            "Toàn huyện có {\(self.whole(whole))} hộ dân, trong đó {\(self.whole(part))} hộ làm nghề "
                + "rừng, chiếm {\(rate(part, whole, 1))}%.")
    }

    private mutating func closedList() {
        let parts = [random.number(40...90), random.number(20...80), random.number(12...60)]
        let noun = random.pick(["đơn", "vụ", "công trình", "dự án"])
        write(
            "Cơ quan thanh tra tiếp nhận {\(whole(parts.reduce(0, +)))} \(noun), gồm: "
                + "{\(parts[0])} \(noun) loại một[, {\(parts[1])} \(noun) loại hai] và {\(parts[2])} "
                + "\(noun) loại ba.")
    }

    private mutating func parenthesis() {
        let parts = [random.number(30...90), random.number(13...80)]
        write(
            "Ban tiếp công dân nhận {\(parts[0] + parts[1])} đơn ({\(parts[0])} khiếu nại, "
                + "{\(parts[1])} tố cáo) trong mười một tháng.")
    }

    private mutating func balance() {
        let (good, late, open) = (
            random.number(2_000...5_000), random.number(300...900), random.number(600...1_500)
        )
        let done = good + late
        write(
            "Bộ phận một cửa tiếp nhận {\(whole(done + open))} hồ sơ; đã giải quyết {\(whole(done))} hồ "
                + "sơ, trong đó đúng hạn {\(whole(good))} hồ sơ, quá hạn {\(whole(late))} hồ sơ; đang "
                + "giải quyết {\(whole(open))} hồ sơ.")
    }

    private mutating func fall() {
        let (now, less) = (random.number(40...90), random.number(11...40))
        write(
            "Tai nạn giao thông xảy ra {\(now)} vụ, giảm {\(less)} vụ (giảm {\(rate(less, now + less))}%) "
                + "so với cùng kỳ năm trước.")
    }

    private mutating func difference() {
        let (then, more) = (random.number(200...600), random.number(60...150))
        write(
            "Văn phòng ban hành {\(then + more)} văn bản, tăng {\(more)} văn bản so với cùng kỳ năm 2021 "
                + "({\(then)} văn bản).")
    }

    private mutating func growth() {
        let then = random.number(210...600)
        let now = then + random.number(30...150)
        write(
            "Thu ngân sách ước đạt {\(now)} tỷ đồng, tăng {\(rate(now - then, then, 1))}% so với cùng kỳ "
                + "({\(then)} tỷ đồng).")
    }

    private mutating func complement() {
        let late = random.number(25...190)
        write(
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {\((1_000 - late) / 10),\((1_000 - late) % 10)}%, tỷ lệ "
                + "quá hạn {\(late / 10),\(late % 10)}%.")
    }

    private mutating func tasks() {
        let (done, open) = (random.number(150...300), random.number(40...90))
        write(
            "UBND tỉnh giao huyện {\(done + open)} nhiệm vụ, đến nay đã hoàn thành {\(done)} nhiệm vụ, "
                + "đang thực hiện {\(open)} nhiệm vụ.")
    }

    private mutating func mean() {
        let (count, each) = (random.number(40...90), random.number(20...60))
        write(
            "Quỹ vì người nghèo hỗ trợ {\(whole(count * each))} triệu đồng cho {\(count)} hộ khó khăn, "
                + "bình quân {\(each)} triệu đồng/hộ.")
    }

    private mutating func sharedBase() {
        let whole = random.number(700...990)
        let parts = [random.number(300...380), random.number(150...200), random.number(60...100)]
        let list = zip(["thiếu đất", "thiếu vốn", "ốm đau"], parts).map {
            "{\($1)} hộ \($0), chiếm {\(rate($1, whole))}%"
        }
        write("Rà soát {\(whole)} hộ cận nghèo cho thấy: \(list.joined(separator: "; ")).")
    }

    private mutating func names() {
        let names = ["Bình Minh", "Hòa Thắng", "Long Sơn", "Phú Mỹ", "Tân Lập", "Vĩnh An"]
        let count = random.number(3...5)
        let list = names.shuffled(using: &random).prefix(count)
        write(
            "Sạt lở xảy ra tại {\("0\(count)")} xã (\(list.dropLast().joined(separator: ", "))"
                + "[, \(list.last ?? "")]), không thiệt hại về người.")
    }

    private mutating func period() {
        let count = random.number(300...900)
        write(
            "Từ ngày 01/01/2022 đến ngày <15/12/2022|\(random.pick(["25/12/2022", "31/11/2022", "15/12/2021"]))>, "
                + "trạm y tế khám cho \(count) lượt người.")
    }

    private mutating func items() {
        let parts = [random.number(30...90), random.number(20...90), random.number(12...60)]
        let lines = zip(["Cấp một", "Cấp hai", "Cấp ba"], parts).enumerated().map { index, part in
            index == 1 ? "[\n- \(part.0): {\(part.1)} lớp.]" : "\n- \(part.0): {\(part.1)} lớp."
        }
        write("Toàn huyện mở {\(parts.reduce(0, +))} lớp học, gồm:" + lines.joined())
    }

    private mutating func intake() {
        let (old, new) = (random.number(30...90), random.number(200...800))
        write(
            "Tổng số đơn phải giải quyết {\(old + new)} đơn (kỳ trước chuyển sang {\(old)} đơn, tiếp nhận "
                + "mới {\(new)} đơn).")
    }

    private mutating func voters() {
        let (all, men) = (random.number(900...3_000), random.number(300...800))
        write(
            "Lớp tập huấn có {\(whole(all))} người tham dự, trong đó nam {\(men)} người, nữ "
                + "{\(whole(all - men))} người.")
    }

    private mutating func verdicts() {
        let names = [
            "Tỷ lệ đô thị hóa", "Tỷ lệ che phủ rừng", "Tỷ lệ dùng nước sạch", "Thu nhập bình quân",
        ]
        var rows = "Chỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tĐánh giá"
        var good = 0
        for (index, name) in names.enumerated() {
            let plan = random.number(40...80)
            let isMet = Bool.random(using: &random)
            let actual = isMet ? plan + random.number(8...15) : plan - random.number(8...15)
            good += isMet ? 1 : 0
            let (label, other) = isMet ? ("Đạt", "Không đạt") : ("Không đạt", "Đạt")
            rows += "\n\(index + 1). \(name)\t%\t\(plan)\t\(actual)\t<\(label)|\(other)>"
        }
        write(rows, duplicates: false)
        write("Trong năm, huyện có {0\(max(1, good))}/04 chỉ tiêu đạt kế hoạch.", duplicates: false)
        if good == 0 {
            paragraphs.removeLast()
            targets.removeAll { $0.paragraph == paragraphs.count }
        }
    }

    private mutating func totals() {
        let rows = (0..<4).map { _ in (random.number(100...900), random.number(20...90)) }
        var text = "Đơn vị\tSố hộ\tSố thôn"
        for (name, row) in zip(["Xã Tân Lập", "Xã Phú Mỹ", "Xã Vĩnh An", "Xã Long Sơn"], rows) {
            text += "\n\(name)\t{\(row.0)}\t{\(row.1)}"
        }
        let sums = rows.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        write(text + "\nTổng cộng\t{\(whole(sums.0))}\t{\(sums.1)}", duplicates: false)
    }
}
