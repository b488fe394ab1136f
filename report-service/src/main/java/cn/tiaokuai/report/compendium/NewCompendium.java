package cn.tiaokuai.report.compendium;

import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.Years;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A compendium to be made of approved reports: of exactly one of a list, a round or a selection.
 *
 * @param title on the cover
 * @param reports ids, in the order of the chapters unless {@code order} says otherwise
 * @param round all approved answers to it
 * @param selection all approved ones that fit
 * @param order GIVEN (of a list), UNIT (by block, superiors first; the default otherwise) or YEAR (latest first, then by block)
 * @param deidentified hides who and how much, after review
 * @param smallCount the smallest count of people that a de-identified one shows
 */
public record NewCompendium(
        String title,
        List<UUID> reports,
        UUID round,
        Selection selection,
        String order,
        Boolean deidentified,
        Integer smallCount) {

    private static final int MOST_SMALL = 100;

    /** How chapters follow each other. */
    enum Order {
        GIVEN,
        UNIT,
        YEAR
    }

    /**
     * Which reports; null means any.
     *
     * @param under code of the unit at or below which they were written
     */
    public record Selection(Integer year, String kind, String under) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check(CompendiumLimits limits, Years years) {
        Violations violations = new Violations();
        violations.text("title", title, limits.titleLength());
        long ways =
                Stream.of(reports, round, selection).filter(way -> way != null).count();
        violations.unless(ways == 1, "reports", "请给出 reports、round、selection 之一");
        if (reports != null) {
            violations.unless(
                    !reports.isEmpty() && reports.size() <= limits.chapters(),
                    "reports",
                    "须为 1 到 " + limits.chapters() + " 份报告");
            violations.unless(!reports.contains(null), "reports", "不能有空项");
            violations.unless(new HashSet<>(reports).size() == reports.size(), "reports", "不能重复");
        }
        if (selection != null) {
            if (selection.year() != null) {
                years.check(violations, "selection.year", selection.year());
            }
            if (selection.kind() != null) {
                violations.oneOf("selection.kind", selection.kind(), Kind.class);
            }
        }
        if (order != null) {
            violations.oneOf("order", order, Order.class);
            violations.unless(reports != null || !order.equals("GIVEN"), "order", "GIVEN 只能与 reports 同时给出");
        }
        violations.unless(
                smallCount == null || (smallCount >= 2 && smallCount <= MOST_SMALL),
                "smallCount",
                "须在 2 到 " + MOST_SMALL + " 之间");
        violations.stop();
    }

    boolean isDeidentified() {
        return Boolean.TRUE.equals(deidentified);
    }

    Order orderOf() {
        if (order != null) {
            return Order.valueOf(order);
        }
        return reports == null ? Order.UNIT : Order.GIVEN;
    }
}
