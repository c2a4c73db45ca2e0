import Definitions

/// The order in which registers can be imported: those that others refer to come first.
struct ImportOrder {
    /// The registers of a sample in that order; otherwise in the order of the sample.
    let registers: [SampleRegister]

    init(_ pack: Pack, _ registers: [SampleRegister]) {
        var ordered: [SampleRegister] = []
        var seen: Set<String> = []
        func visit(_ sampled: SampleRegister) {
            guard seen.insert(sampled.register).inserted else { return }
            for field in pack.register(sampled.register)?.fields ?? [] {
                if case .reference(let other) = field.type,
                    let needed = registers.first(where: { $0.register == other })
                {
                    visit(needed)
                }
            }
            ordered.append(sampled)
        }
        for sampled in registers { visit(sampled) }
        self.registers = ordered
    }
}

extension SampleRegister {
    /// The registers from which it takes entries.
    var referencedRegisters: Set<String> {
        guard case .blocks(let blocks) = content else { return [] }
        return Set(
            blocks.flatMap(\.allAssignments).compactMap {
                if case .entry(let choice) = $0.source { choice.register } else { nil }
            })
    }
}
