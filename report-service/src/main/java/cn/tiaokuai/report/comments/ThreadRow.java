package cn.tiaokuai.report.comments;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.comments.model.Anchor;
import cn.tiaokuai.report.drafting.ReportRow;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A comment on a text, with which a thread of replies begins. */
@Entity(name = "CommentThread")
@Table(name = "comment_thread")
public class ThreadRow {

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

    @Column(name = "author_unit")
    String authorUnit;

    int revision;

    @Convert(converter = StoredAnchor.class)
    @ColumnTransformer(write = "?::jsonb")
    Anchor made;

    @Convert(converter = StoredAnchor.class)
    @ColumnTransformer(write = "?::jsonb")
    Anchor place;

    String text;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "resolved_by")
    String resolvedBy;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    protected ThreadRow() {}

    ThreadRow(ReportRow report, Post post, int revision, String text, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.reportId = report.id;
        this.unit = report.unit;
        this.unitPath = report.unitPath;
        this.linePath = report.linePath;
        this.authorUnit = post.unit();
        this.revision = revision;
        this.text = text;
        this.createdBy = by;
        this.createdAt = at;
    }
}
