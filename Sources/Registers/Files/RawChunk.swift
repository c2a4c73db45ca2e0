/// Bytes of a file that are looked at where they lie.
package typealias Bytes = UnsafeBufferPointer<UInt8>

/// A piece of a file, cut into rows and cells that are still bytes.
struct RawChunk: Sendable {
    /// Where a cell's text lies in the chunk, without its quotes.
    struct Cell: Sendable, Hashable {
        let start: Int32
        let end: Int32
        /// Whether it was written between quotes.
        let isQuoted: Bool
        /// Whether quotes inside it are doubled.
        let hasDoubledQuotes: Bool
    }

    /// A row, and its cells in the chunk's list of cells.
    struct Row: Sendable, Hashable {
        let cells: Range<Int>
        /// The line of the file on which it begins, from 1.
        let line: Int
        /// What keeps its cells from being told apart.
        let fault: Fault?
    }

    /// What keeps the cells of a row from being told apart.
    enum Fault: Sendable, Hashable {
        /// Text follows the quote that closes a cell.
        case textAfterQuote
        /// The file ends inside a quoted cell.
        case unclosedQuote
    }

    /// The bytes of whole rows.
    var bytes: [UInt8]
    /// The cells of all rows.
    var cells: [Cell] = []
    /// The rows; empty ones are left out.
    var rows: [Row] = []
}
