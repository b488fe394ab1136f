package cn.tiaokuai.testkit;

import cn.tiaokuai.launcher.parts.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks into a service's database from outside, as superuser: no policy hides anything. */
public final class Database {

    private Database() {}

    /** Rows of a query, column names in lower case. */
    public static List<Map<String, Object>> rows(String database, String sql, Object... values) {
        try (Connection connection = databases().connect(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return read(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row as a number. */
    public static long number(String database, String sql, Object... values) {
        return ((Number) rows(database, sql, values)
                        .getFirst()
                        .values()
                        .iterator()
                        .next())
                .longValue();
    }

    /** Runs a statement. */
    public static void execute(String database, String sql) {
        try (Connection connection = databases().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void empty(String database) {
        try {
            databases().empty(database);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot empty " + database, e);
        }
    }

    private static Databases databases() {
        return Servers.addresses().databases(Servers.parts());
    }

    private static List<Map<String, Object>> read(ResultSet result) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns; i++) {
                row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
