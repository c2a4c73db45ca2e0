/// Looks for the one figure that, told otherwise, makes all around it true at once.
enum JointRepair {
    /// Notes beside contradictions that share a figure which value of it would make them all true.
    static func noted(_ claims: [Claim]) -> [Claim] {
        var places: [Range<Int>: [Int]] = [:]
        for (index, claim) in claims.enumerated() where claim.verdict != .undecided {
            for term in claim.relation?.terms ?? [] {
                places[term.place, default: []].append(index)
            }
        }
        var claims = claims
        for index in claims.indices where claims[index].verdict == .contradicts {
            guard let relation = claims[index].relation,
                let (term, value) = mend(relation, claims, places)
            else { continue }
            let text = VietnameseNumber.text(value.scaled(by: -term.numeral.unit.exponent))
            for other in Set(places[term.place] ?? []) where claims[other].verdict == .contradicts {
                claims[other].suggestion =
                    "Xem lại \(term.printed): nếu là \(text) thì các con số quanh đó cùng đúng."
            }
        }
        return claims
    }

    /// The term and its value that make the relation true, and all others that it stands in, of which one more is
    /// false as printed.
    private static func mend(
        _ relation: Relation, _ claims: [Claim], _ places: [Range<Int>: [Int]]
    ) -> (Relation.Term, Exact)? {
        for term in relation.terms {
            guard let value = relation.mending(term), value > 0 else { continue }
            let around = Set(places[term.place] ?? []).map { claims[$0] }
            let wrong = around.count { $0.verdict == .contradicts }
            let isMended = around.allSatisfy {
                $0.relation?.holds(with: value, at: term.place) ?? false
            }
            if wrong > 1, isMended { return (term, value) }
        }
        return nil
    }
}
