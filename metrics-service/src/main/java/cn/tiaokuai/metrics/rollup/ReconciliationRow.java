package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What came of one night's comparison at and below a unit that nobody stands above; written once. */
@Entity(name = "Reconciliation")
@Table(name = "reconciliation")
@IdClass(ReconciliationRow.Key.class)
@Immutable
class ReconciliationRow {

    /** Which unit, which night. */
    record Key(String unit, LocalDate day) implements Serializable {}

    @Id
    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    @Id
    LocalDate day;

    @Column(name = "looked_at")
    Instant lookedAt;

    long figures;
    int differences;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Difference> first;

    protected ReconciliationRow() {}

    ReconciliationRow(Unit root, LocalDate day, Instant lookedAt, long figures, List<Difference> differences) {
        this.unit = root.code();
        this.unitPath = root.path().value();
        this.linePath = root.linePath().value();
        this.day = day;
        this.lookedAt = lookedAt;
        this.figures = figures;
        this.differences = differences.size();
        this.first = differences.stream().limit(20).toList();
    }
}
