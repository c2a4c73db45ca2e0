import ClaimsSupport
import Testing

@testable import Claims

@Suite struct `Numbers as Vietnamese prints them` {
    @Test(arguments: [
        (Exact(0), "0"), (Exact(7), "7"), (Exact(999), "999"), (Exact(1000), "1.000"),
        (Exact(1_094_804_340), "1.094.804.340"), (Exact(9685, places: 2), "96,85"),
        (Exact(5, places: 1), "0,5"), (Exact(71, places: 3), "0,071"), (Exact(-12), "−12"),
        (Exact(-1_234_567, places: 2), "−12.345,67"), (Exact(9990, places: 2), "99,9"),
        (Exact(5, places: -3), "5.000"), (Exact(-5, places: 2), "−0,05"), (.undefined, "?"),
    ])
    func `points set thousands apart, a comma the decimals`(_ number: Exact, _ text: String) {
        #expect(VietnameseNumber.text(number) == text)
    }

    @Test func `a quotient to be printed keeps the zeros of its places`() {
        let quotient = { (places: Int, isPadded: Bool) in
            VietnameseNumber.quotient(41, 100, places: places, isPadded: isPadded)
        }
        #expect(quotient(3, true) == "0,410")
        #expect(quotient(3, false) == "0,41")
        #expect(quotient(0, true) == "0")
    }

    @Test func `what is printed is read back as the same number`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        for _ in 0..<2000 {
            let places = random.number(0...3)
            let number = Exact(
                Int128(random.number(0...random.pick([99, 99_999, 999_999_999]))), places: places)
            let text = VietnameseNumber.text(number)
            let unit = Unit(kind: .area, name: "ha")
            #expect(NumeralScanner.read(text, unit: unit).value == number, "seed \(seed): \(text)")
        }
    }

    @Test func `a quotient is rounded half away from zero, as whole numbers say`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        for _ in 0..<5000 {
            let (top, bottom) = (
                random.number(-50_000...50_000), random.number(1...random.pick([8, 999]))
            )
            let places = random.number(0...3)
            let scale = [1, 10, 100, 1000][places]
            let rounded = (2 * abs(top) * scale + bottom) / (2 * bottom) * top.signum()
            for sign in [1, -1] {
                let quotient = Exact.quotient(
                    Exact(Int128(top * sign)), Exact(Int128(bottom * sign)), places: places)
                guard quotient == Exact(Int128(rounded), places: places) else {
                    Issue.record("seed \(seed): \(top)/\(bottom) to \(places) places")
                    return
                }
            }
        }
    }

    @Test func `decimals are divided as well as whole numbers`() {
        #expect(
            VietnameseNumber.quotient(Exact(15, places: 1), Exact(25, places: 2), places: 2) == "6")
        #expect(VietnameseNumber.quotient(Exact(1), Exact(3, places: 1), places: 2) == "3,33")
        #expect(VietnameseNumber.quotient(Exact(200), Exact(3), places: 2) == "66,67")
    }

    @Test func `what can't be divided prints a question mark`() {
        #expect(VietnameseNumber.quotient(1, 0, places: 2) == "?")
        #expect(VietnameseNumber.quotient(.undefined, 1, places: 2) == "?")
        #expect(VietnameseNumber.quotient(1, .undefined, places: 2) == "?")
        #expect(VietnameseNumber.quotient(Exact(Int128.max), Exact(7), places: 5) == "?")
    }
}
