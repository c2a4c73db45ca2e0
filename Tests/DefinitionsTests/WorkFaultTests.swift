import Testing

/// Every fault of deadlines, workflows and number books, one at a time.
struct WorkFaultTests {
    private static let cases = "registers/cases.yaml"
    private static let papers = "registers/papers.yaml"

    @Test(arguments: deadlines + circles)
    func `a faulty deadline or circle is told with its place`(_ slip: Slip) throws {
        try slip.check()
    }

    private static let deadlines = [
        Slip(papers, "phrase: deadline_text}", "phrase: ◆deadline_txt}", "D061 deadline_text"),
        Slip(papers, "phrase: deadline_text}", "phrase: ◆held_on}", "D064 datetime"),
        Slip(papers, "of: held_on", "of: ◆content", "D064 date, datetime"),
        Slip(
            papers, "- {when: kind = bc, working_days_before: 3, of: held_on}",
            "- ◆{when: kind = bc, working_days_before: 3}", "D021 of"),
        Slip(papers, "working_days_before: 3", "working_days_before: ◆-3", "D025 -3"),
        Slip(papers, "calendar_days: 10, from", "calendar_days: 10, of: ◆held_on, from", "D093 of"),
        Slip(papers, "phrase: deadline_text}", "phrase: deadline_text, from: ◆held_on}", "D093"),
        Slip(papers, "from: asked_deadline}", "from: ◆secret}", "D064 bool"),
        Slip(papers, "- {working: 0.5}", "- {when: ◆kid = qd, working: 0.5}", "E030 kind"),
        Slip(papers, "- {working: 0.5}", "- {when: ◆now > held_on, working: 0.5}", "E030"),
        Slip(papers, "- {working: 0.5}", "- {when: ◆due > held_on, working: 0.5}", "D145 due"),
        Slip(papers, "{when: kind = bc, working_days", "◆{working_days", "D144"),
        Slip(papers, "- {working: 0.5}", "- ◆{when: secret}", "D071"),
        Slip(
            papers, "paused_in: [asked]", "calendar_days: ◆3\n    paused_in: [asked]", "D093 cases"),
        Slip(papers, "paused_in: [asked]", "paused_in: [◆aksed]", "D074 asked"),
        Slip(papers, "\"15:00\"", "◆\"25:00\"", "D146 25:00"),
        Slip(papers, "\"15:00\"", "◆3pm", "D146"),
        Slip(papers, "soon: 2", "soon: ◆-1", "D025"),
        Slip(papers, "soon: 2", "◆son: 2", "D020 soon"),
        Slip(cases, "working: kind.time", "working: 5, from: ◆recieved_at", "D061 received_at"),
        Slip(cases, "{working: kind.time, paused", "{cases: ◆[], paused", "D021 cases"),
        Slip(papers, "belongs_to: [from_unit, unit]", "belongs_to: [◆content]", "D064 unit"),
        Slip(papers, "belongs_to: [from_unit, unit]", "belongs_to: [◆from_unti]", "D061 from_unit"),
    ]

    private static let circles = [
        Slip(papers, "restricted: [head, officer]", "restricted: [head, ◆oficer]", "D130 officer"),
        Slip(papers, "{to: [head], when: secret = true}", "{to: [◆hed]}", "D130 head"),
        Slip(papers, "{to: [head], when: secret = true}", "◆{when: secret}", "D021 to"),
        Slip(papers, "when: secret = true", "when: ◆content", "E044"),
        Slip(papers, "when: secret = true", "◆if: secret", "D020"),
        Slip(
            papers, "  drafted_on: {type: date, label: Ngày soạn}",
            "  drafted_on: {type: date, label: Ngày soạn, restricted: ◆[]}", "D021"),
        Slip(papers, "numbering:", "public_lookup: [◆informant]\nnumbering:", "D156 informant"),
    ]

    @Test(arguments: codes + ways)
    func `a faulty state or way is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let codes = [
        Slip(
            papers, "{draft: 1, asked: 2, issued: 9, dropped: 9}",
            "◆{draft: 1, asked: 2, issued: 9}", "D134 dropped"),
        Slip(papers, "asked: 2, issued", "asked: ◆3, issued", "D076 national"),
        Slip(papers, "asked: 2, issued", "◆aksed: 2, issued", "D074 asked"),
        Slip(papers, "codes: {1: Mới, 2", "codes: {◆Một: Mới, 1: x, 2", "D044"),
        Slip(papers, "    title: Trục liên thông\n", "    ◆titel: Trục liên thông\n", "D020 title"),
    ]

    private static let ways = [
        Slip(papers, "by: [officer]", "by: [◆oficer]", "D130 officer"),
        Slip(papers, "other_than: [ask, create]", "other_than: [◆aks, create]", "D131 ask"),
        Slip(papers, "actor_unit = from_unit", "◆actor_nit = from_unit", "E032 actor_nit"),
        Slip(
            papers, "{holds: content is not empty, says: Chưa có trích yếu}",
            "◆{holds: content is not empty}", "D021 says"),
        Slip(papers, "when: kind != cv or notation is empty", "when: ◆notation", "E044"),
        Slip(papers, "after_all: [tasks.paper]", "after_all: [tasks.◆paper2]", "D061 paper"),
        Slip(papers, "after_all: [tasks.paper]", "after_all: [◆task.paper]", "D060 tasks"),
        Slip(papers, "after_all: [tasks.paper]", "after_all: [tasks.◆content]", "D132 papers"),
        Slip(papers, "after_all: [tasks.paper]", "after_all: [◆tasks]", "D132 tasks"),
        Slip(papers, "requires: [note, content]", "requires: [note, ◆contnet]", "D061 content"),
        Slip(papers, "requires: [note, content]", "requires: [note, ◆note]", "D037"),
        Slip(papers, "level: secret}", "◆levle: secret}", "D061 level"),
        Slip(papers, "level: secret}", "◆note: secret}", "D037"),
        Slip(papers, "level: secret}", "level: ◆content}", "E044"),
        Slip(papers, "    drop: {from", "    ◆create: {from", "D042 create"),
        Slip(papers, "dropped, ends: true}", "dropped, ends: ◆yes}", "D077 yes"),
        Slip(papers, "by: 5 days", "by: ◆5 dys", "W002"),
        Slip(papers, "{to: =asked_deadline, most: 1}", "{to: ◆asked_deadline}", "D136"),
        Slip(papers, "{to: =asked_deadline, most: 1}", "{to: =◆content}", "E044"),
        Slip(papers, "{to: =asked_deadline, most: 1}", "{to: =now, by: ◆5 days}", "D093"),
        Slip(papers, "extends: {most: 2}", "extends: {most: ◆0}", "D025"),
        Slip(
            "registers/tasks.yaml", "done_on}",
            "done_on}\nworkflow:\n  start: a\n  states: {a: A}\n  transitions:\n"
                + "    x: {from: a, to: a, extends: ◆{most: 1}}", "D135"),
        Slip(papers, "print: letter", "print: ◆leter", "D140 letter"),
        Slip(cases, "ends: done}", "ends: done, print: ◆letter}", "D141 papers"),
        Slip(cases, "ends: done}", "ends: done, number: ◆true}", "D138"),
    ]

    @Test(arguments: values + creations)
    func `a faulty effect is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let values = [
        Slip(papers, "{level: town, amount", "{◆levle: town, amount", "D061 level"),
        Slip(papers, "{level: town, amount", "{level: ◆twon, amount", "D076 town"),
        Slip(papers, "amount: 1.5", "amount: ◆1.55", "D142 12.5"),
        Slip(papers, "amount: 1.5", "amount: ◆\"1,5\"", "D142"),
        Slip(
            papers, "asked_deadline: 2023-11-15", "asked_deadline: ◆15/11/2023", "D142 2023-11-15"),
        Slip(papers, "asked_deadline: 2023-11-15", "asked_deadline: =◆now", "E044 datetime"),
        Slip(papers, "held_on: =now", "held_on: ◆now", "D142 datetime"),
        Slip(papers, "{secret: true, content: =remark}", "{secret: ◆yes}", "D142 bool"),
        Slip(papers, "from_unit: =actor_unit", "from_unit: ◆phong-c", "D050 phong-a"),
        Slip(papers, "from_unit: =actor_unit", "from_unit: =◆actor_nit", "E032 actor_nit"),
        Slip(papers, "from_unit: =actor_unit", "for_case: ◆=entry", "D137 for_case"),
        Slip(papers, "{level: town, amount", "{level: =◆kind, amount", "D143 qd, cv, bc"),
        Slip(papers, "set: {issued_on: =today}", "set: {issued_on: ◆[a]}", "D022"),
    ]

    private static let creations = [
        Slip(
            papers, "- register: tasks\n          set: {unit: phong-a, content: =content,",
            "- ◆register: tasks\n          set: {", "D139 unit, content"),
        Slip(
            papers, "        - register: tasks\n          set",
            "        - register: ◆taks\n          set", "D060 tasks"),
        Slip(papers, "for_each: tasks.paper", "for_each: tasks.◆papr", "D061 paper"),
        Slip(papers, "from: =from", "◆frm: =from", "D061 from"),
        Slip(papers, "from: =from", "from: =◆paper", "E044"),
        Slip(papers, "{unit: =unit,", "{unit: ◆phong-x,", "D050 phong-a"),
        Slip(papers, "{unit: phong-a,", "{unit: =◆content,", "E044"),
    ]

    @Test func `entries that never close are not waited for`() throws {
        try Slip(
            "registers/sales.yaml", "  cash: {type: bool, label: Tiền mặt}\n",
            """
              cash: {type: bool, label: Tiền mặt}
              before: {type: ref, to: sales, label: Lần trước}
            workflow:
              start: a
              states: {a: A}
              transitions: {x: {from: a, to: a, after_all: [◆sales.before]}}

            """, "D133 sales"
        ).check()
    }

    @Test(arguments: books)
    func `a faulty number book is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let books = [
        Slip(papers, "field: notation", "field: ◆notatoin", "D061 notation"),
        Slip(papers, "field: notation", "field: ◆issued_on", "D064 text"),
        Slip(papers, "type: kind", "type: ◆content", "D064 choice"),
        Slip(papers, "date: issued_on", "date: ◆content", "D064"),
        Slip(papers, "restarts: daily", "restarts: ◆dayly", "D029 daily"),
        Slip(papers, "types: [qd]", "types: [◆qdd]", "D076 qd"),
        Slip(papers, "when: secret}\n", "when: ◆content}\n", "E044"),
        Slip(
            papers, "general: {title: Sổ chung}", "general: {title: Sổ chung, types: [cv]}",
            "D147 bc"
        )
        .marked("secrets: {title"),
        Slip(papers, "{qd: \"{no}/{yyyy}/QĐ-UBND\",", "{◆dq: \"{no}/QĐ-UBND\",", "D076 qd"),
        Slip(papers, "\"{no}/{yyyy}/QĐ-UBND\"", "◆\"{yyyy}/QĐ-UBND\"", "D149"),
        Slip(papers, "\"{no}/UBND-{unit.symbol}\"", "◆\"{no}/{unit.code}\"", "D149"),
        Slip(papers, "symbol: \"{no}/UBND\"", "symbol: ◆\"/UBND\"", "D149"),
        Slip(papers, "  restarts: daily", "  ◆restart: daily", "D020 restarts"),
        Slip(papers, "  symbol: \"{no}/UBND\"\n", "", "D148 bc").marked("field: notation"),
        Slip(papers, "  type: kind\n", "", "D150 types", "D150 symbols", "D150 symbols")
            .marked("qd]", "qd: \"{no}", "cv: \"{no}/UBND"),
    ]
}
