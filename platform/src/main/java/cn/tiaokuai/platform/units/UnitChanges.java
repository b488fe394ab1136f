package cn.tiaokuai.platform.units;

import cn.tiaokuai.contracts.Envelope;
import cn.tiaokuai.contracts.UnitChanged;
import cn.tiaokuai.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;

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

    /** Known from the first move on: tables come with a migration, before a service works. */
    private volatile String moving;

    UnitChanges(UnitDirectory directory, EntityManager entities) {
        this.directory = directory;
        this.entities = entities;
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

    private void movePaths(UnitChanged event) {
        entities.createNativeQuery(moving())
                .setParameter(1, event.path())
                .setParameter(2, event.linePath())
                .setParameter(3, event.code())
                .getSingleResult();
    }

    /** One statement for all tables: when a county moves, every unit below it moves. */
    private String moving() {
        if (moving == null) {
            @SuppressWarnings("unchecked") // a native query of one text column
            List<String> tables =
                    entities.createNativeQuery(TABLES_WITH_PATHS, String.class).getResultList();
            moving = tables.stream()
                    .map(table -> "\"" + table + "\" as (update \"" + table
                            + "\" set unit_path = ?1, line_path = ?2 where unit_code = ?3)")
                    .collect(Collectors.joining(", ", "with ", " select 1"));
        }
        return moving;
    }
}
