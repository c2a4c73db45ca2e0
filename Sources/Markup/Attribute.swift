/// An attribute of an element: its name is fixed in code, its value is escaped when written.
public struct Attribute: Sendable, Hashable {
    let name: String
    /// Nil for an attribute that is there or not, such as `open`.
    let value: String?

    private init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }

    /// The classes that the style sheet knows; none gives no attribute.
    public static func `class`(_ names: String?...) -> Attribute? {
        let names = names.compactMap { $0 }.filter { !$0.isEmpty }
        return names.isEmpty ? nil : Attribute("class", names.joined(separator: " "))
    }

    /// The name by which links reach the element, made fit for an address (see `Anchor`).
    public static func id(_ name: String) -> Attribute { Attribute("id", Anchor.name(name)) }

    /// Where a link leads.
    public static func href(_ address: WebAddress) -> Attribute { Attribute("href", address.text) }

    /// The hint shown when the pointer rests.
    public static func title(_ text: String) -> Attribute { Attribute("title", text) }

    /// The language of what is inside, such as `vi`.
    public static func lang(_ code: String) -> Attribute { Attribute("lang", code) }

    /// What a header cell heads.
    public static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }

    /// How many columns a cell spans; one gives no attribute.
    public static func colspan(_ count: Int) -> Attribute? {
        count > 1 ? Attribute("colspan", String(count)) : nil
    }

    /// How many rows a cell spans; one gives no attribute.
    public static func rowspan(_ count: Int) -> Attribute? {
        count > 1 ? Attribute("rowspan", String(count)) : nil
    }

    /// The number of a list's first item; one gives no attribute.
    public static func start(_ number: Int) -> Attribute? {
        number == 1 ? nil : Attribute("start", String(number))
    }

    /// The name of a `meta` element.
    public static func name(_ name: String) -> Attribute { Attribute("name", name) }

    /// The content of a `meta` element.
    public static func content(_ text: String) -> Attribute { Attribute("content", text) }

    /// The header that a `meta` element stands for.
    public static func httpEquiv(_ header: String) -> Attribute { Attribute("http-equiv", header) }

    /// The character set, always UTF-8.
    public static let utf8 = Attribute("charset", "utf-8")

    /// The part that an element plays for assistive technology.
    public static func role(_ role: String) -> Attribute { Attribute("role", role) }

    /// A name for assistive technology.
    public static func ariaLabel(_ text: String) -> Attribute { Attribute("aria-label", text) }

    /// The element that names this one for assistive technology.
    public static func ariaLabelledBy(_ id: String) -> Attribute {
        Attribute("aria-labelledby", Anchor.name(id))
    }

    /// Makes an element reachable with the Tab key.
    public static let focusable = Attribute("tabindex", "0")

    /// Makes `details` show what it holds; false gives no attribute.
    public static func open(_ isOpen: Bool) -> Attribute? {
        isOpen ? Attribute("open", nil) : nil
    }

    /// What a header cell can head.
    public enum Scope: String, Sendable, Hashable {
        case col, row, colgroup, rowgroup
    }
}
