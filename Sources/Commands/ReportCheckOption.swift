import ArgumentParser
import Claims
import Reports

/// What is told of reports whose own text was checked, and how the command ends by it.
struct ReportCheckOption: ParsableArguments {
    @Flag(help: "Kết thúc với mã 0 dù báo cáo có chỗ tự mâu thuẫn.")
    var allowContradictions = false

    /// Tells how much of a report was checked, and lists where it contradicts itself.
    func tell(_ report: BuiltReport) {
        Terminal.complain("\(ReportFiles.stem(of: report)): \(report.claims.sentence)")
        let contradictions = report.contradictions
        guard !contradictions.isEmpty else { return }
        let writer = ResultText(
            width: Screen.complaints.width, hasColour: Screen.complaints.hasColour)
        Terminal.complain(writer.list(contradictions, of: report.claims))
    }

    /// Ends the command with 1 if a report contradicts itself, unless that was allowed.
    func end(_ reports: [BuiltReport]) throws {
        let isFaulty = reports.contains { !$0.contradictions.isEmpty }
        if isFaulty, !allowContradictions { throw ExitCode(1) }
    }
}
