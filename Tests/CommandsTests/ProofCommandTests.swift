import Foundation
import Testing

@Suite struct ProofCommandTests {
    private let office: WorkOffice
    private let number = WorkOffice.number

    init() async throws {
        office = try await WorkOffice()
        try await office.receive()
        try await office.must(as: "lan", at: "04T09:00", "entry", "move", number, "pass_on")
        try await office.must(
            as: "minh", at: "05T10:00", "entry", "move", number, "ask", "--note", "Thiếu giấy")
        try await office.must(as: "lan", at: "07T10:00", "entry", "move", number, "answer")
    }

    private func check(_ proof: String) async throws -> CommandLineRun {
        let file = office.scratch.path + "/proof.txt"
        try Data(proof.utf8).write(to: URL(fileURLWithPath: file))
        return await CommandLineRun.of("entry", "proof-check", file)
    }

    @Test func `a printed proof, read again without any database, gives the same verdict`()
        async throws
    {
        for (time, verdict) in [
            ("08T10:00", "đang giải quyết trong hạn"), ("14T10:00", "đang giải quyết, đã quá hạn"),
        ] {
            let proof = try await office.must(as: "minh", at: time, "entry", "proof", number)
            #expect(proof.contains("05/03/2024 10:00 - 05/03/2024 11:30 | dừng | 90 phút"))
            #expect(proof.contains("So với hạn hiện tại: " + verdict), "\(proof)")
            let checked = try await check(proof)
            #expect(checked.status == 0, "\(checked.complaints)")
            #expect(
                checked.output == """
                    Bản chứng minh đúng. Hồ sơ một cửa X01.1-240304-001: hạn 17:00 ngày \
                    13/03/2024; \(verdict).

                    """)
        }
    }

    @Test(arguments: [
        ("Hạn hiện tại: 13/03/2024 17:00", "Hạn hiện tại: 14/03/2024 17:00"),
        ("dừng | 90 phút", "dừng | 91 phút"),
        (
            "So với hạn hiện tại: đang giải quyết trong hạn",
            "So với hạn hiện tại: đang giải quyết, đã quá hạn"
        ),
        ("05/03/2024 10:00 - 07/03/2024 10:00\n", "05/03/2024 10:00 - 08/03/2024 10:00\n"),
        ("HẠN ĐÃ HỨA (2)", "HẠN ĐÃ HỨA (3)"), ("| lan", "| minh"), ("CHỨNG MINH", "CHỨNG CỨ"),
    ])
    func `a proof in which anything was altered does not hold`(
        from: String, to: String
    ) async throws {
        let proof = try await office.must(as: "minh", at: "08T10:00", "entry", "proof", number)
        let altered = proof.replacing(from, with: to)
        try #require(altered != proof)
        let checked = try await check(altered)
        #expect(checked.status == 1 && checked.output.isEmpty, "\(checked.output)")
        #expect(checked.complaints.contains("proof.txt: "), "\(checked.complaints)")
    }

    @Test(arguments: ["", "\u{0}\u{1}", "CHỨNG MINH THỜI HẠN\n"])
    func `what is no proof is refused`(text: String) async throws {
        let checked = try await check(text)
        #expect(checked.status == 1 && checked.output.isEmpty, "\(checked.output)")
        #expect(checked.complaints.contains("(W025)"), "\(checked.complaints)")
    }

    @Test func `documents have no deadline to prove`() async throws {
        try await office.must(
            as: "viet", at: "04T08:00", "entry", "new", "documents", "--set", "type=qd")
        let run = await office.run(as: "viet", at: "04T09:00", "entry", "proof", "2024-001")
        #expect(run.status == 1 && run.complaints.contains("G118"), "\(run.complaints)")
    }
}
