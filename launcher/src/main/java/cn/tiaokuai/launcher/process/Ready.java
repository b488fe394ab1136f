package cn.tiaokuai.launcher.process;

import java.time.Duration;

/** Waits until a child answers. */
public final class Ready {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Ready() {}

    /** A question to the server; any exception means "not yet". */
    @FunctionalInterface
    public interface Question {
        boolean answered() throws Exception;
    }

    /** Returns once the question is answered; {@link StartFailed} when the child ends or the limit is over. */
    public static void await(Child child, Duration limit, Question question) {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            if (!child.isAlive()) {
                throw failed(child, "ended with code " + child.end().join(), last);
            }
            try {
                if (question.answered()) {
                    return;
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed(child, "was not waited for to the end", e);
            } catch (Exception e) {
                last = e;
                pause();
            }
        }
        throw failed(child, "did not answer within " + limit.toSeconds() + " s", last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StartFailed failed(Child child, String what, Exception last) {
        StartFailed failure =
                new StartFailed(child.command().name(), what, child.command().log());
        if (last != null) {
            failure.initCause(last);
        }
        return failure;
    }
}
