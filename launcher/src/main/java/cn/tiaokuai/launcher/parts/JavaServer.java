package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.AotCache;
import cn.tiaokuai.launcher.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** A server on a JVM, which starts in a third of the time from a cache that an earlier run has left. */
public abstract class JavaServer implements Server {

    private Child child;
    private boolean learning;

    /** Whether a start now will find its cache. */
    public boolean isTrained() {
        return cache().exists();
    }

    /** Starts it once, lets it become ready and stops it, which leaves the cache for later starts. */
    public void train() throws IOException {
        AotCache cache = cache();
        Files.createDirectories(cache.file().getParent());
        synchronized (this) {
            child = launch(cache.learn());
            learning = true;
        }
        awaitReady();
        cache.takeFrom(child());
    }

    @Override
    public synchronized Child start() {
        learning = false;
        child = launch(cache().exists() ? cache().use() : List.of());
        return child;
    }

    /** The running process, null before the first start. */
    public synchronized Child child() {
        return child;
    }

    @Override
    public synchronized void close() {
        if (child != null) {
            // Its cache can be made another time; whoever stops the system does not want to wait for it.
            child.stop(learning ? Duration.ZERO : PATIENCE);
        }
    }

    /** Where its cache is or would be. */
    protected abstract AotCache cache();

    /** Starts the process; without options for a cache it is a start without one. */
    protected abstract Child launch(List<String> cacheOptions);
}
