import Definitions
import Vocabulary

/// The columns that a register's file has: those that the sample says something of.
struct SampledColumns {
    /// Their names, in the order of the register.
    let names: [String]

    init(_ register: Register, _ blocks: [SampleBlock]) {
        var said = Set(blocks.flatMap(\.allAssignments).map(\.field))
        said.insert("unit")
        if let lifecycle = register.lifecycle, blocks.contains(where: \.hasFate) {
            said.formUnion([lifecycle.opened, lifecycle.closed])
        }
        names = Column.names(of: register).filter(said.contains)
    }
}
