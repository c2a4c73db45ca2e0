import Foundation
import Testing

/// A pack that was written without a programmer: a reference, money, a lifecycle with a pause, two
/// dimensions, a target, and a report with a table.
private let smallPack = [
    "pack/pack.yaml": """
    pack: cho-phien
    title: Chợ phiên
    version: "1"
    """,
    "pack/units.yaml": """
    units:
      xa: {code: X01, title: Ủy ban nhân dân xã}
      thon-dong: {code: X01.1, title: Thôn Đông, under: xa}
      thon-tay: {code: X01.2, title: Thôn Tây, under: xa}
    """,
    "pack/calendar.yaml": """
    calendar: "1"
    years: [2024]
    hours:
      - {from: 2024-01-01, days: [mon, tue, wed, thu, fri], work: ["07:30-11:30", "13:00-17:00"], source: Quy chế}
    days_off:
      - {date: 2024-01-01, why: Tết Dương lịch, source: "BLLĐ 2019, Điều 112"}
    """,
    "pack/registers/kinds.yaml": """
    register: kinds
    title: Loại gian hàng
    number: "{code}"
    unit: {label: Đơn vị, default: xa}
    fields:
      code: {type: text, label: Mã, required: true}
      field: {type: choice, label: Nhóm, options: {food: Thực phẩm, craft: Thủ công}}
      processing_time: {type: text, label: Thời hạn}
    """,
    "pack/registers/stalls.yaml": """
    register: stalls
    title: Đăng ký gian hàng
    number: "{unit.code}-{yyyy}-{seq:3}"
    unit: Nơi đăng ký
    fields:
      kind: {type: ref, to: kinds, label: Loại, required: true}
      channel: {type: choice, label: Hình thức, options: {online: Trực tuyến, counter: Trực tiếp}}
      asked_at: {type: datetime, label: Ngày đăng ký, required: true}
      closed_at: {type: datetime, label: Ngày xong}
      outcome: {type: choice, label: Kết quả, options: {granted: Đồng ý, refused: Từ chối}}
      fee: {type: money, label: Phí}
    lifecycle:
      opened: asked_at
      closed: closed_at
      outcome: outcome
      due: {working: kind.processing_time, paused_in: [waiting]}
    workflow:
      start: asked
      states: {asked: Đã nhận, waiting: Chờ bổ sung, granted: Đồng ý, refused: Từ chối}
      transitions:
        wait: {from: asked, to: waiting}
        resume: {from: waiting, to: asked}
        grant: {from: asked, to: granted, ends: granted}
        refuse: {from: asked, to: refused, ends: refused}
    dimensions: [unit, kind.field, channel]
    """,
    "pack/indicators/stalls.yaml": """
    indicators:
      stalls_asked: {title: Số đăng ký, count: stalls, measure: opened, unit: gian}
      stalls_granted: {title: Số đồng ý, count: stalls, measure: closed, where: outcome = granted, unit: gian}
      stalls_in_time: {title: Đồng ý đúng hạn, count: stalls, measure: closed_in_time, where: outcome = granted}
      granted_rate: {title: Tỷ lệ đồng ý, formula: stalls_granted / stalls_asked, format: percent(1)}
      fees: {title: Phí đã thu, sum: stalls.fee, measure: opened, where: channel = counter, unit: đồng, format: money}
    """,
    "pack/targets/2024.yaml": """
    targets:
      "2024":
        title: Kế hoạch chợ phiên 2024
        authority: Nghị quyết HĐND xã
        rows:
          - {no: 1, indicator: stalls_granted, plan: 2}
          - {no: 2, indicator: stalls_asked, plan: "> 5"}
    """,
    "pack/reports/cho/report.yaml": """
    report: cho
    title: Báo cáo chợ phiên năm {period}
    unit: xa
    sections: [chinh.md]
    """,
    "pack/reports/cho/chinh.md": """
    ## Kết quả

    Xã nhận {stalls_asked} đăng ký, đồng ý {stalls_granted}, đạt {granted_rate}; thu {fees} đồng.

    {table stalls by kind.field: opened, closed, stalls_in_time, pending}

    {targets}
    """,
    "kinds.csv": """
    code,field,processing_time
    AN,food,1
    THU,craft,2
    """,
    "stalls.csv": """
    unit,kind,channel,asked_at,closed_at,outcome,fee
    thon-dong,AN,online,2024-03-04T08:00,2024-03-05T16:00,granted,20000
    thon-dong,THU,counter,2024-03-04T09:00,2024-03-07T08:00,granted,50000
    thon-tay,AN,counter,2024-03-05T10:00,,,30000
    """,
]

@Suite struct SmallPackTests {
    @Test func `a register, an indicator and a sentence of a report need no Swift`() async throws {
        let scratch = try Scratch(smallPack)
        let (pack, db) = (scratch.path + "/pack", "sqlite:" + scratch.path + "/a.sqlite")
        let check = await CommandLineRun.of("pack", "check", pack)
        #expect(check.status == 0, "\(check.complaints)")
        let made = await CommandLineRun.of("init", "--pack", pack, "--db", db)
        #expect(made.status == 0, "\(made.complaints)")
        for register in ["kinds", "stalls"] {
            let file = "\(scratch.path)/\(register).csv"
            let dry = await CommandLineRun.of("import", register, file, "--db", db, "--dry-run")
            #expect(dry.status == 0, "\(dry.complaints)")
            let real = await CommandLineRun.of("import", register, file, "--db", db)
            #expect(real.status == 0, "\(real.complaints)")
        }
        let figures = await CommandLineRun.of(
            "figures", "stalls_asked", "stalls_granted", "stalls_in_time", "granted_rate", "fees",
            "--period", "2024", "--as-of", "2024-03-31", "--format", "json", "--db", db)
        #expect(figures.status == 0, "\(figures.complaints)")
        let list = try #require(figures.json["figures"] as? [[String: Any]])
        #expect(list.map { $0["value"] as? String } == ["3", "2", "1", "0.666666666667", "80000"])
        #expect(list[0]["verdict"] as? String == "không đạt")
        #expect(list[1]["verdict"] as? String == "đạt")
        #expect(list[3]["printed"] as? String == "66,7%")

        let report = await CommandLineRun.of(
            "report", "cho", "--period", "2024", "--out", scratch.path + "/out", "--db", db)
        #expect(report.status == 0, "\(report.complaints)")
        let html = try String(contentsOfFile: scratch.path + "/out/cho-2024.html", encoding: .utf8)
        #expect(html.contains("66,7%"))
        #expect(html.contains("Thực phẩm"))
        #expect(html.contains("1/2 chỉ tiêu đạt"))
    }

    @Test func `every figure by a dimension tells its members, and lists its records`() async throws
    {
        let scratch = try Scratch(smallPack)
        let (pack, db) = (scratch.path + "/pack", "sqlite:" + scratch.path + "/a.sqlite")
        _ = await CommandLineRun.of("init", "--pack", pack, "--db", db)
        for register in ["kinds", "stalls"] {
            _ = await CommandLineRun.of(
                "import", register, "\(scratch.path)/\(register).csv", "--db", db)
        }
        let run = await CommandLineRun.of(
            "figures", "stalls_asked", "--by", "kind.field", "--period", "2024", "--records",
            "stalls_asked", "--format", "json", "--db", db)
        let list = try #require(run.json["figures"] as? [[String: Any]], "\(run.complaints)")
        #expect(list.map { $0["by"] as? String } == ["food", "craft"])
        #expect(list.map { $0["value"] as? String } == ["2", "1"])
        let numbers = try #require(list[0]["recordNumbers"] as? [String])
        #expect(numbers.contains("X01.1-2024-001"))
        let wrong = await CommandLineRun.of(
            "figures", "stalls_asked", "--by", "kind.feld", "--period", "2024", "--db", db)
        #expect(wrong.status == 1)
        #expect(wrong.complaints.contains("kind.field"), "\(wrong.complaints)")
    }

    @Test func `a changed pack is shown before it is applied, and nothing is lost`() async throws {
        let scratch = try Scratch(smallPack)
        let (pack, db) = (scratch.path + "/pack", "sqlite:" + scratch.path + "/a.sqlite")
        _ = await CommandLineRun.of("init", "--pack", pack, "--db", db)
        _ = await CommandLineRun.of("import", "kinds", scratch.path + "/kinds.csv", "--db", db)
        let file = URL(fileURLWithPath: pack + "/registers/kinds.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data((text + "\n  note: {type: text, label: Ghi chú}\n").utf8).write(to: file)

        let before = await CommandLineRun.of(
            "figures", "fees", "--period", "2024", "--db", db)
        #expect(before.status == 1)
        #expect(before.complaints.contains("init"), "\(before.complaints)")
        let shown = await CommandLineRun.of("init", "--pack", pack, "--db", db)
        #expect(shown.status == 1)
        #expect(shown.complaints.contains("note"), "\(shown.complaints)")
        let applied = await CommandLineRun.of("init", "--pack", pack, "--db", db, "--apply")
        #expect(applied.status == 0, "\(applied.complaints)")
        let again = await CommandLineRun.of(
            "import", "stalls", scratch.path + "/stalls.csv", "--db", db)
        #expect(again.status == 0, "\(again.complaints)")
    }
}
