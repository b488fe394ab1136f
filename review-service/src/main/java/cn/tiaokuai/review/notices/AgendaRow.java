package cn.tiaokuai.review.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something to be done about mail, in the scope of a unit: all that the clock may see of it. */
@Entity(name = "LetterAgenda")
@Table(name = "letter_agenda")
class AgendaRow {

    enum What {
        /** Find out who wants a letter about a notice. */
        NOTICE,
        /** Send a letter. */
        LETTER
    }

    /** The notice or the letter. */
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    What what;

    @Column(name = "unit_code")
    String unitCode;

    /** The case that it is about: whoever acts on it may put a notice for another unit on the agenda. */
    @Column(name = "case_id")
    UUID caseId;

    Instant at;

    protected AgendaRow() {}

    AgendaRow(UUID id, What what, String unitCode, UUID caseId, Instant at) {
        this.id = id;
        this.what = what;
        this.unitCode = unitCode;
        this.caseId = caseId;
        this.at = at;
    }
}
