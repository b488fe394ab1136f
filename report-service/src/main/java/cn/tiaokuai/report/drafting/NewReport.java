package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.Years;
import java.util.UUID;

/**
 * A report to be begun.
 *
 * @param kind ANNUAL, QUARTERLY, RULE_OF_LAW or SPECIAL
 * @param year year reported on
 * @param title may be absent: unit and year make one
 * @param roundId the call it answers, may be absent
 * @param templateId template that it opens from, in the version of now; may be absent, and is the round's where that names one
 */
public record NewReport(String kind, Integer year, String title, UUID roundId, UUID templateId) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(DraftingLimits limits, Years years) {
        Violations violations = new Violations();
        violations.oneOf("kind", kind, Kind.class);
        years.check(violations, "year", year);
        if (title != null) {
            violations.text("title", title, limits.titleLength());
        }
        violations.stop();
    }

    Kind kindOf() {
        return Kind.valueOf(kind);
    }

    /** Title by kind, for a unit that gives none. */
    String titleFor(String unitName) {
        if (title != null) {
            return title;
        }
        return unitName
                + switch (kindOf()) {
                    case ANNUAL -> year + "年工作总结和" + (year + 1) + "年工作计划";
                    case QUARTERLY -> year + "年季度工作报告";
                    case RULE_OF_LAW -> year + "年法治政府建设情况报告";
                    case SPECIAL -> year + "年专题报告";
                };
    }
}
