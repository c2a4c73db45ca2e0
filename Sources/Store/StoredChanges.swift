import Foundation
import Vocabulary

/// Reads the JSON that `ChangeText` writes.
enum StoredChanges {
    /// The differences of `{"fee":[null,15000]}`; nil when the text is anything else.
    static func read(_ text: String) -> [String: Change.Difference]? {
        guard
            let pairs = try? JSONDecoder().decode(
                [String: [StoredValue]].self, from: Data(text.utf8)),
            pairs.values.allSatisfy({ $0.count == 2 })
        else { return nil }
        return pairs.mapValues { Change.Difference(from: $0[0].value, to: $0[1].value) }
    }

    /// Nothing, an integer or a text.
    private struct StoredValue: Decodable {
        let value: Value

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = .none
            } else if let integer = try? container.decode(Int64.self) {
                value = .integer(integer)
            } else {
                value = .text(try container.decode(String.self))
            }
        }
    }
}
