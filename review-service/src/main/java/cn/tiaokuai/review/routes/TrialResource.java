package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.routes.model.Facts;
import cn.tiaokuai.review.routes.model.Itinerary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a route dry: who would get what. Nothing is kept and nobody is told. The route is looked for as it will be when the unit
 * submits, in that unit's scope: a superior by line does not see the routes of the unit's territory, and would try another one.
 */
@Path("/api/reviews/routes/trials")
@RunOnVirtualThread
@Transactional(TxType.NOT_SUPPORTED)
public class TrialResource {

    private final ActivePost activePost;
    private final Routes routes;
    private final Superiors superiors;
    private final UnitDirectory directory;
    private final Scoped scoped;

    TrialResource(ActivePost activePost, Routes routes, Superiors superiors, UnitDirectory directory, Scoped scoped) {
        this.activePost = activePost;
        this.routes = routes;
        this.superiors = superiors;
        this.directory = directory;
        this.scoped = scoped;
    }

    /** Applies a route to a submission of the post's unit, or of one below it, that is only imagined. */
    @POST
    public TrialView attempt(NewTrial trial) {
        Post post = activePost.require(Role.OF_UNITS);
        Requests.body(trial).check();
        Unit unit = QuarkusTransaction.requiringNew().call(() -> submitter(trial, post));
        Optional<Route> named = Optional.ofNullable(trial.routeId())
                .map(id -> QuarkusTransaction.requiringNew().call(() -> routes.readable(id, post)
                        .map(RouteRow::route)
                        .orElseThrow(() -> Problems.notFound("route", id))));
        return scoped.in(
                Scope.of(unit),
                () -> view(named.orElseGet(() -> routes.nearest(unit.path(), trial.kind())), trial, unit));
    }

    private Unit submitter(NewTrial trial, Post post) {
        directory.require("addressee", trial.addressee());
        return directory
                .find(trial.unit())
                .filter(Unit::active)
                .filter(u -> post.path().covers(u.path()) || post.linePath().covers(u.linePath()))
                .orElseThrow(() -> Problems.invalid("unit", "须为本单位或下属的在用单位"));
    }

    private TrialView view(Route route, NewTrial trial, Unit unit) {
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
