package cn.tiaokuai.report.submission;

import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.contracts.ReviewStepDecided;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What a reviewer decided about exactly one text; written once, but for being taken back. */
@Entity(name = "StepDecision")
@Table(name = "step_decision")
@DynamicUpdate
class StepDecisionRow {

    /** Identity of the event. */
    @Id
    @Column(name = "event_id")
    UUID event;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @Column(name = "case_id")
    UUID caseId;

    int submission;
    int ordinal;

    @Column(name = "step_unit")
    String stepUnit;

    String role;

    @Enumerated(EnumType.STRING)
    Decision decision;

    String digest;
    String reason;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_name")
    String decidedName;

    @Column(name = "decided_at")
    Instant decidedAt;

    /** When it was taken back and ceased to count; null while it counts. */
    @Column(name = "recalled_at")
    Instant recalledAt;

    protected StepDecisionRow() {}

    StepDecisionRow(UUID event, ReviewStepDecided decided, ReportRow about) {
        this.event = event;
        this.reportId = about.id;
        this.unit = about.unit;
        this.unitPath = about.unitPath;
        this.linePath = about.linePath;
        this.caseId = decided.caseId();
        this.submission = decided.submission();
        this.ordinal = decided.ordinal();
        this.stepUnit = decided.stepUnit();
        this.role = decided.role();
        this.decision = decided.decision();
        this.digest = decided.digest();
        this.reason = decided.reason();
        this.decidedBy = decided.decidedBy().username();
        this.decidedName = decided.decidedBy().name();
        this.decidedAt = decided.decidedAt();
    }
}
