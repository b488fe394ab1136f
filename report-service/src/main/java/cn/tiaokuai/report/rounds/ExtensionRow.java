package cn.tiaokuai.report.rounds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A recipient's wish for more time. */
@Entity(name = "RoundExtension")
@Table(name = "round_extension")
public class ExtensionRow {

    /** OPEN until the caller has decided. */
    public enum State {
        OPEN,
        GRANTED,
        REFUSED
    }

    @Id
    UUID id;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String caller;

    @Column(name = "asked_until")
    LocalDate askedUntil;

    String reason;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_at")
    Instant askedAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "granted_until")
    LocalDate grantedUntil;

    String answer;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    protected ExtensionRow() {}

    ExtensionRow(RecipientRow recipient, NewExtension asked, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.roundId = recipient.roundId;
        this.unit = recipient.unit;
        this.unitPath = recipient.unitPath;
        this.linePath = recipient.linePath;
        this.caller = recipient.caller;
        this.askedUntil = asked.until();
        this.reason = asked.reason();
        this.askedBy = by;
        this.askedAt = at;
        this.state = State.OPEN;
    }

    void decide(ExtensionDecision decision, String by, Instant at) {
        state = decision.granted() ? State.GRANTED : State.REFUSED;
        grantedUntil = decision.granted() ? decision.until(this) : null;
        answer = decision.reason();
        decidedBy = by;
        decidedAt = at;
    }
}
