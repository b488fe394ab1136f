package cn.tiaokuai.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * The start-up cache of one Java program (JEP 483, 514): classes loaded and linked beforehand.
 *
 * @param file where it is or will be; the name carries a digest of jars, JDK and JVM options
 */
public record AotCache(Path file) {

    /** The JVM writes the cache while it exits; on a slow machine that takes its time. */
    private static final Duration WRITING = Duration.ofMinutes(3);

    /** The cache that fits these jars, this JDK and these options; any other one is stale and is not looked at. */
    public static AotCache of(Path folder, String name, List<Path> jars, List<String> options) {
        return new AotCache(folder.resolve(name + "-" + fingerprint(jars, options) + ".aot"));
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Options of a JVM that uses it. */
    public List<String> use() {
        return List.of("-XX:AOTCache=" + file, "-Xlog:aot*=error");
    }

    /** Options of a JVM that learns for it. */
    public List<String> learn() {
        return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot*=error");
    }

    /** Stops a child that has learned, waits until its cache is written, and puts that in place of older ones. */
    public void takeFrom(Child learned) throws IOException {
        learned.stop(WRITING);
        if (!Files.exists(unfinished())) {
            throw new StartFailed(
                    learned.command().name(),
                    "wrote no cache",
                    learned.command().log());
        }
        String start = file.getFileName().toString().replaceFirst("-[0-9a-f]+\\.aot$", "-");
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path old : files.filter(f -> f.getFileName().toString().startsWith(start) && !f.equals(unfinished()))
                    .toList()) {
                Files.delete(old);
            }
        }
        Files.move(unfinished(), file);
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }

    /** Dates count: the JVM itself refuses a cache whose jars have other dates. */
    private static String fingerprint(List<Path> jars, List<String> options) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, System.getProperty("java.vm.version") + System.getProperty("java.home") + options);
            for (Path jar : jars) {
                add(digest, jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
