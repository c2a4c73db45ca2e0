import Documents

/// The result of a check for a terminal.
public struct ResultText: Sendable {
    private let width: Int
    private let hasColour: Bool

    /// How much of the text around a figure is quoted, in letters to each side.
    private static let around = 60

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - width: the columns of the terminal.
    ///   - hasColour: whether colours and bold letters can be shown.
    public init(width: Int, hasColour: Bool) {
        self.width = max(40, min(width, 120))
        self.hasColour = hasColour
    }

    /// The findings of a file, the gravest first, and how much was checked.
    ///
    /// - Parameter all: whether the claims that hold, and the undecided, are listed too.
    public func text(of result: CheckResult, file: String, all: Bool) -> String {
        let claims = (all ? result.claims : result.findings).enumerated().sorted {
            ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
        }.map(\.element)
        var lines = [bold(file), result.summary, ""]
        lines += self.lines(of: claims, result.document)
        lines += wrapped(result.coverage.sentence, indent: 0)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Some of the claims of a result, each with the words around it and its explanation.
    public func list(_ claims: [Claim], of result: CheckResult) -> String {
        lines(of: claims, result.document).joined(separator: "\n")
    }

    private func lines(of claims: [Claim], _ document: SourceDocument) -> [String] {
        let excerpts = Excerpts(document)
        return claims.enumerated().flatMap { index, claim in
            lines(of: claim, number: index + 1, document, excerpts) + [""]
        }
    }

    private func lines(
        of claim: Claim, number: Int, _ document: SourceDocument, _ excerpts: Excerpts
    ) -> [String] {
        let place = claim.parts.first?.place ?? 0..<0
        var lines = head(claim, number, PlaceWords.exact(place.lowerBound, in: document))
        if let found = excerpts.find(place) { lines += wrapped(quotation(found), indent: 3) }
        lines += wrapped(claim.explanation, indent: 3)
        if let suggestion = claim.suggestion { lines += wrapped("→ " + suggestion, indent: 3) }
        return lines
    }

    /// What it is called and where it stands, on one line if there is room.
    private func head(_ claim: Claim, _ number: Int, _ position: String?) -> [String] {
        let start = "\(number). "
        let title = start + coloured(claim.title, claim)
        guard let position else { return [title] }
        let isLong = start.count + claim.title.count + position.count + 4 > width
        return isLong ? [title, "   (\(position))"] : [title + "  (\(position))"]
    }

    /// The words around a figure, the figure between « ».
    private func quotation(_ found: Excerpts.Found) -> String {
        let text = found.text
        var start = max(0, found.range.lowerBound - ResultText.around)
        var end = min(text.scalars.count, found.range.upperBound + ResultText.around)
        while start > 0, !text.scalars[start - 1].isBlank, start < found.range.lowerBound {
            start += 1
        }
        while end < text.scalars.count, !text.scalars[end].isBlank, end > found.range.upperBound {
            end -= 1
        }
        let before = text.string(start..<found.range.lowerBound)
        let after = text.string(found.range.upperBound..<max(end, found.range.upperBound))
        let figure = text.string(found.range)
        let quoted = figure.unicodeScalars.count > 200 ? String(figure.prefix(160)) + "…" : figure
        let whole =
            (start > 0 ? "…" : "") + before + "«" + quoted + "»" + after
            + (end < text.scalars.count ? "…" : "")
        return whole.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
            .map(Substring.init).joined(separator: " ")
    }

    // MARK: Several files

    /// One line a file: contradictions, other findings, how much was checked; then those not read.
    public func summaryTable(
        of results: [(file: String, result: CheckResult)], unreadable: [String] = []
    ) -> String {
        let names = results.map(\.file) + unreadable
        let longest = names.map { $0.unicodeScalars.count }.max() ?? 0
        let column = min(max(longest, 4), max(12, width - 36))
        var lines = [bold(padded("Tệp", column) + "  Mâu thuẫn  Xem lại  Đã kiểm")]
        for (file, result) in results {
            let counts = zip(result.counts, [9, 7, 0]).map { left($0, $1) }
            lines.append(
                ([padded(shortened(file, column), column)] + counts).joined(separator: "  "))
        }
        lines += unreadable.map { padded(shortened($0, column), column) + "  không đọc được" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    }

    private func shortened(_ text: String, _ width: Int) -> String {
        text.unicodeScalars.count <= width ? text : "…" + String(text.suffix(width - 1))
    }

    // MARK: Lines and colours

    private func wrapped(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        var length = 0
        // Bytes and scalars, not characters: a draft of ten million letters can have ten thousand findings.
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            let count = word.count { $0 & 0xC0 != 0x80 }
            if length > 0, indent + length + 1 + count > width {
                lines.append(line)
                line = margin
                length = 0
            }
            if length > 0 { line += " " }
            line += Substring(word)
            length += (length > 0 ? 1 : 0) + count
        }
        return length == 0 ? lines : lines + [line]
    }

    private func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func coloured(_ text: String, _ claim: Claim) -> String {
        guard hasColour else { return text }
        let colour =
            switch claim.verdict {
            case .contradicts: "1;31"
            case .holds where claim.kind != .duplicate, .rounded: "32"
            case .undecided: "2"
            default: "33"
            }
        return "\u{1B}[\(colour)m\(text)\u{1B}[0m"
    }
}
