import Access
import ArgumentParser
import Definitions
import Store
import Vocabulary

/// `dieuhanh user …`: who may work in a database, and as what. Whoever holds the database may do it.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Người dùng và vai trò của họ.",
        subcommands: [UserAdd.self, UserRole.self, UserActive.self, UserList.self])
}

/// From which day to which a role is held.
struct RoleDays: ParsableArguments {
    @Option(help: "Giữ vai trò từ ngày (2023-01-01); không ghi thì không giới hạn.") var from: Day?
    @Option(help: "Giữ vai trò đến hết ngày (2023-12-31); không ghi thì không giới hạn.")
    var to: Day?

    /// ` từ ngày 01/01/2023 đến hết ngày 31/12/2023`, as far as there are such days.
    static func words(_ from: Day?, _ to: Day?) -> String {
        (from.map { " từ ngày \($0.vietnamese)" } ?? "")
            + (to.map { " đến hết ngày \($0.vietnamese)" } ?? "")
    }
}

/// `dieuhanh user add ID`: a new user, with first roles for their own unit.
struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Thêm người dùng, kèm vai trò tại đơn vị của họ.")

    @Argument(
        help: ArgumentHelp(
            "Tên trong hệ thống: a–z, 0–9, dấu chấm, gạch nối (nguyen.van.an).",
            valueName: "người dùng"))
    var id: String
    @Option(help: "Họ tên.") var title: String
    @Option(help: "Đơn vị công tác.") var unit: String
    @Option(help: "Vai trò; ghi nhiều lần nếu có nhiều.") var role: [String] = []
    @OptionGroup var days: RoleDays
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (people, now, actor) = (People(pack: pack), PackClock.now(in: pack), Actor.name)
        let (id, title, unit, days) = (id, title, unit, (days.from, days.to))
        let grants = role.map { Person.Grant($0, unit: unit, from: days.0, to: days.1) }
        try await engine.write { connection in
            try people.add(
                id, title: title, unit: unit, on: days.0, at: now, by: actor, connection)
            for grant in grants {
                try people.give(grant, to: id, at: now, by: actor, connection)
            }
        }
        let roles = role.map { pack.role($0)?.title ?? $0 }.joined(separator: ", ")
        Terminal.say(
            "Đã thêm «\(id)» (\(title), \(pack.units[unit]?.title ?? unit))"
                + (roles.isEmpty ? "; chưa có vai trò." : "; vai trò: \(roles)."))
    }
}

/// `dieuhanh user role ID ROLE`: gives a role, or takes it back.
struct UserRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "Giao vai trò cho người dùng, hoặc thu hồi.")

    @Argument(help: ArgumentHelp("Người dùng.", valueName: "người dùng")) var id: String
    @Argument(help: ArgumentHelp("Vai trò.", valueName: "vai trò")) var role: String
    @Option(help: "Đơn vị (mặc định: đơn vị công tác; khi thu hồi: mọi đơn vị).") var unit: String?
    @OptionGroup var days: RoleDays
    @Option(name: .customLong("acting-for"), help: "Thay cho người dùng này.")
    var actingFor: String?
    @Flag(help: "Thu hồi, có hiệu lực ngay.") var revoke = false
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        if revoke, days.from != nil || days.to != nil {
            throw ValidationError("--revoke có hiệu lực ngay, không đi với --from, --to.")
        }
    }

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (people, now, actor) = (People(pack: pack), PackClock.now(in: pack), Actor.name)
        let (id, role, unit, actingFor) = (id, role, unit, actingFor)
        let title = pack.role(role)?.title ?? role
        if revoke {
            let count = try await engine.write {
                try people.revoke(
                    role, of: id, unit: unit, actingFor: actingFor, at: now, by: actor, $0)
            }
            Terminal.say("Đã thu hồi vai trò \(title) của «\(id)» (\(count) lần giao).")
            return
        }
        let days = (days.from, days.to)
        let grant = try await engine.write { connection in
            let person = try people.person(id, on: now.day, connection)
            let grant = Person.Grant(
                role, unit: unit ?? person.unit ?? "", from: days.0, to: days.1,
                actingFor: actingFor)
            try people.give(grant, to: id, at: now, by: actor, connection)
            return grant
        }
        Terminal.say("«\(id)» giữ vai trò \(UserWords.grant(grant, in: pack)).")
    }
}

/// `dieuhanh user active ID`: switches a user on, or off.
struct UserActive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "active", abstract: "Cho người dùng hoạt động lại, hoặc ngừng (--off).")

    @Argument(help: ArgumentHelp("Người dùng.", valueName: "người dùng")) var id: String
    @Flag(help: "Ngừng hoạt động; vai trò và những việc đã làm vẫn còn.") var off = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let (people, now, actor) = (People(pack: pack), PackClock.now(in: pack), Actor.name)
        let (id, isActive) = (id, !off)
        try await engine.write {
            try people.set(active: isActive, id, at: now, by: actor, $0)
        }
        Terminal.say(isActive ? "«\(id)» hoạt động." : "«\(id)» đã ngừng hoạt động.")
    }
}

/// `dieuhanh user list`: all users with the roles of a day.
struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Người dùng và vai trò có hiệu lực trong một ngày.")

    @Option(help: "Ngày (mặc định: hôm nay).") var on: Day?
    @Option(help: "Dạng in: table hoặc json.") var format: OutputFormat = .table
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        if format == .csv { throw ValidationError("--format chỉ nhận table hoặc json.") }
    }

    func run() async throws {
        let (engine, pack) = try await database.openWithPack()
        let people = People(pack: pack)
        let day = on ?? PackClock.now(in: pack).day
        let users = try await engine.read { try people.list(on: day, $0) }
        let output = UserListOutput(users: users, day: day, pack: pack)
        Terminal.say(try format == .json ? output.json() : output.table)
    }
}
