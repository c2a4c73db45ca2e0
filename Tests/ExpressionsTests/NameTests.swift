import Expressions
import Testing
import Vocabulary

/// Which words are names, options and units.
@Suite struct NameTests {
    private func names(_ source: String) throws -> [String] {
        try typed(source).names.map(\.name.description)
    }

    @Test func `all words are names before typing, with their positions`() throws {
        let expression = try Expression(parsing: "fee > plan(pages) and channel = online")
        #expect(
            expression.names.map(\.name.description) == ["fee", "plan(pages)", "channel", "online"])
        #expect(expression.names.map(\.position) == [1, 7, 23, 33])
        #expect(expression.names[1].name == Name(path: ["pages"], function: "plan"))
        #expect(expression.source == "fee > plan(pages) and channel = online")
    }

    @Test func `a typed expression names each field once`() throws {
        let source = "channel = online and fee > 1 and fee < procedure.fee and unit under ubnd"
        #expect(try names(source) == ["channel", "fee", "procedure.fee", "unit"])
        #expect(try typed(source).names.map(\.position) == [1, 22, 40, 58])
    }

    @Test func `on the right an option wins over a field, on the left a field`() throws {
        // `post` is a field that holds a number, and an option of channel.
        #expect(try names("channel = post") == ["channel"])
        #expect(try names("channel in (online, post)") == ["channel"])
        #expect(try names("fee = post") == ["fee", "post"])
        #expect(problems("post = channel").count == 1)
        #expect(try names("online = channel") == ["channel"])
        #expect(try names("\"post\" = channel") == ["channel"])
    }

    @Test func `an option is found through functions`() throws {
        #expect(try names("channel = if(paid, online, post)") == ["channel", "paid"])
        #expect(try names("coalesce(channel, post) = online") == ["channel"])
        #expect(try names("coalesce(channel, state) = processing") == ["channel", "state"])
    }

    @Test func `a reference compared with a text is compared by its number`() throws {
        #expect(try names("procedure = \"1.000123\"") == ["procedure.number"])
        #expect(try names("\"1.000123\" != procedure") == ["procedure.number"])
        #expect(
            try names("procedure.parent in (\"a\", note)") == ["procedure.parent.number", "note"])
        #expect(try names("procedure = other and procedure is empty") == ["procedure", "other"])
    }

    @Test func `a hyphen without spaces belongs to the name`() throws {
        #expect(try names("so-luong - fee > 0") == ["so-luong", "fee"])
        #expect(try names("fee -pages > 0") == ["fee", "pages"])
        #expect(try names("fee- pages > 0") == ["fee", "pages"])
        #expect(try names("unit = phuong-19996") == ["unit"])
        #expect(try value("10-3-1") == .integer(6))
    }

    @Test func `a field may be called as a function or as empty`() throws {
        struct Fields: Scope {
            let owner = "x"
            let functions: [String] = []
            let units: [String] = []
            func type(of name: Name) -> ValueType? {
                ["year", "empty"].contains(name.description) ? .number : nil
            }
            func names(under prefix: [String]) -> [String] { [] }
            func isUnit(_ id: String) -> Bool { false }
        }
        let expression = try Expression(parsing: "year > 1 and empty is empty").typed(in: Fields())
        #expect(expression.names.map(\.name.path) == [["year"], ["empty"]])
        #expect(Expression.reservedWords.contains("under"))
        #expect(!Expression.reservedWords.contains("empty"))
    }

    @Test func `a ratio gives its two sides`() throws {
        let whole = try typed("(fee + pages) of procedure.fee * 2", expecting: .number)
        let ratio = try #require(whole.ratio)
        #expect(ratio.numerator.source == "fee + pages")
        #expect(ratio.denominator.source == "procedure.fee * 2")
        #expect(ratio.numerator.names.map(\.name.description) == ["fee", "pages"])
        #expect(ratio.denominator.names.map(\.name.description) == ["procedure.fee"])
        #expect(ratio.denominator.evaluate { _ in .integer(21) } == .integer(42))
        #expect(
            ratio.denominator.evaluate(slots: { _ in .integer(4) }, isWithin: ==) == .integer(8))
        let bracketed = try typed("((fee)/(pages))")
        #expect(bracketed.ratio?.numerator.source == "fee")
        #expect(try typed("fee + 1 / pages").ratio == nil)
        #expect(try typed("1 / 2 > 0").ratio == nil)
    }
}
