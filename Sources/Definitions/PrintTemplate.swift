public import Templates

/// A slip (phiếu) that is printed for an entry: a receipt, a request for supplement, an apology.
public struct PrintTemplate: Sendable, Hashable {
    /// Paper sizes.
    public enum Paper: String, Sendable, Hashable, CaseIterable {
        case a5, a4
    }

    /// The slip's name: `receipt`.
    public let id: String
    /// What people call it: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả".
    public let title: String
    /// The register for whose entries it is printed.
    public let register: String
    /// On which paper.
    public let paper: Paper
    /// The page's body.
    public let template: SlipTemplate

    /// Makes a slip.
    public init(
        id: String, title: String, register: String, paper: Paper, template: SlipTemplate
    ) {
        self.id = id
        self.title = title
        self.register = register
        self.paper = paper
        self.template = template
    }
}
