package cn.tiaokuai.platform.units;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.platform.events.EventHandler;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/** Keeps the directory, and the paths that rows carry for row-level security, as Keycloak says. */
@ApplicationScoped
class UnitChanges implements EventHandler<UnitChanged> {

    /** Tables that carry a unit and its paths: found, not listed, so that none can be forgotten. */
    private static final String TABLES_WITH_PATHS = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name in ('unit_code', 'unit_path', 'line_path')
            group by table_name having count(*) = 3
            """;

    private final UnitDirectory directory;
    private final EntityManager entities;
    private final AgroalDataSource database;

    /** Known from the first move on: tables come with a migration, before a service works. */
    private volatile List<String> tables;

    UnitChanges(UnitDirectory directory, EntityManager entities, AgroalDataSource database) {
        this.directory = directory;
        this.entities = entities;
        this.database = database;
    }

    @Override
    public Class<UnitChanged> type() {
        return UnitChanged.class;
    }

    @Override
    public void handle(UnitChanged event, Envelope<UnitChanged> envelope) {
        UnitRow row = directory.findById(event.code());
        boolean known = row != null;
        boolean moved = known && !(row.path.equals(event.path()) && row.linePath.equals(event.linePath()));
        if (!known) {
            row = new UnitRow();
            row.code = event.code();
        }
        row.take(event);
        if (!known) {
            directory.persist(row);
        }
        if (moved) {
            movePaths(event);
        }
    }

    /**
     * One statement for all tables: when a county moves, every unit below it moves. To plan so many updates takes PostgreSQL 27 ms
     * and to do them 1 ms, so that a connection plans them once, for any unit.
     */
    private void movePaths(UnitChanged event) {
        List<String> known = tables();
        try (Connection connection = database.getConnection();
                Statement planning = connection.createStatement();
                PreparedStatement moves = connection.prepareStatement(moving(known))) {
            planning.execute("set local plan_cache_mode = force_generic_plan");
            moves.unwrap(PGStatement.class).setPrepareThreshold(1);
            for (int i = 0; i < known.size(); i++) {
                moves.setString(3 * i + 1, event.path());
                moves.setString(3 * i + 2, event.linePath());
                moves.setString(3 * i + 3, event.code());
            }
            moves.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of " + event.code() + " could not be moved", e);
        }
    }

    private static String moving(List<String> tables) {
        return tables.stream()
                .map(table -> "\"" + table + "\" as (update \"" + table
                        + "\" set unit_path = ?, line_path = ? where unit_code = ?)")
                .collect(Collectors.joining(", ", "with ", " select 1"));
    }

    private List<String> tables() {
        if (tables == null) {
            @SuppressWarnings("unchecked") // a native query of one text column
            List<String> found =
                    entities.createNativeQuery(TABLES_WITH_PATHS, String.class).getResultList();
            tables = List.copyOf(found);
        }
        return tables;
    }
}
