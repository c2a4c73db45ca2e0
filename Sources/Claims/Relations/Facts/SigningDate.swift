/// The day on which a report was signed or published.
struct SigningDate: Sendable {
    /// The days since 1970-01-01.
    let ordinal: Int
    let year: Int
    /// Where it stands among the pieces.
    let piece: Int
    let part: Claim.Part

    /// How many passages from the start it is looked for in.
    private static let lead = 12

    /// The day in the line of place and date near the start: "Hương Trà, ngày 14 tháng 11 năm 2023", or a
    /// line that is a date alone.
    static func find(in settings: [Setting]) -> SigningDate? {
        for setting in settings.prefix(lead) {
            let passage = setting.passage
            guard let time = passage.times.first(where: { $0.ordinal != nil }),
                let ordinal = time.ordinal, passage.tokens.count < 24, passage.mentions.isEmpty,
                isDateLine(passage, time)
            else { continue }
            return SigningDate(
                ordinal: ordinal, year: time.year, piece: setting.piece,
                part: Claim.Part(
                    role: "ngày ký", text: passage.printed(time.tokens),
                    place: passage.place(time.tokens)))
        }
        return nil
    }

    /// Whether the line is "Place, day" or the day alone.
    private static func isDateLine(_ passage: Passage, _ time: TimeMention) -> Bool {
        let before = passage.tokens[..<time.tokens.lowerBound]
        let after = passage.tokens[time.tokens.upperBound...]
        guard after.count < 6 else { return false }
        let words = before.filter { $0.kind == .word }
        return words.isEmpty || passage.times.first?.form == .hour
            || (before.last?.is(",") ?? false) && words.count < 9 && words.first?.isCapital == true
    }
}
