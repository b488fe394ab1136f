package cn.tiaokuai.report.assignments;

import cn.tiaokuai.report.drafting.SectionDocument;
import cn.tiaokuai.report.drafting.StoredDocument;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What was delivered for an assignment; kept whole, like every text. */
@Entity(name = "Contribution")
@Table(name = "contribution")
@IdClass(ContributionRow.Key.class)
public class ContributionRow {

    /** Key of the row. */
    public record Key(UUID assignmentId, int number) {}

    @Id
    @Column(name = "assignment_id")
    UUID assignmentId;

    @Id
    int number;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Convert(converter = StoredDocument.class)
    @ColumnTransformer(write = "?::jsonb")
    Content content;

    boolean headed;
    String note;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected ContributionRow() {}

    ContributionRow(AssignmentRow assignment, SectionDocument sent, String note, String by, Instant at) {
        this.assignmentId = assignment.id;
        this.number = assignment.contribution;
        this.reportId = assignment.reportId;
        this.unit = assignment.unit;
        this.unitPath = assignment.unitPath;
        this.linePath = assignment.linePath;
        this.content = new Content("", List.of(sent.section()));
        this.headed = sent.headed();
        this.note = note;
        this.createdBy = by;
        this.createdAt = at;
    }

    Section section() {
        return content.sections().getFirst();
    }
}
