package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.data.ObservationRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One time that a bound figure took its value from the data; added, never changed. */
@Entity(name = "FigureRefresh")
@Table(name = "figure_refresh")
@IdClass(RefreshRow.Key.class)
class RefreshRow {

    record Key(UUID bindingId, int revision) {}

    @Id
    @Column(name = "binding_id")
    UUID bindingId;

    /** The first revision of the report that shows it. */
    @Id
    int revision;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    BigDecimal value;

    /** When the value was confirmed; what was confirmed later is a change. */
    @Column(name = "confirmed_at")
    Instant confirmedAt;

    String text;

    @Column(name = "refreshed_by")
    String refreshedBy;

    @Column(name = "refreshed_at")
    Instant refreshedAt;

    protected RefreshRow() {}

    RefreshRow(BindingRow binding, int revision, ObservationRow observation, String text, String by, Instant at) {
        this.bindingId = binding.id;
        this.revision = revision;
        this.reportId = binding.reportId;
        this.unit = binding.unit;
        this.unitPath = binding.unitPath;
        this.linePath = binding.linePath;
        this.value = observation.value;
        this.confirmedAt = observation.confirmedAt;
        this.text = text;
        this.refreshedBy = by;
        this.refreshedAt = at;
    }
}
