package cn.tiaokuai.review.cascade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A unit that a round calls, as far as superiors wait for it. */
@Entity(name = "Called")
@Table(name = "called_unit")
@IdClass(CalledRow.Key.class)
@DynamicUpdate
class CalledRow {

    record Key(UUID roundId, String unitCode) {}

    @Id
    @Column(name = "round_id")
    UUID roundId;

    @Id
    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    /** Code of the unit that calls. */
    String caller;

    String title;
    String kind;
    int year;

    /** It was called off, or the round is closed. */
    boolean ended;

    /** Its report for the round is approved. */
    boolean approved;
}
