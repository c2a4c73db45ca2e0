import Testing

/// Every fault of a register, one at a time.
struct RegisterFaultTests {
    private static let cases = "registers/cases.yaml"
    private static let kinds = "registers/kinds.yaml"

    @Test(arguments: names + fields + references)
    func `a faulty field is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let names = [
        Slip(kinds, "  days: {type", "  ◆Days: {type", "D040 Days"),
        Slip(kinds, "  days: {type", "  ◆as_of: {type", "D042 as_of"),
        Slip(kinds, "  days: {type", "  ◆number: {type", "D042"),
        Slip(kinds, "  days: {type", "  ◆dh_x: {type", "D042"),
        Slip(kinds, "  days: {type", "  ◆and: {type", "D042"),
        Slip(kinds, "  days: {type", "  ◆ngày: {type", "D040"),
        Slip(kinds, "  days: {type", "  ◆rowid: {type", "D042"),
        Slip(kinds, "register: kinds", "register: ◆kind", "D034 kinds"),
        Slip(kinds, "register: kinds", "register: ◆◆Kinds", "D034 kinds", "D040 Kinds"),
        Slip(kinds, "register: kinds", "◆registre: kinds", "D020 register"),
    ]

    private static let fields = [
        Slip(kinds, "type: text, label: Thời hạn", "type: ◆txt, label: Thời hạn", "D029 text"),
        Slip(kinds, "{type: text, label: Thời hạn}", "◆{label: Thời hạn}", "D021 type"),
        Slip(kinds, "{type: text, label: Thời hạn}", "◆{type: text}", "D021 label"),
        Slip(kinds, "label: Thời hạn", "◆lable: Thời hạn, label: Hạn", "D020 label"),
        Slip(kinds, "{type: text, label: Thời hạn}", "◆text", "D024"),
        Slip(kinds, "{land: Đất đai, build: Xây dựng}", "◆{}", "D021 options"),
        Slip(
            kinds, "{type: choice, label: Lĩnh vực, options: {land: Đất đai, build: Xây dựng}}",
            "◆{type: choice, label: Lĩnh vực}", "D021 options"),
        Slip(kinds, "build: Xây dựng", "◆Xây: Xây dựng", "D044"),
        Slip(kinds, "build: Xây dựng", "build: ◆[a]", "D022"),
        Slip(kinds, "build: Xây dựng", "build: ◆\" \"", "D030"),
        Slip(cases, "decimals: 2", "decimals: ◆7", "D025 7"),
        Slip(cases, "decimals: 2", "decimals: ◆two", "D025 two"),
        Slip(cases, "required: true", "required: ◆yes", "D027 yes"),
        Slip(
            cases, "{type: money, label: Phí}", "{type: money, label: Phí, decimals: ◆2}",
            "D032 money"),
        Slip(
            cases, "{type: money, label: Phí}", "{type: money, label: Phí, to: ◆kinds}", "D032 ref"),
        Slip(
            cases, "{type: money, label: Phí}", "{type: money, label: Phí, options: ◆{a: b}}",
            "D032 choice"),
        Slip(kinds, "label: Mã, required", "label: Mã, ◆label: Tên, required", "D019 6"),
        Slip(kinds, "default: phong-a", "default: ◆phong-aa", "D050 phong-a"),
    ]

    private static let references = [
        Slip(cases, "to: kinds", "to: ◆kind", "D060 kinds"),
        Slip(cases, "{type: ref, to: kinds", "◆{type: ref", "D021 to"),
        Slip(cases, "kind.field, channel]", "kind.◆feild, channel]", "D061 field"),
        Slip(cases, "kind.field, channel]", "kind.field, ◆chanel]", "D061 channel"),
        Slip(cases, "kind.field, channel]", "kind.field, ◆channel.x]", "D062 channel"),
        Slip(cases, "kind.field, channel]", "kind.field, ◆kind.field]", "D037"),
        Slip(cases, "kind.field, channel]", "kind.field, ◆fee]", "D064 money"),
        Slip(cases, "kind.field, channel]", "kind.field, ◆a.b.c.d.e.f]", "D063"),
        Slip(cases, "kind, state, due]", "kind, ◆applicant]", "D079"),
        Slip(cases, "kind, state, due]", "kind, ◆status]", "D061 state"),
    ]

    @Test(arguments: lives + numbers)
    func `a faulty life or number is told with its place`(_ slip: Slip) throws { try slip.check() }

    private static let lives = [
        Slip(cases, "opened: received_at", "opened: ◆recieved_at", "D061 received_at"),
        Slip(cases, "opened: received_at", "opened: ◆fee", "D064 money"),
        Slip(cases, "opened: received_at", "opened: received_at\n  ◆open: x", "D020 opened"),
        Slip(cases, "closed: closed_at\n", "closed: ◆received_at\n", "D070"),
        Slip(cases, "outcome: outcome", "outcome: ◆fee", "D064 choice"),
        Slip(cases, "{working: kind.time", "◆{working: kind.time, calendar_days: 3", "D071"),
        Slip(cases, "{working: kind.time, ", "◆{", "D071"),
        Slip(cases, "working: kind.time", "working: ◆kind.days", "D064 number"),
        Slip(cases, "working: kind.time", "working: kind.◆tim", "D061 time"),
        Slip(cases, "working: kind.time", "working: ◆-5", "W003"),
        Slip(cases, "working: kind.time", "working: ◆5 dys", "W002 days"),
        Slip(cases, "working: kind.time", "hours: ◆kind.time", "D072"),
        Slip(cases, "working: kind.time", "calendar_days: ◆1.5", "W004"),
        Slip(cases, "working: kind.time", "field: ◆deadlines", "D061 deadline"),
        Slip(cases, "working: kind.time", "field: ◆fee", "D064"),
        Slip(cases, "paused_in: [waiting]", "paused_in: [◆wating]", "D074 waiting"),
        Slip("registers/sales.yaml", "date: sold_on", "date: ◆sold_at", "D061 sold_on"),
        Slip("registers/sales.yaml", "date: sold_on", "date: ◆amount", "D064"),
        Slip(cases, "dimensions: [unit", "date: ◆deadline\ndimensions: [unit", "D069"),
    ]

    private static let numbers = [
        Slip(cases, "\"{unit.code}-{yymmdd}-{seq:4}\"", "◆\"{unit.code}-{yymmdd\"", "D066"),
        Slip(cases, "\"{unit.code}-{yymmdd}-{seq:4}\"", "◆\"{seq:10}\"", "D066"),
        Slip(cases, "\"{unit.code}-{yymmdd}-{seq:4}\"", "◆\"{unit.code}\"", "D067"),
        Slip(kinds, "\"{code}\"", "◆\"{cod}\"", "D061 code"),
        Slip(kinds, "\"{code}\"", "◆\"{yyyy}-{seq}\"", "D068"),
        Slip(cases, "\"{unit.code}-{yymmdd}-{seq:4}\"", "◆\"{fee}\"", "D064"),
    ]

    @Test func `a pause needs states and an end needs an outcome`() throws {
        let sales = """
            register: sales
            title: Bán hàng
            fields:
              sold_on: {type: date, label: Ngày bán}
              paid_on: {type: date, label: Ngày trả}
              amount: {type: money, label: Tiền}
            lifecycle: {opened: sold_on, closed: paid_on, due: {hours: 8, paused_in: [◆waiting]}}

            """
        try Slip("registers/sales.yaml", "", sales, "D073").check()
        let ends =
            sales.replacing(", paused_in: [◆waiting]", with: "") + """
                workflow:
                  start: open
                  states: {open: Mở, paid: Đã trả}
                  transitions: {pay: {from: open, to: paid, ends: ◆paid}}

                """
        try Slip("registers/sales.yaml", "", ends, "D077 paid").check()
    }

    @Test(arguments: workflows + checks)
    func `a faulty workflow or check is told with its place`(_ slip: Slip) throws {
        try slip.check()
    }

    private static let workflows = [
        Slip(cases, "start: received", "start: ◆recived", "D074 received"),
        Slip(cases, "ask: {from: received", "ask: {from: ◆recived", "D074 received"),
        Slip(cases, "to: waiting, by", "to: ◆wating, by", "D074 waiting"),
        Slip(cases, "done: Đã xong}", "done: Đã xong, ◆lost: Mất}", "D075 lost"),
        Slip(cases, "ends: done", "ends: ◆dome", "D076 done"),
        Slip(cases, "requires: [applicant]", "requires: [◆aplicant]", "D061 applicant"),
        Slip(cases, "ask: {from: received, to", "ask: ◆{to", "D021 from"),
        Slip(cases, "finish: {from", "finish: {◆form: x, from", "D020 from"),
        Slip(cases, "ask: {from", "◆Ask: {from", "D040"),
    ]

    private static let checks = [
        Slip(
            cases, "closed_at is empty or closed_at", "◆closed is empty or closed_at",
            "E030 closed_at"),
        Slip(cases, "closed_at is empty or closed_at >= received_at", "◆fee", "E044"),
        Slip(
            cases, "{says: Xong không trước khi nhận", "{◆say: Xong", "D020 says"),
        Slip(
            cases, "holds: closed_at is empty or closed_at >= received_at", "holds: closed_at >◆",
            "E014"),
    ]
}
