package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Child;
import java.time.Duration;

/** A server that runs as a child process and tells when it is ready. */
public interface Server extends AutoCloseable {

    /** Short name in messages, in state and as name of the log file. */
    String name();

    /** Starts the process (preparing its data first) and returns before it answers; again after it died. */
    Child start();

    /** Returns once it answers; {@link cn.tiaokuai.launcher.process.StartFailed} otherwise. */
    void awaitReady();

    /** Stops in order; nothing happens when it does not run. */
    @Override
    void close();

    /** How long an orderly stop may take before it is killed. */
    Duration PATIENCE = Duration.ofSeconds(20);
}
