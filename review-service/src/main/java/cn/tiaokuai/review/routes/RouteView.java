package cn.tiaokuai.review.routes;

import cn.tiaokuai.review.routes.model.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A route as answered; it never changes: a new definition for the same kind is the next version. */
public record RouteView(
        UUID id,
        String unit,
        String kind,
        int version,
        String name,
        List<Stage> steps,
        String createdBy,
        Instant createdAt) {

    RouteView(RouteRow row) {
        this(row.id, row.unitCode, row.kind, row.version, row.name, row.steps, row.createdBy, row.createdAt);
    }
}
