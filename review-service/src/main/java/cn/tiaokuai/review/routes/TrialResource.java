package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.routes.model.Facts;
import cn.tiaokuai.review.routes.model.Itinerary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Tries a route dry: who would get what. Nothing is kept and nobody is told. */
@Path("/api/reviews/routes/trials")
@RunOnVirtualThread
@Transactional
public class TrialResource {

    private final ActivePost activePost;
    private final Routes routes;
    private final Superiors superiors;
    private final UnitDirectory directory;

    TrialResource(ActivePost activePost, Routes routes, Superiors superiors, UnitDirectory directory) {
        this.activePost = activePost;
        this.routes = routes;
        this.superiors = superiors;
        this.directory = directory;
    }

    /** Applies a route to a submission of the post's unit, or of one below it, that is only imagined. */
    @POST
    public TrialView attempt(NewTrial trial) {
        Post post = activePost.require(RouteResource.READERS);
        Requests.body(trial).check();
        Unit unit = directory
                .find(trial.unit())
                .filter(Unit::active)
                .filter(u -> post.path().covers(u.path()) || post.linePath().covers(u.linePath()))
                .orElseThrow(() -> Problems.invalid("unit", "须为本单位或下属的在用单位"));
        directory.require("addressee", trial.addressee());
        Route route = trial.routeId() == null
                ? routes.nearest(unit.path(), trial.kind())
                : routes.readable(trial.routeId(), post)
                        .map(RouteRow::route)
                        .orElseThrow(() -> Problems.notFound("route", trial.routeId()));
        Facts facts = Facts.of(
                trial.kind(),
                trial.year(),
                unit.kind(),
                unit.line(),
                Boolean.TRUE.equals(trial.overruled()),
                trial.facts() == null ? Map.of() : trial.facts());
        return TrialView.of(
                route, Itinerary.of(route.steps(), facts, superiors.around(unit, trial.addressee(), route.steps())));
    }
}
