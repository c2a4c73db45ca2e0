/// Holds the number of a list of names against the names, and lists of one event against each other.
struct NameListReader: RelationReader {
    /// Words between a number and its list that let the list name some only.
    private static let opening = Phrases(
        "như", "tiêu biểu", "điển hình", "chủ yếu", "trong đó", "nhất là", "đặc biệt", "một số")
    private static let leads: Set<Word> = ["là", "gồm", ":", "(", "tại", "ở"]
    /// Words that say nothing of an event.
    private static let idle: Set<Word> = [
        "và", "của", "các", "những", "trên", "địa", "bàn", "tại", "ở", "đối", "với", "cho", "được",
        "đã", "là", "có", "năm", "trong", "tổ", "chức", "đơn", "vị", "cấp", "thực", "hiện", "công",
        "tác", "khu", "vực",
    ]

    func claims(in reading: Reading) -> [Claim] {
        let settings = reading.settings
        return settings.flatMap { setting in
            setting.passage.mentions.indices.compactMap {
                counted($0, setting) ?? listed($0, setting)
            }
        } + events(settings)
    }

    // MARK: "03 chỉ tiêu không đạt: …; …; …"

    /// The number of a list whose items semicolons set apart.
    private func listed(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let mention = passage.mentions[index]
        guard mention.unit.kind == .count, mention.part == nil, mention.numeral.isPlain,
            mention.numeral.value > 1, mention.numeral.value < 30
        else { return nil }
        let end = passage.sentences[mention.sentence].upperBound
        let after = mention.tokens.upperBound..<end
        guard let colon = after.prefix(12).first(where: { passage.tokens[$0].is(":") }),
            !after.prefix(while: { $0 < colon }).contains(where: {
                passage.tokens[$0].kind == .number
                    || [",", ";", "."].contains(passage.tokens[$0].word)
            }),
            passage.tokens[end - 1].is(".")
        else { return nil }
        let signs = (colon + 1)..<(end - 1)
        let items = signs.count { passage.tokens[$0].is(";") } + 1
        let isOpen = NameListReader.opening.occurs(in: after, of: passage.tokens)
        guard items > 1, !isOpen, !passage.tokens[end - 2].is(".") else { return nil }
        let holds = Exact(Int128(items)) == mention.numeral.value
        guard holds || !passage.tokens[signs].contains(where: \.hasDigits) else { return nil }
        return Claim(
            .count, holds ? .holds : .contradicts, certainty: 68,
            parts: [setting.figure(index).part("số lượng")], computed: "\(items)",
            explanation: holds
                ? "Kể đủ \(items) mục."
                : "In \(passage.printed(mention.tokens)), nhưng kể \(items) mục.",
            suggestion: holds ? nil : "Ghi \(items), hoặc xem lại danh sách.")
    }

    // MARK: "4 phường (A, B, C, D)"

    private func counted(_ index: Int, _ setting: Setting) -> Claim? {
        let passage = setting.passage
        let mention = passage.mentions[index]
        let end = passage.mentions[mention.whole ?? index].tokens.upperBound
        guard mention.unit.kind == .count, mention.part == nil, mention.numeral.isPlain,
            mention.numeral.value.isWhole, mention.numeral.value > 1, mention.numeral.value < 100,
            let list = list(after: end, in: passage, sentence: mention.sentence)
        else { return nil }
        let between = end..<list.tokens.lowerBound
        let isOpen = NameListReader.opening.occurs(in: between, of: passage.tokens)
        let count = Exact(Int128(list.names.count))
        let holds = count == mention.numeral.value
        guard holds || (!isOpen && list.isClosed) else { return nil }
        let names = list.names.map { passage.printed($0) }.joined(separator: ", ")
        return Claim(
            .count, holds ? .holds : .contradicts, certainty: 76,
            parts: [setting.figure(index).part("số lượng")]
                + list.names.map {
                    Claim.Part(role: "tên", text: passage.printed($0), place: passage.place($0))
                },
            computed: "\(list.names.count)",
            explanation: holds
                ? "Kể đủ \(list.names.count) tên: \(names)."
                : "In \(passage.printed(mention.tokens)), nhưng kể \(list.names.count) tên: \(names).",
            suggestion: holds ? nil : "Ghi \(list.names.count), hoặc xem lại danh sách.")
    }

    /// The list of names that a number announces, a few words behind it; rates between are passed over.
    private func list(after start: Int, in passage: Passage, sentence: Int) -> NameList? {
        let end = passage.sentences[sentence].upperBound
        var index = start
        var words = 0
        while index < end, words < 10 {
            let token = passage.tokens[index]
            if token.is("("), let close = closing(index, passage, end),
                passage.tokens[index..<close].contains(where: \.hasDigits)
            {
                index = close + 1
                continue
            }
            let isLead = NameListReader.leads.contains(token.word)
            if isLead || (token.isCapital && words == 0) {
                let first = isLead ? index + 1 : index
                if let list = NameList.read(passage.tokens, at: first, end: end) { return list }
            }
            if token.kind == .number || [";", "."].contains(token.word) || token.is(",") {
                return nil
            }
            if token.kind == .word { words += 1 }
            index += 1
        }
        return nil
    }

    private func closing(_ open: Int, _ passage: Passage, _ end: Int) -> Int? {
        (open..<min(end, open + 20)).first { passage.tokens[$0].is(")") }
    }

    // MARK: One event, two lists

    private struct Event {
        let setting: Setting
        let list: NameList
        let words: Set<Word>
        let names: Set<Word>
    }

    /// The most lists that are compared with each other.
    private static let mostEvents = 300

    private func events(_ settings: [Setting]) -> [Claim] {
        var events: [Event] = []
        for setting in settings where events.count < NameListReader.mostEvents {
            events += self.events(in: setting)
        }
        events = Array(events.prefix(NameListReader.mostEvents))
        var claims: [Claim] = []
        for (index, first) in events.enumerated() {
            for second in events[(index + 1)...] where isOneEvent(first, second) {
                claims.append(claim(first, second))
            }
        }
        return claims
    }

    private func events(in setting: Setting) -> [Event] {
        let passage = setting.passage
        var events: [Event] = []
        var index = 0
        while index < passage.tokens.count {
            let token = passage.tokens[index]
            let opens = index == 0 || !passage.tokens[index - 1].isCapital
            if token.isCapital, opens, index > 3,
                let list = NameList.read(passage.tokens, at: index, end: passage.tokens.count),
                list.names.allSatisfy({ $0.count > 1 })
            {
                let lead = max(0, index - 24)..<index
                let start =
                    lead.last { [".", ";"].contains(passage.tokens[$0].word) } ?? lead.lowerBound
                let words = passage.tokens[start..<index].filter {
                    $0.kind != .sign && !NameListReader.idle.contains($0.word)
                }.map(\.word)
                events.append(
                    Event(
                        setting: setting, list: list, words: Set(words),
                        names: Set(list.plain(passage.tokens).map { Word($0) })))
                index = list.tokens.upperBound
            } else {
                index += 1
            }
        }
        return events
    }

    private func isOneEvent(_ first: Event, _ second: Event) -> Bool {
        guard first.names.count == second.names.count, first.names != second.names,
            !first.names.isDisjoint(with: second.names)
        else { return false }
        let common = first.words.intersection(second.words).count
        return common >= 6 && common * 10 >= min(first.words.count, second.words.count) * 6
    }

    private func claim(_ first: Event, _ second: Event) -> Claim {
        func printed(_ event: Event) -> String {
            event.list.names.map { event.setting.passage.printed($0) }.joined(separator: ", ")
        }
        func parts(_ event: Event) -> [Claim.Part] {
            event.list.names.map {
                Claim.Part(
                    role: "tên", text: event.setting.passage.printed($0),
                    place: event.setting.passage.place($0))
            }
        }
        return Claim(
            .repeat, .contradicts, certainty: 72, parts: parts(second) + parts(first),
            explanation:
                "Cùng một việc, chỗ trước kể \(printed(first)), chỗ này kể \(printed(second)).",
            suggestion: "Xem lại hai danh sách.")
    }
}
