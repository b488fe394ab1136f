package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.figures.model.Magnitude;
import cn.tiaokuai.report.figures.model.Presentation;
import cn.tiaokuai.report.figures.model.Qualifier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a figure of a text is bound to, and how it is shown; never changed, since older revisions refer to it. */
@Entity(name = "FigureBinding")
@Table(name = "figure_binding")
class BindingRow {

    @Id
    UUID id;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    /** Null for a year that is summed: indicator, unit and year say of what. */
    @Column(name = "observation_id")
    UUID observationId;

    @Column(name = "observation_unit")
    String observationUnit;

    String indicator;

    @Column(name = "indicator_name")
    String indicatorName;

    @Column(name = "measure_unit")
    String measureUnit;

    String period;
    int decimals;

    @Enumerated(EnumType.STRING)
    Magnitude magnitude;

    @Column(name = "measure_word")
    String measureWord;

    @Enumerated(EnumType.STRING)
    Qualifier qualifier;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected BindingRow() {}

    BindingRow(ReportRow report, ObservationRow observation, Presentation presentation, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.reportId = report.id;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.observationId = observation.id;
        this.observationUnit = observation.unit;
        this.indicator = observation.indicator;
        this.indicatorName = observation.name();
        this.measureUnit = observation.measureUnit;
        this.period = observation.period;
        this.decimals = presentation.decimals();
        this.magnitude = presentation.magnitude();
        this.measureWord = presentation.measureWord();
        this.qualifier = presentation.qualifier();
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Whether it is bound to a year that is summed, of which there is no value to name. */
    boolean isSum() {
        return observationId == null;
    }

    boolean isAbout(ObservationRow value) {
        return observationUnit.equals(value.unit) && indicator.equals(value.indicator) && period.equals(value.period);
    }

    Presentation presentation() {
        return new Presentation(decimals, magnitude, measureWord, qualifier);
    }

    /** The words for a value as it is now. */
    String present(ObservationRow observation) {
        return presentation().text(observation.value, observation.measureUnit);
    }
}
