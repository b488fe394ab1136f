package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A reason as it went to review with one submission; written once, read by whoever reads the submitted revision. */
@Entity(name = "SubmittedOverrule")
@Table(name = "submitted_overrule")
@IdClass(SubmittedOverruleRow.Key.class)
class SubmittedOverruleRow extends GivenReason {

    record Key(UUID reportId, int submission, String checkId) {}

    @Id
    @Column(name = "report_id")
    UUID reportId;

    @Id
    int submission;

    @Id
    @Column(name = "check_id")
    String checkId;

    int revision;

    protected SubmittedOverruleRow() {}

    /** The reason, with the submission that the report stands in. */
    SubmittedOverruleRow(ReportRow report, OverruleRow given) {
        this.reportId = report.id;
        this.submission = report.submission;
        this.revision = report.submittedRevision;
        this.checkId = given.checkId;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.message = given.message;
        this.excerpt = given.excerpt;
        this.reason = given.reason;
        this.byUsername = given.byUsername;
        this.byName = given.byName;
        this.at = given.at;
    }

    @Override
    String checkId() {
        return checkId;
    }
}
