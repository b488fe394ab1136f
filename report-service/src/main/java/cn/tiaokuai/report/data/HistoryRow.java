package cn.tiaokuai.report.data;

import cn.tiaokuai.contracts.ObservationConfirmed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One value that was confirmed; added, never changed. */
@Entity(name = "ObservationHistory")
@Table(name = "observation_history")
public class HistoryRow {

    @Id
    @Column(name = "event_id")
    UUID event;

    @Column(name = "observation_id")
    public UUID observationId;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    public BigDecimal value;
    public String qualifier;
    public String reason;

    @Column(name = "confirmed_by")
    public String confirmedBy;

    @Column(name = "confirmed_name")
    public String confirmedName;

    @Column(name = "confirmed_at")
    public Instant confirmedAt;

    protected HistoryRow() {}

    HistoryRow(UUID event, ObservationConfirmed confirmed, ObservationRow of) {
        this.event = event;
        this.observationId = of.id;
        this.unit = of.unit;
        this.unitPath = of.unitPath;
        this.linePath = of.linePath;
        this.value = confirmed.value();
        this.qualifier = confirmed.qualifier();
        this.reason = confirmed.reason();
        this.confirmedBy = confirmed.confirmedBy().username();
        this.confirmedName = confirmed.confirmedBy().name();
        this.confirmedAt = confirmed.confirmedAt();
    }
}
