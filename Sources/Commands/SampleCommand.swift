import ArgumentParser
import Definitions
import Samples
import Vocabulary

/// `dieuhanh sample`: a year of invented entries as CSV files, the same bytes each time.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Tạo các tệp CSV của một năm mẫu (số liệu tự sinh).")

    @Argument(help: ArgumentHelp("Tên mẫu trong gói.", valueName: "mẫu")) var name: String
    @Option(help: "Thư mục ghi các tệp.") var out: String
    @Option(help: "Nhân số mục có vòng đời lên bấy nhiêu lần.") var scale = 1
    @Option(help: "Hạt giống; không ghi thì theo mẫu.") var seed: UInt64?
    @OptionGroup var packOption: PackOption

    func validate() throws {
        guard (1...SampleWriter.largestScale).contains(scale) else {
            throw ValidationError("--scale phải từ 1 đến \(SampleWriter.largestScale).")
        }
    }

    func run() async throws {
        let pack = try packOption.read()
        let sample = try SampleReader.read(folder: pack.sampleFolder(name))
        let written = try SampleWriter(
            pack: pack, definition: sample, scale: scale, seed: seed
        ).write(to: out) { progress in
            if progress.rows % 100_000 == 0 {
                Terminal.complain("  … \(progress.rows)/\(progress.total) mục")
            }
        }
        Terminal.say(
            "Đã ghi \(written.rows) mục của \(written.registers.count) sổ vào \(out).")
    }
}

extension Pack {
    /// The folder of one of the pack's samples.
    ///
    /// - Throws: a `Problem` with the nearest name when there is no such sample.
    func sampleFolder(_ name: String) throws -> String {
        guard samples.contains(name) else {
            var facts = ["name": name]
            facts["nearest"] = Nearest.name(to: name, among: samples)
            throw Problem(.noSuchSample, facts)
        }
        return folder + "/samples/" + name
    }
}
