package cn.tiaokuai.launcher.services;

import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.StartFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The start-up cache of one service (JEP 483, 514): classes loaded and linked beforehand.
 *
 * @param file where it is or will be; the name carries a digest of artefact, JDK and JVM options
 */
public record AotCache(Path file) {

    /** The JVM writes the cache while it exits; on a slow machine that takes its time. */
    static final Duration WRITING = Duration.ofMinutes(3);

    /** The cache that fits this artefact, JDK and options; any other one is stale and is not looked at. */
    static AotCache of(Path folder, String service, Path artefact, List<String> jvmOptions) throws IOException {
        return new AotCache(folder.resolve(service + "-" + fingerprint(artefact, jvmOptions) + ".aot"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    String useOption() {
        return "-XX:AOTCache=" + file;
    }

    String trainOption() {
        return "-XX:AOTCacheOutput=" + unfinished();
    }

    /** Stops a trained child, waits until its cache is written, and puts that in place of older ones. */
    void takeFrom(Child trained) throws IOException {
        trained.stop(WRITING);
        if (!Files.exists(unfinished())) {
            throw new StartFailed(
                    trained.command().name(),
                    "wrote no cache",
                    trained.command().log());
        }
        deleteOlder();
        Files.move(unfinished(), file);
    }

    private void deleteOlder() throws IOException {
        String service = file.getFileName().toString().replaceFirst("-[0-9a-f]+\\.aot$", "-");
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path old : files.filter(f -> f.toString().endsWith(".aot")
                            && f.getFileName().toString().startsWith(service))
                    .toList()) {
                Files.delete(old);
            }
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }

    /** Dates count: the JVM itself refuses a cache whose jars have other dates. */
    private static String fingerprint(Path artefact, List<String> jvmOptions) throws IOException {
        try (Stream<Path> files = Files.walk(artefact.getParent())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, System.getProperty("java.vm.version") + System.getProperty("java.home") + jvmOptions);
            for (Path jar :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                add(digest, jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
