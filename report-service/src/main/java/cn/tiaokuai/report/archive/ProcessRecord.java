package cn.tiaokuai.report.archive;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.submission.Answers.AnswerView;
import cn.tiaokuai.report.submission.StepDecisions.DecisionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 办理过程: how the report came to be issued.
 *
 * @param submittedBy who sent the text that was issued to review
 * @param digest of the text that was approved and issued
 * @param answers what review answered, with the digest of the text that each answer is about
 * @param decisions who decided the steps of all submissions: person, post, time, decision, reason and digest
 * @param issuedBy 签发人, by name
 */
record ProcessRecord(
        UUID report,
        String unit,
        String title,
        int submissions,
        Instant submittedAt,
        String submittedBy,
        String addressee,
        List<String> copies,
        String digest,
        List<AnswerView> answers,
        List<DecisionView> decisions,
        String documentNumber,
        String issuedBy,
        Instant issuedAt) {

    static ProcessRecord of(ReportRow report, List<AnswerView> answers, List<DecisionView> decisions) {
        return new ProcessRecord(
                report.id,
                report.unit,
                report.submittedTitle,
                report.submission,
                report.submittedAt,
                report.submittedBy,
                report.addressee,
                report.copies,
                report.submittedDigest,
                answers,
                decisions,
                report.documentNumber,
                report.issuedBy,
                report.issuedAt);
    }
}
