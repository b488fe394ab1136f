package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.RevisionRow;
import jakarta.enterprise.context.ApplicationScoped;

/** Texts as rules look at them: read once. */
@ApplicationScoped
public class Drafts {

    private final Readings readings;

    Drafts(Readings readings) {
        this.readings = readings;
    }

    public Draft of(ReportRow report, RevisionRow revision) {
        String text = revision.content.text();
        return Draft.of(report, revision.content, text, readings.of(revision.digest, text));
    }
}
