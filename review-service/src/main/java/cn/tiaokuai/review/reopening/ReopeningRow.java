package cn.tiaokuai.review.reopening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody wants an approval taken back, and what came of it. */
@Entity(name = "Reopening")
@Table(name = "reopening")
@DynamicUpdate
class ReopeningRow {

    /** What is to follow. */
    enum Kind {
        /** Whoever decided last decides anew. */
        RECALL,
        /** The report goes back to its drafter. */
        REVOCATION
    }

    /** What the service that issues reports says. */
    enum State {
        ASKED,
        DONE,
        /** The report had been issued, or another approval counts. */
        REFUSED
    }

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    /** The reporting unit. */
    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "step_id")
    UUID stepId;

    /** For a revocation: stage that goes on after resubmission. */
    @Column(name = "continues_at")
    Integer continuesAt;

    String reason;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_by_name")
    String askedByName;

    /** Unit in which they asked. */
    @Column(name = "asked_unit")
    String askedUnit;

    @Column(name = "asked_at")
    Instant askedAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "answered_at")
    Instant answeredAt;
}
