package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.scorecards.model.Missing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published card: its ranking for all units of it; written once. */
@Entity(name = "ScorecardPublication")
@Table(name = "scorecard_publication")
@Immutable
class PublicationRow {

    @Id
    @Column(name = "card_id")
    UUID cardId;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String title;
    int year;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CardDefinition.CardItem> items;

    @Enumerated(EnumType.STRING)
    Missing missing;

    @Column(name = "bonus_cap")
    BigDecimal bonusCap;

    @Column(name = "penalty_cap")
    BigDecimal penaltyCap;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Calculation.Place> ranking;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    protected PublicationRow() {}

    PublicationRow(CardRow card, List<Calculation.Place> ranking, String by, Instant at) {
        this.cardId = card.id;
        this.unit = card.unit;
        this.unitPath = card.unitPath;
        this.linePath = card.linePath;
        this.title = card.definition.title();
        this.year = card.definition.year();
        this.items = card.definition.items();
        this.missing = card.definition.missing();
        this.bonusCap = card.definition.bonusCap();
        this.penaltyCap = card.definition.penaltyCap();
        this.ranking = ranking;
        this.publishedBy = by;
        this.publishedAt = at;
    }
}
