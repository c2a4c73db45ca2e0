extension Office {
    /// The files of the office's pack.
    static let files = [
        "pack.yaml": "pack: office\ntitle: Cơ quan nhỏ\nversion: \"1\"\n",
        "units.yaml": """
        units:
          town: {code: H1, title: Ủy ban nhân dân thị xã}
          centre: {code: H1.1, title: Trung tâm Hành chính công, under: town}
          ward-old: {code: "900", title: Phường Cũ, under: town, to: 2023-06-30, successors: [ward-new]}
          ward-new: {code: "900", title: Phường Mới, under: town, from: 2023-07-01}
        """,
        "calendar.yaml": """
        calendar: "1"
        years: [2023]
        hours:
          - from: 2023-01-01
            days: [mon, tue, wed, thu, fri]
            work: ["07:30-11:30", "13:00-17:00"]
            source: Quy chế làm việc
        days_off:
          - {from: 2023-01-20, to: 2023-01-26, why: Tết, source: BLLĐ 2019}
        """,
        "registers/kinds.yaml": """
        register: kinds
        title: Danh mục
        number: "{code}"
        unit: {label: Đơn vị, default: town}
        fields:
          code: {type: text, label: Mã, required: true}
          title: {type: text, label: Tên}
          time: {type: text, label: Thời hạn}
          level: {type: choice, label: Cấp, options: {town: Thị xã, ward: Phường xã}}
        """,
        "registers/cases.yaml": """
        register: cases
        title: Hồ sơ
        number: "{unit.code}-{yymmdd}-{seq:4}"
        unit: Đơn vị tiếp nhận
        fields:
          kind: {type: ref, to: kinds, label: Loại, required: true}
          handler: {type: unit, label: Đơn vị giải quyết}
          name: {type: text, label: Người nộp}
          channel: {type: choice, label: Hình thức, options: {counter: Trực tiếp, online: Trực tuyến}}
          opened_at: {type: datetime, label: Ngày nhận, required: true}
          closed_at: {type: datetime, label: Ngày xong}
          outcome: {type: choice, label: Kết quả, options: {done: Đã xong, refused: Từ chối}}
          fee: {type: money, label: Phí}
          area: {type: number, decimals: 2, label: Diện tích}
          weight: {type: number, decimals: 3, label: Khối lượng}
          paid: {type: bool, label: Đã nộp}
          seen_on: {type: date, label: Ngày xem}
          parent: {type: ref, to: cases, label: Hồ sơ gốc}
        lifecycle:
          opened: opened_at
          closed: closed_at
          outcome: outcome
          due: {working: kind.time, paused_in: [waiting]}
        workflow:
          start: received
          states: {received: Đã nhận, working: Đang làm, waiting: Chờ bổ sung, finished: Xong, rejected: Đã từ chối}
          transitions:
            take: {from: received, to: working}
            ask: {from: working, to: waiting}
            answer: {from: waiting, to: working}
            finish: {from: working, to: finished, requires: [fee], ends: done}
            reject: {from: [received, working, waiting], to: rejected, ends: refused}
        checks:
          fee_not_negative: {says: Phí không âm, holds: fee is empty or fee >= 0}
          town_kinds: {says: Việc cấp thị xã không nộp trực tuyến, holds: channel is empty or channel != online or kind.level != town}
        """,
        "registers/notes.yaml": """
        register: notes
        title: Ghi chép
        fields:
          written_on: {type: date, label: Ngày, required: true}
          text: {type: text, label: Nội dung}
        date: written_on
        unit: {label: Đơn vị, default: town}
        """,
        "registers/tasks.yaml": """
        register: tasks
        title: Việc giao
        unit: {label: Đơn vị, default: town}
        fields:
          given_on: {type: date, label: Ngày giao}
          deadline: {type: date, label: Hạn giao}
          done_on: {type: date, label: Ngày xong}
        lifecycle: {opened: given_on, closed: done_on, due: {field: deadline, paused_in: [waiting]}}
        workflow:
          start: open
          states: {open: Đang làm, waiting: Chờ}
          transitions:
            ask: {from: open, to: waiting}
            answer: {from: waiting, to: open}
        """,
    ]
}
