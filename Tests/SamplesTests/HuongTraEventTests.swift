import Definitions
import Samples
import Testing
import Vocabulary
import WorkingTime

/// How the entries of the sample year came to stand as they do.
@Suite struct HuongTraEventTests {
    @Test(arguments: HuongTra.years.indices)
    func `every register with a workflow tells its events`(_ year: Int) throws {
        let output = try HuongTra.years[year].get()
        let pack = try HuongTra.pack.get()
        for file in output.written.registers {
            let hasWorkflow = pack.register(file.register)?.workflow != nil
            #expect(file.withoutEvents == nil, "\(file.register): \(file.withoutEvents ?? "")")
            #expect((file.events != nil) == hasWorkflow, "\(file.register)")
        }
    }

    @Test func `work waits for papers, is promised anew, and is handed over`() throws {
        let output = try HuongTra.years[0].get()
        let events = try output.events("dossiers")
        let deeds = events.reduce(into: [String: Int]()) { $0[$1.deed, default: 0] += 1 }
        #expect(deeds["new"] == 17_907)
        #expect((250...1_400).contains(deeds["ask_supplement"] ?? 0))
        #expect(deeds["ask_supplement"] == deeds["supplement"])
        #expect((60...260).contains(deeds["apologise"] ?? 0))
        #expect((deeds["pass_on"] ?? 0) > 5_000)
        let moved = output.rows("dossiers").filter { $0["due"] != "" }
        #expect(
            moved.count > 300 && moved.allSatisfy { ($0["promised"] ?? "") < ($0["due"] ?? "") })
    }

    @Test func `nothing is done on rest days or at night`() throws {
        let calendar = try HuongTra.pack.get().workCalendar()
        for event in try HuongTra.years[0].get().events("directives") {
            let at = try #require(Moment(iso: event.at))
            let intervals = try calendar.workingIntervals(on: at.day)
            #expect(
                intervals.contains { $0.start <= at.minuteOfDay && at.minuteOfDay <= $0.end },
                "\(event)")
        }
    }
}
