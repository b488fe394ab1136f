package cn.tiaokuai.report.submission;

import cn.tiaokuai.report.checking.Objection;
import cn.tiaokuai.report.checking.OverruleView;
import cn.tiaokuai.report.drafting.RevisionRow;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * What stands against sending a text to review, the gravest first.
 *
 * @param revision number of the text that was looked at
 * @param submittable whether nothing stands that stops a submission
 */
public record ChecksView(int revision, String digest, boolean submittable, List<CheckView> checks) {

    /**
     * One objection.
     *
     * @param overrule the reason against it, absent where nobody gave one
     */
    public record CheckView(@JsonUnwrapped Objection objection, OverruleView overrule) {}

    ChecksView(RevisionRow revision, List<Objection> objections, Map<String, OverruleView> overrules) {
        this(
                revision.number,
                revision.digest,
                Objection.standing(objections, overrules.keySet()).isEmpty(),
                objections.stream()
                        .map(objection -> new CheckView(objection, overrules.get(objection.id())))
                        .toList());
    }
}
