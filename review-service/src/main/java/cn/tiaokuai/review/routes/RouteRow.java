package cn.tiaokuai.review.routes;

import cn.tiaokuai.review.routes.model.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a route; written once. */
@Entity(name = "Route")
@Table(name = "route")
@Immutable
public class RouteRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String kind;
    int version;
    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Stage> steps;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    Route route() {
        return new Route(id, unitCode, kind, version, name, steps);
    }
}
