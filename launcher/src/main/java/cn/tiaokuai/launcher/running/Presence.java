package cn.tiaokuai.launcher.running;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says to other processes that a launcher runs here: a lock, which the kernel gives back however the launcher ends,
 * and two small files beside it.
 *
 * @param folder {@code .tiaokuai/run}
 */
public record Presence(Path folder) {

    /** Held while the system runs. */
    public record Held(FileChannel channel, FileLock lock, Presence presence) implements AutoCloseable {

        /** From now on the system answers at this address. */
        public void ready(String address) throws IOException {
            Files.writeString(presence.ready(), address);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(presence.ready());
            Files.deleteIfExists(presence.process());
            lock.release();
            channel.close();
        }
    }

    /** Empty when another launcher runs. */
    public Optional<Held> take() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        Files.deleteIfExists(ready());
        Files.writeString(process(), Long.toString(ProcessHandle.current().pid()));
        return Optional.of(new Held(channel, lock, this));
    }

    /** The process that holds the lock. */
    public Optional<ProcessHandle> launcher() throws IOException {
        if (!isHeld() || !Files.exists(process())) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(process()).strip()));
    }

    /** Where the system answers, once it does. */
    public Optional<String> address() throws IOException {
        return isHeld() && Files.exists(ready()) ? Optional.of(Files.readString(ready())) : Optional.empty();
    }

    private boolean isHeld() throws IOException {
        Path file = folder.resolve("launcher.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    public Children children() {
        return new Children(folder.resolve("children"));
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    private Path process() {
        return folder.resolve("launcher.pid");
    }
}
