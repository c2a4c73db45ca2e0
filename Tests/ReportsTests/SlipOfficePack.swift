import Definitions
import Templates
import WorkingTime

// The pack of the small counter: what its slips need of the real one.
extension SlipOffice {
    private static let titles = [
        "receipt": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        "supplement_request": "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
        "refusal": "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
        "apology": "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
        "stop_notice": "Thông báo dừng giải quyết hồ sơ",
        "control_sheet": "Phiếu kiểm soát quá trình giải quyết hồ sơ",
    ]

    static func pack(_ slips: [String: String]) throws -> Pack {
        try Pack(
            id: "thu", title: "Thử", version: "1", locale: "vi-VN",
            timeZone: "Asia/Ho_Chi_Minh", folder: "",
            units: UnitTree([
                UnitDefinition(
                    id: "ubnd", code: "H57.34", title: "Ủy ban nhân dân thị xã Hương Trà",
                    kind: "thị xã"),
                UnitDefinition(
                    id: "ttphcc", code: "H57.34.20", title: "Trung tâm Hành chính công thị xã",
                    kind: "trung tâm", parent: "ubnd"),
                UnitDefinition(
                    id: "qldt", code: "H57.34.12", title: "Phòng Quản lý đô thị", symbol: "QLĐT",
                    kind: "phòng", parent: "ubnd"),
            ]),
            calendar: WorkCalendarDefinition(
                version: "1", years: [2023], hours: [], daysOff: [], workingDays: []),
            registers: [procedures, dossiers, papers, handOvers],
            indicators: [], targets: [], checks: [], reports: [],
            prints: slips.sorted { $0.key < $1.key }.map { id, source in
                PrintTemplate(
                    id: id, title: titles[id] ?? id, register: "dossiers",
                    paper: id == "receipt" ? .a5 : .a4,
                    template: try SlipTemplate(parsing: source, file: id + ".html"))
            }, samples: [])
    }

    private static func options(_ pairs: KeyValuePairs<String, String>) -> FieldType {
        .choice(pairs.map { .init(id: $0.key, label: $0.value) })
    }

    private static let procedures = Register(
        id: "procedures", title: "Thủ tục", number: pattern,
        fields: [
            Field(id: "code", label: "Mã", type: .text),
            Field(id: "title", label: "Tên", type: .text),
            Field(id: "processing_time", label: "Thời hạn", type: .text),
            Field(id: "agency", label: "Cơ quan", type: .unit),
        ])

    private static let channels = options([
        "counter": "Trực tiếp", "online": "Trực tuyến", "post": "Bưu chính công ích",
    ])

    private static let dossiers = Register(
        id: "dossiers", title: "Hồ sơ một cửa", number: pattern,
        fields: [
            Field(id: "procedure", label: "Thủ tục", type: .reference("procedures")),
            Field(id: "competent_unit", label: "Cơ quan giải quyết", type: .unit),
            Field(id: "applicant", label: "Người nộp", type: .text, isPersonal: true),
            Field(id: "applicant_id", label: "Số định danh", type: .text, isPersonal: true),
            Field(id: "address", label: "Địa chỉ", type: .text, isPersonal: true),
            Field(id: "phone", label: "Điện thoại", type: .text, isPersonal: true),
            Field(id: "email", label: "Thư điện tử", type: .text, isPersonal: true),
            Field(id: "channel", label: "Hình thức nộp", type: channels),
            Field(id: "sets", label: "Số bộ", type: .number(decimals: 0)),
            Field(id: "area", label: "Diện tích", type: .number(decimals: 2)),
            Field(id: "digitised", label: "Đã số hóa", type: .bool),
            Field(id: "apologised_on", label: "Ngày xin lỗi", type: .date),
            Field(id: "received_at", label: "Ngày tiếp nhận", type: .datetime),
            Field(id: "closed_at", label: "Ngày kết thúc", type: .datetime),
            Field(id: "outcome", label: "Kết quả", type: options(["resolved": "Đã giải quyết"])),
            Field(id: "returned_at", label: "Ngày trả", type: .datetime),
            Field(id: "return_channel", label: "Hình thức trả", type: channels),
            Field(id: "fee", label: "Phí", type: .money),
            Field(id: "payment", label: "Thanh toán", type: options(["cash": "Tiền mặt"])),
        ],
        lifecycle: Lifecycle(
            opened: "received_at", closed: "closed_at", outcome: "outcome",
            due: DueRule(
                source: .budgetField(["procedure", "processing_time"]), pausedIn: ["waiting"])),
        workflow: Workflow(
            start: "received",
            states: [
                .init(id: "received", label: "Đã tiếp nhận"),
                .init(id: "processing", label: "Đang giải quyết"),
                .init(id: "waiting", label: "Chờ bổ sung giấy tờ"),
                .init(id: "stopped", label: "Đã dừng"),
            ],
            transitions: [
                Transition(
                    id: "accept", title: "Nhận hồ sơ", from: ["received"], to: "processing",
                    print: "receipt"),
                Transition(
                    id: "ask", title: "Yêu cầu bổ sung", from: ["processing"], to: "waiting",
                    print: "supplement_request"),
                Transition(
                    id: "apologise", title: "Xin lỗi và hẹn lại", from: ["processing"],
                    to: "processing", print: "apology"),
            ]))

    private static let papers = Register(
        id: "dossier_papers", title: "Giấy tờ", number: pattern,
        fields: [
            Field(id: "dossier", label: "Hồ sơ", type: .reference("dossiers")),
            Field(id: "title", label: "Tên giấy tờ", type: .text),
            Field(
                id: "kind", label: "Loại",
                type: options(["original": "Bản chính", "copy": "Bản sao"])),
            Field(id: "count", label: "Số lượng", type: .number(decimals: 0)),
        ])

    private static let handOvers = Register(
        id: "hand_overs", title: "Giao nhận", number: pattern,
        fields: [
            Field(id: "dossier", label: "Hồ sơ", type: .reference("dossiers")),
            Field(id: "from_unit", label: "Đơn vị giao", type: .unit),
            Field(id: "step", label: "Việc", type: options(["resolve": "Giải quyết"])),
            Field(id: "handed_at", label: "Giao lúc", type: .datetime),
            Field(id: "received_at", label: "Nhận lúc", type: .datetime),
            Field(id: "finished_at", label: "Xong lúc", type: .datetime),
        ],
        lifecycle: Lifecycle(
            opened: "handed_at", closed: "finished_at", due: DueRule(source: .budget(.hours(8)))))

    private static let pattern = NumberPattern([.sequence(width: 4)])
}
