import Documents

/// Says where in a file something stands, as people look for it there.
enum PlaceWords {
    /// The line, the paragraph of a Word file, the page of a PDF; nil where the words around it must do.
    static func rough(_ offset: Int, in document: SourceDocument) -> String? {
        switch document.format {
        case .text, .markdown, .html: "dòng \(document.position(of: offset).line)"
        case .docx: "đoạn \(document.position(of: offset).line)"
        case .pdf: "trang \(document.source.prefix(offset).count { $0 == "\u{0C}" } + 1)"
        case .document: nil
        }
    }

    /// The same, with the column where editors show one.
    static func exact(_ offset: Int, in document: SourceDocument) -> String? {
        guard let rough = rough(offset, in: document) else { return nil }
        switch document.format {
        case .text, .markdown, .html: return "\(rough), cột \(document.position(of: offset).column)"
        default: return rough
        }
    }
}
