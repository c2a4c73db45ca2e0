import Definitions
import Store
import Vocabulary

// Asking what became of the numbers.
extension Books {
    /// What became of the numbers of a year: gaps, duplicates, voids, numbers put in.
    ///
    /// - Parameters:
    ///   - year: the year.
    ///   - register: only this register; nil for all that count anything.
    /// - Throws: `noSuchRegister`.
    public func numberReport(year: Int, register: String? = nil) async throws -> NumberReport {
        let wanted = try register.map { [try form($0).register] } ?? pack.registers
        let pack = pack
        return try await engine.read { connection in
            var all: [RegisterNumbers] = []
            for register in wanted {
                guard let book = NumberBook(register, in: pack) else { continue }
                all.append(try BookReport.report(book, year: year, connection))
            }
            for register in wanted where register.number.hasSequence {
                all.append(
                    try EntryNumberReport.report(register, in: pack, year: year, connection))
            }
            return NumberReport(
                year: year, registers: all.filter { !$0.series.isEmpty || !$0.unread.isEmpty })
        }
    }
}
