package cn.tiaokuai.report.rounds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity(name = "RoundAgenda")
@Table(name = "round_agenda")
class AgendaRow {

    @Id
    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "unit_code")
    String unit;

    /** Days before this one have been looked at. */
    @Column(name = "next_look")
    Instant nextLook;

    protected AgendaRow() {}

    AgendaRow(RoundRow round, Instant nextLook) {
        this.roundId = round.id;
        this.unit = round.unit;
        this.nextLook = nextLook;
    }
}
