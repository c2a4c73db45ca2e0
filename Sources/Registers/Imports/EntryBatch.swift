/// Some entries of a file, read and checked, ready to be written.
struct EntryBatch: Sendable {
    /// An entry's line, and what its number is made of.
    struct Row: Sendable {
        let line: Int
        /// The parts of a number that counts; nil where the number is what it is.
        let parts: NumberParts?
    }

    /// The bytes of the file in which texts lie.
    let raw: [UInt8]
    /// The texts that were written anew.
    var rewritten: [UInt8] = []
    /// How many cells an entry has.
    let width: Int
    /// The cells of all entries.
    var cells: [Cell] = []
    var rows: [Row] = []
    /// Whether no fault was found up to the end of this batch.
    var isSound = true
    /// How much of the file has been read.
    var position = 0
    /// How long the file is.
    var length = 0

    init(raw: [UInt8], width: Int, rows: Int) {
        self.raw = raw
        self.width = width
        self.rows.reserveCapacity(rows)
        cells.reserveCapacity(rows * width)
    }
}
