import Templates
import Testing
import Vocabulary

/// The body of a slip with values in its places.
private func print(_ source: String, _ values: [String: SlipValue]) throws -> String {
    try SlipTemplate(parsing: source, file: "prints/a.html").render(values)
}

@Suite struct SlipTemplateTests {
    @Test func `a place prints the value, a missing one nothing`() throws {
        let text = try print(
            "<p>{{ applicant }}, {{phone}}.</p>", ["applicant": .text("Đặng Thị Ánh")])
        #expect(text == "<p>Đặng Thị Ánh, .</p>")
    }

    @Test func `parts are reached by dots, and what has parts prints its own text`() throws {
        let values: [String: SlipValue] = [
            "procedure": .map("1.012766", ["title": .text("Cấp giấy phép xây dựng")])
        ]
        #expect(
            try print("{{procedure}} {{procedure.title}}{{procedure.fee.unit}}", values)
                == "1.012766 Cấp giấy phép xây dựng")
    }

    @Test func `a section is repeated for each item, the inverted one stands for none`() throws {
        let source = "{{#papers}}<li>{{title}} ({{count}})</li>{{/papers}}{{^papers}}–{{/papers}}"
        let papers: SlipValue = .list([
            .map("", ["title": .text("Đơn"), "count": .text("1")]),
            .map("", ["title": .text("Bản vẽ"), "count": .text("2")]),
        ])
        #expect(try print(source, ["papers": papers]) == "<li>Đơn (1)</li><li>Bản vẽ (2)</li>")
        #expect(try print(source, ["papers": .list([])]) == "–")
        #expect(try print(source, [:]) == "–")
    }

    @Test(arguments: [SlipValue.none, .text(""), .bool(false), .list([])])
    func `a section over nothing is left out`(value: SlipValue) throws {
        let text = try print("{{#a}}có {{a}}{{/a}}{{^a}}không{{/a}}", ["a": value])
        #expect(text == "không")
    }

    @Test(arguments: [SlipValue.text("x"), .bool(true), .list([.text("y")]), .map("", [:])])
    func `a section over something stands`(value: SlipValue) throws {
        #expect(try print("{{#a}}có{{/a}}{{^a}}không{{/a}}", ["a": value]) == "có")
    }

    @Test func `an empty value of an item hides the outer one of the same name`() throws {
        let values: [String: SlipValue] = [
            "note": .text("ngoài"), "history": .list([.map("", ["note": .none])]),
        ]
        #expect(try print("{{#history}}[{{note}}]{{/history}}{{note}}", values) == "[]ngoài")
    }

    @Test func `texts of a list print themselves`() throws {
        let values: [String: SlipValue] = ["papers": .list([.text("a<b"), .text("c")])]
        #expect(try print("{{#papers}}{{.}};{{/papers}}", values) == "a&lt;b;c;")
    }

    @Test func `the names are told once each, with where they stand`() throws {
        let template = try SlipTemplate(
            parsing: "{{a.b}}\n{{! chú thích }}{{#list}} {{a.b}} {{.}} {{^c}}{{d}}{{/c}}{{/list}}",
            file: "prints/a.html")
        #expect(template.names == ["a.b", "list", "c", "d"])
        #expect(template.places.map(\.name) == ["a.b", "list", "a.b", "", "c", "d"])
        #expect(
            template.places.map(\.sections) == [
                [], [], [["list"]], [["list"]], [["list"]], [["list"]],
            ])
        #expect(template.places[1].place == Place(file: "prints/a.html", line: 2, column: 17))
    }

    @Test func `templates are equal when their sources are`() throws {
        let one = try SlipTemplate(parsing: "{{a}}", file: "a.html")
        #expect(one == (try SlipTemplate(parsing: "{{a}}", file: "a.html")))
        #expect(one != (try SlipTemplate(parsing: "{{b}}", file: "a.html")))
        #expect(Set([one, one]).count == 1)
    }
}

@Suite struct SlipEscapingTests {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onload='x'", "&quot; onload=&#39;x&#39;"),
        ("Thu & chi", "Thu &amp; chi"),
        ("{{a}}{{{a}}}", "{{a}}{{{a}}}"),
        // A quote or bracket that carries an accent is one character, and still markup.
        ("\"\u{301}x", "&quot;\u{301}x"),
        ("<\u{301}b>\u{20DD}", "&lt;\u{301}b&gt;\u{20DD}"),
        ("a\u{0}b\u{1B}c\u{85}d\u{FFFE}e\tf", "abcde\tf"),
    ])
    func `a value stays a value`(value: String, printed: String) throws {
        let text = try print("{{a}}<b title=\"{{a}}\">", ["a": .text(value)])
        #expect(
            Array(text.unicodeScalars)
                == Array("\(printed)<b title=\"\(printed)\">".unicodeScalars))
        let mapped = try print("{{#m}}{{a}}{{/m}}{{m}}", ["m": .map(value, ["a": .text(value)])])
        #expect(Array(mapped.unicodeScalars) == Array((printed + printed).unicodeScalars))
    }
}

@Suite struct SlipFaultTests {
    private func faults(_ source: String) -> [String] {
        do {
            _ = try SlipTemplate(parsing: source, file: "a.html")
            return []
        } catch { return error.all.map { ProblemWords.line($0) } }
    }

    @Test(arguments: [
        ("{{{a}}}", "{{{", 1), ("{{& a}}", "{{&", 1), ("{{> part}}", "{{>", 1),
        ("{{<parent}}", "{{<", 1), ("{{$block}}", "{{$", 1), ("{{=<% %>=}}", "{{=", 1),
        ("\n\n {{% CONTENT_TYPE: TEXT}}", "{{%", 3),
    ])
    func `marks that put in more than values are refused`(
        source: String, mark: String, line: Int
    ) throws {
        let faults = faults(source)
        #expect(faults.count == 1 && faults[0].hasPrefix("a.html:\(line):"))
        #expect(faults[0].contains("không dùng được dấu «\(mark)»"))
        #expect(faults[0].contains("{{#tên}} … {{/tên}}") && faults[0].hasSuffix("(T102)"))
    }

    @Test(arguments: [
        ("{{}}", "T103"), ("{{ }}", "T103"), ("{{a b}}", "T103"), ("{{upper(a)}}", "T103"),
        ("{{a..b}}", "T103"), ("{{.a}}", "T103"), ("{{tên}}", "T103"), ("{{1a}}", "T103"),
        ("{{#}}", "T103"), ("{{a", "T101"), ("{{a\n}}", "T101"), ("{{", "T101"),
        ("{{#a}}", "T104"), ("{{/a}}", "T105"), ("{{#a}}{{/b}}", "T105"),
        ("<p class={{a}}>", "T106"), ("<{{a}}>", "T106"), ("<style>p{color:{{a}}}</style>", "T106"),
        ("<SCRIPT>'{{a}}'</SCRIPT>", "T106"), ("<!-- {{a}} -->", "T106"),
    ])
    func `a fault of writing is told`(source: String, code: String) {
        let faults = faults(source)
        #expect(faults.count == 1 && faults.allSatisfy { $0.hasSuffix("(\(code))") }, "\(faults)")
    }

    @Test func `all faults are told at once, each at its place`() {
        #expect(
            faults("{{a b}}\n<p>{{{c}}}</p>\n  {{#d}}") == [
                "a.html:1:1: «a b» chưa đúng cách viết tên: tên gồm chữ cái không dấu, chữ số,"
                    + " «_» và «-», các phần cách nhau bằng dấu chấm (T103)",
                "a.html:2:4: không dùng được dấu «{{{» trong phiếu; chỉ có {{tên}}, {{#tên}} …"
                    + " {{/tên}}, {{^tên}} … {{/tên}}, {{! chú thích }} (T102)",
                "a.html:3:3: đoạn «d» chưa được đóng: cần thêm «{{/d}}» (T104)",
            ])
    }

    @Test(arguments: [
        "<p class=\"{{a}}\" title='{{a}}'>{{a}}</p>", "<style>p { a: b; }</style>{{a}}",
        "<!-- > \" --><i>{{a}}</i>", "a < b {{! ' }}", "{{#a}}{{#a}}x{{/a}}{{/a}}", "",
        "<p {{#a}}class=\"x\"{{/a}}>", "@media print { p { a: b }} }}",
    ])
    func `what is written well is read`(source: String) { #expect(faults(source) == []) }

    @Test(arguments: 0..<200)
    func `no text makes the reader fail otherwise than by problems`(seed: UInt64) throws {
        let parts = [
            "{{", "}}", "{", "}", "#", "^", "/", "a", "b.c", " ", "\n", "\r\n", "<", ">", "\"",
            "'", "!", "--", "style", "é", "\u{301}", ".", "=", "%",
        ]
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        var source = ""
        for _ in 0..<40 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            source += parts[Int(state >> 33) % parts.count]
        }
        if let template = try? SlipTemplate(parsing: source, file: "a") {
            _ = template.render(["a": .list([.text("x")])])
        } else {
            #expect(faults(source).contains { $0.contains("(T1") }, "seed \(seed)")
        }
    }
}

@Suite struct SlipNameTests {
    private let shape = SlipShape([
        "applicant": .leaf, "note": .leaf,
        "procedure": SlipShape(["title": .leaf, "agency": SlipShape(["title": .leaf])]),
        "history": SlipShape(["at": .leaf, "state": .leaf]),
    ])

    private func unknown(_ source: String) throws -> [String] {
        try SlipTemplate(parsing: source, file: "a.html").unknownNames(in: shape)
            .map { ProblemWords.line($0) }
    }

    @Test func `names that are there are no fault, within sections too`() throws {
        let source = """
            {{applicant}} {{procedure.agency.title}} {{#procedure}}{{title}}{{agency.title}}{{/procedure}}
            {{#history}}{{at}} {{note}} {{.}}{{#state}}{{.}} {{at}}{{/state}}{{/history}}
            """
        #expect(try unknown(source) == [])
    }

    @Test func `names that mean nothing are told with the nearest`() throws {
        #expect(
            try unknown(
                "{{aplicant}}\n{{procedure.titel}} {{#history}}{{stat}}{{/history}}{{at}}{{xyz}}")
                == [
                    "a.html:1:1: phiếu không có giá trị «aplicant»; có phải «applicant»? (T107)",
                    "a.html:2:1: phiếu không có giá trị «procedure.titel»;"
                        + " có phải «procedure.title»? (T107)",
                    "a.html:2:33: phiếu không có giá trị «stat»; có phải «state»? (T107)",
                    "a.html:2:53: phiếu không có giá trị «at» (T107)",
                    "a.html:2:59: phiếu không có giá trị «xyz» (T107)",
                ])
    }
}
