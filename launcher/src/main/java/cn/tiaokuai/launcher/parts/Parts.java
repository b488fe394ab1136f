package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Jars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build of this module brought from Maven ({@code launcher/target/parts}) and where it is unpacked.
 *
 * @param root the project's root folder
 * @param unpacked folder that holds the unpacked and built parts, shared by all runs and all tests
 */
public record Parts(Path root, Path unpacked) {

    private static final int KEYCLOAKS_KEPT = 3;

    /** The parts of the project whose root is given, unpacked below {@code .tiaokuai/parts}. */
    public static Parts of(Path root) {
        return new Parts(root, root.resolve(".tiaokuai/parts"));
    }

    /** The root of the checkout this process runs in; any module's folder will do as current directory. */
    public static Path findRoot() {
        String given = System.getProperty("tiaokuai.root");
        Path from = Path.of(given != null ? given : "").toAbsolutePath();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("deploy/postgres/databases.sql"))) {
                return folder;
            }
        }
        throw new IllegalStateException(from + " is not inside a checkout of Tiaokuai");
    }

    /** Folder with bin/ and lib/ of PostgreSQL. */
    public Path postgresHome() {
        Path jar = brought("postgres-", ".jar");
        String name = withoutEnding(jar);
        return prepared(name, folder -> Archives.untarInner(jar, folder));
    }

    /** The broker and what it needs. */
    public List<Path> kafkaJars() {
        return Jars.below(real(target().resolve("kafka")));
    }

    /** Folder of start-up caches. */
    public Path caches() {
        return unpacked.resolveSibling("aot");
    }

    /** A Keycloak built with our providers, once for each content of them; building takes about half a minute. */
    public Path keycloakHome() {
        KeycloakBuild build = keycloakBuild();
        Path home = prepared(build.name(), build::into);
        keepNewest(home);
        return home;
    }

    /** Whether {@link #keycloakHome()} will answer at once. */
    public boolean keycloakIsBuilt() {
        return Files.isDirectory(unpacked.resolve(keycloakBuild().name()));
    }

    private KeycloakBuild keycloakBuild() {
        return new KeycloakBuild(brought("keycloak-", ".zip"), root.resolve("keycloak-extension/target/providers"));
    }

    /** A build is 400 MB and every change of a provider makes one; older ones go. */
    private void keepNewest(Path home) {
        try (Stream<Path> files = Files.list(unpacked)) {
            Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
            List<Path> newestFirst = files.filter(Files::isDirectory)
                    .filter(f -> f.getFileName().toString().startsWith("keycloak-"))
                    .filter(f -> !f.getFileName().toString().endsWith(".unfinished"))
                    .sorted(Comparator.comparing((Path f) -> f.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEYCLOAKS_KEPT, newestFirst.size()), newestFirst.size())) {
                Folders.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path databasesSql() {
        return root.resolve("deploy/postgres/databases.sql");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/realm.json");
    }

    /** The same path however one came here, so that caches made for it fit. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path prepared(String name, Folders.Filling filling) {
        try {
            return real(Folders.once(unpacked.resolve(name), filling));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + name + " in " + unpacked, e);
        }
    }

    private Path brought(String start, String end) {
        try (Stream<Path> files = Files.list(target())) {
            return files.filter(f -> f.getFileName().toString().startsWith(start)
                            && f.getFileName().toString().endsWith(end))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> notBuilt(null));
        } catch (IOException e) {
            throw notBuilt(e);
        }
    }

    private IllegalStateException notBuilt(IOException cause) {
        return new IllegalStateException(
                "The parts are missing in " + target() + "; build the module launcher first (./tk build)", cause);
    }

    private Path target() {
        return root.resolve("launcher/target/parts");
    }

    private static String withoutEnding(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
