import Foundation

/// The screen at which the program was started, as one of its streams sees it.
struct Screen {
    /// Where results go.
    static let results = Screen(stream: STDOUT_FILENO)
    /// Where progress and complaints go.
    static let complaints = Screen(stream: STDERR_FILENO)

    private let stream: Int32

    /// How many columns it has.
    var width: Int {
        var size = winsize()
        if ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    }

    /// Whether it shows colours: a terminal, and nobody asked for none.
    var hasColour: Bool {
        isatty(stream) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }
}
