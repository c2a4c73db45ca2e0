/// Cells of comma separated files (RFC 4180).
public enum CSVCell {
    /// A cell, quoted where it must be.
    public static func quoted(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
