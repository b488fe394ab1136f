package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.SubjectKind;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.observations.Holding.Seen;
import cn.tiaokuai.metrics.targets.NewParts;
import cn.tiaokuai.platform.problems.Violations;
import java.util.List;
import java.util.UUID;

/**
 * What is to be reviewed: values of the own unit, or how it divides one of its targets.
 *
 * @param addressee 主送: code of the superior that it goes to; the superior by block when absent, by line where there is none
 * @param observations reported values as they were seen; absent for a decomposition
 * @param decomposition absent for values
 */
public record NewSubmission(String title, String addressee, List<Seen> observations, NewDivision decomposition) {

    private static final int MOST = 500;

    /** A target of the own unit and the parts of units below. */
    public record NewDivision(UUID targetId, List<NewParts.NewPart> parts) {

        NewParts wanted() {
            return new NewParts(parts);
        }
    }

    SubjectKind kind() {
        return observations == null ? SubjectKind.TARGETS : SubjectKind.OBSERVATIONS;
    }

    NewSubmission checked(Limits limits) {
        Violations violations = new Violations();
        violations.text("title", title, limits.nameLength());
        if (addressee != null) {
            limits.unit(violations, "addressee", addressee);
        }
        violations.unless(
                (observations == null) != (decomposition == null),
                "observations",
                "须在 observations 与 decomposition 中给出一个");
        if (observations != null) {
            boolean whole = !observations.isEmpty()
                    && observations.size() <= MOST
                    && observations.stream().noneMatch(seen -> seen == null || seen.id() == null);
            violations.unless(whole, "observations", "须有 1 到 " + MOST + " 个，各带 id");
            violations.unless(
                    !whole || observations.stream().map(Seen::id).distinct().count() == observations.size(),
                    "observations",
                    "同一数据出现两次");
        } else if (decomposition != null) {
            violations.present("decomposition.targetId", decomposition.targetId());
            decomposition.wanted().check(violations, limits);
        }
        violations.stop();
        return this;
    }
}
