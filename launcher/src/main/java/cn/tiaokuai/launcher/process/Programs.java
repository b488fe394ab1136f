package cn.tiaokuai.launcher.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine that the launcher leans on where they exist. */
public final class Programs {

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody, and files stay ours. */
    private static final List<String> OTHER_USER = List.of("unshare", "--user");

    private Programs() {}

    /** The first executable of that name on PATH. */
    public static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The java of the JDK that runs this program, so that children run on the same one. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A line that runs the given program as somebody who is not root; unchanged for everybody else. */
    public static List<String> asOrdinaryUser(List<String> line) {
        if (!isRoot()) {
            return line;
        }
        if (!userNamespacesWork()) {
            throw new IllegalStateException("PostgreSQL does not run as root, and this machine allows root no user"
                    + " namespace (unshare --user). Run as an ordinary user.");
        }
        return Stream.concat(OTHER_USER.stream(), line.stream()).toList();
    }

    static int lengthOfUserChange(List<String> line) {
        return line.size() > OTHER_USER.size()
                        && line.subList(0, OTHER_USER.size()).equals(OTHER_USER)
                ? OTHER_USER.size()
                : 0;
    }

    private static boolean userNamespacesWork() {
        try {
            Process process = Spawner.start(new ProcessBuilder("unshare", "--user", "true"));
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
