package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.model.Applicability;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;

/** What may change about an indicator while its values keep their meaning; see {@link NewIndicator}. */
record Terms(
        String name,
        Integer decimals,
        Applicability applies,
        String line,
        String source,
        LocalDate validFrom,
        LocalDate validTo) {

    void check(Violations violations, Limits limits) {
        violations.text("name", name, limits.nameLength());
        violations.unless(
                decimals != null && decimals >= 0 && decimals <= limits.decimals(),
                "decimals",
                "须在 0 到 " + limits.decimals() + " 之间");
        violations.optionalText("line", line, limits.nameLength());
        violations.optionalText("source", source, limits.textLength());
        day(violations, limits, "validFrom", validFrom);
        day(violations, limits, "validTo", validTo);
        violations.unless(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom), "validTo", "不能早于 validFrom");
    }

    static void day(Violations violations, Limits limits, String field, LocalDate day) {
        if (day != null) {
            limits.year(violations, field, day.getYear());
        }
    }
}
