package cn.tiaokuai.report.templates;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A template as it is used for new reports; what it asks stands in its newest version. */
@Entity(name = "Template")
@Table(name = "template")
class TemplateRow {

    /** Stands for a unit in templates that come with the system. */
    static final String BUILT_IN = "-";

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String name;

    /** Number of the newest version, from 1. */
    int version;

    /** No new report begins from it since then; null while it is in use. */
    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected TemplateRow() {}

    TemplateRow(Post post, NewTemplate template, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.kind = template.kindOf();
        this.name = template.name();
        this.version = 1;
        this.createdBy = by;
        this.createdAt = at;
    }

    boolean isBuiltIn() {
        return unit.equals(BUILT_IN);
    }

    boolean isRetired() {
        return retiredAt != null;
    }
}
