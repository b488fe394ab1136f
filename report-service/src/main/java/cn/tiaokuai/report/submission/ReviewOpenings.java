package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReviewOpened;
import cn.tiaokuai.contracts.Step;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.drafting.ReportState.Submitted;
import cn.tiaokuai.report.drafting.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Lets the units that decide read what they decide on. */
@ApplicationScoped
class ReviewOpenings implements EventHandler<ReviewOpened> {

    private final Reports reports;

    ReviewOpenings(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Class<ReviewOpened> type() {
        return ReviewOpened.class;
    }

    @Override
    public void handle(ReviewOpened event, Envelope<ReviewOpened> envelope) {
        reports.forEvent(event.reportId())
                .filter(report -> report.state() instanceof Submitted submitted
                        && submitted.isAnsweredBy(event.submission(), event.digest()))
                .ifPresent(report -> report.readers = Stream.concat(
                                report.readers.stream(), event.steps().stream().map(Step::unit))
                        .filter(unit -> !unit.equals(report.unit))
                        .distinct()
                        .toList());
    }
}
