package cn.tiaokuai.report.submission;

import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What review has said about a submission, whether it counted or came too late; written once. */
@Entity(name = "Answer")
@Table(name = "answer")
class AnswerRow {

    enum Kind {
        OPENED,
        ESCALATED,
        REOPENED,
        APPROVED,
        RETURNED
    }

    /** Identity of the event. */
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

    @Enumerated(EnumType.STRING)
    Kind kind;

    int submission;
    String digest;
    boolean counted;

    @Column(name = "received_at")
    Instant receivedAt;

    protected AnswerRow() {}

    AnswerRow(UUID event, ReportRow report, Kind kind, int submission, String digest, boolean counted, Instant at) {
        this.id = event;
        this.reportId = report.id;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.kind = kind;
        this.submission = submission;
        this.digest = digest;
        this.counted = counted;
        this.receivedAt = at;
    }
}
