import ArgumentParser
import Foundation
public import Store
import Vocabulary

/// The program: reads what was typed, does it, and says how it ended.
public enum Program {
    /// Opens the database of an address such as `sqlite:FILE`.
    ///
    /// - Parameters:
    ///   - address: what stands after `--db`.
    ///   - creates: whether a database that is not there is made.
    public typealias OpenEngine =
        @Sendable (_ address: String, _ creates: Bool) throws -> any Engine

    /// The address of a database in memory, in which the past is rebuilt.
    public static let memory = "sqlite::memory:"

    /// Runs a command line.
    ///
    /// - Parameters:
    ///   - arguments: what was typed after the program's name.
    ///   - terminal: where results and complaints are printed.
    ///   - openEngine: how a database is opened.
    /// - Returns: 0 done, 1 the input is wrong (`check`: findings), 2 usage (`check`: unreadable input).
    public static func run(
        _ arguments: [String], terminal: Terminal = .standard, openEngine: @escaping OpenEngine
    ) async -> Int32 {
        let surroundings = Surroundings(terminal: terminal, openEngine: openEngine)
        return await Surroundings.$current.withValue(surroundings) { await run(arguments) }
    }

    private static func run(_ arguments: [String]) async -> Int32 {
        do {
            let command = try DieuHanh.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                var synchronous = command
                try synchronous.run()
            }
            return 0
        } catch let problem as Problem {
            Terminal.complain(ProblemWords.line(problem))
            return 1
        } catch let problems as Problems {
            for problem in problems.all { Terminal.complain(ProblemWords.line(problem)) }
            return 1
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return ended(error)
        }
    }

    /// Help is printed and ends well; a command line that can't be read is a matter of usage.
    private static func ended(_ error: any Error) -> Int32 {
        let text = UsageWords.vietnamese(DieuHanh.fullMessage(for: error))
        let code = DieuHanh.exitCode(for: error)
        if code == .success {
            Terminal.say(text)
            return 0
        }
        if !text.isEmpty { Terminal.complain(text) }
        return code == .validationFailure ? 2 : 1
    }
}

/// What a command finds around it: the terminal, and how databases are opened, which only the
/// outermost room knows.
final class Surroundings: Sendable {
    let terminal: Terminal
    let openEngine: Program.OpenEngine

    /// The surroundings of the command that runs.
    @TaskLocal static var current = Surroundings(terminal: .standard) { address, _ in
        throw Problem(.noSuchEngine, ["address": address])
    }

    init(terminal: Terminal, openEngine: @escaping Program.OpenEngine) {
        self.terminal = terminal
        self.openEngine = openEngine
    }
}
