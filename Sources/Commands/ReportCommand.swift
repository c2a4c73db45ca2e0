import ArgumentParser
import Definitions
import Indicators
import Reports
import Vocabulary

/// `dieuhanh report`: a report for a period, every figure traced.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Lập báo cáo của một kỳ.",
        discussion: """
            Báo cáo lập xong được đọc lại, tính lại như mọi báo cáo (xem: dieuhanh check). Có chỗ \
            tự mâu thuẫn thì báo cáo vẫn được ghi, nhưng mã kết thúc là 1.
            """)

    @Argument(help: ArgumentHelp("Tên báo cáo trong gói.", valueName: "báo cáo")) var id: String
    @Option(help: "Kỳ: 2023, 2023-H1, 2023-Q1, 2023-10.") var period: String
    @Option(name: .customLong("as-of"), help: "Chốt số liệu hết ngày.") var asOf: Day?
    @Option(help: "Thư mục ghi báo cáo.") var out: String
    @Option(help: "Các dạng, cách nhau bởi dấu phẩy.") var formats = "html,json"
    @OptionGroup var checking: ReportCheckOption
    @OptionGroup var known: KnownOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (kept, pack) = try await database.openWithPack()
        let engine = try await known.engine(kept, pack)
        let reader = FigureReader(pack: pack, engine: engine)
        let report = try await ReportBuilder(pack: pack, reader: reader)
            .build(id, period: period, asOf: asOf)
        let formats = formats.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
        let paths = try await ReportFiles.write(report, formats: formats, to: out, reader: reader)
        for path in paths { Terminal.say(path) }
        checking.tell(report)
        try checking.end([report])
    }
}
