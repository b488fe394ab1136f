package cn.tiaokuai.review.notices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to be done about mail, and when. */
@ApplicationScoped
class LetterAgenda implements PanacheRepositoryBase<AgendaRow, UUID> {

    private final MailConfig config;

    LetterAgenda(MailConfig config) {
        this.config = config;
    }

    /** Somebody may want a letter about a notice; nobody does while there is no mail. */
    void of(NoticeRow notice) {
        if (config.enabled()) {
            persist(new AgendaRow(notice.id, AgendaRow.What.NOTICE, notice.unitCode, notice.caseId, notice.at));
        }
    }

    void of(LetterRow letter, UUID caseId, Instant at) {
        persist(new AgendaRow(letter.id, AgendaRow.What.LETTER, letter.unitCode, caseId, at));
    }

    /** What is to be done by now, the oldest first; visible without a scope, and nothing else is. */
    List<AgendaRow> passed(Instant now, int limit) {
        return find("at <= ?1 order by at, id", now).page(0, limit).list();
    }

    /** True for exactly one caller, who does it. */
    boolean taken(UUID id) {
        return delete("id", id) == 1;
    }

    /** True for exactly one caller, who has until then to do it. */
    boolean claimed(UUID id, Instant now, Instant until) {
        return update("at = ?1 where id = ?2 and at <= ?3", until, id, now) == 1;
    }

    /** To be tried once more. */
    void putOff(UUID id, Instant at) {
        update("at = ?1 where id = ?2", at, id);
    }
}
