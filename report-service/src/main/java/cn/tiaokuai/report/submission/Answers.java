package cn.tiaokuai.report.submission;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.model.ReportState.Submitted;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * What review answers. An answer counts only for the very submission and text that are under review now; another one (the
 * submission was withdrawn meanwhile, say) changes nothing, but is kept, so that nobody has to guess what became of it.
 */
@ApplicationScoped
public class Answers implements PanacheRepositoryBase<AnswerRow, UUID> {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final Reports reports;
    private final Clock clock;

    Answers(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * An answer as it is told to others.
     *
     * @param counted whether it was about the submission and text that were under review when it came
     */
    public record AnswerView(
            UUID event, String kind, int submission, String digest, boolean counted, Instant receivedAt) {}

    /** All answers about a report, in the order in which they came. */
    public List<AnswerView> history(UUID report) {
        return list("reportId = ?1 order by receivedAt, id", report).stream()
                .map(row -> new AnswerView(
                        row.id, row.kind.name(), row.submission, row.digest, row.counted, row.receivedAt))
                .toList();
    }

    /** An answer as it came. */
    record Answer(UUID event, AnswerRow.Kind kind, UUID report, int submission, String digest) {}

    /** Takes note of an answer and lets it change the report, if it counts. */
    void take(Answer answer, BiConsumer<ReportRow, Submitted> change) {
        reports.forEvent(answer.report())
                .ifPresentOrElse(
                        report -> take(answer, report, change),
                        () -> LOG.warnf("%s is about report %s, which is not here", answer.kind(), answer.report()));
    }

    private void take(Answer answer, ReportRow report, BiConsumer<ReportRow, Submitted> change) {
        boolean counts = report.state() instanceof Submitted submitted
                && submitted.isAnsweredBy(answer.submission(), answer.digest());
        persist(new AnswerRow(
                answer.event(), report, answer.kind(), answer.submission(), answer.digest(), counts, clock.instant()));
        if (counts && report.state() instanceof Submitted submitted) {
            change.accept(report, submitted);
        } else {
            LOG.infof("%s of report %s, submission %d, is outdated", answer.kind(), report.id, answer.submission());
        }
    }
}
