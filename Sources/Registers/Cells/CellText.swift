import Foundation
import Vocabulary

/// What stands in a cell, without the blanks around it.
struct CellText {
    /// The longest text, in characters.
    static let longest = 10_000

    /// The bytes; valid UTF-8.
    let bytes: Bytes
    /// Where they lie among the bytes as read; nil when they lie elsewhere.
    private let offset: Int?

    /// Trims a cell.
    ///
    /// - Parameters:
    ///   - bytes: what stands in the cell.
    ///   - offset: where that lies among the bytes as read; nil when it lies elsewhere.
    init(_ bytes: Bytes, at offset: Int?) {
        var range = bytes.startIndex..<bytes.endIndex
        while true {
            if let blank = CellText.leadingBlank(bytes[range]) {
                range = (range.lowerBound + blank)..<range.upperBound
            } else if let blank = CellText.trailingBlank(bytes[range]) {
                range = range.lowerBound..<(range.upperBound - blank)
            } else {
                break
            }
        }
        self.bytes = Bytes(rebasing: bytes[range])
        self.offset = offset.map { $0 + range.lowerBound }
    }

    /// Whether nothing is written.
    var isEmpty: Bool { bytes.isEmpty }

    /// The text as people see it.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The text composed as one writes it today (NFC), so that equal texts have equal bytes.
    var composed: String { string.composed }

    /// The text as a cell, composed and free of control characters.
    ///
    /// Line ends within a text are kept, as LF.
    func cell(_ texts: inout Texts) throws(Problem) -> Cell {
        var nature = CellText.nature(bytes)
        if bytes.count > CellText.longest, string.count > CellText.longest {
            throw Problem(.cellTextTooLong, ["limit": String(CellText.longest)])
        }
        if nature == .unsure {
            let text = string.replacingOccurrences(of: "\r\n", with: "\n")
                .composed
            let isClean = text.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.properties.generalCategory != .control
            }
            if isClean { return .text(texts.keep(text)) }
            nature = .control
        }
        if nature == .control { throw Problem(.cellControlCharacter) }
        if let offset { return .text(TextRange(offset, count: bytes.count)) }
        return .text(texts.keep(bytes))
    }

    /// A cell that holds what the text stands for; the text itself where that is what it says.
    func cell(meaning text: String, _ texts: inout Texts) -> Cell {
        if let offset, bytes.count == text.utf8.count, bytes.elementsEqual(text.utf8) {
            return .text(TextRange(offset, count: bytes.count))
        }
        return .text(texts.keep(text))
    }

    /// What the bytes say at a glance.
    private enum Nature {
        /// Composed, and without control characters.
        case clean
        case control
        /// A closer look is needed.
        case unsure
    }

    /// Knows ASCII, accented Latin (Vietnamese included) and dashes and quotes; these have one form.
    private static func nature(_ bytes: Bytes) -> Nature {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x0A, 0x20..<0x7F: index += 1
            case 0x0D: return .unsure
            case ..<0x80: return .control
            case 0xC2 where bytes[index + 1] < 0xA0: return .control
            case 0xC2...0xCB: index += 2
            case 0xE1 where (0xB8...0xBB).contains(bytes[index + 1]): index += 3
            case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA6).contains(bytes[index + 2]):
                index += 3
            default: return .unsure
            }
        }
        return .clean
    }

    /// How many bytes the blank at the start has: a space, a line end, a no-break space.
    private static func leadingBlank(_ bytes: Slice<Bytes>) -> Int? {
        guard let first = bytes.first else { return nil }
        if first == 0x20 || (0x09...0x0D).contains(first) { return 1 }
        let start = bytes.startIndex
        return first == 0xC2 && bytes.count > 1 && bytes[start + 1] == 0xA0 ? 2 : nil
    }

    private static func trailingBlank(_ bytes: Slice<Bytes>) -> Int? {
        guard let last = bytes.last else { return nil }
        if last == 0x20 || (0x09...0x0D).contains(last) { return 1 }
        let end = bytes.endIndex
        return last == 0xA0 && bytes.count > 1 && bytes[end - 2] == 0xC2 ? 2 : nil
    }
}
