package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportReturned;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.report.drafting.ReportState.Submitted;
import cn.tiaokuai.report.drafting.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** A reviewer sends a report back; answers to a submission that was withdrawn meanwhile change nothing. */
@ApplicationScoped
class Returns implements EventHandler<ReportReturned> {

    private static final Logger LOG = Logger.getLogger(Returns.class);

    private final Reports reports;

    Returns(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Class<ReportReturned> type() {
        return ReportReturned.class;
    }

    @Override
    public void handle(ReportReturned event, Envelope<ReportReturned> envelope) {
        reports.forEvent(event.reportId()).ifPresent(report -> {
            if (report.state() instanceof Submitted submitted
                    && submitted.isAnsweredBy(event.submission(), event.digest())) {
                report.become(submitted.giveBack(event.reason()));
            } else {
                LOG.infof("return of report %s, submission %d, is outdated", event.reportId(), event.submission());
            }
        });
    }
}
