package cn.tiaokuai.report.comments;

import cn.tiaokuai.platform.access.Post;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An answer to a comment. */
@Entity(name = "CommentReply")
@Table(name = "comment_reply")
public class ReplyRow {

    @Id
    UUID id;

    @Column(name = "thread_id")
    UUID threadId;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Column(name = "thread_unit")
    String threadUnit;

    @Column(name = "author_unit")
    String authorUnit;

    String text;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected ReplyRow() {}

    ReplyRow(ThreadRow thread, Post post, String text, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.threadId = thread.id;
        this.reportId = thread.reportId;
        this.unit = thread.unit;
        this.unitPath = thread.unitPath;
        this.linePath = thread.linePath;
        this.threadUnit = thread.authorUnit;
        this.authorUnit = post.unit();
        this.text = text;
        this.createdBy = by;
        this.createdAt = at;
    }
}
