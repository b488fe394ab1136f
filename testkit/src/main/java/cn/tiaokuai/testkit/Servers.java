package cn.tiaokuai.testkit;

import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.PartsAddresses;
import cn.tiaokuai.launcher.parts.TestParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The PostgreSQL, Kafka and Keycloak of this test run: those that {@code ./tk test} has started for all modules, or else
 * own ones that end with this JVM.
 */
public final class Servers {

    private static final Parts PARTS = Parts.of(Parts.findRoot());
    private static PartsAddresses addresses;

    private Servers() {}

    /** Where they are; the first call starts them where nobody has. */
    public static synchronized PartsAddresses addresses() {
        if (addresses == null) {
            addresses = PartsAddresses.given().orElseGet(Servers::startOwn);
        }
        return addresses;
    }

    static Parts parts() {
        return PARTS;
    }

    private static PartsAddresses startOwn() {
        try {
            Path folder = Files.createTempDirectory("tiaokuai-test");
            TestParts own = new TestParts(PARTS, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                own.close();
                delete(folder);
            }));
            return own.addresses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }
}
