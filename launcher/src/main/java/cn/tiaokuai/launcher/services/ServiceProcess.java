package cn.tiaokuai.launcher.services;

import cn.tiaokuai.launcher.parts.JavaServer;
import cn.tiaokuai.launcher.process.AotCache;
import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import cn.tiaokuai.launcher.process.Health;
import cn.tiaokuai.launcher.process.Jars;
import cn.tiaokuai.launcher.process.Programs;
import cn.tiaokuai.launcher.process.Ready;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One service, the unchanged artefact in a JVM of its own. */
public final class ServiceProcess extends JavaServer {

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

    public ServiceProcess(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void awaitReady() {
        String health = "http://127.0.0.1:" + settings.environment().port() + "/q/health/ready";
        Ready.await(child(), Duration.ofMinutes(2), () -> Health.isUp(health));
    }

    @Override
    protected AotCache cache() {
        return AotCache.of(
                settings.caches(), name(), Jars.below(settings.artefact().getParent()), JVM_OPTIONS);
    }

    @Override
    protected Child launch(List<String> cacheOptions) {
        makeStateFolder(settings.environment().state());
        List<String> line = new ArrayList<>(List.of(Programs.java()));
        line.addAll(JVM_OPTIONS);
        line.addAll(cacheOptions);
        line.addAll(List.of("-jar", settings.artefact().toString()));
        return Child.start(new Command(
                name(),
                line,
                settings.environment().variables(),
                settings.logs(),
                settings.logs().resolve(name() + ".log"),
                Command.Signal.TERM));
    }

    /** The service unpacks a library there before it would make the folder. */
    private static void makeStateFolder(Path state) {
        if (state != null) {
            try {
                Files.createDirectories(state);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make " + state, e);
            }
        }
    }
}
