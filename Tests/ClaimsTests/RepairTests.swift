import Testing

@testable import Claims

@Suite struct `Repairs by a swap of digits` {
    private func swap(_ text: String, to wanted: Exact) throws -> String? {
        let numeral = try #require(FigureSketch.passage(text).mentions.first?.numeral)
        return Repair.swap(in: numeral) { $0.value == wanted }
    }

    @Test func `two neighbouring digits are changed about`() throws {
        #expect(try swap("2.689 hồ sơ", to: 2698) == "2.698")
        #expect(try swap("2.689 hồ sơ", to: 6289) == "6.289")
        #expect(try swap("12 xã", to: 21) == "21")
        #expect(try swap("96,85%", to: Exact(9658, places: 2)) == "96,58")
        #expect(try swap("96,85%", to: Exact(9865, places: 2)) == "98,65")
    }

    @Test func `a zero at the end is a printed digit`() throws {
        #expect(try swap("120 hộ", to: 102) == "102")
        #expect(try swap("15,40%", to: Exact(1504, places: 2)) == "15,04")
    }

    @Test func `no other change is tried`() throws {
        #expect(try swap("2.689 hồ sơ", to: 2690) == nil)
        #expect(try swap("2.689 hồ sơ", to: 9682) == nil)
        #expect(try swap("5 xã", to: 5) == nil)
        #expect(try swap("55 xã", to: 55) == nil)
        #expect(try swap("205 hộ", to: 25) == nil)
    }

    @Test func `what can't be computed with is not repaired`() {
        var numeral = Numeral(
            value: .undefined, step: 1, unit: .none, hedge: nil, isMalformed: true)
        #expect(Repair.swap(in: numeral) { _ in true } == nil)
        numeral.value = Exact(Int128(1_234_567_890_123_456_789))
        #expect(Repair.swap(in: numeral) { _ in true } == nil)
    }
}
