public import Vocabulary

/// The time at which tests take place: no test reads a clock.
public enum FrozenClock {
    /// 08:00 on 15 November 2023, a Wednesday.
    public static let now = Moment(Day(year: 2023, month: 11, day: 15) ?? Day(number: 0)).adding(
        minutes: 480)
    /// 15 November 2023.
    public static let today = now.day
}
