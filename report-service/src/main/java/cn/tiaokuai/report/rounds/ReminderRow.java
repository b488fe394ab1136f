package cn.tiaokuai.report.rounds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One recipient was reminded once. */
@Entity(name = "RoundReminder")
@Table(name = "round_reminder")
class ReminderRow {

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

    @Column(name = "by_hand")
    boolean byHand;

    LocalDate due;
    int days;
    String message;

    @Column(name = "sent_by")
    String sentBy;

    @Column(name = "sent_at")
    Instant sentAt;

    protected ReminderRow() {}

    ReminderRow(RecipientRow recipient, LocalDate due, int days, boolean byHand, String message) {
        this.id = UUID.randomUUID();
        this.roundId = recipient.roundId;
        this.unit = recipient.unit;
        this.unitPath = recipient.unitPath;
        this.linePath = recipient.linePath;
        this.caller = recipient.caller;
        this.byHand = byHand;
        this.due = due;
        this.days = days;
        this.message = message;
    }
}
