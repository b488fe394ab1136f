package cn.tiaokuai.report.completeness;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.report.checking.Draft;
import cn.tiaokuai.report.checking.Objection;
import cn.tiaokuai.report.checking.Objection.Severity;
import cn.tiaokuai.report.checking.SubmissionCheck;
import cn.tiaokuai.report.completeness.model.Gap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** A report has what its template and its round ask for. */
@ApplicationScoped
class CompletenessCheck implements SubmissionCheck {

    private static final int IDENTITY = 24;

    private final Comparison comparison;

    CompletenessCheck(Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public List<Objection> objections(Draft draft) {
        return comparison.of(draft).gaps().stream()
                .map(gap -> objection(draft, gap))
                .toList();
    }

    /** The identity leaves the number of characters out: a reason for a long section goes on while it is written. */
    private static Objection objection(Draft draft, Gap gap) {
        String about = draft.report().templateVersion + "\n" + gap.subject();
        String id = "content-" + gap.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + Digests.sha256(about).substring(0, IDENTITY);
        return new Objection(id, Objection.Kind.CONTENT, severity(gap), gap.message(), gap.section(), null, null, null);
    }

    /** What is not there cannot be explained away; how much is enough can, and so can an indicator that has another name. */
    private static Severity severity(Gap gap) {
        return switch (gap.kind()) {
            case NO_TEXT, MISSING_SECTION, EMPTY_SECTION, UNFILLED_GUIDANCE -> Severity.BLOCKING;
            case SECTION_TOO_SHORT, SECTION_TOO_LONG, TEXT_TOO_SHORT, TEXT_TOO_LONG, MISSING_INDICATOR ->
                Severity.OVERRULABLE;
            case EMPTY_OPTIONAL_SECTION -> Severity.WARNING;
        };
    }
}
