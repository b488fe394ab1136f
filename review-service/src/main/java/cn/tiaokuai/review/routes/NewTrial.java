package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.problems.Violations;
import java.util.Map;
import java.util.UUID;

/**
 * A submission that is only imagined.
 *
 * @param unit code of the unit that would submit; the post's own or one below it
 * @param kind kind of the submission
 * @param year year that it is about
 * @param addressee code of the superior that it would go to
 * @param overruled whether reasons would have overruled checks; false unless given
 * @param facts fields that it would bring along for conditions to ask about; none unless given
 * @param routeId version of the route to be tried; the one that would be taken today unless given
 */
public record NewTrial(
        String unit,
        String kind,
        Integer year,
        String addressee,
        Boolean overruled,
        Map<String, String> facts,
        UUID routeId) {

    private static final int FACTS = 50;

    void check() {
        Violations violations = new Violations();
        violations.text("unit", unit, 40);
        violations.text("kind", kind, 40);
        violations.present("year", year);
        violations.text("addressee", addressee, 40);
        violations.unless(facts == null || facts.size() <= FACTS, "facts", "不能超过 " + FACTS + " 个");
        violations.unless(
                facts == null || facts.values().stream().noneMatch(java.util.Objects::isNull), "facts", "值不能为空");
        violations.stop();
    }
}
