import Vocabulary

/// One thing that was done to an entry, as it is written down.
struct Event {
    let at: Moment
    /// The name of who did it.
    let by: String
    /// In whose place they did it; nil for nobody's.
    let actingFor: String?
    /// `new`, or a transition.
    let deed: String
    let note: String?
    /// What was given with it, by column.
    let set: [String: String]
    /// The other register, and the number of the entry there, when it was done to an entry that a
    /// transition made.
    var elsewhere: (register: String, number: String)?
}

/// The file of the events of a register: a JSON object a line, entry after entry.
struct EventFile {
    private var file: TextFile
    private let register: [UInt8]

    /// Begins a file.
    ///
    /// - Throws: `C004` when it can't be written.
    init(path: String, register: String) throws(Problem) {
        file = try TextFile(path: path)
        self.register = Array(register.utf8)
    }

    /// Writes the events of an entry.
    mutating func add(_ events: [Event], number: String) throws(Problem) {
        for event in events {
            var line: [UInt8] = []
            line += "{\"at\":\"".utf8
            line += event.at.iso.utf8
            line += "\",\"by\":".utf8
            EventFile.quote(event.by, to: &line)
            if let other = event.actingFor {
                line += ",\"for\":".utf8
                EventFile.quote(other, to: &line)
            }
            line += ",\"register\":\"".utf8
            line += event.elsewhere.map { Array($0.register.utf8) } ?? register
            line += "\",\"number\":".utf8
            EventFile.quote(event.elsewhere?.number ?? number, to: &line)
            line += ",\"do\":".utf8
            EventFile.quote(event.deed, to: &line)
            if let note = event.note {
                line += ",\"note\":".utf8
                EventFile.quote(note, to: &line)
            }
            if !event.set.isEmpty {
                EventFile.append(event.set, to: &line)
            }
            line += "}\n".utf8
            try file.add(line)
        }
    }

    /// Writes what is left and closes the file.
    mutating func close() throws(Problem) { try file.close() }

    private static func append(_ set: [String: String], to line: inout [UInt8]) {
        var separator = ",\"set\":{"
        for (column, text) in set.sorted(by: { $0.key < $1.key }) {
            line += separator.utf8
            quote(column, to: &line)
            line.append(0x3A)
            quote(text, to: &line)
            separator = ","
        }
        line.append(0x7D)
    }

    private static func quote(_ text: String, to line: inout [UInt8]) {
        line.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: line += [0x5C, byte]
            case 0x0A: line += [0x5C, 0x6E]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                line += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: line.append(byte)
            }
        }
        line.append(0x22)
    }
}
