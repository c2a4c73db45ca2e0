import Testing
import Vocabulary
import WorkingTime

@Suite struct ProofPropertyTests {
    /// A random piece of work with its clock, proved; nil when it leaves the calendar.
    static func proof(_ each: inout RandomCase, kind: Int) throws -> DeadlineProof? {
        let budget = budget(kind, &each.random)
        let pauses = each.random.chance(30) ? [] : each.pauses()
        let cutoff = each.random.chance(50) ? 900 : nil
        guard let start = try? each.calendar.start(of: each.start, budget: budget, cutoff: cutoff),
            let first = try? each.calendar.due(from: start, budget: budget),
            let due = try? each.calendar.due(from: start, budget: budget, pauses: pauses)
        else { return nil }
        var promises = [ClockPromise(kind: .first, due: first, at: each.start, by: "a")]
        if due != first {
            promises.append(
                ClockPromise(kind: .resumed, due: due, reason: " |\\n", at: start, by: "b"))
        }
        let near = each.random.chance(30) ? 0 : each.random.int(-3000...3000)
        let end = due.adding(minutes: near)
        let isClosed = each.random.chance(60)
        let last = pauses.map(\.upperBound).max() ?? start
        let stop = each.random.chance(20) ? max(last, start).adding(minutes: 5) : nil
        let record = ClockRecord(
            subject: "s", receipt: each.start, start: start, budget: budget, promises: promises,
            pauses: pauses, pausedSince: stop, closed: isClosed ? end : nil,
            closedIsDay: each.random.chance(30),
            now: isClosed ? end.adding(minutes: each.random.int(0...9000)) : end)
        guard let proof = try? DeadlineProof(record, calendar: each.calendar) else { return nil }
        try #require(proof.isComputed || stop != nil, each.told("\(budget), \(pauses)"))
        return proof
    }

    private static func budget(_ kind: Int, _ random: inout Seeded) -> Budget {
        switch kind {
        case 4: .sameDay
        case 2: .workingHours(minutes: random.int(1...(random.chance(50) ? 480 : 3000)))
        default: DeadlinePropertyTests.budget(kind, random.int(1...20))
        }
    }

    @Test(arguments: 0..<5)
    func `a deadline walked over the proof is the calendar's`(kind: Int) throws {
        try RandomCase.each(seed: 100 + UInt64(kind), lastShare: 70, answers: 3000) { each in
            guard let proof = try Self.proof(&each, kind: kind) else { return false }
            let record = proof.record
            let told = each.told("\(record), due \(String(describing: proof.due))")
            try #require(proof.recomputedDue == proof.due, told)
            guard let budget = record.budget, record.pausedSince == nil else { return true }
            let due = try each.calendar.due(
                from: record.start, budget: budget, pauses: record.pauses)
            try #require(proof.due == due, told)
            let verdict = Timeliness.judge(
                closed: record.closed, closedIsDay: record.closedIsDay, due: due, now: record.now)
            try #require(proof.verdict == verdict, told)
            return true
        }
    }

    @Test(arguments: 0..<5)
    func `a printed proof, parsed again, is the same and gives the same verdict`(
        kind: Int
    ) throws {
        try RandomCase.each(seed: 110 + UInt64(kind), lastShare: 70, answers: 300) { each in
            guard let proof = try Self.proof(&each, kind: kind) else { return false }
            let told = each.told("\(proof.record)")
            do {
                let again = try DeadlineProof(parsing: proof.text)
                try #require(again == proof, told)
                try #require(again.text == proof.text, told)
                try #require(again.recomputedDue == proof.due, told)
                try #require(again.verdict == proof.verdict, told)
                try #require(again.firstVerdict == proof.firstVerdict, told)
            } catch let problem as Problem {
                Issue.record("\(ProblemWords.line(problem))\n\(proof.text)")
            }
            return true
        }
    }

    @Test func `a digit changed anywhere is found out`() throws {
        var found: [ProblemCode: Int] = [:]
        try RandomCase.each(seed: 120, lastShare: 70, answers: 400) { each in
            let kind = each.random.int(0...4)
            guard let proof = try Self.proof(&each, kind: kind) else { return false }
            var bytes = Array(proof.text.utf8)
            let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
            let index = try #require(digits.randomElement(using: &each.random))
            bytes[index] = 0x30 + (bytes[index] - 0x30 + UInt8(each.random.int(1...9))) % 10
            let text = String(decoding: bytes, as: UTF8.self)
            let problem = #expect(throws: Problem.self, each.told(text)) {
                try DeadlineProof(parsing: text)
            }
            if let problem {
                found[problem.code, default: 0] += 1
                #expect(problem.facts["line"] != nil)
            }
            return true
        }
        #expect(Set(found.keys) == [.unreadableProof, .proofAddsUpWrongly], "\(found)")
    }
}
