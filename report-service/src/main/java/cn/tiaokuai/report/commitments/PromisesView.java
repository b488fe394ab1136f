package cn.tiaokuai.report.commitments;

import cn.tiaokuai.report.commitments.model.Closure;
import cn.tiaokuai.report.commitments.model.Evidence;
import cn.tiaokuai.report.commitments.model.PromiseOutcome;
import cn.tiaokuai.report.data.TargetRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The promises that a report has to answer.
 *
 * @param promises of the year reported on, then what earlier years left unfinished
 * @param candidates promises that the reader finds in last year's report, which has no identities; a person confirms them
 */
public record PromisesView(Closures closure, List<PromiseView> promises, List<CandidateView> candidates) {

    /**
     * How much was kept.
     *
     * @param measurable of promises that name a figure or a deadline
     * @param notMeasurable of all others
     * @param ofTheYear of those that were due this year
     * @param ofEarlierYears of those that earlier years left
     */
    public record Closures(
            Closure all, Closure measurable, Closure notMeasurable, Closure ofTheYear, Closure ofEarlierYears) {}

    /**
     * A promise.
     *
     * @param id identity that it keeps for ever
     * @param reportId the report whose plan it stands in
     * @param answer what this report answers; null while it is open
     * @param earlier what reports of earlier years answered
     * @param targets what became of it in figures
     * @param suggested what the figures speak for; null where they say nothing
     * @param evidence the sentence of this report that seems to answer it; null for none
     */
    public record PromiseView(
            UUID id,
            UUID reportId,
            int planYear,
            String text,
            boolean measurable,
            BigDecimal targetValue,
            String measureUnit,
            String deadline,
            AnswerView answer,
            List<EarlierView> earlier,
            List<TargetView> targets,
            PromiseOutcome suggested,
            Evidence evidence) {}

    /**
     * An answer.
     *
     * @param version for If-Match; {@code "v0"} where there is no answer yet
     */
    public record AnswerView(PromiseOutcome outcome, String text, String by, Instant at, long version) {

        static AnswerView of(AnswerRow row) {
            return row == null
                    ? null
                    : new AnswerView(row.outcome, row.text, row.answeredBy, row.answeredAt, row.version);
        }
    }

    /** What an approved report of an earlier year answered. */
    public record EarlierView(UUID reportId, int year, PromiseOutcome outcome, String text) {

        static EarlierView of(PromiseAnswers.Earlier earlier) {
            return new EarlierView(
                    earlier.answer().reportId, earlier.year(), earlier.answer().outcome, earlier.answer().text);
        }
    }

    /**
     * A target that a promise became.
     *
     * @param actual what was reached, by the latest confirmed value; null where none is known
     * @param period of that value
     */
    public record TargetView(
            UUID id,
            String indicator,
            String indicatorName,
            int year,
            BigDecimal value,
            String measureUnit,
            TargetRow.TargetState state,
            BigDecimal actual,
            BigDecimal completion,
            String period,
            String reason) {}

    /**
     * A promise found in a report without identities.
     *
     * @param evidence the sentence of this report that seems to answer it; null for none
     */
    public record CandidateView(
            UUID reportId,
            int planYear,
            String text,
            boolean measurable,
            BigDecimal targetValue,
            String measureUnit,
            Evidence evidence) {}
}
