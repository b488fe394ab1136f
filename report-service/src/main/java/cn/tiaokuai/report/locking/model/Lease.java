package cn.tiaokuai.report.locking.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Who writes a section, for how long. It blocks nobody for ever: it ends by itself, and anybody may take it over.
 *
 * @param holder username
 * @param client the holder's open editor; another one of the same person is another holder
 * @param since when this holder got it
 * @param until when it ends unless it is renewed
 * @param takenFrom the editor that lost it to this one; null for none
 */
public record Lease(String holder, UUID client, Instant since, Instant until, UUID takenFrom) {

    /** What somebody gets who asks for a section. */
    public sealed interface Answer {}

    /** The section, with the lease as it is from now on. */
    public record Granted(Lease lease, boolean isTakeover) implements Answer {}

    /** Nothing: somebody else is writing. */
    public record Refused(Lease lease) implements Answer {}

    /** Nothing: it was the asker's, and somebody else has taken it over. Asking again as a takeover is possible. */
    public record Lost(Lease lease) implements Answer {}

    /** A section that nobody has held yet. */
    public static Granted first(String holder, UUID client, Instant now, Duration length) {
        return new Granted(new Lease(holder, client, now, now.plus(length), null), false);
    }

    /** Asks for the section, or renews; {@code takeover} takes it from whoever holds it. */
    public Answer ask(String person, UUID editor, boolean takeover, Instant now, Duration length) {
        if (isOf(person, editor)) {
            return new Granted(new Lease(holder, client, since, now.plus(length), takenFrom), false);
        }
        if (editor.equals(takenFrom) && !takeover) {
            return new Lost(this);
        }
        if (isLive(now) && !takeover) {
            return new Refused(this);
        }
        return new Granted(new Lease(person, editor, now, now.plus(length), client), isLive(now));
    }

    /** The lease after its holder has closed the editor. */
    public Lease released(Instant now) {
        return new Lease(holder, client, since, isLive(now) ? now : until, takenFrom);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }

    public boolean isOf(String person, UUID editor) {
        return holder.equals(person) && client.equals(editor);
    }
}
