import ArgumentParser
import Definitions
import Samples
import Vocabulary

/// `dieuhanh sample`: a year of invented entries as CSV files, the same bytes each time.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Tạo các tệp CSV của một năm mẫu (số liệu tự sinh).")

    @Argument(help: "Tên mẫu trong gói.") var name: String
    @Option(help: "Thư mục ghi các tệp.") var out: String
    @Option(help: "Nhân số mục có vòng đời lên bấy nhiêu lần.") var scale = 1
    @Option(help: "Hạt giống; không ghi thì theo mẫu.") var seed: UInt64?
    @OptionGroup var packOption: PackOption

    func validate() throws {
        guard (1...10_000).contains(scale) else {
            throw ValidationError("--scale phải từ 1 đến 10000.")
        }
    }

    func run() async throws {
        let pack = try packOption.read()
        let sample = try SampleReader.read(name, of: pack)
        let files = try SampleWriter(pack: pack, sample: sample, scale: scale, seed: seed)
            .write(to: out) { Terminal.complain("  \($0)") }
        Terminal.say("Đã ghi \(files.count) tệp vào \(out).")
    }
}
