package cn.tiaokuai.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running child process that does not outlive this JVM, however the JVM ends.
 *
 * <p>A child sees PATH, HOME, TMPDIR, the language and the time zone of this process and what its {@link Command}
 * says; an inherited KC_, PG or JAVA_TOOL_OPTIONS would make a system that differs from machine to machine.
 */
public final class Child {

    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ");
    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    private final Command command;
    private final Process process;

    private Child(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Starts it and returns at once; a program that cannot be executed is an {@link UncheckedIOException}. */
    public static Child start(Command command) {
        return start(command, Leash.ofThisMachine());
    }

    static Child start(Command command, Leash leash) {
        try {
            Files.createDirectories(command.directory());
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            setAsideWhenLong(command.log());
            ProcessBuilder builder = new ProcessBuilder(leash.wrap(command))
                    .directory(command.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(command.environment());
            Process process = Spawner.start(builder);
            leash.hold(process, command.goodbye());
            return new Child(command, process);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.name() + ": " + command.line(), e);
        }
    }

    /** Runs a program to its end; anything but exit code 0 is {@link StartFailed}. */
    public static void run(Command command, Duration limit) {
        Child child = start(command);
        if (!child.endsWithin(limit)) {
            child.process.destroyForcibly();
            throw new StartFailed(command.name(), "did not end within " + limit.toSeconds() + " s", command.log());
        }
        if (child.process.exitValue() != 0) {
            throw new StartFailed(command.name(), "ended with code " + child.process.exitValue(), command.log());
        }
    }

    /** Asks it to stop, waits, and kills it when the time is over. */
    public void stop(Duration patience) {
        if (process.isAlive()) {
            Signals.send(command.goodbye(), process.pid());
            if (!endsWithin(patience)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                endsWithin(Duration.ofSeconds(10));
            }
        }
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Command command() {
        return command;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Completes with the exit code. */
    public CompletableFuture<Integer> end() {
        return process.onExit().thenApply(Process::exitValue);
    }

    private static void setAsideWhenLong(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
