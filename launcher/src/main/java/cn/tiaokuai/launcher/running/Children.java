package cn.tiaokuai.launcher.running;

import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import cn.tiaokuai.launcher.process.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The children of the running system, written down so that another process can find them: to show them, or to stop
 * those that outlived a launcher that crashed.
 *
 * @param file one line for each child: name, process number, time of its start, signal it stops on
 */
public record Children(Path file) {

    /** A child that was written down and still runs. */
    public record Kept(String name, ProcessHandle process, Command.Signal goodbye) {}

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Writes one child down, in place of an earlier one of its name. */
    public synchronized void note(Child child) {
        Map<String, String> lines = lines();
        String started =
                child.handle().info().startInstant().map(Instant::toString).orElse("-");
        lines.put(
                child.command().name(),
                child.handle().pid() + " " + started + " " + child.command().goodbye());
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    fresh,
                    lines.entrySet().stream()
                            .map(line -> line.getKey() + " " + line.getValue())
                            .toList());
            Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that still run; a process number used again by another program does not count. */
    public List<Kept> alive() {
        return lines().entrySet().stream()
                .flatMap(line -> kept(line.getKey(), line.getValue().split(" ")).stream())
                .toList();
    }

    /** Stops all that still run, in order where they follow, and forgets them. */
    public void stop() throws IOException {
        List<Kept> alive = alive();
        alive.forEach(kept -> Signals.send(kept.goodbye(), kept.process().pid()));
        for (Kept kept : alive) {
            try {
                kept.process().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                kept.process().destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Files.deleteIfExists(file);
    }

    private static Optional<Kept> kept(String name, String[] fields) {
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toString)
                        .orElse("-")
                        .equals(fields[1]))
                .map(process -> new Kept(name, process, Command.Signal.valueOf(fields[2])));
    }

    private Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    lines.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }
}
