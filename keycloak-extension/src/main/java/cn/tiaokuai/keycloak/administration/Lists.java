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

    /**
     * Whether a subtree is more than a tenth of all groups. Such a subtree costs more to put together than a page is worth, while a
     * page's worth of its people or units is found by looking at ten times as many; the query stops counting at the tenth.
     */
    private static final String IS_LARGE = SUBTREE + """
            , tenth(groups) as (select count(*) / 10 from keycloak_group where realm_id = :realm)
            select count(*) > (select groups from tenth)
            from (select id from subtree fetch first (select groups + 1 from tenth) rows only) found
            """;

    /** Of one that is not large, whoever is a member of one of its groups. */
    private static final String MEMBER_BELOW =
            " and exists (select 1 from user_group_membership m join subtree s on s.id = m.group_id where m.user_id = u.id)";

    /** Of a large one, whoever has it above a group: a page is full after few people. */
    private static final String MEMBER_ABOVE = """
             and exists (
              with recursive above(id, parent) as (
                select g.id, g.parent_group from user_group_membership m join keycloak_group g on g.id = m.group_id
                where m.user_id = u.id
                union all
                select g.id, g.parent_group from above join keycloak_group g on g.id = above.parent)
              select 1 from above where id = :root)
            """;

    private static final String UNIT_BELOW = " and g.id in (select id from subtree)";

    private static final String UNIT_ABOVE = """
             and exists (
              with recursive above(id, parent) as (
                select g.id, g.parent_group
                union all
                select p.id, p.parent_group from above join keycloak_group p on p.id = above.parent)
              select 1 from above where id = :root)
            """;

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
        return keys(PEOPLE, MEMBER_BELOW, MEMBER_ABOVE, "u.username", root, search, after, limit);
    }

    /** Ids of the groups of units by code, one more than asked for. */
    List<String> units(String root, String search, String after, int limit) {
        return keys(UNITS, UNIT_BELOW, UNIT_ABOVE, "c.value", root, search, after, limit);
    }

    /** Rows of any query that is not about a subtree. */
    List<?> rows(String sql, Map<String, ?> values, int limit) {
        Query query = entities().createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private List<String> keys(
            String of, String below, String above, String key, String root, String search, String after, int limit) {
        String sql = of;
        if (root != null) {
            sql = isLarge(root) ? of + above : SUBTREE + of + below;
        }
        Query query = entities()
                .createNativeQuery(sql + " order by " + key)
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

    private boolean isLarge(String root) {
        return (Boolean) entities()
                .createNativeQuery(IS_LARGE)
                .setParameter("root", root)
                .setParameter("realm", realm.getId())
                .getSingleResult();
    }

    private EntityManager entities() {
        return KeycloakDatabase.of(session);
    }
}
