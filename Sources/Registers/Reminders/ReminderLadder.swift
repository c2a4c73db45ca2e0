import Definitions
import Vocabulary

/// The steps of a reminder, asked by how many working days a deadline lies behind.
struct ReminderLadder {
    /// A step that is due, and the word that stands for it in keys: its day, or for one that is
    /// repeated the date.
    struct DueStep {
        let step: Reminder.Step
        let word: String
    }

    private let steps: [Reminder.Step]
    private let today: Day

    init(_ reminder: Reminder, on today: Day) {
        steps = reminder.steps
        self.today = today
    }

    /// The steps that are due: those that are repeated, once they have begun, and of the others the
    /// latest, unless a repeated one has begun since.
    ///
    /// - Parameter distance: how many working days the deadline lies behind.
    func steps(at distance: Int) -> [DueStep] {
        guard let latest = steps.lazy.map(\.day).filter({ $0 <= distance }).max() else { return [] }
        return steps.enumerated().compactMap { place, step in
            guard step.isRepeated ? step.day <= distance : step.day == latest else { return nil }
            // Steps of one day are told apart by their place.
            let isFirst = !steps[..<place].contains {
                $0.isRepeated == step.isRepeated && ($0.isRepeated || $0.day == step.day)
            }
            let word = step.isRepeated ? today.iso : String(step.day)
            return DueStep(step: step, word: isFirst ? word : "\(word).\(place)")
        }
    }
}
