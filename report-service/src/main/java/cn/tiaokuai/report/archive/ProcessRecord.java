package cn.tiaokuai.report.archive;

import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.submission.Answers.AnswerView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 办理过程: how the report came to be issued, as this service knows it; who decided each step, review-service tells.
 *
 * @param digest of the text that was approved and issued
 * @param answers what review answered, with the digest of the text that each answer is about
 */
record ProcessRecord(
        UUID report,
        String unit,
        String title,
        int submissions,
        Instant submittedAt,
        String addressee,
        List<String> copies,
        String digest,
        List<AnswerView> answers,
        String documentNumber,
        Instant issuedAt) {

    static ProcessRecord of(ReportView report, String title, String digest, List<AnswerView> answers) {
        return new ProcessRecord(
                report.id(),
                report.unit(),
                title,
                report.submission(),
                report.submittedAt(),
                report.addressee(),
                report.copies(),
                digest,
                answers,
                report.documentNumber(),
                report.issuedAt());
    }
}
