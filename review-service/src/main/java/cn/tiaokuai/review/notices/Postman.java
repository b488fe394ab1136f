package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.calendar.OfficeTime;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Sends letters, after the commit of what they tell and from the table alone: what a mail server has not acknowledged is tried
 * again until it has. No transaction is open while a mail server is talked to.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553);

    private final LetterAgenda agenda;
    private final Letters letters;
    private final Mailer mailer;
    private final UnitDirectory directory;
    private final Scoped scoped;
    private final MailConfig config;
    private final OfficeTime time;
    /** Acknowledged, but not noted yet, because the database was away: not to be sent once more. */
    private final Map<UUID, Scope> acknowledged = new ConcurrentHashMap<>();

    Postman(
            LetterAgenda agenda,
            Letters letters,
            Mailer mailer,
            UnitDirectory directory,
            Scoped scoped,
            MailConfig config,
            OfficeTime time) {
        this.agenda = agenda;
        this.letters = letters;
        this.mailer = mailer;
        this.directory = directory;
        this.scoped = scoped;
        this.config = config;
        this.time = time;
    }

    /** One round. */
    @Scheduled(every = "{tiaokuai.review.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void go() {
        if (!config.enabled()) {
            return;
        }
        acknowledged.forEach(this::note);
        Instant now = time.now();
        List<AgendaRow> passed = QuarkusTransaction.requiringNew().call(() -> agenda.passed(now, config.batch()));
        for (AgendaRow entry : passed) {
            try {
                QuarkusTransaction.requiringNew()
                        .call(() -> directory.find(entry.unitCode))
                        .ifPresent(unit -> see(entry, unit));
            } catch (RuntimeException e) {
                // The others must not wait for this one; the next round tries it again.
                LOG.warnf(e, "nothing became of %s %s", entry.what, entry.id);
            }
        }
    }

    private void see(AgendaRow entry, Unit unit) {
        switch (entry.what) {
            case NOTICE ->
                scoped.in(Scope.of(unit), () -> {
                    letters.distribute(entry);
                    return null;
                });
            case LETTER -> deliver(entry.id, Scope.of(unit));
        }
    }

    private void deliver(UUID letter, Scope scope) {
        Optional<Mailing> mailing = scoped.in(scope, () -> letters.claim(letter));
        if (mailing.isPresent() && sent(mailing.get(), scope)) {
            acknowledged.put(letter, scope);
            note(letter, scope);
        }
    }

    private void note(UUID letter, Scope scope) {
        scoped.in(scope, () -> {
            letters.sent(letter);
            return null;
        });
        acknowledged.remove(letter);
    }

    private boolean sent(Mailing mailing, Scope scope) {
        try {
            mailer.send(Mail.withText(mailing.address(), mailing.subject(), mailing.body())
                    .addHeader("Message-ID", mailing.messageId())
                    .addHeader("Auto-Submitted", "auto-generated"));
            return true;
        } catch (RuntimeException e) {
            Throwable cause = root(e);
            LOG.warnf("letter %s could not be sent: %s", mailing.id(), cause.getMessage());
            boolean refused = cause instanceof SMTPException smtp && NO_SUCH_ADDRESS.contains(smtp.getReplyCode());
            scoped.in(scope, () -> {
                letters.failed(mailing.id(), String.valueOf(cause.getMessage()), refused);
                return null;
            });
            return false;
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
