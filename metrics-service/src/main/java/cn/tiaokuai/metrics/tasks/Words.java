package cn.tiaokuai.metrics.tasks;

import cn.tiaokuai.metrics.Evidence;
import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.platform.problems.Violations;
import java.time.LocalDate;
import java.util.List;

/** What people send about a task. */
final class Words {

    private Words() {}

    /**
     * What a unit has done.
     *
     * @param evidence may be missing
     */
    public record Feedback(String text, List<Evidence> evidence) {

        Feedback checked(Limits limits) {
            Violations violations = new Violations();
            violations.lines("text", text, limits.textLength());
            Evidence.check(violations, "evidence", evidence, limits);
            violations.stop();
            return this;
        }
    }

    /** What was done, in the assigner's words. */
    public record Completion(String result) {

        String checked(Limits limits) {
            return words("result", result, limits);
        }
    }

    /** Why it is to be done again. */
    public record Return(String reason) {

        String checked(Limits limits) {
            return words("reason", reason, limits);
        }
    }

    /** What the unit reads. */
    public record Urging(String message) {

        String checked(Limits limits) {
            return words("message", message, limits);
        }
    }

    /**
     * More time is asked for.
     *
     * @param until last day, later than the present one
     */
    public record ExtensionWish(LocalDate until, String reason) {

        ExtensionWish checked(Limits limits) {
            Violations violations = new Violations();
            if (violations.present("until", until)) {
                lastYear(violations, until, limits);
            }
            violations.lines("reason", reason, limits.textLength());
            violations.stop();
            return this;
        }
    }

    /**
     * The assigner's answer.
     *
     * @param granted yes or no
     * @param until last day, when it is another than was asked for; only with a yes
     */
    public record ExtensionAnswer(Boolean granted, LocalDate until, String reason) {

        ExtensionAnswer checked(Limits limits) {
            Violations violations = new Violations();
            violations.present("granted", granted);
            violations.unless(until == null || Boolean.TRUE.equals(granted), "until", "不同意延期时不能给出");
            if (until != null) {
                lastYear(violations, until, limits);
            }
            violations.lines("reason", reason, limits.textLength());
            violations.stop();
            return this;
        }
    }

    private static void lastYear(Violations violations, LocalDate until, Limits limits) {
        violations.unless(until.getYear() <= limits.lastYear(), "until", "不晚于 " + limits.lastYear() + " 年");
    }

    private static String words(String field, String text, Limits limits) {
        Violations violations = new Violations();
        violations.lines(field, text, limits.textLength());
        violations.stop();
        return text.strip();
    }
}
