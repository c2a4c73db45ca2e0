import Definitions
import Foundation
import Vocabulary

/// A small pack without a fault, to be changed by tests: a register with a life, one that it
/// refers to, one with a date, figures, a target table and a report; and what ``work`` holds.
struct SmallPack {
    /// The texts of the files by their names in the pack.
    var files: [String: String] = [
        "pack.yaml": header, "units.yaml": units, "calendar.yaml": calendar,
        "registers/cases.yaml": cases, "registers/kinds.yaml": kinds,
        "registers/sales.yaml": sales, "indicators/all.yaml": indicators,
        "targets/2023.yaml": targets, "reports/year/report.yaml": report,
        "reports/year/body.md": body, "samples/try/sample.yaml": "title: Mẫu\n",
    ].merging(work) { first, _ in first }
    /// Files that are no text.
    var bytes: [String: Data] = [:]

    /// Reads the pack from a folder of its own, which is removed again.
    func read() throws -> Pack { try Self.read([("pack", self)]) }

    /// Reads the first of some packs that lie beside each other under their names.
    static func read(_ packs: [(name: String, pack: SmallPack)]) throws -> Pack {
        try inFolder { folder in
            for (name, pack) in packs { try pack.write(to: folder.appending(path: name)) }
            return try PackReader.read(folder: folder.appending(path: packs[0].name).path)
        }
    }

    /// What is wrong with the pack; nothing when it reads.
    func problems() throws -> [Problem] {
        do {
            _ = try read()
            return []
        } catch let problems as Problems {
            return problems.all
        }
    }

    /// Does something in a new folder and removes it.
    static func inFolder<T>(_ body: (URL) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "definitions-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// Writes the files of the pack.
    func write(to folder: URL) throws {
        let all = files.mapValues { Data($0.utf8) }.merging(bytes) { $1 }
        for (name, data) in all {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }

    private static let header = """
        pack: xa-mau
        title: Xã mẫu
        version: "1"

        """

    private static let units = """
        units:
          xa: {code: H1, title: Ủy ban nhân dân xã, kind: xã}
          phong-a: {code: H1.1, title: Phòng A, under: xa, to: 2024-12-31, successors: [phong-b], symbol: PA}
          phong-b: {code: H1.2, title: Phòng B, under: xa, from: 2025-01-01}

        """

    private static let calendar = """
        calendar: "1"
        years: [2023]
        hours:
          - from: 2023-01-01
            days: [mon, tue, wed, thu, fri]
            work: ["07:30-11:30", "13:00-17:00"]
            source: BLLĐ 2019
        days_off:
          - {date: 2023-01-02, why: Nghỉ bù, source: BLLĐ 2019}
          - {from: 2023-01-20, to: 2023-01-26, why: Tết, source: BLLĐ 2019}
        working_days:
          - {date: 2023-02-04, for: 2023-01-26, why: Làm bù, source: BLLĐ 2019}
        units:
          phong-b:
            hours:
              - {from: 2023-06-01, days: [sat], work: ["07:30-11:30"], source: QĐ 1}

        """

    private static let cases = """
        register: cases
        title: Hồ sơ
        number: "{unit.code}-{yymmdd}-{seq:4}"
        unit: Đơn vị nhận
        fields:
          kind: {type: ref, to: kinds, label: Loại, required: true}
          applicant: {type: text, label: Người nộp, personal: true, search: true}
          channel: {type: choice, label: Cách nộp, options: {counter: Trực tiếp, online: Trực tuyến}}
          received_at: {type: datetime, label: Ngày nhận}
          closed_at: {type: datetime, label: Ngày xong}
          deadline: {type: date, label: Hạn}
          outcome: {type: choice, label: Kết quả, options: {done: Xong, refused: Từ chối}}
          area: {type: number, decimals: 2, label: Diện tích}
          fee: {type: money, label: Phí}
        lifecycle:
          opened: received_at
          closed: closed_at
          outcome: outcome
          due: {working: kind.time, paused_in: [waiting]}
        workflow:
          start: received
          states: {received: Đã nhận, waiting: Chờ bổ sung, done: Đã xong}
          transitions:
            ask: {from: received, to: waiting, by: [officer], requires: [note]}
            give: {from: waiting, to: received, requires: [applicant]}
            finish: {from: [received, waiting], to: done, by: [officer], ends: done}
        dimensions: [unit, kind, kind.field, channel]
        checks:
          order: {says: Xong không trước khi nhận, holds: closed_at is empty or closed_at >= received_at}
        public_lookup: [number, kind, state, due]

        """

    private static let kinds = """
        register: kinds
        title: Loại hồ sơ
        number: "{code}"
        unit: {label: Cơ quan, default: phong-a}
        fields:
          code: {type: text, label: Mã, required: true}
          field: {type: choice, label: Lĩnh vực, options: {land: Đất đai, build: Xây dựng}}
          time: {type: text, label: Thời hạn}
          days: {type: number, label: Số ngày}

        """

    private static let sales = """
        register: sales
        title: Bán hàng
        fields:
          sold_on: {type: date, label: Ngày bán}
          amount: {type: money, label: Tiền}
          cash: {type: bool, label: Tiền mặt}
        date: sold_on

        """

    private static let indicators = """
        indicators:
          received: {title: Đã nhận, count: cases, measure: opened, unit: hồ sơ}
          resolved: {title: Đã xong, count: cases, measure: closed, where: outcome = done}
          late: {title: Trễ, count: cases, measure: closed_late, where: kind.field = land, direction: lower}
          rate: {title: Tỷ lệ, formula: resolved / received, format: percent}
          fees: {title: Phí, sum: cases.fee, where: channel = online and received_at <= as_of, format: money}
          fields_used: {title: Lĩnh vực, distinct: cases.kind.field}
          takings: {title: Tiền bán, sum: sales.amount, format: billion(3)}
          growth: {title: Tăng trưởng, entered: yearly, by: phong-a, unit: "%", format: number(1)}
          growth_more: {title: So với năm trước, formula: growth - previous(growth), format: change(điểm)}
        checks:
          adds_up: {says: Xong không quá số nhận, holds: resolved <= received}

        """

    private static let targets = """
        targets:
          "2023":
            title: Chỉ tiêu năm 2023
            authority: Nghị quyết HĐND
            rows:
              - heading: A. Kinh tế
              - {no: 1, indicator: growth, plan: 14.5..15.5, unit: "%"}
              - {indicator: growth_more, plan: "> 0"}
              - no: 2
                label: Hồ sơ
                parts:
                  - {indicator: received, plan: ">= 100"}
                  - {indicator: rate, plan: 31/38}

        """

    private static let report = """
        report: year
        title: Báo cáo năm {period}
        subtitle: Từ {from} đến {to}, tính đến {as_of}
        cutoffs: nd09
        unit: xa
        as_of: 11-15
        sections: [body.md]

        """

    private static let body = """
        ## Kết quả

        Nhận {received at phong-a} hồ sơ, đạt {rate to 11-10 as percent(1) part numerator}.

        {table cases by kind.field at xa: handled, received, closed_late, rate}

        {figures received, rate as percent}

        {targets}

        {records received: number, applicant, kind.code}

        {contribution limits from phong-a}

        """
}
