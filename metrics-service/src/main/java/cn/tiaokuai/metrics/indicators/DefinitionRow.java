package cn.tiaokuai.metrics.indicators;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One wording of a definition 口径; added, never changed. */
@Entity(name = "IndicatorDefinition")
@Table(name = "indicator_definition")
@IdClass(DefinitionRow.Key.class)
@Immutable
class DefinitionRow {

    record Key(String indicator, int number) {}

    @Id
    String indicator;

    @Id
    int number;

    String definition;

    @Column(name = "valid_from")
    LocalDate validFrom;

    String reason;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    protected DefinitionRow() {}

    /** The wording that an indicator has now. */
    DefinitionRow(IndicatorRow now, LocalDate validFrom, String reason, String by, Instant at) {
        this.indicator = now.code;
        this.number = now.definitionVersion;
        this.definition = now.definition;
        this.validFrom = validFrom;
        this.reason = reason;
        this.changedBy = by;
        this.changedAt = at;
    }
}
