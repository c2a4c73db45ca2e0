import Registers
import Testing
import Vocabulary

/// Outgoing documents: series as the town's head decided, symbols by Decree 30/2020.
@Suite struct TownDocumentTests {
    private func drafted(
        _ type: String, _ town: Town, _ more: [String: String] = [:]
    ) async throws -> Entry {
        let book = ["qd", "ct", "qd_qppl"].contains(type) ? "decisions" : "general"
        let fields = ["type": type, "book": book, "summary": "V/v rà soát", "unit": "phong-tnmt"]
        return try await town.add(
            "outgoing_documents", fields.merging(more) { $1 },
            by: town.desk(more["secrecy"] == nil ? "officer" : "head", "phong-tnmt"))
    }

    private func issued(
        _ type: String, _ town: Town, _ more: [String: String] = [:]
    ) async throws -> String? {
        let document = try await drafted(type, town, more)
        try await town.move(document, "submit", by: town.desk("head", "phong-tnmt"))
        try await town.move(document, "sign", ["signer": "Chủ tịch"], by: town.desk("leader"))
        return try await town.move(
            document, "issue", ["issued_on": "2023-11-06"], by: town.desk("archivist")
        ).issued
    }

    @Test func `decisions count apart, the rest together, secrets and rules of law by themselves`()
        async throws
    {
        let town = try await Town()
        var symbols: [String?] = []
        for type in ["qd", "cv", "ct", "bc", "qd_qppl", "cd", "qyd", "cv"] {
            symbols.append(try await issued(type, town))
        }
        symbols.append(try await issued("bc", town, ["secrecy": "secret"]))
        #expect(
            symbols == [
                "01/QĐ-UBND", "01/UBND-TNMT", "02/CT-UBND", "02/BC-UBND", "01/2023/QĐ-UBND",
                "03/CĐ-UBND", "04/QyĐ-UBND", "05/UBND-TNMT", "01/BC-UBND",
            ])
    }

    @Test func `a draft has no number, and gets one from the archivist after it is signed`()
        async throws
    {
        let town = try await Town()
        let document = try await drafted("qd", town)
        #expect(document["notation"] == .none)
        let archivist = town.desk("archivist")
        let date = ["issued_on": "2023-11-06"]
        #expect(
            try await town.faults(document, "issue", date, by: archivist) == [.stepNotFromHere])
        try await town.move(document, "submit", by: town.desk("head", "phong-tnmt"))
        try await town.move(document, "sign", ["signer": "Chủ tịch"], by: town.desk("leader"))
        #expect(
            try await town.faults(document, "issue", date, by: town.desk("office"))
                == [.mayNotMove])
        #expect(
            try await town.faults(document, "issue", by: archivist) == [.transitionNeeds])
        let moved = try await town.move(document, "issue", date, by: archivist)
        #expect(moved.issued == "01/QĐ-UBND" && moved.entry.state == "issued")
    }

    @Test func `what a secret document is about is told to its circle only`() async throws {
        let town = try await Town()
        let secret = try await drafted(
            "bc", town, ["secrecy": "secret", "summary": "Diễn tập kín"])
        for (role, unit, isTold) in [
            ("archivist", "ubnd-thi-xa", true), ("leader", "ubnd-thi-xa", true),
            ("head", "phong-tnmt", true), ("office", "ubnd-thi-xa", false),
            ("auditor", "ubnd-thi-xa", false), ("officer", "phong-tnmt", false),
        ] {
            let sheet = try await town.desk(role, unit).sheet(
                "outgoing_documents", number: secret.number, at: Town.now)
            #expect(sheet.lines.contains { $0.text.contains("kín") } == isTold, "\(role)")
        }
        let plain = try await drafted("bc", town)
        let sheet = try await town.desk("auditor").sheet(
            "outgoing_documents", number: plain.number, at: Town.now)
        #expect(sheet.lines.contains { $0.text == "V/v rà soát" })
    }
}
