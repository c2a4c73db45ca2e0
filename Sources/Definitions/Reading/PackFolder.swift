import Foundation
import Vocabulary

/// The folder of a pack: which files it has, and their texts.
struct PackFolder {
    /// How many files of one kind a pack may have.
    static let mostFiles = 1_000

    /// Where it is.
    let path: String
    /// What stands before file names in faults: nothing for the pack itself, `../other/` for one
    /// that it extends.
    let prefix: String
    let faults: Faults

    /// A file's name as faults tell it.
    func name(_ file: String) -> String { prefix + file }

    /// Where a file is.
    func path(_ file: String) -> String { path + "/" + file }

    /// Whether there is a file or folder of that name.
    func has(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path(file)) }

    /// The names in a folder, sorted, without those that begin with a dot.
    func names(in folder: String = "") -> [String] {
        let path = folder.isEmpty ? path : path(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard names.count <= PackFolder.mostFiles else {
            let facts = ["path": name(folder), "limit": String(PackFolder.mostFiles)]
            faults.add(.tooManyFiles, at: Place(file: name(folder)), facts)
            return []
        }
        return names.filter { !$0.hasPrefix(".") }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// The YAML files in a folder, sorted; one that ends in `.yml` is a fault.
    func yamlFiles(in folder: String) -> [String] {
        names(in: folder).compactMap { file in
            let path = folder + "/" + file
            if file.lowercased().hasSuffix(".yml") || file.hasSuffix(".YAML") {
                let facts = ["path": name(path), "expected": ".yaml"]
                faults.add(.wrongExtension, at: Place(file: name(path)), facts)
            }
            return file.hasSuffix(".yaml") ? path : nil
        }
    }

    /// The text of a file, or nil and the fault noted: bounded in size, a regular file, UTF-8.
    func text(_ file: String) -> String? {
        let place = Place(file: name(file))
        let facts = ["path": name(file)]
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path(file)).resolvingSymlinksInPath().path)
        guard let attributes else {
            faults.add(.noSuchFile, at: place, facts)
            return nil
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            faults.add(.notAFile, at: place, facts)
            return nil
        }
        guard let size = attributes[.size] as? NSNumber, size.intValue <= YAMLFile.Limits.bytes
        else {
            let limit = String(YAMLFile.Limits.bytes)
            faults.add(.fileTooLarge, at: place, ["path": name(file), "limit": limit])
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path(file)) else {
            faults.add(.unreadableFile, at: place, facts)
            return nil
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            faults.add(.notUTF8, at: place, facts)
            return nil
        }
        return text
    }

    /// The mapping that a YAML file holds, or nil and the faults noted.
    func map(_ file: String) -> YAMLMap? {
        text(file).flatMap { YAMLFile.map($0, file: name(file), faults) }
    }
}
