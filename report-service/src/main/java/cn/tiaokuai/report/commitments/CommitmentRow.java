package cn.tiaokuai.report.commitments;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Commitment")
@Table(name = "commitment")
class CommitmentRow {

    @Id
    UUID id;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    int ordinal;

    @Column(name = "plan_year")
    int planYear;

    String text;
    boolean measurable;

    @Column(name = "target_value")
    BigDecimal targetValue;

    @Column(name = "measure_unit")
    String measureUnit;

    String deadline;

    /** Who made a promise of what the reader found in a report that was never approved here; null for all others. */
    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    protected CommitmentRow() {}

    CommitmentRow(ReportRow report, int ordinal, int planYear, Commitment commitment) {
        this.id = commitment.id();
        this.reportId = report.id;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.planYear = planYear;
        take(ordinal, commitment);
    }

    /** Takes the words of the text that was approved. */
    void take(int place, Commitment commitment) {
        this.ordinal = place;
        this.text = commitment.text();
        this.measurable = commitment.measurable();
        this.targetValue = commitment.targetValue();
        this.measureUnit = commitment.measureUnit();
        this.deadline = commitment.deadline();
    }

    Commitment commitment() {
        return new Commitment(id, text, measurable, targetValue, measureUnit, deadline);
    }
}
