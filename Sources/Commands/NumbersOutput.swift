import Documents
import Registers
import Reports
import Vocabulary

/// What became of the numbers of a year, as a table for people and as JSON for programs.
struct NumbersOutput {
    let report: NumberReport

    /// How many lines of one kind are told of a register before the rest is only counted.
    private static let most = 30

    // MARK: For people

    var table: String {
        let head = "Số văn bản và số vào sổ năm \(report.year)"
        guard !report.registers.isEmpty else { return head + "\nChưa có số nào." }
        var blocks: [Block] = [.paragraph([.text(head)])]
        let books = report.registers.filter { $0.kind == .book }.flatMap(\.series)
        if !books.isEmpty {
            let rows = books.map { row("\($0.title) (\($0.series))", String($0.last), [$0]) }
            blocks.append(.table(summary(["Số văn bản", "Số cuối"], rows)))
        }
        let entries = report.registers.filter { $0.kind != .book }
        if !entries.isEmpty {
            let rows = entries.map { row($0.title, String($0.series.count), $0.series) }
            blocks.append(.table(summary(["Số vào sổ", "Số dãy"], rows)))
        }
        for register in report.registers {
            let lines = remarks(register)
            if lines.isEmpty { continue }
            blocks.append(.paragraph([.text("\(register.title): \(kind(register))")]))
            blocks.append(.table(details(lines)))
        }
        return TextWriter(width: 110).text(blocks)
    }

    private func kind(_ register: RegisterNumbers) -> String {
        register.kind == .book ? "số văn bản" : "số vào sổ"
    }

    /// One row a series of documents, or, for numbers of entries, one row a register.
    private func summary(_ names: [String], _ rows: [Row]) -> Table {
        let heads = names + ["Đã cấp", "Khuyết", "Chưa rõ lý do", "Trùng", "Chèn", "Hủy"]
        return Table(
            columns: [.name] + Array(repeating: .number, count: heads.count - 1),
            header: [heads.map { HeaderCell($0) }], rows: rows)
    }

    private func row(_ title: String, _ last: String, _ series: [SeriesNumbers]) -> Row {
        func sum(_ count: (SeriesNumbers) -> Int) -> Cell {
            Cell(String(series.reduce(0) { $0 + count($1) }))
        }
        return Row(
            .normal,
            [
                Cell(title), Cell(last), sum(\.issued),
                sum { $0.gaps.reduce(0) { $0 + $1.count } }, sum(\.unexplained),
                sum(\.duplicates.count), sum(\.inserted.count), sum(\.voids.count),
            ])
    }

    private func details(_ lines: [(String, String, String)]) -> Table {
        Table(
            columns: [.name, .words, .words],
            header: [["Dãy số", "Số", "Ghi chú"].map { HeaderCell($0) }],
            rows: lines.map { Row(.normal, [Cell($0.0), Cell($0.1), Cell($0.2)]) })
    }

    /// What is worth a line: series, number, remark.
    private func remarks(_ register: RegisterNumbers) -> [(String, String, String)] {
        var lines: [(String, String, String)] = []
        for series in register.series {
            let gaps = series.gaps.filter { $0.why != .void && $0.why != .reserved }
            lines += gaps.map { (series.series, NumbersOutput.range($0), NumbersOutput.words($0)) }
            lines += series.duplicates.map {
                (series.series, $0.number, "trùng: " + $0.entries.joined(separator: ", "))
            }
            lines += series.inserted.map { (series.series, $0, "số chèn") }
            lines += series.reserved.map { (series.series, $0, "giữ chỗ, chưa cấp") }
            lines += series.voids.map {
                (
                    series.series, $0.number,
                    "hủy \($0.at.day.vietnamese), \($0.actor): \($0.reason)"
                )
            }
        }
        lines += unread(register)
        let rest = lines.count - NumbersOutput.most
        guard rest > 0 else { return lines }
        return lines.prefix(NumbersOutput.most)
            + [("…", "", "và \(rest) dòng nữa; xem đủ với --format json")]
    }

    /// Numbers that no series has: those of a book are each worth a line, numbers of entries that
    /// were written by hand are only counted.
    private func unread(_ register: RegisterNumbers) -> [(String, String, String)] {
        guard register.kind != .book, let first = register.unread.first,
            let last = register.unread.last, first != last
        else {
            let words =
                register.kind == .book ? "không đọc được số" : "số ghi riêng, ngoài dãy"
            return register.unread.map { ("-", $0, words) }
        }
        return [("-", "\(first) … \(last)", "\(register.unread.count) số ghi riêng, ngoài dãy")]
    }

    private static func range(_ gap: SeriesNumbers.Gap) -> String {
        gap.from == gap.to ? String(gap.from) : "\(gap.from)–\(gap.to)"
    }

    private static func words(_ gap: SeriesNumbers.Gap) -> String {
        switch gap.why {
        case .void: "đã hủy"
        case .reserved: "giữ chỗ"
        case .deleted: "mục đã xóa"
        case .moved: "mục đã chuyển sang dãy khác hoặc bỏ số"
        case .unexplained: "khuyết, chưa rõ lý do"
        }
    }

    // MARK: For programs

    func json() throws -> String {
        try PrettyJSON.text(
            Envelope(year: report.year, registers: report.registers.map { Record(numbers: $0) }))
    }

    private struct Envelope: Encodable {
        let year: Int
        let registers: [Record]
    }

    private struct Record: Encodable {
        let register: String
        let kind: String
        let issued: Int
        let unexplained: Int
        let unread: [String]
        let series: [SeriesRecord]

        init(numbers: RegisterNumbers) {
            register = numbers.register
            kind = numbers.kind.rawValue
            issued = numbers.issued
            unexplained = numbers.unexplained
            unread = numbers.unread
            series = numbers.series.map { SeriesRecord(numbers: $0) }
        }
    }

    private struct SeriesRecord: Encodable {
        let series: String
        let title: String
        let issued: Int
        let last: Int64
        let gaps: [Gap]
        let duplicates: [Duplicate]
        let inserted: [String]
        let reserved: [String]
        let voids: [VoidRecord]

        init(numbers: SeriesNumbers) {
            series = numbers.series
            title = numbers.title
            issued = numbers.issued
            last = numbers.last
            gaps = numbers.gaps.map { Gap(from: $0.from, to: $0.to, why: $0.why.rawValue) }
            duplicates = numbers.duplicates.map {
                Duplicate(number: $0.number, entries: $0.entries)
            }
            inserted = numbers.inserted
            reserved = numbers.reserved
            voids = numbers.voids.map {
                VoidRecord(number: $0.number, reason: $0.reason, at: $0.at.iso, actor: $0.actor)
            }
        }
    }

    private struct Gap: Encodable {
        let from: Int64
        let to: Int64
        let why: String
    }

    private struct Duplicate: Encodable {
        let number: String
        let entries: [String]
    }

    private struct VoidRecord: Encodable {
        let number: String
        let reason: String
        let at: String
        let actor: String
    }
}
