package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.platform.access.Post;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 考核评分卡, as its owner writes it. */
@Entity(name = "Scorecard")
@Table(name = "scorecard")
class CardRow {

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @JdbcTypeCode(SqlTypes.JSON)
    CardDefinition definition;

    long version;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "created_by", updatable = false)
    String createdBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected CardRow() {}

    CardRow(Post post, CardDefinition definition, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.definition = definition;
        this.version = 1;
        this.createdBy = by;
        this.createdAt = at;
    }
}
