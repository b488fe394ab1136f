package cn.tiaokuai.report.commitments;

import cn.tiaokuai.report.commitments.model.PromiseOutcome;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a report answers about a promise, for one submission. */
@Entity(name = "PromiseAnswer")
@Table(name = "promise_answer")
@IdClass(AnswerRow.Key.class)
class AnswerRow {

    record Key(UUID reportId, UUID commitmentId, int submission) {}

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    @Column(name = "commitment_id")
    UUID commitmentId;

    /** The submission that it is made for; superiors see it from then on. */
    @Id
    int submission;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @Enumerated(EnumType.STRING)
    PromiseOutcome outcome;

    String text;
    long version;

    @Column(name = "answered_by")
    String answeredBy;

    @Column(name = "answered_at")
    Instant answeredAt;

    protected AnswerRow() {}

    AnswerRow(ReportRow report, UUID commitment) {
        this.reportId = report.id;
        this.commitmentId = commitment;
        this.submission = report.submission + 1;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
    }

    void take(PromiseOutcome answered, String words, long newVersion, String by, Instant at) {
        outcome = answered;
        text = words;
        version = newVersion;
        answeredBy = by;
        answeredAt = at;
    }
}
