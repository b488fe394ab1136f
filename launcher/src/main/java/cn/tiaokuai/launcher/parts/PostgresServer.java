package cn.tiaokuai.launcher.parts;

import cn.tiaokuai.launcher.process.Child;
import cn.tiaokuai.launcher.process.Command;
import cn.tiaokuai.launcher.process.Programs;
import cn.tiaokuai.launcher.process.Ready;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL on 127.0.0.1 with passwords (SCRAM) and fsync, its databases and roles created. */
public final class PostgresServer implements Server {

    /**
     * Where and on which port.
     *
     * @param parts where the binaries and {@code databases.sql} are
     * @param data cluster folder, made by the first start
     * @param logs folder of log files
     */
    public record Settings(Parts parts, Path data, Path logs, int port, Secrets secrets) {}

    private static final Map<String, String> TUNING = Map.of(
            "listen_addresses", "127.0.0.1",
            // No socket files: their path may be too long, and passwords are asked for on TCP anyway.
            "unix_socket_directories", "",
            "shared_buffers", "64MB",
            "max_connections", "120",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private final Settings settings;
    private Child child;

    public PostgresServer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public synchronized Child start() {
        Path home = settings.parts().postgresHome();
        try {
            Folders.once(settings.data(), folder -> initialise(home, folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the database cluster " + settings.data(), e);
        }
        List<String> line = new ArrayList<>(List.of(program(home, "postgres")));
        line.addAll(List.of("-D", settings.data().toString(), "-p", Integer.toString(settings.port())));
        TUNING.forEach((key, value) -> line.addAll(List.of("-c", key + "=" + value)));
        child = Child.start(command(Programs.asOrdinaryUser(line)));
        return child;
    }

    @Override
    public void awaitReady() {
        Ready.await(child, Duration.ofMinutes(1), () -> {
            try (Connection connection = databases().connect("postgres")) {
                return connection.isValid(2);
            }
        });
        try {
            databases().create();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("databases.sql failed: " + e.getMessage(), e);
        }
    }

    public Databases databases() {
        return new Databases(
                settings.port(), settings.secrets(), settings.parts().databasesSql());
    }

    /** Address of one database for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    /** The running process, null before the first start. */
    public synchronized Child child() {
        return child;
    }

    @Override
    public synchronized void close() {
        if (child != null) {
            child.stop(PATIENCE);
        }
    }

    private void initialise(Path home, Path folder) throws IOException {
        Path password = Files.createTempFile(
                folder.getParent(),
                "pw",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, settings.secrets().superuser());
            Child.run(
                    command(Programs.asOrdinaryUser(List.of(
                            program(home, "initdb"),
                            "--pgdata=" + folder,
                            "--username=" + Roles.SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"))),
                    Duration.ofMinutes(2));
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private Command command(List<String> line) {
        return new Command(
                name(), line, Map.of(), settings.logs(), settings.logs().resolve("postgres.log"), Command.Signal.INT);
    }

    private static String program(Path home, String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
