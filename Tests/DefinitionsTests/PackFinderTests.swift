import Definitions
import Foundation
import Testing
import Vocabulary

/// Where packs are looked for, and which is taken.
struct PackFinderTests {
    @Test func `an explicit path alone counts`() {
        let folders = PackFinder.folders(
            explicit: "my/pack", environment: "/a:/b", workingFolder: "/home/x",
            binaryFolder: "/usr/bin")
        #expect(folders == ["/home/x/my/pack"])
        #expect(PackFinder.folders(explicit: "/p", workingFolder: "/home/x") == ["/p"])
    }

    @Test func `the setting comes before the working folder and the program's`() {
        let folders = PackFinder.folders(
            environment: "/a:b::/a", workingFolder: "/home/x", binaryFolder: "/opt/d/bin")
        #expect(
            folders == [
                "/a", "/home/x/b", "/home/x/packs", "/opt/d/bin/packs",
                "/opt/d/share/dieuhanh/packs",
            ])
    }

    @Test func `packs are listed by id, the first folder first`() throws {
        try SmallPack.inFolder { folder in
            let (first, second) = (folder.appending(path: "1"), folder.appending(path: "2"))
            try SmallPack().write(to: first.appending(path: "a"))
            try SmallPack().write(to: second.appending(path: "b"))
            var other = SmallPack()
            other.files["pack.yaml"]?.replace("xa-mau", with: "phuong-mau")
            try other.write(to: second.appending(path: "c"))
            var broken = SmallPack()
            broken.files["pack.yaml"] = "pack: [\n"
            try broken.write(to: second.appending(path: "d"))
            let folders = [first.path, second.path, folder.appending(path: "none").path]
            let packs = PackFinder.packs(in: folders)
            #expect(
                packs == [
                    "xa-mau": first.appending(path: "a").path,
                    "phuong-mau": second.appending(path: "c").path,
                ])
            #expect(try PackFinder.find("phuong-mau", in: folders) == packs["phuong-mau"])
            #expect(try PackFinder.find(in: [first.path]) == packs["xa-mau"])
            #expect(try PackFinder.find(in: [first.appending(path: "a").path]) == packs["xa-mau"])
        }
    }

    @Test func `a pack that is not there is told with the nearest`() throws {
        try SmallPack.inFolder { folder in
            try SmallPack().write(to: folder.appending(path: "a"))
            let problem = #expect(throws: Problem.self) {
                try PackFinder.find("xa-mao", in: [folder.path])
            }
            #expect(problem?.code == .unknownPack)
            #expect(problem?.facts["nearest"] == "xa-mau")
            let none = #expect(throws: Problem.self) {
                try PackFinder.find(in: [folder.appending(path: "x").path])
            }
            #expect(none?.code == .noPackFolder)
        }
    }
}
