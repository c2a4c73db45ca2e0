import CQRCode
import Foundation
public import Vocabulary

/// A QR code: a square of dark and light modules from which a telephone reads a text.
///
/// Of its damage 15 % may be mended (level M), enough for folded paper.
public struct QRCode: Sendable, Hashable {
    /// How many modules a side has, without the margin.
    public let width: Int
    /// Whether each module is dark, row by row.
    public let modules: [Bool]
    /// The light margin that readers need, in modules.
    public static let margin = 4

    /// Makes the code of a text.
    ///
    /// - Parameter text: what is read from it, in UTF-8.
    /// - Throws: `textTooLongForQRCode` for more than 2,331 bytes.
    public init(_ text: String) throws(Problem) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty,
            let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { throw Problem(.textTooLongForQRCode, ["bytes": String(bytes.count)]) }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        // The lowest bit says dark or light, the others what the module is there for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
            .map { $0 & 1 == 1 }
    }

    /// Whether a module is dark.
    public func isDark(row: Int, column: Int) -> Bool { modules[row * width + column] }

    /// The code as a picture with its margin, one unit a module, black on white.
    public var svg: String {
        let side = width + 2 * QRCode.margin
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\""
            + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h\(side)v\(side)H0z\"/>"
            + "<path d=\"\(path)\"/></svg>"
    }

    /// The picture as an address for `src`, which needs nothing from elsewhere.
    public var imageAddress: String {
        "data:image/svg+xml;base64," + Data(svg.utf8).base64EncodedString()
    }

    /// The dark modules: each run of a row is one rectangle.
    private var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                guard isDark(row: row, column: column) else {
                    column += 1
                    continue
                }
                let start = column
                while column < width, isDark(row: row, column: column) { column += 1 }
                let length = column - start
                path += "M\(start + QRCode.margin) \(row + QRCode.margin)h\(length)v1h-\(length)z"
            }
        }
        return path
    }
}
