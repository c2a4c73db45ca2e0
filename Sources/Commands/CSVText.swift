/// Text for spreadsheets (RFC 4180).
enum CSVText {
    /// A cell, quoted where it must be.
    static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
