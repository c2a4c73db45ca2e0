import Documents

/// Judges dates: whether they exist, whether the weekday is right, whether a period runs forward and ends
/// before the report was signed.
struct DateReader: RelationReader {
    /// Words that speak of what is still to come, or only expected.
    private static let future = Phrases(
        "ước", "dự kiến", "phấn đấu", "dự ước", "kế hoạch", "hạn", "trước ngày", "sẽ",
        "hoàn thành trước",
        "nhiệm vụ", "đến hết", "giai đoạn", "lộ trình", "hiệu lực", "tầm nhìn", "chậm nhất",
        "đến cuối",
        "tổ chức vào", "thời hạn", "theo", "mục tiêu", "dự báo")
    private static let weekdays = Phrases([
        ("thứ hai", 2), ("thứ ba", 3), ("thứ tư", 4), ("thứ năm", 5), ("thứ sáu", 6),
        ("thứ bảy", 7), ("thứ bẩy", 7), ("chủ nhật", 1),
    ])
    private static let weekdayNames = [
        1: "Chủ nhật", 2: "thứ Hai", 3: "thứ Ba", 4: "thứ Tư", 5: "thứ Năm", 6: "thứ Sáu",
        7: "thứ Bảy",
    ]

    func claims(in reading: Reading) -> [Claim] {
        let settings = reading.settings
        let signed = SigningDate.find(in: settings)
        return settings.flatMap { setting in
            setting.passage.times.indices.flatMap { index in
                claims(index, setting, signed)
            }
        }
    }

    private func claims(_ index: Int, _ setting: Setting, _ signed: SigningDate?) -> [Claim] {
        let passage = setting.passage
        let time = passage.times[index]
        if !time.exists { return [unreal(time, passage)] }
        return [
            weekday(time, passage), span(index, passage), years(time, passage),
            afterSigning(index, setting, signed), period(time, setting, signed),
        ].compactMap { $0 }
    }

    private func part(_ time: TimeMention, _ passage: Passage, _ role: String) -> Claim.Part {
        Claim.Part(
            role: role, text: passage.printed(time.tokens), place: passage.place(time.tokens))
    }

    // MARK: The calendar

    private func unreal(_ time: TimeMention, _ passage: Passage) -> Claim {
        let printed = passage.printed(time.tokens)
        let why =
            (1...12).contains(time.month)
            ? "tháng \(time.month)\(time.year > 0 ? "/\(time.year)" : "") chỉ có "
                + "\(Calendar.length(ofMonth: time.month, year: time.year)) ngày"
            : "không có tháng \(time.month)"
        return Claim(
            .date, .contradicts, certainty: 85, parts: [part(time, passage, "ngày")],
            explanation: "Không có ngày \(printed): \(why).", suggestion: "Xem lại ngày này.")
    }

    private func weekday(_ time: TimeMention, _ passage: Passage) -> Claim? {
        guard let ordinal = time.ordinal else { return nil }
        let start = time.tokens.lowerBound
        for lead in max(0, start - 5)..<max(0, start) {
            guard let (day, count) = DateReader.weekdays.match(passage.tokens, at: lead, end: start)
            else { continue }
            let between = (lead + count)..<start
            guard between.allSatisfy({ [",", "ngày", "("].contains(passage.tokens[$0].word) })
            else {
                continue
            }
            let real = Calendar.weekday(of: ordinal)
            let name = DateReader.weekdayNames[real] ?? ""
            let label = lead..<(lead + count)
            let isRight = real == day
            return Claim(
                .date, isRight ? .holds : .contradicts, certainty: 85,
                parts: [
                    part(time, passage, "ngày"),
                    Claim.Part(
                        role: "thứ", text: passage.printed(label), place: passage.place(label)),
                ],
                computed: name,
                explanation: "Ngày \(passage.printed(time.tokens)) là \(name)"
                    + (isRight ? "." : ", không phải \(passage.printed(label))."),
                suggestion: isRight ? nil : "Ghi \(name).")
        }
        return nil
    }

    // MARK: Periods

    /// "từ ngày 15/12/2022 đến ngày 14/11/2023": forward, or the wrong way round.
    private func span(_ index: Int, _ passage: Passage) -> Claim? {
        guard index > 0 else { return nil }
        let (first, last) = (passage.times[index - 1], passage.times[index])
        let gap = first.tokens.upperBound..<max(first.tokens.upperBound, last.tokens.lowerBound)
        let words = gap.map { passage.tokens[$0].word }.filter { !["ngày", "hết"].contains($0) }
        guard words == ["đến"] || words == ["-"] || words == ["–"] || words == ["tới"],
            let end = last.ordinal
        else { return nil }
        let year = first.year > 0 ? first.year : last.year
        guard first.form == .day, Calendar.exists(year: year, month: first.month, day: first.day)
        else {
            return nil
        }
        let start = Calendar.ordinal(year: year, month: first.month, day: first.day)
        // Without its own year the first day may be of the year before.
        guard start <= end || first.year > 0 else { return nil }
        let isForward = start <= end
        return Claim(
            .date, isForward ? .holds : .contradicts, certainty: 82,
            parts: [part(last, passage, "ngày cuối"), part(first, passage, "ngày đầu")],
            explanation: isForward
                ? "Kỳ \(passage.printed(first.tokens)) đến \(passage.printed(last.tokens)) đúng thứ tự."
                : "Ngày cuối \(passage.printed(last.tokens)) lại trước ngày đầu "
                    + "\(passage.printed(first.tokens)).",
            suggestion: isForward ? nil : "Xem lại hai ngày.")
    }

    /// "giai đoạn 2021-2025": forward; a span of named length fits it.
    private func years(_ time: TimeMention, _ passage: Passage) -> Claim? {
        guard time.form == .years else { return nil }
        if time.lastYear < time.year {
            return Claim(
                .date, .contradicts, certainty: 75, parts: [part(time, passage, "thời kỳ")],
                explanation: "Năm cuối \(time.lastYear) trước năm đầu \(time.year).",
                suggestion: "Xem lại hai năm.")
        }
        return nil
    }

    // MARK: The day of signing

    private func afterSigning(
        _ index: Int, _ setting: Setting, _ signed: SigningDate?
    ) -> Claim? {
        let passage = setting.passage
        let time = passage.times[index]
        guard let signed, let ordinal = dated(index, passage, signed), setting.piece > signed.piece
        else { return nil }
        guard tellsData(index, passage) else { return nil }
        let isBefore = ordinal <= signed.ordinal
        if !isBefore, ordinal - signed.ordinal > 400 || isExpected(time, passage) { return nil }
        return Claim(
            .date, isBefore ? .holds : .contradicts, certainty: 78,
            parts: [part(time, passage, "hết kỳ số liệu"), signed.part],
            explanation: isBefore
                ? "Số liệu đến \(passage.printed(time.tokens)), trước ngày ký \(signed.part.text)."
                : "Số liệu tính đến \(passage.printed(time.tokens)), sau ngày ký \(signed.part.text) "
                    + "mà không ghi là ước.",
            suggestion: isBefore ? nil : "Ghi “ước đến …”, hoặc lấy số liệu đến trước ngày ký.")
    }

    /// A month or a quarter of data that was over when the report was signed; one still running says nothing, its
    /// figures may be estimates.
    private func period(_ time: TimeMention, _ setting: Setting, _ signed: SigningDate?) -> Claim? {
        guard let signed, let end = time.periodEnd, end <= signed.ordinal,
            signed.ordinal - end < 800,
            setting.piece != signed.piece
        else { return nil }
        let printed = setting.passage.printed(time.tokens)
        return Claim(
            .date, .holds, certainty: 62,
            parts: [part(time, setting.passage, "kỳ số liệu"), signed.part],
            explanation: "Kỳ \(printed) đã hết trước ngày ký \(signed.part.text).")
    }

    /// The day, with the year of the report where none is printed.
    private func dated(_ index: Int, _ passage: Passage, _ signed: SigningDate) -> Int? {
        let time = passage.times[index]
        guard time.form == .day else { return nil }
        if let ordinal = time.ordinal { return ordinal }
        let year =
            index + 1 < passage.times.count && passage.times[index + 1].year > 0
            ? passage.times[index + 1].year : signed.year
        guard Calendar.exists(year: year, month: time.month, day: time.day) else { return nil }
        return Calendar.ordinal(year: year, month: time.month, day: time.day)
    }

    /// Whether the day ends a period of data: "từ … đến …", "Đến 10/11/2023, đã …", "tính đến …", and
    /// figures are told.
    private func tellsData(_ index: Int, _ passage: Passage) -> Bool {
        let time = passage.times[index]
        let start = time.tokens.lowerBound
        let before = max(0, start - 3)..<start
        let words = before.map { passage.tokens[$0].word }
        let ends =
            words.contains("đến") || words.contains("tới")
            || (["-", "–"].contains(words.last ?? "") && index > 0
                && passage.times[index - 1].tokens.upperBound == start - 1)
        guard ends else { return false }
        let sentence = passage.sentence(of: start)
        let next = passage.mentions.partitioned { $0.tokens.lowerBound < sentence.lowerBound }
        return next < passage.mentions.count
            && sentence.contains(passage.mentions[next].tokens.lowerBound)
    }

    /// Whether the words before and after speak of what is expected or still to come.
    private func isExpected(_ time: TimeMention, _ passage: Passage) -> Bool {
        let sentence = passage.sentence(of: time.tokens.lowerBound)
        let around =
            max(
                sentence.lowerBound, time.tokens.lowerBound - 25)..<min(
                sentence.upperBound, time.tokens.upperBound + 12)
        return DateReader.future.occurs(in: around, of: passage.tokens)
    }
}
