import Foundation
public import Vocabulary

/// Where packs are found: by an explicit path, in the folders of a setting, in `./packs`, and
/// beside the program.
public enum PackFinder {
    /// The folders in which packs are looked for, the first first.
    ///
    /// - Parameters:
    ///   - explicit: a pack's folder, or a folder of packs, as given with `--pack`; it alone
    ///     counts when given.
    ///   - environment: the value of `DIEUHANH_PACKS`: folders separated by `:`.
    ///   - workingFolder: the folder in which the program runs.
    ///   - binaryFolder: the folder in which the program lies.
    public static func folders(
        explicit: String? = nil, environment: String? = nil, workingFolder: String,
        binaryFolder: String? = nil
    ) -> [String] {
        if let explicit, !explicit.isEmpty { return [full(explicit, in: workingFolder)] }
        let named = (environment ?? "").split(separator: ":").map(String.init)
        let beside = binaryFolder.map { [$0 + "/packs", $0 + "/../share/dieuhanh/packs"] } ?? []
        var seen: Set<String> = []
        return (named + ["packs"] + beside).map { full($0, in: workingFolder) }
            .filter { seen.insert($0).inserted }
    }

    private static func full(_ path: String, in folder: String) -> String {
        let base = URL(fileURLWithPath: folder, isDirectory: true)
        return URL(fileURLWithPath: path, relativeTo: base).standardizedFileURL.path
    }

    /// The folders of the packs in some folders, by id; the first folder that has an id counts.
    ///
    /// - Parameter folders: folders that are packs or hold packs.
    public static func packs(in folders: [String]) -> [String: String] {
        var packs: [String: String] = [:]
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for path in [folder] + names.sorted().map({ folder + "/" + $0 }) {
                guard let id = id(of: path), packs[id] == nil else { continue }
                packs[id] = path
            }
        }
        return packs
    }

    /// The folder of a pack.
    ///
    /// - Parameters:
    ///   - id: the pack's id; nil when there is only one to choose from.
    ///   - folders: folders that are packs or hold packs.
    /// - Throws: `D122` with the nearest id, `D001` when no pack is there at all.
    public static func find(_ id: String? = nil, in folders: [String]) throws(Problem) -> String {
        let packs = packs(in: folders)
        if let id, let folder = packs[id] { return folder }
        if id == nil, packs.count == 1, let folder = packs.values.first { return folder }
        let looked = folders.joined(separator: ", ")
        guard !packs.isEmpty else { throw Problem(.noPackFolder, ["path": looked]) }
        let known = packs.keys.sorted()
        var facts = ["found": id ?? known.joined(separator: ", "), "folders": looked]
        facts["nearest"] = id.flatMap { Faults.nearest(to: $0, among: known) }
        throw Problem(.unknownPack, facts)
    }

    /// The id that a folder's `pack.yaml` gives; nil when it is no pack or can't be read.
    private static func id(of folder: String) -> String? {
        let files = PackFolder(path: folder, prefix: "", faults: Faults())
        guard files.has("pack.yaml") else { return nil }
        return files.map("pack.yaml")?.optionalText("pack")
    }
}
