package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.keycloak.KeycloakDatabase;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Units read from Keycloak's tables with one query, also those that are changed and not yet committed: through its interfaces
 * ten thousand units are ten thousand groups and their attributes, some at a time.
 */
record UnitTable(KeycloakSession session, RealmModel realm) {

    /** An attribute that is there twice is no code and no date, and is refused as such. */
    private static final String UNITS = """
            select g.id, g.parent_group, g.created_timestamp, g.name,
                   string_agg(case a.name when 'code' then a.value end, ' '),
                   string_agg(case a.name when 'unitKind' then a.value end, ' '),
                   string_agg(case a.name when 'line' then a.value end, ' '),
                   string_agg(case a.name when 'lineSuperior' then a.value end, ' '),
                   string_agg(case a.name when 'validFrom' then a.value end, ' '),
                   string_agg(case a.name when 'validTo' then a.value end, ' '),
                   string_agg(case a.name when 'enabled' then a.value end, ' ')
            from keycloak_group g
            join group_attribute a on a.group_id = g.id
            where g.realm_id = :realm
              and exists (select 1 from group_attribute k where k.group_id = g.id and k.name = 'kind' and k.value = 'unit')
            group by g.id
            """;

    /** What Keycloak's index on attributes holds of a value; it is used by who asks for just that. */
    private static final int INDEXED = 250;

    private static final String WITH_CODE = """
            select g.id from group_attribute a join keycloak_group g on g.id = a.group_id
            where g.realm_id = :realm and a.name = 'code' and cast(a.value as varchar(250)) = :code
            """;

    List<UnitGroup> all() {
        List<?> rows = KeycloakDatabase.of(session)
                .createNativeQuery(UNITS)
                .setParameter("realm", realm.getId())
                .getResultList();
        return rows.stream().map(row -> unit((Object[]) row)).toList();
    }

    /** The unit with this code; of several the oldest. */
    Optional<UnitGroup> withCode(String code) {
        List<?> ids = KeycloakDatabase.of(session)
                .createNativeQuery(WITH_CODE)
                .setParameter("realm", realm.getId())
                .setParameter("code", code.substring(0, Math.min(code.length(), INDEXED)))
                .getResultList();
        return ids.stream()
                .map(id -> session.groups().getGroupById(realm, (String) id))
                .filter(group -> group != null && UnitGroup.isUnit(group))
                .map(UnitGroup::from)
                .filter(unit -> code.equals(unit.code()))
                .min(UnitGroup.OLDEST_FIRST);
    }

    private static UnitGroup unit(Object[] cells) {
        return UnitGroup.of(
                (String) cells[0],
                text(cells[1]),
                cells[2] == null ? 0 : ((Number) cells[2]).longValue(),
                text(cells[4]),
                (String) cells[3],
                text(cells[5]),
                text(cells[6]),
                text(cells[7]),
                text(cells[8]),
                text(cells[9]),
                text(cells[10]));
    }

    private static String text(Object cell) {
        return cell == null || ((String) cell).isBlank() ? null : ((String) cell).strip();
    }
}
