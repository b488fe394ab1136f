package cn.tiaokuai.metrics.rectification;

import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** What people send about an entry. */
final class Words {

    /** As Keycloak lets accounts be called. */
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._@-]{1,100}");

    private Words() {}

    /**
     * A problem that is to be put right.
     *
     * @param unit that has it; the own or one below
     * @param source who found it, in words; missing for the unit itself
     * @param measures what is to be done; may be missing until it is submitted
     * @param owner user name of the person who has to
     */
    public record NewRectification(
            String unit, String problem, String source, String measures, String owner, LocalDate deadline) {

        NewRectification checked(LocalDate today, Limits limits) {
            Violations violations = new Violations();
            limits.unit(violations, "unit", unit);
            violations.lines("problem", problem, limits.textLength());
            violations.optionalText("source", source, limits.nameLength());
            plan(violations, measures, owner, deadline, today, limits);
            violations.stop();
            return this;
        }
    }

    /** What is to be done about a problem, by whom, until when. */
    public record Plan(String measures, String owner, LocalDate deadline) {

        Plan checked(LocalDate notBefore, Limits limits) {
            Violations violations = new Violations();
            plan(violations, measures, owner, deadline, notBefore, limits);
            violations.stop();
            return this;
        }
    }

    /**
     * What was done.
     *
     * @param measures in the past tense, as it may be told in a report
     * @param evidence at least one
     */
    public record Submission(String measures, List<Evidence> evidence) {

        Submission checked(Limits limits) {
            Violations violations = new Violations();
            violations.lines("measures", measures, limits.textLength());
            violations.unless(!Evidence.orNone(evidence).isEmpty(), "evidence", "至少一项");
            Evidence.check(violations, "evidence", evidence, limits);
            violations.stop();
            return this;
        }
    }

    /** Why, or what was found. */
    public record Reason(String reason) {

        String checked(Limits limits) {
            Violations violations = new Violations();
            violations.lines("reason", reason, limits.textLength());
            violations.stop();
            return reason.strip();
        }
    }

    /** Why it is not put right after all, and until when it has to be. */
    public record Reopening(String reason, LocalDate deadline) {

        Reopening checked(LocalDate today, Limits limits) {
            Violations violations = new Violations();
            violations.lines("reason", reason, limits.textLength());
            lastDay(violations, deadline, today, limits);
            violations.stop();
            return this;
        }
    }

    private static void plan(
            Violations violations,
            String measures,
            String owner,
            LocalDate deadline,
            LocalDate notBefore,
            Limits limits) {
        violations.optionalLines("measures", measures, limits.textLength());
        violations.unless(owner != null && USERNAME.matcher(owner).matches(), "owner", "须为责任人的用户名");
        lastDay(violations, deadline, notBefore, limits);
    }

    private static void lastDay(Violations violations, LocalDate deadline, LocalDate notBefore, Limits limits) {
        if (violations.present("deadline", deadline)) {
            violations.unless(
                    !deadline.isBefore(notBefore) && deadline.getYear() <= limits.lastYear(),
                    "deadline",
                    "不早于 " + notBefore + "，不晚于 " + limits.lastYear() + " 年");
        }
    }
}
