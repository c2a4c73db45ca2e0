import Commands
import Foundation
import SQLiteStore
import Store
import Vocabulary

/// Chooses the engine and hands over.
@main
struct Main {
    static func main() async {
        let status = await Program.run(Array(CommandLine.arguments.dropFirst())) {
            address, creates in
            if address == Program.memory { return try SQLiteEngine() }
            guard address.hasPrefix("sqlite:") else {
                throw Problem(.noSuchEngine, ["address": address])
            }
            return try SQLiteEngine(
                path: String(address.dropFirst("sqlite:".count)), createsFile: creates)
        }
        exit(status)
    }
}
