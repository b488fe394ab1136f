package cn.tiaokuai.review.reopening;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.ReportReopeningRefused;
import cn.tiaokuai.platform.events.EventHandler;
import cn.tiaokuai.review.cases.CaseFiles;
import jakarta.enterprise.context.ApplicationScoped;

/** Report-service could not take an approval back: whoever asked is told. */
@ApplicationScoped
class ReopeningRefusals implements EventHandler<ReportReopeningRefused> {

    private final CaseFiles files;
    private final Reopenings reopenings;
    private final Reopened reopened;

    ReopeningRefusals(CaseFiles files, Reopenings reopenings, Reopened reopened) {
        this.files = files;
        this.reopenings = reopenings;
        this.reopened = reopened;
    }

    @Override
    public Class<ReportReopeningRefused> type() {
        return ReportReopeningRefused.class;
    }

    @Override
    public void handle(ReportReopeningRefused event, Envelope<ReportReopeningRefused> envelope) {
        files.locked(event.reportId(), event.submission()).ifPresent(file -> reopenings
                .asked(file.content().id())
                .ifPresent(row -> reopened.keep(file, row, event.issued())));
    }
}
