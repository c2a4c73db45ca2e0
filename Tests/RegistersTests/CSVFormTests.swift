import Foundation
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct CSVFormTests {
    private func notes(_ office: Office) async throws -> [String] {
        try await office.books.entries("notes").map { entry in
            guard case .text(let text) = entry["text"] else { return "" }
            return text
        }
    }

    @Test(arguments: [
        "written_on,text\n2023-01-18,a\n2023-01-19,b\n",
        "written_on,text\r\n2023-01-18,a\r\n2023-01-19,b",
        "\u{FEFF}written_on,text\n2023-01-18,a\n2023-01-19,b\n",
        "written_on;text\n18/01/2023;a\n19/01/2023;b\n",
        "written_on\ttext\n2023-01-18\ta\n\n2023-01-19\tb\n\t\n",
        "\"written_on\",\"text\"\n\"2023-01-18\",\"a\"\n\"2023-01-19\",\"b\"\n",
        "Ngày,Nội dung\n 2023-01-18 , a \n2023-01-19,\u{A0}b\u{A0}\n",
        "text,written_on\na,2023-01-18\nb,2023-01-19\n\n\n",
    ])
    func `the same rows are read however the file is written`(_ text: String) async throws {
        let office = try await Office()
        let result = try await office.importCSV("notes", text)
        #expect(result.rows == 2)
        #expect(try await notes(office) == ["a", "b"])
    }

    @Test func `quoted cells keep delimiters, line ends and quotes`() async throws {
        let office = try await Office()
        try await office.importCSV(
            "notes",
            "written_on,text\n2023-01-18,\"a, b\"\n2023-01-18,\"nói \"\"được\"\"\"\n"
                + "2023-01-18,\"dòng một\r\ndòng hai\"\n2023-01-18,5\" ống\n2023-01-18,x\n")
        #expect(
            try await notes(office) == [
                "a, b", "nói \"được\"", "dòng một\ndòng hai", "5\" ống", "x",
            ])
    }

    @Test func `lines are counted within quoted cells`() async throws {
        let office = try await Office()
        let faults = try await office.faults(
            "notes", "written_on,text\n2023-01-18,\"a\nb\nc\"\n2023-13-18,d\n")
        #expect(faults.map { $0.place?.line } == [5])
    }

    @Test func `texts are composed, whatever computer wrote them`() async throws {
        let office = try await Office()
        let apart = "Đường".decomposedStringWithCanonicalMapping
        #expect(apart.unicodeScalars.count == 8)
        try await office.importCSV("notes", "written_on,text\n2023-01-18,\(apart)\n")
        let rows = try await office.rows("SELECT text FROM notes")
        #expect(
            rows.first?.text(0)?.unicodeScalars.map(\.value) == "Đường".unicodeScalars.map(\.value))
    }

    @Test(arguments: [
        ("written_on,txt\n", [ProblemCode.columnUnknown]),
        ("text\na\n", [.columnMissing]),
        ("written_on,text,text\n", [.columnTwice]),
        ("written_on,text,Nội dung\n", [.columnTwice]),
        ("written_on,id\n", [.columnUnknown]),
        ("a,b\n", [.columnUnknown, .columnUnknown, .columnMissing]),
        ("", [.fileEmpty]),
        ("\n\n", [.fileEmpty]),
        ("\"written_on\n", [.fileHeaderUnreadable]),
        ("written_on,text\n2023-01-18,\"a\n", [.rowUnclosedQuote]),
        ("written_on,text\n2023-01-18,\"a\"b\n", [.rowTextAfterQuote]),
        ("written_on,text\n2023-01-18\n2023-01-18,a,b\n", [.rowRagged, .rowRagged]),
    ])
    func `a file that does not fit is told why`(_ text: String, _ codes: [ProblemCode]) async throws
    {
        let office = try await Office()
        let faults = try await office.faults("notes", text)
        #expect(faults.map(\.code) == codes)
        if codes.first == .columnUnknown, text.contains("txt") {
            #expect(faults.first?.facts["nearest"] == "text")
        }
    }

    @Test func `a header alone is an import of nothing`() async throws {
        let office = try await Office()
        #expect(try await office.importCSV("notes", "written_on,text").rows == 0)
    }

    @Test func `a file that is not UTF-8 is refused with the line`() async throws {
        let office = try await Office()
        var bytes = Data("written_on,text\n2023-01-18,a\n2023-01-18,".utf8)
        bytes.append(contentsOf: [0xC3, 0x28, 0x0A])
        let wrong = bytes
        let faults = try await Office.faults { try await office.importBytes("notes", wrong) }
        #expect(faults.map(\.code) == [.notUTF8])
        #expect(faults.first?.place?.line == 3)
        let utf16 = Data([0xFF, 0xFE]) + Data("written_on\n".utf16.flatMap { [UInt8($0), 0] })
        let others = try await Office.faults { try await office.importBytes("notes", utf16) }
        #expect(others.map(\.code) == [.notUTF8])
    }

    @Test func `a file that is not there, or is a folder, is refused`() async throws {
        let office = try await Office()
        let importer = CSVImporter(office.books)
        for (path, code) in [("/nowhere/x.csv", ProblemCode.noSuchFile), ("/", .unreadableFile)] {
            let faults = try await Office.faults {
                try await importer.run("notes", file: path, at: Office.now, by: "an")
            }
            #expect(faults.map(\.code) == [code])
        }
        let faults = try await Office.faults {
            try await importer.run("note", file: "/", at: Office.now, by: "an")
        }
        #expect(faults.map(\.code) == [.noSuchRegister])
        #expect(faults.first?.facts["nearest"] == "notes")
    }

    @Test func `a row of more than a megabyte is refused`() async throws {
        let office = try await Office()
        let text = "written_on,text\n2023-01-18,\"" + String(repeating: "a\n", count: 900_000)
        let faults = try await office.faults("notes", text)
        #expect(faults.map(\.code) == [.fileRowTooLong])
        #expect(faults.first?.place?.line == 2)
    }
}
