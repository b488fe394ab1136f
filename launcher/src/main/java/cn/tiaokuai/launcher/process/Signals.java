package cn.tiaokuai.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that {@link Process#destroy()} does not know; the shell has kill built in on every machine. */
public final class Signals {

    private Signals() {}

    /** Sends it; a process that is already gone is no error. */
    public static void send(Command.Signal signal, long pid) {
        try {
            Spawner.start(new ProcessBuilder(
                                    "sh", "-c", "kill -\"$1\" \"$2\"", "kill", signal.name(), Long.toString(pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
