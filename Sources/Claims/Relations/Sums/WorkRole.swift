/// What a figure counts in the handling of files, tasks, petitions: received, done, in progress …
enum WorkRole: Hashable, Sendable {
    case received, carried, new, done, pending, returned
    /// Of what is done: before the deadline, on time, both together, late.
    case early, onTime, inTime, late
    /// Of what is in progress: in time, overdue.
    case pendingInTime, pendingLate

    private static let carriedWords = Phrases(
        "tồn đầu", "tồn đầu kỳ", "tồn kỳ trước", "kỳ trước chuyển", "kỳ trước chuyển sang",
        "cũ chuyển sang", "cũ tồn đọng", "chuyển sang", "chuyển qua", "chuyển tiếp", "tồn cũ",
        "tồn từ", "tồn năm")
    private static let newWords = Phrases(
        "tiếp nhận mới", "nhận mới", "mới tiếp nhận", "phát sinh trong kỳ", "trong kỳ",
        "phát sinh mới", "mới phát sinh", "giao mới")
    private static let returnedWords = Phrases(
        "trả lại", "rút hồ sơ", "thôi giao", "thôi thực hiện", "bãi bỏ", "từ chối",
        "không đủ điều kiện", "hủy hồ sơ", "xin rút", "rút đơn")
    private static let lateWords = Phrases(
        "quá hạn", "trễ hạn", "chậm", "muộn", "chậm hạn", "quá thời hạn")
    private static let inTimeWords = Phrases(
        "trong hạn", "chưa đến hạn", "chưa quá hạn", "còn hạn", "còn trong hạn", "chưa tới hạn",
        "trước và đúng hạn", "đúng và trước hạn", "trước hạn và đúng hạn", "đúng hạn và trước hạn",
        "sớm và đúng hạn", "trước, đúng hạn", "trước hạn , đúng hạn")
    private static let onTimeWords = Phrases("đúng hạn", "đúng thời hạn", "đúng tiến độ")
    private static let earlyWords = Phrases("trước hạn", "sớm hạn", "trước thời hạn", "sớm hơn")
    private static let pendingWords = Phrases(
        "đang giải quyết", "đang thực hiện", "đang xử lý", "chưa giải quyết",
        "chưa hoàn thành", "đang triển khai", "chưa thực hiện", "chưa xử lý", "đang xem xét",
        "đang được", "đang trong", "đang tiếp tục")
    private static let doneWords = Phrases(
        "đã giải quyết", "giải quyết xong", "hoàn thành", "đã xử lý", "giải quyết", "đã trả",
        "xử lý", "thực hiện xong", "đã thực hiện", "trả kết quả", "giải quyết được", "đã xong")
    private static let bothWords = Phrases(
        "tiếp nhận và trả kết quả", "tiếp nhận và giải quyết", "tiếp nhận , giải quyết",
        "tiếp nhận , xử lý", "tiếp nhận và xử lý", "tiếp nhận , trả kết quả", "phải giải quyết",
        "phải xử lý", "phải thi hành", "cần giải quyết", "thuộc thẩm quyền giải quyết", "được giao",
        "giao cho")
    private static let receivedWords = Phrases(
        "tiếp nhận", "nhận", "thụ lý", "được giao", "giao", "tổng số", "phải giải quyết",
        "tổng cộng",
        "tổng")

    /// The role that the words around a figure give it.
    ///
    /// - Parameters:
    ///   - ranges: the words that belong to the figure.
    ///   - context: the figure that the words before speak of: what is done or what is in progress.
    static func role(
        of ranges: [Range<Int>], in tokens: [Token], context: WorkRole?
    ) -> WorkRole? {
        func says(_ phrases: Phrases<Bool>) -> Bool {
            ranges.contains { phrases.occurs(in: $0, of: tokens) }
        }
        // "trong hạn xử lý" tells of the deadline, not of what is done.
        func saysDone() -> Bool {
            ranges.contains { range in
                guard let (_, at) = doneWords.last(in: range, of: tokens) else { return false }
                return at.lowerBound == 0 || !tokens[at.lowerBound - 1].is("hạn")
            }
        }
        if says(carriedWords) { return .carried }
        if says(newWords) { return .new }
        if says(bothWords) { return .received }
        let isPending = says(pendingWords) || (!saysDone() && context == .pending)
        if says(inTimeWords) || (says(onTimeWords) && says(earlyWords)) {
            return isPending ? .pendingInTime : .inTime
        }
        if says(lateWords) { return isPending ? .pendingLate : .late }
        if says(onTimeWords) { return isPending ? .pendingInTime : .onTime }
        if says(earlyWords) { return isPending ? .pendingInTime : .early }
        if says(returnedWords) { return .returned }
        if says(pendingWords) { return .pending }
        if says(receivedWords), !saysDone() { return .received }
        return saysDone() ? .done : nil
    }
}
