package cn.tiaokuai.review.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "Deadline")
@Table(name = "deadline")
class DeadlineRow {

    @Id
    @Column(name = "step_id")
    UUID stepId;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "unit_code")
    String unitCode;

    Instant due;

    /** When whoever is asked is to be reminded; null once that is done, or for never. */
    Instant reminder;
}
