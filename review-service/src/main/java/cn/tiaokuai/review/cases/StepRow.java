package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.StepState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Step")
@Table(name = "case_step")
public class StepRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    int ordinal;

    @Column(name = "step_unit")
    String stepUnit;

    String role;

    @Column(name = "due_days")
    Integer dueDays;

    @Enumerated(EnumType.STRING)
    StepStatus state;

    @Column(name = "opened_at")
    Instant openedAt;

    Instant due;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "carried_submission")
    Integer carriedSubmission;

    @Column(name = "carried_digest")
    String carriedDigest;

    static StepRow of(UUID caseId, CaseStep step) {
        StepRow row = new StepRow();
        row.id = step.id();
        row.caseId = caseId;
        row.ordinal = step.ordinal();
        row.stepUnit = step.unit();
        row.role = step.role();
        row.dueDays = step.dueDays();
        row.take(step.state());
        return row;
    }

    /** Takes over a state; times of earlier states stay, they are the step's own history. */
    void take(StepState next) {
        switch (next) {
            case StepState.Waiting() -> state = StepStatus.WAITING;
            case StepState.Open(Instant since, Instant dueAt) -> {
                state = StepStatus.OPEN;
                openedAt = since;
                due = dueAt;
            }
            case StepState.Approved(Instant at) -> {
                state = StepStatus.APPROVED;
                decidedAt = at;
            }
            case StepState.Returned(Instant at) -> {
                state = StepStatus.RETURNED;
                decidedAt = at;
            }
            case StepState.Carried(int submission, String digest) -> {
                state = StepStatus.CARRIED;
                carriedSubmission = submission;
                carriedDigest = digest;
            }
            case StepState.Skipped() -> state = StepStatus.SKIPPED;
            case StepState.Ended() -> state = StepStatus.ENDED;
        }
    }

    CaseStep step() {
        return new CaseStep(id, ordinal, stepUnit, role, dueDays, stepState());
    }

    private StepState stepState() {
        return switch (state) {
            case WAITING -> new StepState.Waiting();
            case OPEN -> new StepState.Open(openedAt, due);
            case APPROVED -> new StepState.Approved(decidedAt);
            case RETURNED -> new StepState.Returned(decidedAt);
            case CARRIED -> new StepState.Carried(carriedSubmission, carriedDigest);
            case SKIPPED -> new StepState.Skipped();
            case ENDED -> new StepState.Ended();
        };
    }
}
