package cn.tiaokuai.report.drafting;

import cn.tiaokuai.report.drafting.model.Content;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

/** One saved state of a text. */
@Entity(name = "Revision")
@Table(name = "revision")
@IdClass(RevisionRow.Key.class)
public class RevisionRow {

    /** Key of the row. */
    public record Key(UUID reportId, int number) {}

    @Id
    @Column(name = "report_id")
    public UUID reportId;

    @Id
    public int number;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    public String digest;

    @Convert(converter = StoredDocument.class)
    @ColumnTransformer(write = "?::jsonb")
    public Content content;

    /** Was sent to review at least once. */
    public boolean submitted;

    /** Codes of units that may read this text because it was submitted to or through them. */
    public List<String> readers = List.of();

    /** This very text was approved: all superiors may read it. */
    public boolean approved;

    /** Nobody saved it on purpose: autosaves may write over it for some minutes. */
    public boolean autosaved;

    /** All who wrote it. */
    public List<String> authors = List.of();

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    /** When it was last written. */
    @Column(name = "saved_at")
    public Instant savedAt;

    protected RevisionRow() {}

    RevisionRow(ReportRow report, Content content, String by, Instant at) {
        this.reportId = report.id;
        this.number = report.revision;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.digest = content.digest();
        this.content = content;
        this.createdBy = by;
        this.createdAt = at;
        this.authors = List.of(by);
        this.savedAt = at;
    }

    /** Takes another text in the place of its own; only autosaved ones do. */
    void rewrite(Content other, String by, Instant at) {
        if (!autosaved || submitted) {
            throw new IllegalStateException("revision " + number + " is kept as it is");
        }
        content = other;
        digest = other.digest();
        savedAt = at;
        if (!authors.contains(by)) {
            authors = Stream.concat(authors.stream(), Stream.of(by)).toList();
        }
    }
}
