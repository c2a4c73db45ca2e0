/// The problems that `Registers` tells of.
enum RegisterWords {
    static let codes: [ProblemCode] = []
}
