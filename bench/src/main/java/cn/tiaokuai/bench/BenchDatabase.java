package cn.tiaokuai.bench;

import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.parts.PostgresServer;
import cn.tiaokuai.launcher.parts.Roles;
import cn.tiaokuai.launcher.parts.TestParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** A PostgreSQL of its own with the tables of one service, and what users' transactions see of them. */
final class BenchDatabase implements AutoCloseable {

    private final String database;
    private final Path folder;
    private final TestParts parts;
    private final PostgresServer postgres;

    BenchDatabase() throws IOException, SQLException {
        this("report");
    }

    /** @param database a service's database, whose tables are made as the service would: report, metrics or review */
    BenchDatabase(String database) throws IOException, SQLException {
        this.database = database;
        folder = Files.createTempDirectory("tiaokuai-bench");
        parts = new TestParts(Parts.of(Parts.findRoot()), folder);
        postgres = parts.postgres();
        migrate();
    }

    /** As superuser, whom no policy binds: for making data. */
    Connection maker() throws SQLException {
        return postgres.databases().connect(database);
    }

    /** As the service works: policies bind it. */
    Connection service() throws SQLException {
        Connection connection = connect(Roles.app(database));
        connection.setAutoCommit(false);
        return connection;
    }

    /** Tells the transaction for which unit it works, as the service does at its beginning. */
    static void work(Connection connection, String unit, String path, String linePath) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement("select set_config('tiaokuai.unit', ?, true),"
                + " set_config('tiaokuai.path', ?, true), set_config('tiaokuai.path_end', ?, true),"
                + " set_config('tiaokuai.line_path', ?, true), set_config('tiaokuai.line_path_end', ?, true)")) {
            tell.setString(1, unit);
            tell.setString(2, path);
            tell.setString(3, path + "/");
            tell.setString(4, linePath);
            tell.setString(5, linePath + "/");
            tell.execute();
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String role) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", parts.secrets().role(role));
        return new Driver().connect(postgres.jdbcUrl(database), properties);
    }

    /** The files that Flyway would run, in its order. */
    private void migrate() throws SQLException, IOException {
        Path root = Parts.findRoot();
        try (Connection owner = connect(Roles.owner(database))) {
            for (String resources :
                    List.of("platform/target/classes/db/platform", database + "-service/target/classes/db/migration")) {
                try (Stream<Path> files = Files.list(root.resolve(resources))) {
                    for (Path file : files.filter(name -> name.toString().endsWith(".sql"))
                            .sorted()
                            .toList()) {
                        run(owner, Files.readString(file));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
