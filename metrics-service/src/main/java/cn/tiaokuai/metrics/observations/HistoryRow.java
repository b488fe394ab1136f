package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One state that an observation has been in; added, never changed. */
@Entity(name = "ObservationHistory")
@Table(name = "observation_history")
@IdClass(HistoryRow.Key.class)
class HistoryRow {

    record Key(UUID observationId, long version) {}

    @Id
    @Column(name = "observation_id")
    UUID observationId;

    @Id
    long version;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @Column(updatable = false)
    String indicator;

    @Column(updatable = false)
    String period;

    BigDecimal value;

    @Enumerated(EnumType.STRING)
    Qualifier qualifier;

    @Enumerated(EnumType.STRING)
    ObservationRow.Status status;

    @Enumerated(EnumType.STRING)
    Stage stage;

    String source;
    String reason;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Until when it was the state of things; null for the present one. */
    @Column(name = "superseded_at")
    Instant supersededAt;

    protected HistoryRow() {}

    HistoryRow(ObservationRow now, String reason, String by, Instant at) {
        this.observationId = now.id;
        this.version = now.version;
        this.unit = now.unit;
        this.unitPath = now.unitPath;
        this.linePath = now.linePath;
        this.indicator = now.indicator.code;
        this.period = now.period;
        this.stage = now.stage;
        this.source = now.source;
        this.value = now.value;
        this.qualifier = now.qualifier;
        this.status = now.status;
        this.reason = reason;
        this.changedBy = by;
        this.changedAt = at;
    }

    /** By what lists are ordered. */
    Object[] place() {
        return new Object[] {unitPath, observationId};
    }
}
