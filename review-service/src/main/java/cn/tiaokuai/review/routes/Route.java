package cn.tiaokuai.review.routes;

import cn.tiaokuai.review.routes.model.RouteStep;
import cn.tiaokuai.review.routes.model.StepRelation;
import cn.tiaokuai.review.routes.model.WhenAbsent;
import java.util.List;
import java.util.UUID;

/**
 * One version of a route.
 *
 * @param id null for the built-in default
 * @param unit code of the owner, null for the built-in default
 * @param kind kind of report that it is for
 * @param version counts the owner's routes for this kind from 1; 0 for the built-in default
 */
public record Route(UUID id, String unit, String kind, int version, String name, List<RouteStep> steps) {

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
                        new RouteStep(StepRelation.OWN, "reviewer", dueDays, WhenAbsent.REFUSE),
                        new RouteStep(StepRelation.ADDRESSEE, "reviewer", dueDays, WhenAbsent.REFUSE)));
    }
}
