public import Store
public import Testing
import Foundation
import SQLiteStore

/// The engines that tests can use on this machine.
public enum EngineKind: Sendable, CaseIterable {
    /// SQLite in memory: what most tests use.
    case sqliteInMemory
    /// SQLite in a file, where readers and the writer run side by side.
    case sqliteFile

    /// Whether a read can run while a write is open.
    public var readsDuringWrites: Bool { self == .sqliteFile }
}

extension EngineKind: CustomTestStringConvertible {
    /// The engine's name in test results.
    public var testDescription: String {
        switch self {
        case .sqliteInMemory: "SQLite in memory"
        case .sqliteFile: "SQLite file"
        }
    }
}

/// The engines that every contract is checked on.
public enum Engines {
    /// All engines that tests can use on this machine.
    public static let available = EngineKind.allCases
}

/// A fresh, empty store that lives as long as this object.
public final class TestStore: Sendable {
    /// The store's engine.
    public let engine: any Engine
    /// Which engine it is.
    public let kind: EngineKind
    private let folder: TemporaryFolder?

    /// Makes an empty store.
    ///
    /// - Parameter kind: the engine.
    public init(_ kind: EngineKind = .sqliteInMemory) throws {
        self.kind = kind
        switch kind {
        case .sqliteInMemory:
            folder = nil
            engine = try SQLiteEngine()
        case .sqliteFile:
            let folder = try TemporaryFolder()
            self.folder = folder
            engine = try SQLiteEngine(path: folder.path + "/test.sqlite", createsFile: true)
        }
    }

    /// Opens a store in a file that outlives this object, as another process left it.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - createsFile: whether a new file may be made.
    public init(path: String, createsFile: Bool = false) throws {
        kind = .sqliteFile
        folder = nil
        engine = try SQLiteEngine(path: path, createsFile: createsFile)
    }
}

/// An empty folder that is removed with this object.
public final class TemporaryFolder: Sendable {
    /// The folder.
    public let path: String

    /// Makes an empty folder.
    public init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("dieuhanh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
