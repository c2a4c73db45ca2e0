import Foundation
import Reports
import TestSupport
import Testing
import Vocabulary

/// A decoder of QR codes that others wrote: `zbarimg` of zbar-tools.
private enum Decoder {
    static let program = "/usr/bin/zbarimg"
    static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// What a picture says.
    static func text(of picture: Data) throws -> String {
        let folder = try TemporaryFolder()
        let file = folder.path + "/code.pgm"
        try picture.write(to: URL(fileURLWithPath: file))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--raw", "--quiet", "-Sdisable", "-Sqrcode.enable", file]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}

extension QRCode {
    /// The code as a grey picture (PGM), so many points a module.
    fileprivate func picture(scale: Int = 4) -> Data {
        let side = (width + 2 * QRCode.margin) * scale
        var picture = Data("P5 \(side) \(side) 255\n".utf8)
        for y in 0..<side {
            for x in 0..<side {
                let (row, column) = (y / scale - QRCode.margin, x / scale - QRCode.margin)
                let isInside = (0..<width).contains(row) && (0..<width).contains(column)
                picture.append(isInside && isDark(row: row, column: column) ? 0 : 255)
            }
        }
        return picture
    }
}

@Suite struct SlipQRCodeTests {
    @Test(
        .enabled(if: Decoder.isThere, "zbarimg is not installed"),
        arguments: [
            "H57.34.20-230118-0007", "https://huongtra.gov.vn/tra-cuu?ma=H57.34.20-230118-0007",
            "Hồ sơ của Nguyễn Thị Ánh Nguyệt, Đặng Văn Ước", "a",
            String(repeating: "Ủy ban nhân dân thị xã Hương Trà; ", count: 12),
        ])
    func `a decoder reads what was written`(text: String) throws {
        #expect(
            try Decoder.text(of: QRCode(text).picture()) == text.trimmingCharacters(in: .newlines))
    }

    @Test(.enabled(if: Decoder.isThere, "zbarimg is not installed"), arguments: 0..<20)
    func `a decoder reads random addresses of any length`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let letters = Array("abcXYZ0189 -./?&=_%:")
        let length = random.int(1...300)
        let text = "x" + String((0..<length).map { _ in random.pick(letters) }) + "y"
        let read = try Decoder.text(of: QRCode(text).picture())
        #expect(read == text, "seed \(seed)")
    }

    @Test(.enabled(if: Decoder.isThere, "zbarimg is not installed"))
    func `some damage is mended, much is not read as something else`() throws {
        let code = try QRCode("H57.34.20-230118-0007")
        var picture = code.picture()
        let side = (code.width + 2 * QRCode.margin) * 4
        // A scratch: one module high, through half of the code.
        for y in (side / 2)..<(side / 2 + 4) {
            for x in (side / 2)..<(side - 16) {
                picture[picture.count - side * side + y * side + x] = 255
            }
        }
        #expect(try Decoder.text(of: picture) == "H57.34.20-230118-0007")
        #expect(try Decoder.text(of: Data("P5 80 80 255\n".utf8) + Data(count: 6400)) == "")
    }

    @Test func `the picture draws each dark module and no other`() throws {
        let code = try QRCode("Hương Trà")
        var drawn: Set<[Int]> = []
        for match in code.svg.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let (x, y) = (try #require(Int(match.1)), try #require(Int(match.2)))
            let length = try #require(Int(match.3))
            #expect(match.3 == match.4)
            for step in 0..<length { drawn.insert([y - QRCode.margin, x + step - QRCode.margin]) }
        }
        let dark = (0..<code.width).flatMap { row in
            (0..<code.width).filter { code.isDark(row: row, column: $0) }.map { [row, $0] }
        }
        #expect(drawn == Set(dark))
        let prefix = "data:image/svg+xml;base64,"
        #expect(code.imageAddress.hasPrefix(prefix))
        #expect(
            Data(base64Encoded: String(code.imageAddress.dropFirst(prefix.count)))
                == Data(code.svg.utf8))
    }

    @Test func `the three corners hold the signs that a reader looks for`() throws {
        let code = try QRCode("x")
        #expect(code.width == 21 && code.modules.count == 441)
        for (row, column) in [(0, 0), (0, 14), (14, 0)] {
            let ring = (0..<7).allSatisfy {
                code.isDark(row: row, column: column + $0)
                    && code.isDark(row: row + 6, column: column + $0)
            }
            #expect(ring && !code.isDark(row: row + 1, column: column + 1))
            #expect(code.isDark(row: row + 3, column: column + 3))
        }
    }

    @Test func `a text that fits no code is refused, the longest that fits is not`() throws {
        #expect(try QRCode(String(repeating: "x", count: 2331)).width == 177)
        for text in ["", String(repeating: "x", count: 2332)] {
            #expect(throws: Problem(.textTooLongForQRCode, ["bytes": String(text.count)])) {
                try QRCode(text)
            }
        }
    }
}
