public import Definitions

/// What people call the measures of a lifecycle, as heads of columns.
public enum MeasureTitles {
    /// The head of a column of a measure.
    public static func title(of measure: Measure) -> String {
        switch measure {
        case .all: "Tổng số"
        case .dated: "Trong kỳ"
        case .carriedOver: "Từ kỳ trước"
        case .opened: "Tiếp nhận trong kỳ"
        case .handled: "Tổng số phải giải quyết"
        case .closed: "Đã giải quyết"
        case .closedEarly: "Trước hạn"
        case .closedOnTime: "Đúng hạn"
        case .closedLate: "Quá hạn"
        case .closedInTime: "Trước và đúng hạn"
        case .pending: "Đang giải quyết"
        case .pendingInTime: "Đang giải quyết trong hạn"
        case .pendingOverdue: "Đang giải quyết quá hạn"
        }
    }
}
