package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Decision;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a person decided about exactly one text; written once. */
@Entity(name = "Decision")
@Table(name = "decision")
@Immutable
public class DecisionRow {

    @Id
    UUID id;

    @Column(name = "step_id")
    UUID stepId;

    @Column(name = "case_id")
    UUID caseId;

    int ordinal;

    @Column(name = "step_unit")
    String stepUnit;

    String role;

    @Enumerated(EnumType.STRING)
    Decision decision;

    String digest;
    String reason;

    @Column(name = "continues_at")
    Integer continuesAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_by_name")
    String decidedByName;

    @Column(name = "decided_at")
    Instant decidedAt;

    static DecisionRow of(CaseRow about, CaseStep step, Ruling ruling, Integer continuesAt, Actor by, Instant at) {
        DecisionRow row = new DecisionRow();
        row.id = UUID.randomUUID();
        row.stepId = step.id();
        row.caseId = about.id;
        row.ordinal = step.ordinal();
        row.stepUnit = step.unit();
        row.role = step.role();
        row.decision = switch (ruling) {
            case Ruling.Approve _ -> Decision.APPROVED;
            case Ruling.SendBack _ -> Decision.RETURNED;
        };
        row.digest = ruling.digest();
        row.reason = ruling.reason();
        row.continuesAt = continuesAt;
        row.decidedBy = by.username();
        row.decidedByName = by.name();
        row.decidedAt = at;
        return row;
    }
}
