package cn.tiaokuai.review.routes;

import cn.tiaokuai.review.routes.model.Stage;
import cn.tiaokuai.review.routes.model.StepRelation;
import cn.tiaokuai.review.routes.model.WhenAbsent;
import java.util.List;
import java.util.UUID;

/**
 * One version of a route.
 *
 * @param id null for the built-in default
 * @param unit code of the owner, null for the built-in default
 * @param kind kind of submission that it is for, or {@link #ANY}
 * @param version counts the owner's routes for this kind from 1; 0 for the built-in default
 */
public record Route(UUID id, String unit, String kind, int version, String name, List<Stage> steps) {

    /** Instead of a kind: for every kind of which the unit has no route. */
    public static final String ANY = "ANY";

    public Route {
        steps = List.copyOf(steps);
    }

    /** What applies where no unit from the reporting one up has defined a route: the unit itself, then the addressee. */
    static Route builtIn(String kind, int dueDays) {
        return new Route(
                null,
                null,
                kind,
                0,
                "默认流程",
                List.of(
                        Stage.single(StepRelation.OWN, "reviewer", dueDays, WhenAbsent.REFUSE),
                        Stage.single(StepRelation.ADDRESSEE, "reviewer", dueDays, WhenAbsent.REFUSE)));
    }
}
