import Access
import Definitions
import Documents
import Reports
import Vocabulary

/// The list of users as a table for people and as JSON for programs.
struct UserListOutput {
    let users: [User]
    let day: Day
    let pack: Pack

    // MARK: For people

    var table: String {
        let head = "Người dùng và vai trò ngày \(day.vietnamese)"
        guard !users.isEmpty else { return head + "\nChưa có người dùng nào." }
        let rows = users.map { user in
            let person = user.person
            let roles = person.grants.map { UserWords.grant($0, in: pack, home: person.unit) }
            let state = user.isActive ? [] : ["đã ngừng hoạt động"]
            return Row(
                .normal,
                [
                    Cell(person.id), Cell(person.title), Cell(UserWords.unit(person.unit, pack)),
                    Cell((state + roles).joined(separator: "; ")),
                ])
        }
        let heads = ["Người dùng", "Họ tên", "Đơn vị", "Vai trò"]
        let table = Table(
            columns: [.name, .words, .words, .words], header: [heads.map { HeaderCell($0) }],
            rows: rows)
        return TextWriter(width: 110).text([.paragraph([.text(head)]), .table(table)])
    }

    // MARK: For programs

    func json() throws -> String {
        try PrettyJSON.text(
            Envelope(on: day.iso, users: users.map { Record(user: $0) }))
    }

    private struct Envelope: Encodable {
        let on: String
        let users: [Record]
    }

    private struct Record: Encodable {
        let id: String
        let title: String
        let unit: String?
        let active: Bool
        let roles: [GrantRecord]

        init(user: User) {
            id = user.person.id
            title = user.person.title
            unit = user.person.unit
            active = user.isActive
            roles = user.person.grants.map { GrantRecord(grant: $0) }
        }
    }

    private struct GrantRecord: Encodable {
        let role: String
        let unit: String
        let from: String?
        let to: String?
        let actingFor: String?

        init(grant: Person.Grant) {
            role = grant.role
            unit = grant.unit
            from = grant.from?.iso
            to = grant.to?.iso
            actingFor = grant.actingFor
        }
    }
}

/// Roles and units in words for people.
enum UserWords {
    /// `Chủ tịch tại Ủy ban nhân dân thị xã từ ngày 01/03/2023, thay «nguyen.van.b»`; the unit is
    /// left out where it is `home`, which is told already.
    static func grant(_ grant: Person.Grant, in pack: Pack, home: String? = nil) -> String {
        "\(pack.role(grant.role)?.title ?? grant.role)"
            + (grant.unit == home ? "" : " tại \(unit(grant.unit, pack))")
            + RoleDays.words(grant.from, grant.to)
            + (grant.actingFor.map { ", thay «\($0)»" } ?? "")
    }

    /// What people call a unit; its id when the pack no longer has it.
    static func unit(_ id: String?, _ pack: Pack) -> String {
        id.map { pack.units[$0]?.title ?? $0 } ?? ""
    }
}
