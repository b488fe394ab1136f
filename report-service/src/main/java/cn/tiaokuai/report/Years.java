package cn.tiaokuai.report;

import cn.tiaokuai.platform.problems.Violations;
import io.smallrye.config.ConfigMapping;

/** Years that reports may be about. */
@ConfigMapping(prefix = "tiaokuai.report.years")
public interface Years {

    int first();

    int last();

    /** Notes a year that is missing or makes no sense. */
    default void check(Violations violations, String field, Integer year) {
        violations.unless(
                year != null && year >= first() && year <= last(), field, "须在 " + first() + " 到 " + last() + " 之间");
    }
}
