package cn.tiaokuai.metrics.honours;

import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.honours.model.Level;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An honour as it is written down.
 *
 * @param title name of the honour, without quotation marks around it; those inside belong to it
 * @param grantedBy who granted it, in words
 * @param level of who granted it
 * @param grantedOn day, not in the future
 * @param recipient who got it, in words; missing for the unit itself
 * @param evidence at least one: the decision or the certificate
 */
public record NewHonour(
        String title, String grantedBy, Level level, LocalDate grantedOn, String recipient, List<Evidence> evidence) {

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|「[^」]*」");

    NewHonour checked(LocalDate today, Limits limits) {
        Violations violations = new Violations();
        violations.text("title", title, limits.nameLength());
        violations.unless(title == null || !QUOTED.matcher(title.strip()).matches(), "title", "首尾不带引号");
        violations.text("grantedBy", grantedBy, limits.nameLength());
        violations.present("level", level);
        if (violations.present("grantedOn", grantedOn)) {
            limits.year(violations, "grantedOn", grantedOn.getYear());
            violations.unless(!grantedOn.isAfter(today), "grantedOn", "不能晚于今天");
        }
        violations.optionalText("recipient", recipient, limits.nameLength());
        violations.unless(!Evidence.orNone(evidence).isEmpty(), "evidence", "至少一项");
        Evidence.check(violations, "evidence", evidence, limits);
        violations.stop();
        return this;
    }
}
