package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.Reach;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The routes of all units, every version of them. */
@ApplicationScoped
public class Routes implements PanacheRepositoryBase<RouteRow, UUID> {

    /** Who may use a route reads it, and so do the superiors of its owner. */
    private static final String READABLE = """
            (r.unitCode = :unit or r.unitCode in :above
             or r.unitPath >= :block and r.unitPath < :blockEnd
             or r.linePath >= :line and r.linePath < :lineEnd)
            """;

    private static final String NEWEST = """
            not exists (select 1 from Route newer where newer.unitCode = r.unitCode and newer.kind = r.kind
                        and newer.version > r.version)
            """;

    private final RouteLimits limits;

    Routes(RouteLimits limits) {
        this.limits = limits;
    }

    /**
     * The route for a unit's submissions of a kind: that of the nearest unit, itself or by territory above, that has one, be it
     * for this kind or for any.
     */
    public Route nearest(UnitPath unit, String kind) {
        List<String> codes = unit.codes();
        return list("unitCode in ?1 and kind in ?2", codes, List.of(kind, Route.ANY)).stream()
                .max(Comparator.<RouteRow>comparingInt(r -> codes.indexOf(r.unitCode))
                        .thenComparing(r -> r.kind.equals(kind))
                        .thenComparingInt(r -> r.version))
                .map(RouteRow::route)
                .orElseGet(() -> Route.builtIn(kind, limits.defaultDueDays()));
    }

    /** The version that a running case keeps; the built-in default for null, empty where it is out of the unit's reach. */
    public Optional<Route> version(UUID id, String kind) {
        return id == null
                ? Optional.of(Route.builtIn(kind, limits.defaultDueDays()))
                : findByIdOptional(id).map(RouteRow::route);
    }

    /** Number of the next version of a unit's route for a kind. */
    int nextVersion(String unit, String kind) {
        return find("unitCode = ?1 and kind = ?2 order by version desc", unit, kind)
                        .firstResultOptional()
                        .map(r -> r.version)
                        .orElse(0)
                + 1;
    }

    /** A route that the post may read, whatever its version. */
    Optional<RouteRow> readable(UUID id, Post post) {
        return find(
                        "from Route r where r.id = :id and " + READABLE,
                        Reach.of(post, Map.of("id", id, "above", post.path().codes())))
                .firstResultOptional();
    }

    /** The newest version of every route that the post may read, ordered by unit and kind. */
    PanacheQuery<RouteRow> newest(Post post, String kind, String afterUnit, String afterKind) {
        Map<String, Object> parameters = Reach.of(
                post,
                Map.of(
                        "from",
                        afterUnit,
                        "after",
                        afterKind,
                        "above",
                        post.path().codes()));
        parameters.put("kind", kind);
        return find(
                "from Route r where (:kind is null or r.kind = :kind)"
                        + " and (r.unitCode > :from or r.unitCode = :from and r.kind > :after) and "
                        + NEWEST + " and " + READABLE + " order by r.unitCode, r.kind",
                parameters);
    }
}
