/// The working life of the small pack: documents with a workflow and a number book, the tasks that
/// they create, roles, reminders and a slip.
extension SmallPack {
    /// The texts of the files by their names in the pack.
    static let work: [String: String] = [
        "roles.yaml": roles, "reminders.yaml": reminders, "prints/prints.yaml": prints,
        "prints/letter.html": letter, "registers/papers.yaml": papers,
        "registers/tasks.yaml": tasks,
    ]

    private static let roles = """
        roles:
          officer:
            title: Chuyên viên
            rights:
              papers: {see: unit, add: unit, change: own, personal: unit, fields: [content, unit], states: [draft]}
              "*": {see: all}
          head: {title: Trưởng phòng, rights: {"*": {see: unit, personal: unit}}}

        """

    private static let reminders = """
        reminders:
          papers_due:
            register: papers
            when: state != asked
            steps:
              - {after: 1, every_day: true, to: [assignee, head, giver]}
              - {before: 2, to: [assignee]}
              - {on_day: true, to: [assignee, head]}
            says: "Văn bản {number} của {from_unit} hết hạn {due}"

        """

    private static let prints = """
        prints:
          letter: {title: Thư xin lỗi, register: papers, paper: a5, file: letter.html}

        """

    private static let letter = """
        <h1>{{slip.title}}</h1>
        <p>{{number}}: {{content}} ({{for_case.kind.code}})</p>

        """

    private static let papers = """
        register: papers
        title: Văn bản
        belongs_to: [from_unit, unit]
        fields:
          kind: {type: choice, label: Loại, required: true, options: {qd: Quyết định, cv: Công văn, bc: Báo cáo}}
          secret: {type: bool, label: Mật}
          content: {type: text, label: Trích yếu}
          from_unit: {type: unit, label: Nơi soạn}
          drafted_on: {type: date, label: Ngày soạn}
          issued_on: {type: date, label: Ngày ban hành}
          held_on: {type: datetime, label: Giờ họp}
          deadline_text: {type: text, label: Thời hạn}
          asked_deadline: {type: date, label: Thời hạn xin}
          notation: {type: text, label: Số ký hiệu}
          for_case: {type: ref, to: cases, label: Hồ sơ}
          level: {type: choice, label: Cấp, options: {town: Thị xã, ward: Phường}}
          amount: {type: number, decimals: 1, label: Số lượng}
          author: {type: text, label: Người soạn, personal: true}
          informant: {type: text, label: Người báo, restricted: {to: [head], when: secret = true}}
          delay_cause: {type: text, label: Nguyên nhân chậm, restricted: [head, officer]}
        lifecycle:
          opened: drafted_on
          closed: issued_on
          due:
            cases:
              - {when: deadline_text is not empty, phrase: deadline_text}
              - {when: kind = qd and secret, calendar_days: 10, from: asked_deadline}
              - {when: kind = bc, working_days_before: 3, of: held_on}
              - {working: 0.5}
            paused_in: [asked]
            cutoff: "15:00"
            soon: 2
        workflow:
          start: draft
          states: {draft: Dự thảo, asked: Hỏi ý kiến, issued: Đã ban hành, dropped: Thôi}
          codes:
            national:
              title: Trục liên thông
              codes: {1: Mới, 2: Đang làm, 9: Xong}
              states: {draft: 1, asked: 2, issued: 9, dropped: 9}
          transitions:
            ask:
              from: draft
              to: asked
              by: [officer]
              when:
                - {holds: content is not empty, says: Chưa có trích yếu}
                - actor_unit = from_unit
              requires: [note, content]
              requires_if: {delay_cause: due is not empty and now > due, level: secret}
              set: {level: town, amount: 1.5, asked_deadline: 2023-11-15, held_on: =now, informant: ~, from_unit: =actor_unit}
            answer: {title: Trả lời, from: asked, to: draft, set: {secret: true, content: =remark}}
            extend: {from: [draft, asked], to: draft, by: [head], extends: {to: =asked_deadline, most: 1}, print: letter}
            postpone: {from: draft, to: draft, extends: {by: 5 days}}
            promise: {from: draft, to: draft, extends: {most: 2}}
            issue:
              from: draft
              to: issued
              other_than: [ask, create]
              when: kind != cv or notation is empty
              after_all: [tasks.paper]
              ends: true
              number: true
              set: {issued_on: =today}
              create:
                - register: tasks
                  set: {unit: phong-a, content: =content, paper: =entry, given_on: =today}
                - register: tasks
                  for_each: tasks.paper
                  set: {unit: =unit, content: Báo lại, paper: =entry, from: =from, given_on: 2023-11-15}
            drop: {from: [draft, asked], to: dropped, ends: true}
        numbering:
          field: notation
          type: kind
          date: issued_on
          restarts: daily
          per_unit: true
          series:
            secrets: {title: Sổ mật, when: secret}
            decisions: {title: Sổ quyết định, types: [qd]}
            general: {title: Sổ chung}
          symbols: {qd: "{no}/{yyyy}/QĐ-UBND", cv: "{no}/UBND-{unit.symbol}"}
          symbol: "{no}/UBND"

        """

    private static let tasks = """
        register: tasks
        title: Nhiệm vụ
        fields:
          paper: {type: ref, to: papers, label: Văn bản}
          from: {type: ref, to: tasks, label: Từ nhiệm vụ}
          content: {type: text, label: Nội dung, required: true}
          given_on: {type: date, label: Ngày giao, required: true}
          done_on: {type: date, label: Ngày xong}
        lifecycle: {opened: given_on, closed: done_on}

        """
}
