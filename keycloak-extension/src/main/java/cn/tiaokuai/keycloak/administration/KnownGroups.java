package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.KeycloakDatabase;
import cn.tiaokuai.keycloak.units.UnitGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.GroupModel;

/**
 * Groups by code and by name, read once for a whole file: a question to the database for each row would first write, and look
 * through, whatever the rows before it have made.
 */
final class KnownGroups {

    /** Of two units with one code the older one comes last, and counts. */
    private static final String GROUPS = """
            select g.id, g.parent_group, g.name, c.value
            from keycloak_group g
            left join group_attribute k on k.group_id = g.id and k.name = 'kind' and k.value = 'unit'
            left join group_attribute c on c.group_id = k.group_id and c.name = 'code'
            where g.realm_id = :realm
            order by coalesce(g.created_timestamp, 0) desc, g.id desc
            """;

    private final Exchange exchange;
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Map<String, String>> children = new HashMap<>();

    KnownGroups(Exchange exchange) {
        this.exchange = exchange;
        List<?> rows = KeycloakDatabase.of(exchange.session())
                .createNativeQuery(GROUPS)
                .setParameter("realm", exchange.realm().getId())
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            keep((String) cells[0], (String) cells[1], (String) cells[2], (String) cells[3]);
        }
    }

    Optional<GroupModel> unit(String code) {
        return Optional.ofNullable(units.get(code)).map(this::group);
    }

    Optional<GroupModel> child(GroupModel parent, String name) {
        return Optional.ofNullable(
                        children.getOrDefault(parent.getId(), Map.of()).get(name))
                .map(this::group);
    }

    /** One that has just been made. */
    void add(GroupModel group) {
        keep(group.getId(), group.getParentId(), group.getName(), group.getFirstAttribute(UnitGroup.CODE));
    }

    private void keep(String id, String parent, String name, String code) {
        if (code != null) {
            units.put(code, id);
        }
        if (parent != null) {
            children.computeIfAbsent(parent, _ -> new HashMap<>()).put(name, id);
        }
    }

    private GroupModel group(String id) {
        return exchange.session().groups().getGroupById(exchange.realm(), id);
    }
}
