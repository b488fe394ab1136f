package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Letters to those who want notices by mail. All of it works in the scope of the reader's unit. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<LetterRow, UUID> {

    private static final int ERROR = 500;

    private final LetterAgenda agenda;
    private final Notices notices;
    private final Settings settings;
    private final MailConfig config;
    private final OfficeTime time;

    Letters(LetterAgenda agenda, Notices notices, Settings settings, MailConfig config, OfficeTime time) {
        this.agenda = agenda;
        this.notices = notices;
        this.settings = settings;
        this.config = config;
        this.time = time;
    }

    /** Writes to everybody who wants a notice by mail. */
    void distribute(AgendaRow about) {
        if (!agenda.taken(about.id)) {
            return; // another one has
        }
        Instant now = time.now();
        notices.findByIdOptional(about.id).ifPresent(notice -> settings.wanting(notice, now.minus(config.believed()))
                .forEach(reader -> write(reader, notice, now)));
    }

    private void write(SettingsRow reader, NoticeRow notice, Instant now) {
        Optional<LetterRow> begun = reader.mode == MailMode.DIGEST ? digest(reader) : Optional.empty();
        begun.ifPresentOrElse(
                letter -> letter.notices = Stream.concat(Arrays.stream(letter.notices), Stream.of(notice.id))
                        .toArray(UUID[]::new),
                () -> {
                    LetterRow letter = LetterRow.to(reader, notice, now);
                    persist(letter);
                    agenda.of(letter, notice.caseId, letter.digest ? nextDigest(now) : now);
                });
    }

    private Optional<LetterRow> digest(SettingsRow reader) {
        return find(
                        "unitCode = ?1 and username = ?2 and digest and state = ?3",
                        reader.unitCode,
                        reader.username,
                        LetterRow.State.PENDING)
                // Whoever begins to send it takes no further notices; one of the two is first.
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private Instant nextDigest(Instant now) {
        LocalDate today = OfficeDays.day(now);
        return at(today).isAfter(now) ? at(today) : at(today.plusDays(1));
    }

    private Instant at(LocalDate day) {
        return day.atTime(config.digestAt()).atZone(OfficeDays.ZONE).toInstant();
    }

    /** What is to be sent, for exactly one caller, who says then what became of it; empty where there is nothing to be sent. */
    Optional<Mailing> claim(UUID id) {
        Instant now = time.now();
        if (!agenda.claimed(id, now, now.plus(config.lease()))) {
            return Optional.empty();
        }
        LetterRow letter = findById(id, LockModeType.PESSIMISTIC_WRITE);
        List<NoticeRow> unread = notices.unreadOf(List.of(letter.notices), letter.username);
        if (unread.isEmpty()) {
            close(letter, LetterRow.State.NEEDLESS);
            return Optional.empty();
        }
        letter.state = LetterRow.State.SENDING;
        return Optional.of(Mailing.of(letter, unread, config.site().orElse(null)));
    }

    /** A mail server has acknowledged it. */
    void sent(UUID id) {
        LetterRow letter = findById(id);
        if (letter.state == LetterRow.State.SENDING) {
            letter.sentAt = time.now();
            letter.error = null;
            close(letter, LetterRow.State.SENT);
        }
    }

    /**
     * It could not be sent.
     *
     * @param refused true where the server says that it will never take this address
     */
    void failed(UUID id, String error, boolean refused) {
        LetterRow letter = findById(id);
        letter.attempts++;
        letter.error = error.length() > ERROR ? error.substring(0, ERROR) : error;
        if (refused && letter.attempts >= config.refusals()) {
            close(letter, LetterRow.State.REFUSED);
            settings.findByIdOptional(new SettingsRow.Key(letter.unitCode, letter.username))
                    .filter(reader -> letter.address.equals(reader.address))
                    .ifPresent(reader -> reader.problem = letter.error);
        } else {
            agenda.putOff(id, time.now().plus(pause(letter.attempts)));
        }
    }

    private Duration pause(int attempts) {
        long doubled = config.pause().toMillis() << Math.min(attempts - 1, 20);
        return Duration.ofMillis(Math.min(doubled, config.longestPause().toMillis()));
    }

    private void close(LetterRow letter, LetterRow.State state) {
        letter.state = state;
        agenda.taken(letter.id);
    }
}
