package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.KeycloakDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Keys of lists over a whole subtree, by one query each: Keycloak's own interfaces know members of single groups and pages by
 * number alone (ADR 50).
 */
record Lists(KeycloakSession session, RealmModel realm) {

    private static final String SUBTREE = """
            with recursive subtree(id) as (
              select id from keycloak_group where id = :root
              union all
              select g.id from keycloak_group g join subtree s on g.parent_group = s.id)
            """;

    private static final String IN_SUBTREE =
            " and exists (select 1 from user_group_membership m join subtree s on s.id = m.group_id where m.user_id = u.id)";

    private static final String PEOPLE = """
            select u.id from user_entity u
            where u.realm_id = :realm and u.service_account_client_link is null and u.username > :after
              and (position(:search in u.username) > 0
                or position(:search in lower(concat(u.last_name, u.first_name))) > 0)
            """;

    private static final String UNITS = """
            select g.id from keycloak_group g
            join group_attribute k on k.group_id = g.id and k.name = 'kind' and k.value = 'unit'
            join group_attribute c on c.group_id = g.id and c.name = 'code'
            where g.realm_id = :realm and c.value > :after
              and (position(:search in lower(c.value)) > 0 or position(:search in lower(g.name)) > 0)
            """;

    /** Ids of people by username, one more than asked for. */
    List<String> people(String root, String search, String after, int limit) {
        return root == null
                ? keys(PEOPLE + " order by u.username", null, search, after, limit)
                : keys(SUBTREE + PEOPLE + IN_SUBTREE + " order by u.username", root, search, after, limit);
    }

    /** Ids of the groups of units by code, one more than asked for. */
    List<String> units(String root, String search, String after, int limit) {
        return root == null
                ? keys(UNITS + " order by c.value", null, search, after, limit)
                : keys(
                        SUBTREE + UNITS + " and g.id in (select id from subtree) order by c.value",
                        root,
                        search,
                        after,
                        limit);
    }

    /** Rows of any query that is not about a subtree. */
    List<?> rows(String sql, Map<String, ?> values, int limit) {
        Query query = entities().createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private List<String> keys(String sql, String root, String search, String after, int limit) {
        Query query = entities()
                .createNativeQuery(sql)
                .setParameter("realm", realm.getId())
                .setParameter("search", search == null ? "" : search.strip().toLowerCase(Locale.ROOT))
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit + 1);
        if (root != null) {
            query.setParameter("root", root);
        }
        return ((List<?>) query.getResultList())
                .stream().map(String.class::cast).toList();
    }

    private EntityManager entities() {
        return KeycloakDatabase.of(session);
    }
}
