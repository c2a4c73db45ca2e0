/// The problems that `Definitions` tells of.
enum DefinitionWords {
    static let codes: [ProblemCode] = []
}
