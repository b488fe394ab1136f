package cn.tiaokuai.launcher.services;

import cn.tiaokuai.launcher.parts.Server;
import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import cn.tiaokuai.launcher.process.Health;
import cn.tiaokuai.launcher.process.Programs;
import cn.tiaokuai.launcher.process.Ready;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One service, the unchanged artefact in a JVM of its own. */
public final class ServiceProcess implements Server {

    /**
     * Where it is and what it is told.
     *
     * @param artefact the jar to run
     * @param caches folder of start-up caches
     * @param logs folder of log files
     */
    public record Settings(String name, Path artefact, Path caches, Path logs, ServiceEnvironment environment) {}

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8");

    private final Settings settings;
    private Child child;

    public ServiceProcess(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    /** Whether a start now could use a cache. */
    public boolean isTrained() {
        return cache().exists();
    }

    /**
     * Starts it once, lets it become ready and stops it, which leaves the cache for later starts.
     *
     * @param started is told of the process
     */
    public void train(Consumer<Child> started) throws IOException {
        AotCache cache = cache();
        Files.createDirectories(settings.caches());
        started.accept(run(cache.trainOption()));
        awaitReady();
        cache.takeFrom(child);
    }

    @Override
    public synchronized Child start() {
        AotCache cache = cache();
        return cache.exists() ? run(cache.useOption()) : run("-Xshare:auto");
    }

    @Override
    public void awaitReady() {
        String health = "http://127.0.0.1:" + settings.environment().port() + "/q/health/ready";
        Ready.await(child, Duration.ofMinutes(2), () -> Health.isUp(health));
    }

    @Override
    public synchronized void close() {
        if (child != null) {
            child.stop(PATIENCE);
        }
    }

    private synchronized Child run(String cacheOption) {
        List<String> line = new ArrayList<>(List.of(Programs.java()));
        line.addAll(JVM_OPTIONS);
        line.addAll(List.of(cacheOption, "-jar", settings.artefact().toString()));
        child = Child.start(new Command(
                name(),
                line,
                settings.environment().variables(),
                settings.logs(),
                settings.logs().resolve(name() + ".log"),
                Command.Signal.TERM));
        return child;
    }

    private AotCache cache() {
        try {
            return AotCache.of(settings.caches(), name(), settings.artefact(), JVM_OPTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
