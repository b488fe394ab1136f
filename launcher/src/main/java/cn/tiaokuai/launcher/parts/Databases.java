package cn.tiaokuai.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/**
 * Databases and roles of a running server, as {@code deploy/postgres/databases.sql} describes them.
 *
 * @param port on 127.0.0.1
 * @param secrets passwords that the roles get
 * @param sql the file
 */
public record Databases(int port, Secrets secrets, Path sql) {

    /** Creates what is missing and sets the passwords; running it again changes nothing else. */
    public void create() throws SQLException {
        try {
            SqlScript.parse(Files.readString(sql)).run(this::connect, "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops one service's database with all connections to it and creates it anew, as tests like it. */
    public void empty(String database) throws SQLException {
        if (!Roles.SERVICE_DATABASES.contains(database)) {
            throw new IllegalArgumentException("Not a database of a service: " + database);
        }
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
        }
        create();
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", Roles.SUPERUSER);
        properties.setProperty("password", secrets.superuser());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("options", passwordsAsSettings());
        Connection connection =
                new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
        if (connection == null) {
            throw new SQLException("The PostgreSQL driver refused " + database);
        }
        return connection;
    }

    private String passwordsAsSettings() {
        return Roles.ALL.stream()
                .map(role -> "-c tiaokuai.password_" + role + "=" + escaped(secrets.role(role)))
                .collect(Collectors.joining(" "));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(" ", "\\ ");
    }
}
