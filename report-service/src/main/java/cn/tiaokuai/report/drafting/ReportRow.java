package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.drafting.model.ReportState;
import cn.tiaokuai.report.drafting.model.ReportState.Approved;
import cn.tiaokuai.report.drafting.model.ReportState.Draft;
import cn.tiaokuai.report.drafting.model.ReportState.Issued;
import cn.tiaokuai.report.drafting.model.ReportState.Returned;
import cn.tiaokuai.report.drafting.model.ReportState.Submitted;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The row of a report; its state as a type is {@link #state()}. */
@Entity(name = "Report")
@Table(name = "report")
public class ReportRow {

    @Id
    public UUID id;

    @Column(name = "unit_code")
    public String unit;

    @Column(name = "unit_path")
    public String unitPath;

    @Column(name = "line_path")
    public String linePath;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public int year;
    public String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    ReportState.Name stateName;

    public long version;
    public int revision;
    public String digest;
    public int submission;

    @Column(name = "submitted_revision")
    public Integer submittedRevision;

    @Column(name = "submitted_digest")
    public String submittedDigest;

    @Column(name = "submitted_title")
    public String submittedTitle;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "submitted_by")
    public String submittedBy;

    public String addressee;
    public List<String> copies = List.of();
    public List<String> readers = List.of();

    @Column(name = "return_reason")
    public String returnReason;

    @Column(name = "document_number")
    public String documentNumber;

    @Column(name = "issued_at")
    public Instant issuedAt;

    /** 签发人, by name; null where it was not noted yet. */
    @Column(name = "issued_by")
    public String issuedBy;

    @Column(name = "round_id")
    public UUID roundId;

    @Column(name = "template_id")
    public UUID templateId;

    @Column(name = "template_version")
    public Integer templateVersion;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    protected ReportRow() {}

    ReportRow(Post post, Kind kind, int year, String title) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.kind = kind;
        this.year = year;
        this.title = title;
        this.stateName = new Draft().name();
        this.version = 1;
        this.revision = 1;
    }

    public ReportState state() {
        return switch (stateName) {
            case DRAFT -> new Draft();
            case RETURNED -> new Returned(returnReason);
            case SUBMITTED -> new Submitted(submission, submittedDigest);
            case APPROVED -> new Approved(submittedDigest);
            case ISSUED -> new Issued(submittedDigest, documentNumber);
        };
    }

    /** Takes a state with what it carries; every change is a new version. */
    public void become(ReportState state) {
        stateName = state.name();
        version++;
        switch (state) {
            case Draft draft -> returnReason = null;
            case Returned returned -> returnReason = returned.reason();
            case Submitted submitted -> submission = submitted.submission();
            case Approved approved -> returnReason = null;
            case Issued issued -> documentNumber = issued.documentNumber();
        }
    }

    public Scope scope() {
        return new Scope(unit, new UnitPath(unitPath), new UnitPath(linePath));
    }

    /** Whether the post works in the report's own unit. */
    public boolean ownedBy(Post post) {
        return unit.equals(post.unit());
    }
}
