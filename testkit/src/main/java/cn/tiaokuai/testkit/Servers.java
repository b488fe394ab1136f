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

    /**
     * System property with the file that says where they are: Quarkus loads this class more than once, and each of them
     * must find what the first has started.
     */
    private static final String STARTED = "tiaokuai.test.parts";

    private static final Parts PARTS = Parts.of(Parts.findRoot());

    private Servers() {}

    /** Where they are; the first call starts them where nobody has. */
    public static PartsAddresses addresses() {
        return PartsAddresses.given().orElseGet(Servers::own);
    }

    private static synchronized PartsAddresses own() {
        String file = System.getProperty(STARTED);
        return file == null ? startOwn() : PartsAddresses.read(Path.of(file));
    }

    static Parts parts() {
        return PARTS;
    }

    private static PartsAddresses startOwn() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Kafka's client looks its classes up through the thread, which may belong to another class loader here.
        Thread.currentThread().setContextClassLoader(Servers.class.getClassLoader());
        try {
            Path folder = Files.createTempDirectory("tiaokuai-test");
            TestParts own = new TestParts(PARTS, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                own.close();
                delete(folder);
            }));
            PartsAddresses addresses = own.addresses();
            Path file = folder.resolve("addresses.properties");
            addresses.write(file);
            System.setProperty(STARTED, file.toString());
            return addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
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
