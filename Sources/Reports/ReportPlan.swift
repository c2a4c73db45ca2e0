import Definitions
import Documents
import Expressions
import Indicators
import Templates
import Vocabulary
import WorkingTime

/// What a report asks for: each placeholder of its templates as figures to reckon.
struct ReportPlan {
    let definition: ReportDefinition
    let period: Period
    let asOf: Day
    private(set) var keys: [FigureKey] = []
    private(set) var needsTargets = false
    private let pack: Pack

    init(_ definition: ReportDefinition, pack: Pack, period: Period, asOf: Day) throws {
        self.definition = definition
        self.period = period
        self.asOf = asOf
        self.pack = pack
        for section in definition.sections {
            for piece in section.placeholders { try collect(piece) }
        }
    }

    private mutating func collect(_ piece: Template.Piece) throws {
        switch piece {
        case .markdown: break
        case .figure(let place): keys.append(try key(of: place))
        case .block(let place):
            switch place.block {
            case .figures(let figures): keys += try figures.map(key(of:))
            case .table(let table): keys += try table.columns.map { try key(of: $0, in: table) }
            case .targets: needsTargets = true
            case .contribution, .records: break
            }
        }
    }

    /// The figure that a placeholder within a sentence asks for.
    func key(of place: FigurePlace) throws -> FigureKey {
        var key = try scoped(place.scope)
        key.subject = .indicator(place.indicator.text)
        return key
    }

    /// The broken-down figure that a column of a table asks for.
    func key(of column: PlacedName, in table: RegisterTable) throws -> FigureKey {
        var key = try scoped(table.scope)
        key.by = table.dimension.text.split(separator: ".").map(String.init)
        key.condition = try table.condition.map { try condition($0, register: table.register.text) }
        if pack.indicator(column.text) == nil, let measure = Measure(rawValue: column.text) {
            key.subject = .aggregate(
                Aggregate(register: table.register.text, function: .count, measure: measure))
        } else {
            key.subject = .indicator(column.text)
        }
        return key
    }

    private func condition(_ name: PlacedName, register: String) throws -> TypedExpression {
        guard let register = pack.register(register) else {
            throw Problem(.noSuchRegister, ["name": register])
        }
        return try Expression(parsing: name.text, at: name.place)
            .typed(in: pack.scope(of: register, hasDays: true), expecting: .bool)
    }

    private func scoped(_ scope: FigureScope) throws -> FigureKey {
        var key = FigureKey("", unit: unit(scope.unit?.text), period: period, asOf: asOf)
        switch scope.period {
        case nil: break
        case .previous:
            key.period = period.yearBefore
            key.asOf = asOf.adding(years: -1)
        case .named(let name):
            guard let other = Period(named: name, cutoffs: definition.cutoffs) else {
                throw Problem(.noSuchPeriod, ["name": name])
            }
            key.period = other
            key.asOf = other.to
        }
        if let day = scope.asOf?.day(for: key.period) { key.asOf = day }
        return key
    }

    private func unit(_ named: String?) -> String? {
        let unit = named ?? definition.unit
        return unit == pack.units.root?.id ? nil : unit
    }

    // MARK: What stands at the head

    /// A title with the period's days filled in.
    func filled(_ text: String) -> String {
        [
            ("{period}", periodName), ("{from}", period.from.vietnamese),
            ("{to}", period.to.vietnamese), ("{as_of}", asOf.vietnamese),
        ].reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private var periodName: String {
        let parts = period.name.split(separator: "-")
        guard parts.count == 2 else { return period.name }
        let year = parts[0]
        return switch parts[1] {
        case "H1": "6 tháng đầu năm \(year)"
        case "H2": "6 tháng cuối năm \(year)"
        case "9M": "9 tháng năm \(year)"
        case "Q1": "quý I/\(year)"
        case "Q2": "quý II/\(year)"
        case "Q3": "quý III/\(year)"
        case "Q4": "quý IV/\(year)"
        default: "tháng \(Int(parts[1]) ?? 0)/\(year)"
        }
    }

    /// What a reader must know before the first figure: from when to when, and as of which day.
    func facts(_ pack: Pack) -> [Fact] {
        [
            Fact("Kỳ báo cáo", [.text("từ \(period.from.vietnamese) đến \(period.to.vietnamese)")]),
            Fact("Chốt số liệu", [.text("hết ngày \(asOf.vietnamese), trừ nơi ghi ngày khác")]),
            Fact("Lịch làm việc", [.text("phiên bản \(pack.calendar.version)")]),
        ]
    }
}
