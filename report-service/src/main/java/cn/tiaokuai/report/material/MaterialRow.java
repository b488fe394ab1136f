package cn.tiaokuai.report.material;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.report.material.model.Fact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Material")
@Table(name = "material")
class MaterialRow {

    /** REVOKED: the figures behind it were corrected; where it was placed already, the report still has it. */
    enum State {
        OFFERED,
        PLACED,
        DISMISSED,
        REVOKED
    }

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Enumerated(EnumType.STRING)
    Fact kind;

    @Column(name = "source_id")
    UUID sourceId;

    int year;
    String text;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "revoked_why")
    String revokedWhy;

    @Column(name = "report_id")
    UUID reportId;

    @Column(name = "section_id")
    UUID sectionId;

    @Column(name = "offered_at")
    Instant offeredAt;

    protected MaterialRow() {}

    MaterialRow(Unit unit, Fact kind, UUID sourceId, int year, String text, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.kind = kind;
        this.sourceId = sourceId;
        this.year = year;
        this.text = text;
        this.state = State.OFFERED;
        this.offeredAt = at;
    }
}
