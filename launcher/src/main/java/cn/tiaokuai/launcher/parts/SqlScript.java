package cn.tiaokuai.launcher.parts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code databases.sql} over JDBC. The file is made for psql; of psql's own commands it may use two, each on a
 * line of its own: {@code \gexec} (execute what the query gives back) and {@code \connect name}.
 */
final class SqlScript {

    /** Opens a connection to a database of the server. */
    @FunctionalInterface
    interface Server {
        Connection connect(String database) throws SQLException;
    }

    private final List<String> steps = new ArrayList<>();

    private SqlScript() {}

    static SqlScript parse(String text) {
        SqlScript script = new SqlScript();
        StringBuilder statement = new StringBuilder();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .forEach(line -> {
                    if (line.startsWith("\\connect ")) {
                        script.steps.add(line);
                    } else {
                        statement.append(line).append('\n');
                        if (line.endsWith(";") || line.equals("\\gexec")) {
                            script.steps.add(statement.toString().strip());
                            statement.setLength(0);
                        }
                    }
                });
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException("Statement without an end: " + statement);
        }
        return script;
    }

    void run(Server server, String firstDatabase) throws SQLException {
        Connection connection = server.connect(firstDatabase);
        try {
            for (String step : steps) {
                if (step.startsWith("\\connect ")) {
                    connection.close();
                    connection =
                            server.connect(step.substring("\\connect ".length()).strip());
                } else if (step.endsWith("\\gexec")) {
                    String query = step.substring(0, step.length() - "\\gexec".length());
                    for (String made : firstColumns(connection, query)) {
                        execute(connection, made);
                    }
                } else {
                    execute(connection, step);
                }
            }
        } finally {
            connection.close();
        }
    }

    private static List<String> firstColumns(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
