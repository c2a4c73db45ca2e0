import Foundation
import Testing

/// What each room may import: the floors of docs/architecture.md, which Package.swift declares too.
/// `Vocabulary` is the ground on which the other rooms of floor 1 stand.
private let floors: [(room: String, floor: Int, outside: Set<String>)] = [
    ("Vocabulary", 0, []),
    ("WorkingTime", 1, []),
    ("Expressions", 1, []),
    ("Templates", 1, ["Mustache"]),
    ("Markup", 1, []),
    ("Documents", 2, ["CMarkdown", "CZip", "CXML"]),
    ("Definitions", 2, ["Yams"]),
    ("Claims", 3, []),
    ("Store", 3, []),
    ("Samples", 3, []),
    ("SQLiteStore", 4, ["GRDB", "GRDBSQLite"]),
    ("Access", 5, []),
    ("Registers", 6, []),
    ("Indicators", 7, []),
    ("Reports", 8, ["CQRCode"]),
    ("Commands", 10, ["ArgumentParser"]),
    ("dieuhanh", 11, []),
]

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

/// The modules that come with the toolchain and that every room may use.
private let toolchain: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

/// The dependencies of a target, as Package.swift writes them.
private func declared(_ room: String, in manifest: String) throws -> Set<String> {
    let start = try #require(
        manifest.firstRange(of: "room(\"\(room)\"") ?? manifest.firstRange(
            of: "room(\n            \"\(room)\"")
            ?? manifest.firstRange(of: "name: \"\(room)\", dependencies"),
        "Package.swift has no target \(room)")
    var depth = 0
    var text = ""
    for character in manifest[start.lowerBound...] {
        text.append(character)
        if character == "(" { depth += 1 }
        if character == ")" {
            depth -= 1
            if depth == 0 { break }
        }
    }
    let names = text.matches(of: /"([A-Za-z]+)"/).map { String($0.1) }
    return Set(names).subtracting([room])
}

/// The modules that the files of a room import, with one file for each.
private func imported(by room: String) throws -> [String: String] {
    let folder = root.appendingPathComponent("Sources/\(room)")
    let files = try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var modules: [String: String] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
        let source = try String(contentsOf: file, encoding: .utf8)
        for match in source.matches(
            of: /(?m)^(?:public |package |internal )?import (?:struct |func )?([A-Za-z]+)/)
        {
            modules[String(match.1)] = file.lastPathComponent
        }
    }
    return modules
}

@Suite struct LayerTests {
    @Test(arguments: floors.map(\.room))
    func `a room imports only floors below it, and only what Package.swift declares for it`(
        room: String
    ) throws {
        let manifest = try String(
            contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let own = try #require(floors.first { $0.room == room })
        let declared = try declared(room, in: manifest)
        for (module, file) in try imported(by: room) where !toolchain.contains(module) {
            #expect(declared.contains(module), "\(room)/\(file) imports \(module), undeclared")
            if let other = floors.first(where: { $0.room == module }) {
                #expect(other.floor < own.floor, "\(room)/\(file) imports upward: \(module)")
            } else {
                #expect(own.outside.contains(module), "\(room)/\(file) may not import \(module)")
            }
        }
    }

    @Test func `Package.swift declares no arrow that runs upward`() throws {
        let manifest = try String(
            contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
        for own in floors {
            for name in try declared(own.room, in: manifest) {
                guard let other = floors.first(where: { $0.room == name }) else { continue }
                #expect(other.floor < own.floor, "\(own.room) depends upward on \(name)")
            }
        }
    }

    @Test func `every folder of Sources is a room with a floor`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent("Sources").path)
        let known = Set(floors.map(\.room)).union(["CMarkdown", "CQRCode", "CZip", "CXML"])
        #expect(Set(folders).subtracting(known).isEmpty)
    }
}
