package cn.tiaokuai.review.reopening;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportReopened;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.review.cases.CaseFiles;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import jakarta.enterprise.context.ApplicationScoped;

/** Report-service has taken an approval back: the case follows, as whoever asked wanted it. */
@ApplicationScoped
class Reopening implements EventHandler<ReportReopened> {

    private final CaseFiles files;
    private final Reopenings reopenings;
    private final Reopened reopened;

    Reopening(CaseFiles files, Reopenings reopenings, Reopened reopened) {
        this.files = files;
        this.reopenings = reopenings;
        this.reopened = reopened;
    }

    @Override
    public Class<ReportReopened> type() {
        return ReportReopened.class;
    }

    @Override
    public void handle(ReportReopened event, Envelope<ReportReopened> envelope) {
        files.locked(event.reportId(), event.submission())
                .ifPresent(file -> reopenings.asked(file.content().id()).ifPresent(row -> {
                    // Another approval than the one that was meant stays as it is.
                    if (file.content() instanceof ApprovedCase approved
                            && approved.at().equals(event.approvedAt())) {
                        reopened.follow(file, approved, row);
                    }
                }));
    }
}
