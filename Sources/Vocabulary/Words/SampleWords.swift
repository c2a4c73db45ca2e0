/// The problems that `Samples` tells of.
enum SampleWords {
    static let codes: [ProblemCode] = []
}
