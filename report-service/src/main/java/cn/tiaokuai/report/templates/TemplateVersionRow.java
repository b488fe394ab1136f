package cn.tiaokuai.report.templates;

import cn.tiaokuai.report.templates.model.Blueprint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a template asked for at one time; written once, since reports go on with the version that they began with. */
@Entity(name = "TemplateVersion")
@Table(name = "template_version")
@IdClass(TemplateVersionRow.Key.class)
@Immutable
class TemplateVersionRow {

    record Key(UUID templateId, int version) {}

    @Id
    @Column(name = "template_id")
    UUID templateId;

    @Id
    int version;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    Blueprint blueprint;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    protected TemplateVersionRow() {}

    /** The newest version of a template. */
    TemplateVersionRow(TemplateRow template, Blueprint blueprint, String by, Instant at) {
        this.templateId = template.id;
        this.version = template.version;
        this.unit = template.unit;
        this.unitPath = template.unitPath;
        this.linePath = template.linePath;
        this.name = template.name;
        this.blueprint = blueprint;
        this.createdBy = by;
        this.createdAt = at;
    }
}
