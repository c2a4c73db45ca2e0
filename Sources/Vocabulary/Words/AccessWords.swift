/// The problems that `Access` tells of; `A` stands for its name.
enum AccessWords {
    static let codes: [ProblemCode] = users + rights

    private static let users: [ProblemCode] = [
        .noSuchUser, .userExists, .badUserName, .badUserTitle, .inactiveUser, .noSuchRole,
        .unitNotThere, .grantReversed, .actsForSelf, .alreadyGranted, .notGranted,
        .notHeldByOther,
    ]
    private static let rights: [ProblemCode] = [
        .mayNotSee, .mayNotAdd, .mayNotChange, .mayNotChangeFields, .mayNotChangeNow, .mayNotMove,
        .operatorOnly, .mayNotFilter,
    ]
}

// MARK: Users and their roles

extension ProblemCode {
    /// A user that there is not. Facts: `name`, `nearest`.
    public static let noSuchUser = ProblemCode(
        "A001", .notFound,
        vi: "không có người dùng «{name}»[; có phải «{nearest}»?]",
        en: "no such user: {name}[; did you mean {nearest}?]")
    /// A user of this name is there already. Facts: `name`, `title`.
    public static let userExists = ProblemCode(
        "A002", .conflict,
        vi: "đã có người dùng «{name}»[ ({title})]; hãy chọn tên khác",
        en: "the user {name} exists already[ ({title})]")
    /// A name that users can't have. Facts: `name`, `most`.
    public static let badUserName = ProblemCode(
        "A003",
        vi: "«{name}» không dùng làm tên người dùng được; hãy viết từ 2 đến {most} ký tự a–z, 0–9, "
            + "dấu chấm, gạch nối, bắt đầu bằng chữ cái và kết thúc bằng chữ cái hoặc chữ số",
        en: "{name} can't be a user's name: 2 to {most} of a-z, 0-9, . and -, a letter first, "
            + "a letter or digit last")
    /// A user without a readable name of people. Facts: `name`, `most`.
    public static let badUserTitle = ProblemCode(
        "A004",
        vi: "hãy ghi họ tên của «{name}», một dòng, không quá {most} ký tự",
        en: "the title of {name} must be one line of at most {most} characters")
    /// A user who is no longer active. Facts: `name`, `title`.
    public static let inactiveUser = ProblemCode(
        "A005", .notAllowed,
        vi: "người dùng «{name}»[ ({title})] đã ngừng hoạt động",
        en: "the user {name} is not active")
    /// A role that the pack does not have. Facts: `name`, `nearest`, `known`.
    public static let noSuchRole = ProblemCode(
        "A006", .notFound,
        vi: "không có vai trò «{name}»[; có phải «{nearest}»?][ (có: {known})]",
        en: "no such role: {name}[; did you mean {nearest}?][ (there are {known})]")
    /// A unit that does not exist on the day that matters. Facts: `unit`, `day`, `from`, `to`,
    /// `successors`.
    public static let unitNotThere = ProblemCode(
        "A007",
        vi: "ngày {day} không có {unit}[ (lập từ ngày {from})][ (hoạt động đến hết ngày {to})]"
            + "[; nơi kế tục: {successors}]",
        en: "{unit} does not exist on {day}[, it begins on {from}][, it ended on {to}]"
            + "[; successors: {successors}]")
    /// A role that ends before it begins. Facts: `from`, `to`.
    public static let grantReversed = ProblemCode(
        "A008", vi: "vai trò được giao từ ngày {from} đến ngày {to} là ngược",
        en: "the role would end on {to}, before it begins on {from}")
    /// A user is to stand in for themselves. Facts: `name`.
    public static let actsForSelf = ProblemCode(
        "A009", vi: "«{name}» không thể thay chính mình; hãy bỏ phần thay hoặc ghi người khác",
        en: "{name} can't act for themselves")
    /// The user holds the role for some of these days already. Facts: `name`, `role`, `unit`,
    /// `from`, `to`.
    public static let alreadyGranted = ProblemCode(
        "A010", .conflict,
        vi: "«{name}» đã giữ vai trò {role} tại {unit}[ từ ngày {from}][ đến ngày {to}]; hãy thu "
            + "hồi trước, hoặc chọn những ngày khác",
        en: "{name} holds the role {role} for {unit} already[ from {from}][ to {to}]")
    /// A role is to be taken back that the user does not hold. Facts: `name`, `role`, `unit`,
    /// `actingFor`.
    public static let notGranted = ProblemCode(
        "A011", .notFound,
        vi: "«{name}» không giữ vai trò {role}[ tại {unit}][ thay «{actingFor}»] nên không có gì "
            + "để thu hồi",
        en: "{name} does not hold the role {role}[ for {unit}][ acting for {actingFor}]")
    /// A role is to be held in the place of someone who does not hold it all that time. Facts:
    /// `name`, `role`, `unit`, `from`, `to`.
    public static let notHeldByOther = ProblemCode(
        "A012", .conflict,
        vi: "«{name}» không giữ vai trò {role} tại {unit} suốt thời gian từ ngày {from}"
            + "[ đến hết ngày {to}] nên không ai giữ thay được; hãy chọn những ngày khác, hoặc "
            + "giao vai trò ấy cho «{name}» trước",
        en: "{name} does not hold the role {role} for {unit} from {from}[ to {to}] on, so that "
            + "nobody can act for them")
}

// MARK: Rights

extension ProblemCode {
    /// Someone may not see an entry. Facts: `person`, `register`, `roles`.
    public static let mayNotSee = ProblemCode(
        "A020", .notAllowed,
        vi:
            "{person} không được xem mục này của sổ «{register}»[; những vai trò được xem: {roles}]",
        en: "{person} may not see this entry of {register}[; roles that may: {roles}]")
    /// Someone may not add an entry. Facts: `person`, `register`, `unit`, `roles`.
    public static let mayNotAdd = ProblemCode(
        "A021", .notAllowed,
        vi: "{person} không được ghi vào sổ «{register}»[ cho {unit}]"
            + "[; những vai trò được ghi: {roles}]",
        en: "{person} may not add to {register}[ for {unit}][; roles that may: {roles}]")
    /// Someone may not change an entry. Facts: `person`, `register`, `units`, `roles`.
    public static let mayNotChange = ProblemCode(
        "A022", .notAllowed,
        vi: "{person} không được sửa mục này của sổ «{register}»[, mục của {units}]"
            + "[; những vai trò được sửa: {roles}]",
        en:
            "{person} may not change this entry of {register}[ of {units}][; roles that may: {roles}]"
    )
    /// Someone may change an entry, but not these fields. Facts: `person`, `register`, `fields`,
    /// `units`, `roles`.
    public static let mayNotChangeFields = ProblemCode(
        "A023", .notAllowed,
        vi: "{person} không được sửa {fields} của mục này trong sổ «{register}»",
        en: "{person} may not change {fields} in {register}")
    /// Someone may change such an entry, but not in its present state. Facts: `person`, `register`,
    /// `state`, `units`, `roles`.
    public static let mayNotChangeNow = ProblemCode(
        "A024", .notAllowed,
        vi: "{person} không được sửa mục này của sổ «{register}» nữa"
            + "[ khi nó ở trạng thái «{state}»]",
        en: "{person} may not change this entry of {register} any more[ in the state {state}]")
    /// Someone may not take a transition. Facts: `person`, `register`, `transition`, `units`,
    /// `roles`.
    public static let mayNotMove = ProblemCode(
        "A025", .notAllowed,
        vi: "{person} không được làm việc «{transition}»[; việc này dành cho: {roles}]"
            + "[ (của {units} hoặc cấp trên)]",
        en: "{person} may not do {transition} in {register}[; it is for: {roles}]"
            + "[ (of {units} or above)]")
    /// Something that only operators do. Facts: `person`, `deed`.
    public static let operatorOnly = ProblemCode(
        "A026", .notAllowed,
        vi: "{person} không được {deed}; việc này do người quản trị làm trên máy chủ",
        en: "{person} may not do this ({deed}); it is done by an operator")
    /// Someone may not search, order or group by a field. Facts: `person`, `register`, `field`.
    public static let mayNotFilter = ProblemCode(
        "A027", .notAllowed,
        vi: "{person} không được tìm, sắp xếp hay nhóm sổ «{register}» theo «{field}» vì không "
            + "được xem đầy đủ trường này",
        en: "{person} may not filter {register} by {field}, which they may not see everywhere")
}
