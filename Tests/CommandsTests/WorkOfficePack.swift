extension WorkOffice {
    /// The files of the office: its pack, and a list of kinds to import.
    static let files = [
        "pack/pack.yaml": "pack: van-phong-xa\ntitle: Văn phòng xã\nversion: \"1\"\n",
        "pack/units.yaml": """
        units:
          xa: {code: X01, title: Ủy ban nhân dân xã}
          mot-cua: {code: X01.1, title: Bộ phận một cửa, under: xa}
          dia-chinh: {code: X01.2, title: Bộ phận địa chính, symbol: ĐC, under: xa}
        """,
        "pack/calendar.yaml": calendar(""),
        "pack/roles.yaml": """
        roles:
          clerk: {title: Cán bộ một cửa, rights: {dossiers: {see: unit, add: unit, change: unit, personal: unit, fields: [applicant, phone], states: [received, processing]}}}
          officer: {title: Chuyên viên, rights: {dossiers: {see: unit}, documents: {see: unit, add: unit}}}
          head: {title: Trưởng bộ phận, rights: {dossiers: {see: unit, personal: unit}, documents: {see: unit}}}
          archivist: {title: Văn thư, rights: {documents: {see: all, add: all, change: all}}}
          auditor: {title: Giám sát, rights: {"*": {see: all}}}
        """,
        "pack/reminders.yaml": """
        reminders:
          dossiers_due:
            register: dossiers
            steps:
              - {before: 1, to: [assignee]}
              - {after: 1, every_day: true, to: [assignee, head]}
            says: "Hồ sơ {number} hẹn trả {due}"
        """,
        "pack/prints/prints.yaml": """
        prints:
          receipt: {title: Giấy hẹn, register: dossiers, paper: a5, file: receipt.html}
        """,
        "pack/prints/receipt.html": """
        <h1>{{slip.title}}</h1><p>{{number}}: {{applicant}}</p><p>{{due.long}}</p>
        """,
        "pack/registers/kinds.yaml": """
        register: kinds
        title: Loại việc
        number: "{code}"
        unit: {label: Đơn vị, default: xa}
        fields:
          code: {type: text, label: Mã, required: true}
          time: {type: text, label: Thời hạn}
        """,
        "pack/registers/dossiers.yaml": dossiers,
        "pack/registers/documents.yaml": documents,
        "pack/indicators/work.yaml": """
        indicators:
          received: {title: Hồ sơ nhận, count: dossiers, measure: opened, unit: hồ sơ}
          overdue: {title: Hồ sơ quá hạn, count: dossiers, measure: pending_overdue, unit: hồ sơ}
        """,
        "pack/reports/tuan/report.yaml": """
        report: tuan
        title: Báo cáo {period}
        unit: xa
        sections: [chinh.md]
        """,
        "pack/reports/tuan/chinh.md": """
        ## Kết quả

        Xã nhận {received} hồ sơ, quá hạn {overdue}.
        """,
        "kinds.csv": "code,time\nDAT,5\nKS,same day\n",
    ]

    /// The calendar of 2024, with more days off, a line each.
    static func calendar(_ more: String) -> String {
        """
        calendar: "2024-\(more.isEmpty ? 1 : 2)"
        years: [2024]
        hours:
          - {from: 2024-01-01, days: [mon, tue, wed, thu, fri], work: ["07:30-11:30", "13:00-17:00"], source: Quy chế}
        days_off:
          - {date: 2024-01-01, why: Tết Dương lịch, source: "BLLĐ 2019, Điều 112"}
        \(more)
        """
    }

    private static let dossiers = """
        register: dossiers
        title: Hồ sơ một cửa
        number: "{unit.code}-{yymmdd}-{seq:3}"
        unit: Nơi nhận
        belongs_to: [unit, office]
        fields:
          kind: {type: ref, to: kinds, label: Loại việc, required: true}
          office: {type: unit, label: Nơi giải quyết, required: true}
          applicant: {type: text, label: Người nộp, personal: true}
          phone: {type: text, label: Điện thoại, personal: true}
          digitised: {type: bool, label: Đã số hóa}
          fee: {type: money, label: Phí}
          received_at: {type: datetime, label: Ngày nhận, required: true}
          closed_at: {type: datetime, label: Ngày xong}
          outcome: {type: choice, label: Kết quả, options: {resolved: Đã giải quyết, refused: Từ chối}}
        lifecycle:
          opened: received_at
          closed: closed_at
          outcome: outcome
          due: {working: kind.time, paused_in: [waiting], cutoff: "15:00", soon: 1}
        workflow:
          start: received
          states: {received: Đã nhận, processing: Đang giải quyết, waiting: Chờ bổ sung, submitted: Chờ duyệt, resolved: Đã có kết quả, refused: Đã từ chối}
          transitions:
            pass_on: {title: Chuyển giải quyết, from: received, to: processing, by: [clerk], print: receipt}
            ask: {title: Yêu cầu bổ sung, from: processing, to: waiting, by: [officer], requires: [note]}
            answer: {title: Nhận bổ sung, from: waiting, to: processing, by: [clerk]}
            apologise: {title: Xin lỗi và hẹn lại, from: processing, to: processing, by: [officer], requires: [note], extends: {most: 1}}
            submit: {title: Trình duyệt, from: processing, to: submitted, by: [officer, head], requires: [fee]}
            approve: {title: Duyệt kết quả, from: submitted, to: resolved, by: [head], other_than: [submit], ends: resolved}
            refuse: {title: Từ chối, from: [received, processing], to: refused, by: [officer], requires: [note], ends: refused}
        """

    private static let documents = """
        register: documents
        title: Văn bản đi
        number: "{yyyy}-{seq:3}"
        unit: {label: Đơn vị soạn thảo, default: dia-chinh}
        fields:
          type: {type: choice, label: Tên loại, required: true, options: {qd: Quyết định, cv: Công văn}}
          notation: {type: text, label: "Số, ký hiệu"}
          issued_on: {type: date, label: Ngày văn bản}
        date: issued_on
        numbering:
          field: notation
          type: type
          date: issued_on
          series: {decisions: {title: Sổ quyết định, types: [qd]}, general: {title: Sổ chung}}
          symbols: {qd: "{no}/QĐ-UBND"}
          symbol: "{no}/UBND-{unit.symbol}"
        workflow:
          start: drafted
          states: {drafted: Dự thảo, issued: Đã ban hành}
          transitions:
            issue: {title: Ban hành, from: drafted, to: issued, by: [archivist], requires: [issued_on], number: true}
        """
}
