package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Keycloak's build step: the distribution plus our providers, augmented once so that starts are short.
 *
 * @param zip the distribution
 * @param providers folder of our provider jars; may be missing (then it is a plain Keycloak)
 */
public record KeycloakBuild(Path zip, Path providers) {

    /** What is fixed at build time; deploy/images/keycloak.Dockerfile builds with the same. */
    public static final List<String> OPTIONS = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--http-relative-path=/auth",
            "--http-management-relative-path=/");

    /** Name of the folder that holds this build. */
    String name() {
        String distribution = zip.getFileName().toString().replace(".zip", "");
        return distribution + "-" + fingerprint();
    }

    /** Changes when the distribution, an option or the content (not the date) of a provider changes. */
    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, zip.getFileName().toString());
            OPTIONS.forEach(option -> add(digest, option));
            for (Path jar : jars()) {
                add(digest, jar.getFileName().toString());
                addContent(digest, jar);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks and builds into an empty folder. */
    void into(Path folder) throws IOException {
        Path unpacked = folder.resolve("dist");
        Archives.unzip(zip, unpacked, name -> !name.contains("/bin/"));
        Path top;
        try (Stream<Path> children = Files.list(unpacked)) {
            top = children.findFirst().orElseThrow();
        }
        try (Stream<Path> children = Files.list(top)) {
            for (Path child : children.toList()) {
                Files.move(child, folder.resolve(child.getFileName()));
            }
        }
        Folders.delete(unpacked);
        Files.createDirectories(folder.resolve("providers"));
        for (Path jar : jars()) {
            Files.copy(jar, folder.resolve("providers").resolve(jar.getFileName()));
        }
        Path log = folder.resolve("build.log");
        List<String> arguments =
                Stream.concat(Stream.of("build"), OPTIONS.stream()).toList();
        Child.run(
                new Command(
                        "keycloak-build",
                        KeycloakJava.build(folder, arguments),
                        Map.of(),
                        folder,
                        log,
                        Command.Signal.TERM),
                Duration.ofMinutes(5));
    }

    private List<Path> jars() throws IOException {
        if (!Files.isDirectory(providers)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(providers)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static void addContent(MessageDigest digest, Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> add(digest, entry.getName() + " " + entry.getCrc()));
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
