import Foundation
import Registers
import Store
import TestSupport
import Testing
import Vocabulary

@Suite struct FileFuzzTests {
    private static let good = #"""
        number,unit,kind,handler,name,channel,opened_at,closed_at,outcome,fee,area,paid,seen_on,due
        C1,centre,A-1,,"An, ""A""",counter,2023-01-18T09:00,,,1000,1.5,x,2023-01-18,
        C2,900,A-2,town,Đường,Trực tuyến,2023-01-18T09:00,2023-01-19T10:00,done,0,12,có,2023-01-19,
        ,ward-old,A-3,centre,"hai
        dòng",online,2023-02-01T09:00,,,,,,,2023-02-10T17:00

        """#

    private static func mutated(_ random: inout SplitMix64) -> Data {
        var bytes = Array(good.utf8)
        for _ in 0..<random.int(1...4) {
            let place = random.int(0...bytes.count - 1)
            switch random.int(1...6) {
            case 1: bytes[place] = UInt8(random.int(0...255))
            case 2: bytes.remove(at: place)
            case 3: bytes.insert(random.pick([0x22, 0x2C, 0x0A, 0x0D, 0x2E, 0x00]), at: place)
            case 4: bytes.removeSubrange(place..<min(bytes.count, place + random.int(0...30)))
            case 5:
                let end = min(bytes.count, place + random.int(0...40))
                bytes.insert(contentsOf: bytes[place..<end], at: random.int(0...bytes.count))
            default: bytes[place] = random.pick(Array("0123456789-:/".utf8))
            }
            if bytes.isEmpty { bytes = [0x0A] }
        }
        return Data(bytes)
    }

    @Test(arguments: 1...8)
    func `no file is worse than refused`(_ seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        let office = try await Office()
        let before = try await office.rows("SELECT * FROM dh_history")
        var refused = 0
        for round in 0..<150 {
            let bytes = Self.mutated(&random)
            do {
                try await office.importBytes("cases", bytes, dryRun: true)
            } catch let problems as Problems {
                refused += 1
                #expect(!problems.all.isEmpty, "seed \(seed), round \(round)")
                for problem in problems.all {
                    let line = ProblemWords.line(problem)
                    let isFilled =
                        !line.contains("{") || problem.facts.values.contains { $0.contains("{") }
                    #expect(problem.place != nil && isFilled, "seed \(seed): \(line)")
                }
            } catch let problem as Problem {
                refused += 1
                #expect(
                    problem.code.kind == .wrong, "seed \(seed), round \(round): \(problem)")
            }
        }
        #expect(refused > 50)
        #expect(try await office.rows("SELECT * FROM dh_history") == before)
    }

    @Test func `the file that is changed is right itself`() async throws {
        let office = try await Office()
        #expect(try await office.importCSV("cases", Self.good).rows == 3)
    }
}
