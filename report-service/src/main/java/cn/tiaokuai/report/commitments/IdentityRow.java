package cn.tiaokuai.report.commitments;

import cn.tiaokuai.report.commitments.model.Identities;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The identity of a promise of a plan that is on its way; the words are those of the latest submission that had it. */
@Entity(name = "CommitmentIdentity")
@Table(name = "commitment_identity")
class IdentityRow {

    @Id
    UUID id;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    String text;
    int submission;

    protected IdentityRow() {}

    IdentityRow(ReportRow report, UUID id, String text) {
        this.id = id;
        this.reportId = report.id;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        take(report, text);
    }

    void take(ReportRow report, String words) {
        text = words;
        submission = report.submission;
    }

    Identities.Known known() {
        return new Identities.Known(id, text);
    }
}
