import Access
import Definitions
import Foundation
import Registers
import Store
import TestSupport
import Vocabulary

/// A town hall whose work moves: tasks that are given, reported and confirmed, letters that are
/// numbered, petitions whose clock starts with their acceptance.
struct TownHall {
    let pack: Pack
    let store: TestStore
    let books: Books

    /// 08:00 on Monday, 6 March 2023.
    static let now = Moment(Day(year: 2023, month: 3, day: 6) ?? Day(number: 0), minuteOfDay: 480)

    init(_ kind: EngineKind = .sqliteInMemory) async throws {
        pack = try TownHall.readPack()
        store = try TestStore(kind)
        books = Books(pack: pack, engine: store.engine)
        let pack = pack
        try await store.engine.write { connection in
            try SchemaPlan.make(pack, connection)
                .apply(pack, connection, at: TownHall.now, by: "an")
        }
    }

    static func readPack(_ changed: [String: String] = [:]) throws -> Pack {
        let folder = try TemporaryFolder()
        for (name, text) in files.merging(changed, uniquingKeysWith: { $1 }) {
            let url = URL(fileURLWithPath: folder.path).appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return try PackReader.read(folder: folder.path)
    }

    /// A task for the culture office, given on 6 March with ten working days.
    func giveTask(_ more: [String: String] = [:], at now: Moment = TownHall.now) async throws
        -> Entry
    {
        let draft = ["unit": "culture", "content": "Báo cáo", "given_on": "2023-03-06"]
        return try await books.add(
            Draft(texts: draft.merging(more) { $1 }), to: "tasks", at: now, by: "chu-tich")
    }

    /// Takes a step and gives the entry as it is then.
    @discardableResult
    func move(
        _ entry: Entry, _ step: String, note: String? = nil, _ set: [String: String] = [:],
        at now: Moment = TownHall.now, by doer: String = "an"
    ) async throws -> Entry {
        try await books.move(
            entry.register, number: entry.number, Move(step, note: note, set: Draft(texts: set)),
            at: now, by: Doer(doer)
        ).entry
    }

    /// What is wrong with a step; empty when nothing is.
    func faults(
        _ entry: Entry, _ step: String, note: String? = nil, _ set: [String: String] = [:],
        at now: Moment = TownHall.now, by doer: String = "an"
    ) async throws -> [ProblemCode] {
        try await Office.faults {
            try await move(entry, step, note: note, set, at: now, by: doer)
        }.map(\.code)
    }

    func rows(_ sql: String) async throws -> [Row] {
        try await store.engine.read { try $0.rows(sql) }
    }

    static let files = [
        "pack.yaml": "pack: town-hall\ntitle: Thị xã nhỏ\nversion: \"1\"\n",
        "units.yaml": """
        units:
          town: {code: H1, title: Ủy ban nhân dân thị xã, symbol: TX}
          office: {code: H1.1, title: Văn phòng, symbol: VP, under: town}
          culture: {code: H1.2, title: Phòng Văn hóa, symbol: VH, under: town}
          land: {code: H1.3, title: Phòng Tài nguyên, symbol: TNMT, under: town}
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
          - {from: 2023-04-29, to: 2023-05-03, why: Lễ, source: BLLĐ 2019}
        """,
        "roles.yaml": """
        roles:
          officer: {title: Chuyên viên, rights: {"*": {see: unit, add: unit, change: unit, personal: unit}}}
          leader: {title: Lãnh đạo, rights: {"*": {see: all, add: all, change: all}}}
          archivist: {title: Văn thư, rights: {letters: {see: all, add: all, change: all}}}
          guard: {title: Cán bộ tiếp dân, rights: {petitions: {see: all, add: all, change: all, personal: all}}}
        """,
        "registers/tasks.yaml": """
        register: tasks
        title: Nhiệm vụ
        unit: Đơn vị chủ trì
        fields:
          content: {type: text, label: Nội dung, required: true}
          given_on: {type: date, label: Ngày giao, required: true}
          deadline_text: {type: text, label: Thời hạn như văn bản}
          deadline: {type: date, label: Thời hạn}
          requested: {type: date, label: Xin gia hạn đến}
          done_at: {type: datetime, label: Ngày xong}
          outcome: {type: choice, label: Kết quả, options: {done: Hoàn thành, withdrawn: Thôi giao}}
          document: {type: text, label: Văn bản kết quả}
          cause: {type: choice, label: Nguyên nhân chậm, options: {busy: Quá tải, wait: Chờ phối hợp}}
          parent: {type: ref, to: tasks, label: Nhiệm vụ cấp trên}
          letter: {type: ref, to: letters, label: Văn bản giao}
          checked_by: {type: text, label: Người xác nhận}
        lifecycle:
          opened: given_on
          closed: done_at
          outcome: outcome
          due:
            cases:
              - {when: deadline_text is not empty, phrase: deadline_text}
              - {when: deadline is not empty, field: deadline}
              - {working: "10"}
            paused_in: [waiting]
        workflow:
          start: given
          states: {given: Đã giao, doing: Đang làm, waiting: Chờ ý kiến, asked: Xin gia hạn, reported: Chờ xác nhận, done: Xong, withdrawn: Thôi giao}
          codes:
            four: {title: Bốn trạng thái, codes: {1: Chưa xong, 2: Đã xong}, states: {given: 1, doing: 1, waiting: 1, asked: 1, reported: 1, done: 2, withdrawn: 2}}
          transitions:
            take: {title: Nhận việc, from: given, to: doing, by: [officer]}
            wait: {title: Chờ ý kiến, from: doing, to: waiting, by: [officer], requires: [note]}
            resume: {title: Làm tiếp, from: waiting, to: doing, by: [officer]}
            ask_time:
              title: Xin gia hạn
              from: doing
              to: asked
              by: [officer]
              requires: [note, requested]
              when: {holds: "due is empty or now <= due", says: chỉ xin gia hạn khi chưa quá hạn}
            grant: {title: Cho gia hạn, from: asked, to: doing, by: [leader], other_than: [ask_time], extends: {to: "=requested", most: 1}, requires: [note]}
            deny: {title: Không gia hạn, from: asked, to: doing, by: [leader], requires: [note]}
            report: {title: Báo cáo, from: doing, to: reported, by: [officer], requires: [document]}
            redo: {title: Làm lại, from: reported, to: doing, by: [leader], requires: [note]}
            confirm:
              title: Xác nhận
              from: reported
              to: done
              by: [leader]
              other_than: [report]
              after_all: [tasks.parent]
              requires_if: {cause: "due is not empty and now > due"}
              set: {checked_by: "=actor"}
              ends: done
            withdraw: {title: Thôi giao, from: [given, doing], to: withdrawn, by: [leader], ends: withdrawn}
        """,
        "registers/letters.yaml": """
        register: letters
        title: Văn bản đi
        number: "{yyyy}-{seq:4}"
        unit: Đơn vị soạn thảo
        fields:
          type: {type: choice, label: Loại, required: true, options: {qd: Quyết định, bc: Báo cáo, cv: Công văn}}
          notation: {type: text, label: "Số, ký hiệu"}
          summary: {type: text, label: Trích yếu, required: true}
          written_on: {type: date, label: Ngày soạn, required: true}
          issued_on: {type: date, label: Ngày ban hành}
        date: written_on
        numbering:
          field: notation
          type: type
          date: issued_on
          series: {decisions: {title: Sổ quyết định, types: [qd]}, general: {title: Sổ chung}}
          symbols: {qd: "{no}/QĐ-UBND", cv: "{no}/UBND-{unit.symbol}"}
          symbol: "{no}/BC-UBND"
        workflow:
          start: drafted
          states: {drafted: Dự thảo, issued: Đã phát hành, sent: Đã giao việc}
          transitions:
            issue: {title: Phát hành, from: drafted, to: issued, by: [archivist], other_than: [create], set: {issued_on: "=today"}, number: true}
            assign:
              title: Giao việc
              from: issued
              to: sent
              by: [leader]
              create:
                register: tasks
                for_each: letter_tasks.letter
                set: {unit: "=unit", content: "=sentence", deadline_text: "=deadline_text", given_on: "=today", letter: "=entry"}
        """,
        "registers/letter_tasks.yaml": """
        register: letter_tasks
        title: Việc nêu trong văn bản
        unit: Đơn vị làm
        fields:
          letter: {type: ref, to: letters, label: Văn bản, required: true}
          sentence: {type: text, label: Câu giao việc, required: true}
          deadline_text: {type: text, label: Thời hạn}
        """,
        "registers/petitions.yaml": """
        register: petitions
        title: Đơn thư
        unit: {label: Đơn vị thụ lý, default: office}
        fields:
          received_on: {type: date, label: Ngày nhận, required: true}
          kind: {type: choice, label: Loại, required: true, options: {complaint: Khiếu nại, denunciation: Tố cáo}}
          person: {type: text, label: Người đứng đơn, personal: true, restricted: {to: [guard], when: kind = denunciation}}
          complex: {type: bool, label: Phức tạp}
          accepted_on: {type: date, label: Ngày thụ lý}
          closed_on: {type: date, label: Ngày xong}
        lifecycle:
          opened: received_on
          closed: closed_on
          due:
            cases:
              - {when: accepted_on is empty, working: "10"}
              - {when: complex = true, calendar_days: 45, from: accepted_on}
              - {calendar_days: 30, from: accepted_on}
        workflow:
          start: received
          states: {received: Đã nhận, accepted: Đã thụ lý, closed: Đã giải quyết}
          transitions:
            accept: {title: Thụ lý, from: received, to: accepted, by: [guard], set: {accepted_on: "=today"}}
            more: {title: Gia hạn, from: accepted, to: accepted, by: [guard], requires: [note], extends: {by: "30 calendar days", most: 2}}
            close: {title: Giải quyết, from: accepted, to: closed, by: [guard], ends: true}
        """,
    ]
}
