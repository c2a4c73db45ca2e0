import Definitions
import Foundation
import Reports
import Store
import Templates
import TestSupport
import Testing
import Vocabulary

@Suite struct SlipPrintingTests {
    @Test func `the receipt says what the form asks for`() async throws {
        let slip = try await SlipOffice().print("receipt")
        #expect(slip.title == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
        #expect(slip.number == SlipOffice.number && slip.paper == .a5)
        assertSnapshot(SlipReading.text(slip.html), named: "receipt.txt")
    }

    @Test func `the page is whole, of the right paper, and loads and runs nothing`() async throws {
        let html = try await SlipOffice().print("receipt").html
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi-VN\">"))
        #expect(html.contains("@page { size: A5;") && html.contains("<body class=\"a5\">"))
        #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"))
        #expect(
            html.contains("<title>Giấy tiếp nhận hồ sơ và hẹn trả kết quả H57.34.20-230118-0007"))
        let sources = PageText.values(of: "src", in: html)
        #expect(sources.count == 1 && sources[0].hasPrefix("data:image/svg+xml;base64,"))
        #expect(!html.contains("<script") && !html.contains("{{"))
    }

    @Test func `what is not known is left as a dotted line`() async throws {
        let office = try await SlipOffice()
        try await office.execute(
            "UPDATE \"dossiers\" SET \"applicant\" = NULL, \"due\" = NULL, \"promised\" = NULL")
        try await office.execute("DELETE FROM \"dossier_papers\"")
        let text = SlipReading.text(try await office.print("receipt").html)
        #expect(text.contains("Tiếp nhận hồ sơ của: ……\n"))
        #expect(text.contains("Thời gian trả kết quả: ……\n"))
    }

    @Test func `values are written as officials write them`() async throws {
        let office = try await SlipOffice([
            "all": """
            {{received_at}}|{{received_at.date}}|{{received_at.time}}|{{received_at.day}}
            {{fee}}|{{fee.amount}}|{{area}}|{{sets}}|{{digitised}}|{{#digitised}}x{{/digitised}}
            {{channel}}|{{#channel.counter}}x{{/channel.counter}}{{#channel.post}}y{{/channel.post}}
            {{competent_unit}}|{{competent_unit.symbol}}|{{procedure}}|{{procedure.agency.code}}
            {{state}}|{{#state.received}}x{{/state.received}}|{{due}}|{{promised.date}}|{{time_limit}}
            {{authority}}|{{unit_title}}|{{place}}|{{place_date}}|{{apologised_on}}
            {{slip.title}}|{{slip.printed_at}}|{{slip.printed_by}}
            """
        ])
        try await office.execute("UPDATE \"dossiers\" SET \"apologised_on\" = '2023-03-05'")
        let body = SlipReading.body(try await office.print("all").html)
        #expect(
            body == """
                09 giờ 05 phút, ngày 18/01/2023|18/01/2023|09 giờ 05 phút|ngày 18 tháng 01 năm 2023
                75.000 đồng|75.000|120,50|1|Có|x
                Trực tiếp|x
                Phòng Quản lý đô thị|QLĐT|1.009994|H57.34.12
                Đã tiếp nhận|x|17 giờ 00 phút, ngày 15/02/2023|15/02/2023|15 ngày làm việc
                Ủy ban nhân dân thị xã Hương Trà|Trung tâm Hành chính công thị xã|Hương Trà\
                |Hương Trà, ngày 20 tháng 01 năm 2023|05/03/2023
                all|14 giờ 07 phút, ngày 20/01/2023|an
                """)
    }

    @Test func `a value is never markup`() async throws {
        let evil = "<script>alert('x')</script>\"\u{301} onload=\"y {{fee}}"
        let office = try await SlipOffice()
        try await office.execute(
            "UPDATE \"dossiers\" SET \"applicant\" = $1, \"number\" = $2",
            [.text(evil), .text("7</title><b>")])
        try await office.execute("UPDATE \"dossier_papers\" SET \"title\" = $1", [.text(evil)])
        for slip in office.pack.prints {
            let html = try await SlipBuilder(pack: office.pack, engine: office.engine)
                .slip(slip.id, number: "7</title><b>", at: SlipOffice.now, by: evil).html
            #expect(!html.contains("<script"))
            #expect(
                !html.unicodeScalars.split(separator: "<").contains { tag in
                    tag.prefix { $0 != ">" }.map(String.init).joined().contains("onload")
                })
            #expect(PageText.count("</title>", in: html) == 1)
            #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        }
    }

    @Test func `what the person may not see is masked or left out`() async throws {
        let office = try await SlipOffice()
        let html = try await office.print("receipt") { register, _, values, _ in
            if register.id == "dossier_papers" { return nil }
            var seen = values
            seen["applicant"] = .text("N••• N•••")
            seen["applicant_id"] = nil
            if seen["received_at"] != nil { seen["fee"] = .text("•••") }
            return seen
        }.html
        #expect(html.contains("N••• N•••") && html.contains(">•••"))
        for hidden in ["Nguyệt", "046185001234", "Bản vẽ", "75.000"] {
            #expect(!html.contains(hidden), "\(hidden)")
        }
        await #expect(
            throws: Problem(
                .noEntryForSlip, ["register": "dossiers", "number": SlipOffice.number])
        ) {
            _ = try await office.print("receipt") { _, _, _, _ in nil }
        }
    }

    @Test func `a slip that is not there, or of another register, or number, is told`() async throws
    {
        let office = try await SlipOffice()
        let builder = SlipBuilder(pack: office.pack, engine: office.engine)
        func told(_ slip: String, _ register: String?, _ number: String) async -> String {
            do {
                _ = try await builder.slip(
                    slip, register: register, number: number, at: SlipOffice.now, by: "an")
                return ""
            } catch let problem as Problem { return ProblemWords.line(problem) } catch {
                return "?"
            }
        }
        #expect(
            await told("reciept", nil, "1")
                == "gói không có phiếu «reciept»; có phải «receipt»?; các"
                + " phiếu có: apology, control_sheet, receipt, refusal, return_slip, stop_notice,"
                + " supplement_request (R201)")
        #expect(
            await told("receipt", "procedures", "1")
                == "phiếu «receipt» (Giấy tiếp nhận hồ sơ và hẹn"
                + " trả kết quả) in cho sổ «dossiers», không in cho sổ «procedures» (R202)")
        #expect(
            await told("receipt", "dossiers", "H57")
                == "sổ «dossiers» không có mục số «H57»; hãy xem"
                + " lại số (R203)")
    }
}

@Suite struct SlipHistoryTests {
    @Test func `a slip has the date, the reason and the promise of its own step`() async throws {
        let office = try await SlipOffice()
        let due: Value = .text("2023-02-15T17:00")
        try await office.step("accept", from: "received", to: "processing", at: "2023-01-18T10:00")
        try await office.step(
            "ask", from: "processing", to: "waiting", at: "2023-01-19T16:00",
            note: "Thiếu bản vẽ mặt bằng.\nThiếu <giấy> ủy quyền.", due: (due, .none))
        try await office.step(
            "supplement", from: "waiting", to: "processing", at: "2023-01-20T08:00",
            due: (.none, .text("2023-02-17T17:00")))
        try await office.step(
            "apologise", from: "processing", to: "processing", at: "2023-02-16T15:00",
            note: "Chờ thẩm định")
        let request = SlipReading.text(try await office.print("supplement_request").html)
        #expect(request.contains("Hương Trà, ngày 19 tháng 01 năm 2023"))
        #expect(request.contains("Thiếu bản vẽ mặt bằng.\nThiếu <giấy> ủy quyền."))
        #expect(!request.contains("Chờ thẩm định"))
        let refusal = SlipReading.text(try await office.print("refusal").html)
        #expect(refusal.contains("Hương Trà, ngày 20 tháng 01 năm 2023"), "no step of its own")
    }

    @Test func `the apology names the old promise and the new one`() async throws {
        let office = try await SlipOffice()
        let rows: [(kind: String, due: String, reason: String?)] = [
            ("first", "2023-02-15T17:00", nil), ("resumed", "2023-02-17T17:00", nil),
            ("extended", "2023-03-01T17:00", "Chờ thẩm định"),
        ]
        for row in rows {
            try await office.execute(
                """
                INSERT INTO "dh_promise" ("register", "entry", "kind", "due", "budget", "reason",
                    "at", "actor")
                VALUES ('dossiers', 1, $1, $2, '15 days', $3, '2023-02-16T15:00', 'lan')
                """,
                [.text(row.kind), .text(row.due), row.reason.map { .text($0) } ?? .none])
        }
        let apology = SlipReading.text(try await office.print("apology").html)
        #expect(apology.contains("17 giờ 00 phút, ngày 17 tháng 02 năm 2023"))
        #expect(apology.contains("hẹn trả kết quả vào: 17 giờ 00 phút, ngày 01 tháng 3 năm 2023."))
        let sheet = SlipReading.text(try await office.print("control_sheet").html)
        #expect(sheet.contains("Hẹn lại: 17 giờ 00 phút, ngày 01 tháng 3 năm 2023 – Chờ thẩm định"))
        let receipt = SlipReading.text(try await office.print("receipt").html)
        #expect(receipt.contains("Thời gian giải quyết theo quy định: 15 ngày làm việc"))
        #expect(
            receipt.contains("Thời gian trả kết quả: 17 giờ 00 phút, ngày 15 tháng 02 năm 2023"))
    }

    @Test func `a slip without its step has no reason and no new deadline of other steps`()
        async throws
    {
        let office = try await SlipOffice()
        try await office.step("accept", from: "received", to: "processing", at: "2023-01-18T10:00")
        try await office.step(
            "ask", from: "processing", to: "waiting", at: "2023-01-19T16:00", note: "Thiếu bản vẽ")
        try await office.step(
            "supplement", from: "waiting", to: "processing", at: "2023-01-20T08:00")
        let apology = SlipReading.text(try await office.print("apology").html)
        #expect(apology.contains("Lý do:\n") && !apology.contains("Thiếu bản vẽ"), "\(apology)")
        #expect(apology.contains("đã hẹn trả kết quả: 17 giờ 00 phút, ngày 15 tháng 02 năm 2023"))
        #expect(apology.contains("hẹn trả kết quả vào: ……. Việc hẹn lại"))
    }

    @Test func `what did not happen and no longer can is not printed`() async throws {
        let office = try await SlipOffice()
        try await office.step("accept", from: "received", to: "processing", at: "2023-01-18T10:00")
        try await office.step("ask", from: "processing", to: "waiting", at: "2023-01-19T16:00")
        func code(_ slip: String) async -> String? {
            do { _ = try await office.print(slip) } catch let problem as Problem {
                return ProblemWords.line(problem)
            } catch { return "?" }
            return nil
        }
        #expect(
            await code("apology")
                == "không in «Phiếu xin lỗi và hẹn lại ngày trả kết quả» cho mục"
                + " \(SlipOffice.number): phiếu này in khi làm bước «Xin lỗi và hẹn lại», mà mục"
                + " chưa qua bước nào như vậy và đang ở trạng thái «Chờ bổ sung giấy tờ» (R205)")
        #expect(await code("receipt") == nil, "its step was taken")
        #expect(await code("supplement_request") == nil)
        #expect(await code("control_sheet") == nil, "no step prints it")
        // What an older workflow's step printed is not known.
        try await office.step("old_step", from: "waiting", to: "stopped", at: "2023-01-20T08:00")
        #expect(await code("apology") == nil)
    }

    @Test(arguments: [nil, "processing", "stopped"] as [String?])
    func `an entry that came without its steps gets any slip`(state: String?) async throws {
        let office = try await SlipOffice()
        try await office.execute(
            "UPDATE \"dossiers\" SET \"state\" = $1", [state.map { .text($0) } ?? .none])
        for slip in office.pack.prints {
            #expect(try await office.print(slip.id).html.contains(SlipOffice.number))
        }
    }

    @Test func `the process sheet lists each step with its people, states and deadline`()
        async throws
    {
        let office = try await SlipOffice([
            "sheet": """
            {{#history}}
            {{no}}|{{at.date}}|{{actor}}|{{action}}|{{from}}|{{to}}|{{note}}|{{due.date}}|{{verdict}}
            {{/history}}
            {{#hand_overs}}{{from_unit.title}}>{{unit}}|{{received_at}}|{{due.date}}|{{verdict}}{{/hand_overs}}
            """
        ])
        let created = Change(
            .created, of: 1, in: "dossiers", at: try #require(Moment(iso: "2023-01-18T09:05")),
            by: "minh",
            [
                "state": .init(from: .none, to: .text("received")),
                "due": .init(from: .none, to: .text("2023-01-19T17:00")),
            ])
        let edited = Change(
            .changed, of: 1, in: "dossiers", at: try #require(Moment(iso: "2023-01-18T09:10")),
            by: "minh", ["phone": .init(from: .none, to: .text("09"))])
        try await office.engine.write { connection in
            try History.append(created, connection)
            try History.append(edited, connection)
        }
        try await office.step("accept", from: "received", to: "processing", at: "2023-01-18T10:00")
        try await office.step(
            "ask", from: "processing", to: "waiting", at: "2023-01-19T16:00", note: "Thiếu",
            due: (.text("2023-01-19T17:00"), .none))
        try await office.step("old_step", from: "waiting", to: "gone", at: "2023-01-20T08:00")
        let body = SlipReading.body(try await office.print("sheet").html)
        #expect(
            body == """
                1|18/01/2023|minh|Ghi vào sổ||Đã tiếp nhận|||
                2|18/01/2023|Trần Thị Lan|Nhận hồ sơ|Đã tiếp nhận|Đang giải quyết||19/01/2023|trước hạn
                3|19/01/2023|Trần Thị Lan|Yêu cầu bổ sung|Đang giải quyết|Chờ bổ sung giấy tờ|Thiếu\
                |19/01/2023|đúng hạn
                4|20/01/2023|Trần Thị Lan|old_step|Chờ bổ sung giấy tờ|gone|||
                Trung tâm Hành chính công thị xã>Phòng Quản lý đô thị||19/01/2023|quá hạn
                """)
    }
}

@Suite struct SlipShapeTests {
    @Test func `every name that a slip knows has a value, and none has a value unknown`()
        async throws
    {
        let office = try await SlipOffice()
        let register = try #require(office.pack.register("dossiers"))
        let shape = office.pack.slipShape(of: register)
        for slip in office.pack.prints { #expect(slip.template.unknownNames(in: shape) == []) }
        let words = SlipNames.words + ["dossier_papers", "hand_overs", "verdict"]
        #expect(Set(words).isSubset(of: Set(shape.names)))
        for (source, isKnown) in [
            ("{{history}}{{#history}}{{at.time}}{{verdict}}{{/history}}", true),
            (
                "{{#dossier_papers}}{{title}}{{kind.copy}}{{dossier.applicant}}{{/dossier_papers}}",
                true
            ),
            ("{{#promises}}{{due.long}}{{reason}}{{/promises}}{{slip.printed_at.day}}", true),
            ("{{dossier_paper}}", false), ("{{slip.at}}", false), ("{{title}}", false),
            ("{{procedure.agency.name}}", false), ("{{channel.fax}}", false),
        ] {
            let template = try SlipTemplate(parsing: source, file: "a.html")
            #expect(template.unknownNames(in: shape).isEmpty == isKnown, "\(source)")
        }
    }

    /// The same for the slips of the pack in this repository.
    @Test func `the pack's slips name nothing unknown`() throws {
        let pack = try PackReader.read(folder: SlipOffice.packFolder.path)
        for slip in pack.prints {
            let register = try #require(pack.register(slip.register))
            let faults = slip.template.unknownNames(in: pack.slipShape(of: register))
            #expect(faults.map { ProblemWords.line($0) } == [])
        }
    }
}

/// What a reader sees of a page.
enum SlipReading {
    /// What the template made.
    static func body(_ html: String) -> String {
        let start = html.range(of: "<main>\n")?.upperBound ?? html.startIndex
        let end = html.range(of: "\n</main>")?.lowerBound ?? html.endIndex
        return html[start..<end].split(whereSeparator: \.isNewline).joined(separator: "\n")
    }

    /// The text: a line for each paragraph, row and pair, cells by ` | `, dotted lines by `……`.
    static func text(_ html: String) -> String {
        var text = body(html)
        for (tag, sign) in [
            ("</dt>", ": "), ("</td><td", " | </td><td"), ("</th><th", " | </th><th"),
            ("<span class=\"blank\">", "……"), ("<br>", "\n"), ("<img", "[mã QR]<img"),
        ] { text = text.replacing(tag, with: sign + (tag.hasPrefix("<span") ? tag : "")) }
        text = text.replacing(/<style>[^<]*<\/style>/, with: "").replacing(/<[^>]*>/, with: "")
        for (entity, sign) in [
            ("&emsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
            ("&amp;", "&"),
        ] { text = text.replacing(entity, with: sign) }
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }
}
