import Definitions
import Vocabulary

/// The columns that a register's file has: those that the sample says something of.
struct SampledColumns {
    /// Their names, in the order of the register.
    let names: [String]

    init(_ register: Register, _ blocks: [SampleBlock], _ paths: [SamplePath] = []) {
        var said = Set(blocks.flatMap(\.allAssignments).map(\.field))
        said.insert("unit")
        if let lifecycle = register.lifecycle, blocks.contains(where: \.hasFate) {
            said.formUnion([lifecycle.opened, lifecycle.closed])
        }
        if blocks.contains(where: \.hasFate) {
            said.formUnion(Detours.columns(register, paths))
        }
        names = Column.names(of: register).filter(said.contains)
    }
}
