import Definitions

extension Register {
    /// Where the entries of a sample have their deadlines from: the first of the rule's cases for
    /// which the sample fills what it needs.
    ///
    /// A budget that only some entries have is passed over: whether its condition holds is not
    /// known before the row is made, and by then its dates are.
    ///
    /// - Parameter columns: the columns that the sample says something of.
    /// - Returns: nil when they have none.
    func sampledDue(_ columns: [String]) -> DueRule.Source? {
        lifecycle?.due?.cases.first { due in
            switch due.source {
            case .field(let field), .phrase(let field): columns.contains(field)
            case .workingDaysBefore(_, let field): due.when == nil && columns.contains(field)
            case .budget: due.when == nil && due.from == nil
            case .budgetField(let path):
                due.when == nil && due.from == nil && columns.contains(path.first ?? "")
            }
        }?.source
    }
}
