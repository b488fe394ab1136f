package cn.tiaokuai.report.autosave;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.report.autosave.SectionResource.SavedSection;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** Answers what an editor asks of a section, however often it asks. */
@ApplicationScoped
class SectionAnswers {

    private final ActivePost activePost;
    private final Autosave autosave;
    private final Refusals refusals;

    SectionAnswers(ActivePost activePost, Autosave autosave, Refusals refusals) {
        this.activePost = activePost;
        this.autosave = autosave;
        this.refusals = refusals;
    }

    /** @param applied the answer to an edit that was applied, now or when it came first */
    Response to(ReportRow report, SectionEdit edit, Response.ResponseBuilder applied) {
        SectionChangeRow answered = autosave.answer(report, edit, activePost.actor());
        return switch (answered.outcome) {
            case APPLIED -> {
                Response.ResponseBuilder response = applied.entity(SavedSection.of(answered));
                yield answered.sectionDigest == null
                        ? response.build()
                        : response.tag(new EntityTag(answered.sectionDigest)).build();
            }
            // Returned, not thrown: the refused text is to stay.
            case SECTION_CHANGED, SECTION_GONE, SECTION_LOCKED, REPORT_LOCKED -> refusals.answer(report, answered);
        };
    }
}
