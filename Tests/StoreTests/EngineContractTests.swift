import TestSupport
import Testing

@Suite struct EngineContractTests {
    @Test(arguments: Engines.available, EngineContract.cases)
    func `every engine keeps the contract`(kind: EngineKind, rule: ContractCase) async throws {
        try await rule.check(TestStore(kind))
    }
}
