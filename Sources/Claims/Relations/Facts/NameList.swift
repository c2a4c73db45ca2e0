import Foundation

/// A list of proper names: "xã Tự Do và xã Phúc Sen", "Hương Bình, Hương Toàn".
struct NameList: Sendable {
    /// The tokens of each name, without the kind of place before it.
    let names: [Range<Int>]
    /// All its tokens.
    let tokens: Range<Int>
    /// Whether nothing that could be another name follows.
    let isClosed: Bool

    /// Kinds of place and body that stand before names.
    private static let kinds = Phrases(
        "xã", "phường", "thị trấn", "thị xã", "huyện", "thành phố", "tỉnh", "thôn", "ấp", "trường",
        "công ty", "tổ", "bản", "làng", "quận", "tổ dân phố", "hợp tác xã", "các xã", "các phường",
        "đơn vị")

    /// The list that begins at a token, nil if fewer than two names are there.
    static func read(_ tokens: [Token], at start: Int, end: Int) -> NameList? {
        var names: [Range<Int>] = []
        var index = start
        while index < end, names.count < 100, let name = name(tokens, at: index, end: end) {
            names.append(name)
            index = name.upperBound
            guard index + 1 < end, [",", ";", "và", "&"].contains(tokens[index].word) else { break }
            let next = tokens[index + 1].word == "và" ? index + 2 : index + 1
            guard NameList.name(tokens, at: next, end: end) != nil else {
                return names.count > 1 ? NameList(names, start, isClosed: false) : nil
            }
            index = next
        }
        guard names.count > 1, let last = names.last else { return nil }
        let follower = last.upperBound < end ? tokens[last.upperBound].word : "."
        return NameList(
            names, start,
            isClosed: [".", ";", ")", ":"].contains(follower)
                && !(last.upperBound + 1 < end && follower == "."
                    && tokens[last.upperBound + 1].is("."))
        )
    }

    private init(_ names: [Range<Int>], _ start: Int, isClosed: Bool) {
        self.names = names
        tokens = start..<(names.last?.upperBound ?? start)
        self.isClosed = isClosed
    }

    /// One name: words with capitals, after the kind of place.
    private static func name(_ tokens: [Token], at start: Int, end: Int) -> Range<Int>? {
        var index = start
        if let (_, count) = kinds.match(tokens, at: index, end: end), !tokens[index].isCapital {
            index += count
        }
        let first = index
        while index < end, tokens[index].kind == .word, tokens[index].isCapital, index - first < 6 {
            index += 1
        }
        return index > first ? first..<index : nil
    }

    /// The names without accents, so that Chũ and Chữ are one.
    func plain(_ tokens: [Token]) -> [String] {
        names.map { name in
            tokens[name].map(\.word.text).joined(separator: " ")
                .folding(options: .diacriticInsensitive, locale: nil)
        }
    }
}
