package cn.tiaokuai.metrics.reorganisations;

import cn.tiaokuai.metrics.model.Succession;
import cn.tiaokuai.metrics.reorganisations.NewReorganisation.Transfer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Of one unit, as much as goes on in another. */
@Entity(name = "Succession")
@Table(name = "succession")
class SuccessionRow {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reorganisation_id", updatable = false)
    ReorganisationRow reorganisation;

    @Column(updatable = false)
    LocalDate day;

    @Column(name = "from_unit", updatable = false)
    String source;

    @Column(name = "to_unit", updatable = false)
    String heir;

    @Column(updatable = false)
    BigDecimal weight;

    /** The reorganisation was a mistake. */
    boolean revoked;

    protected SuccessionRow() {}

    SuccessionRow(ReorganisationRow reorganisation, Transfer part) {
        this.id = UUID.randomUUID();
        this.reorganisation = reorganisation;
        this.day = reorganisation.day;
        this.source = part.from();
        this.heir = part.to();
        this.weight = part.weightOrAll();
    }

    Succession succession() {
        return new Succession(reorganisation.id, day, source, heir, weight);
    }
}
