package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.platform.units.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a published card says of one unit, with the inputs; for its owner and that unit; written once. */
@Entity(name = "ScorecardLine")
@Table(name = "scorecard_line")
@IdClass(LineRow.Key.class)
@Immutable
class LineRow {

    record Key(UUID cardId, String unit) {}

    @Id
    @Column(name = "card_id")
    UUID cardId;

    @Id
    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String scorer;

    @JdbcTypeCode(SqlTypes.JSON)
    Calculation calculation;

    protected LineRow() {}

    LineRow(CardRow card, Unit unit, Calculation calculation) {
        this.cardId = card.id;
        this.unit = unit.code();
        this.unitPath = unit.path().value();
        this.linePath = unit.linePath().value();
        this.scorer = card.unit;
        this.calculation = calculation;
    }
}
