// swift-tools-version:6.2
import PackageDescription

/// Every room is compiled alike: explicit existentials, imports that say what leaks, and no warning let through.
let roomSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a target that imports only the floors below it (docs/architecture.md).
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: roomSettings)
}

/// The tests of one room; recorded texts lie beside them and are no sources.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], hasSnapshots: Bool = false,
    texts: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies,
        exclude: (hasSnapshots ? ["__Snapshots__"] : []) + texts, swiftSettings: roomSettings)
}

let package = Package(
    name: "dieuhanh",
    products: [.executable(name: "dieuhanh", targets: ["dieuhanh"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Floor 1
        room("Vocabulary"),
        room("WorkingTime", ["Vocabulary"]),
        room("Expressions", ["Vocabulary"]),
        room(
            "Templates",
            ["Vocabulary", .product(name: "Mustache", package: "swift-mustache")]),
        room("Markup"),
        // Floor 2
        .systemLibrary(name: "CMarkdown", providers: [.apt(["libcmark-gfm-dev"])]),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        room("Documents", ["Markup", "CMarkdown", "CZip", "CXML"]),
        room("Definitions", ["Vocabulary", "WorkingTime", "Expressions", "Templates", "Yams"]),
        // Floor 3
        room("Claims", ["Documents", "Markup"]),
        room("Store", ["Vocabulary", "WorkingTime", "Expressions", "Definitions"]),
        room("Samples", ["Vocabulary", "WorkingTime", "Expressions", "Definitions"]),
        // Floor 4
        room(
            "SQLiteStore",
            [
                "Vocabulary", "Store",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        // Floor 5
        room("Access", ["Vocabulary", "Expressions", "Definitions", "Store"]),
        // Floor 6
        room(
            "Registers",
            ["Vocabulary", "WorkingTime", "Expressions", "Definitions", "Store", "Access"]),
        // Floor 7
        room("Indicators", ["Vocabulary", "Expressions", "Definitions", "Store", "Registers"]),
        // Floor 8
        .systemLibrary(name: "CQRCode", providers: [.apt(["libqrencode-dev"])]),
        room(
            "Reports",
            [
                "Vocabulary", "WorkingTime", "Expressions", "Templates", "Definitions", "Store",
                "Registers", "Indicators", "Documents", "Claims", "CQRCode",
            ]),
        // Floor 10
        room(
            "Commands",
            [
                "Vocabulary", "WorkingTime", "Definitions", "Store", "Access", "Samples",
                "Registers", "Indicators", "Reports", "Documents", "Claims",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Floor 11
        .executableTarget(
            name: "dieuhanh", dependencies: ["Commands", "SQLiteStore", "Store", "Vocabulary"],
            swiftSettings: roomSettings),
        // For the tests
        .target(
            name: "TestSupport",
            dependencies: ["Vocabulary", "Store", "SQLiteStore"],
            path: "Tests/TestSupport", swiftSettings: roomSettings),
        tests("Architecture", []),
        tests("Vocabulary", ["Vocabulary"]),
        tests("WorkingTime", ["WorkingTime", "Vocabulary"]),
        tests(
            "Expressions",
            ["Expressions", "Vocabulary", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("Templates", ["Templates", "Vocabulary"]),
        tests("Markup", ["Markup"]),
        tests("Documents", ["Documents", "Markup"]),
        // Rules that every check keeps, and random changes of texts: for tests, fuzzing and benchmarks.
        .target(
            name: "ClaimsSupport", dependencies: ["Claims", "Documents"],
            path: "Tests/ClaimsSupport", swiftSettings: roomSettings),
        tests(
            "Claims", ["Claims", "ClaimsSupport", "Documents", "TestSupport"], hasSnapshots: true,
            texts: ["Cases"]),
        tests(
            "Definitions",
            [
                "Definitions", "Vocabulary", "Expressions", "WorkingTime", "Templates",
                "TestSupport",
            ],
            hasSnapshots: true),
        tests(
            "Store",
            [
                "Store", "SQLiteStore", "TestSupport", "Definitions", "Vocabulary", "WorkingTime",
                "Expressions", "crashwriter", .product(name: "GRDB", package: "GRDB.swift"),
            ], hasSnapshots: true),
        // Killed in the midst of its work by the tests of Store.
        .executableTarget(
            name: "crashwriter", dependencies: ["Vocabulary", "Store", "SQLiteStore"],
            path: "Tests/CrashWriter", swiftSettings: roomSettings),
        tests(
            "Access",
            [
                "Access", "Store", "TestSupport", "Definitions", "Vocabulary", "Expressions",
                "WorkingTime",
            ]),
        tests("Samples", ["Samples", "Definitions", "Vocabulary", "WorkingTime"]),
        tests(
            "Registers",
            [
                "Registers", "Access", "Store", "TestSupport", "Definitions", "Vocabulary",
                "Expressions", "WorkingTime",
            ]),
        tests(
            "Indicators",
            [
                "Indicators", "Registers", "Store", "TestSupport", "Definitions", "Vocabulary",
                "Expressions", "WorkingTime",
            ]),
        tests(
            "Reports",
            [
                "Reports", "Indicators", "Registers", "Samples", "Store", "SQLiteStore",
                "TestSupport", "Definitions", "Documents", "Claims", "Templates", "Vocabulary",
                "WorkingTime",
            ], hasSnapshots: true),
        tests("Commands", ["Commands", "SQLiteStore", "Vocabulary"]),
        // What docs/performance.md tells is measured by this program.
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "Vocabulary", "WorkingTime", "Definitions", "Store", "SQLiteStore", "Samples",
                "Registers", "Indicators", "Reports", "Claims", "ClaimsSupport", "Documents",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: "Benchmarks", swiftSettings: roomSettings),
    ],
    swiftLanguageModes: [.v6]
)

// `make fuzz` builds this with libFuzzer, which brings its own `main`; an ordinary build does not see it.
if Context.environment["DIEUHANH_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz", dependencies: ["ClaimsSupport", "Documents"], path: "Fuzz",
            exclude: ["Seeds", "words.dict"],
            swiftSettings: roomSettings + [.unsafeFlags(["-parse-as-library"])]))
}
