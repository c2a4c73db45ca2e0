/// The figures of one handling of files: what came in, what was done, what is left.
struct WorkBalance: Sendable {
    /// The noun that is counted.
    let noun: Word
    /// The level of administration that it is told for, if any: "cấp tỉnh".
    var level: String?
    /// The figures by what they count.
    var figures: [WorkRole: Figure] = [:]

    subscript(role: WorkRole) -> Figure? { figures[role] }

    /// The most paragraphs that one handling of files is told in.
    private static let longest = 4

    /// Whether a figure may belong to the same handling: told close by, what is carried over before the total.
    func isOpen(to figure: Figure, as role: WorkRole) -> Bool {
        let last = figures.values.reduce(0) { max($0, $1.piece) }
        guard figure.piece - last <= WorkBalance.longest else { return false }
        guard role == .carried || role == .new, let received = self[.received] else { return true }
        return figure.piece == received.piece
    }

    /// The balances that the figures must keep.
    var claims: [Claim] {
        [intake, outcome, timeliness, backlog].compactMap { $0 }
    }

    /// Received = carried over + new.
    private var intake: Claim? {
        guard let received = self[.received], let carried = self[.carried], let new = self[.new]
        else {
            return nil
        }
        // "nhận trực tuyến 1.250" behind the others is one more part, unless it is called the total.
        let isTotal =
            (received.piece, received.index) < (carried.piece, carried.index)
            || BalanceReader.words(of: received.index, in: received.passage).joined().contains {
                ["tổng", "cộng"].contains(received.passage.tokens[$0].word)
            }
        guard isTotal else { return nil }
        return Sum(total: received, parts: [carried, new]).claim(certainty: 78)
    }

    private var donePieces: [Figure] {
        if let done = self[.done] { return [done] }
        return [.early, .onTime, .inTime, .late].compactMap { self[$0] }
    }

    private var pendingPieces: [Figure] {
        if let pending = self[.pending] { return [pending] }
        return [.pendingInTime, .pendingLate].compactMap { self[$0] }
    }

    /// Received = done + in progress + returned.
    private var outcome: Claim? {
        let parts = donePieces + pendingPieces + [self[.returned]].compactMap { $0 }
        guard !donePieces.isEmpty, !pendingPieces.isEmpty, parts.count < 6 else { return nil }
        guard let received = self[.received] else {
            return carriedOutcome(parts)
        }
        guard parts.allSatisfy({ $0.piece - received.piece <= 2 }) else { return nil }
        let sum = Sum(total: received, parts: parts)
        let hasAll =
            (self[.pending] != nil || pendingPieces.count > 1)
            && (self[.done] != nil || self[.late] != nil || self[.inTime] != nil)
        let isOver = sum.value > received.numeral.full
        return sum.claim(
            certainty: isOver ? 82 : hasAll ? 72 : 55,
            note: sum.verdict != .contradicts
                ? nil
                : isOver
                    ? "Đã giải quyết và đang giải quyết không thể nhiều hơn tiếp nhận."
                    : "Có thể còn phần trả lại, rút hoặc chuyển đi chưa được kể.")
    }

    /// Carried over + new = done + in progress, where no total is printed.
    private func carriedOutcome(_ parts: [Figure]) -> Claim? {
        guard let carried = self[.carried], let new = self[.new], parts.count == 2 else {
            return nil
        }
        let difference = Sum(
            total: parts[1], parts: [carried, new], taken: [parts[0]], kind: .difference)
        return difference.claim(certainty: 72)
    }

    /// Done = early + on time + late.
    private var timeliness: Claim? {
        guard let done = self[.done], let late = self[.late] else { return nil }
        let good = [.inTime, .early, .onTime].compactMap { self[$0] }
        guard !good.isEmpty, self[.inTime] == nil || good.count == 1 else { return nil }
        return Sum(total: done, parts: good + [late]).claim(
            certainty: good.count == 1 && self[.early] != nil ? 62 : 80)
    }

    /// In progress = in time + overdue.
    private var backlog: Claim? {
        guard let pending = self[.pending], let inTime = self[.pendingInTime],
            let late = self[.pendingLate]
        else { return nil }
        return Sum(total: pending, parts: [inTime, late]).claim(certainty: 80)
    }
}
