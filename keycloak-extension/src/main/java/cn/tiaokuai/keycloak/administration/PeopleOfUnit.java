package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.KeycloakDatabase;
import cn.tiaokuai.keycloak.administration.Colleagues.Colleague;
import cn.tiaokuai.keycloak.posts.NameMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Who has a post in one unit, without the units below, by one query: Keycloak's own interfaces would ask for the members of each
 * group, and for the groups and roles of each member. What counts as a post is what {@code PostsMapper} writes into tokens.
 */
record PeopleOfUnit(KeycloakSession session, RealmModel realm) {

    private static final String PAGE = """
            with recursive own(id, office) as (
              select g.id, cast(null as text) from keycloak_group g where g.id = :unit
              union all
              select g.id, case when exists (select 1 from group_attribute k
                                             where k.group_id = g.id and k.name = 'kind' and k.value = 'office')
                                then cast(g.name as text) else o.office end
              from keycloak_group g join own o on g.parent_group = o.id
              where not exists (select 1 from group_attribute k
                                where k.group_id = g.id and k.name = 'kind' and k.value = 'unit')),
            held(person, office, role) as (
              select m.user_id, o.office, r.name
              from own o
              join user_group_membership m on m.group_id = o.id
              join group_role_mapping given on given.group_id = o.id
              join keycloak_role r on r.id = given.role_id and not r.client_role),
            page as (
              select u.id, u.username, u.first_name, u.last_name
              from user_entity u
              where u.realm_id = :realm and u.enabled and u.service_account_client_link is null and u.username > :after
                and (position(:search in u.username) > 0
                  or position(:search in lower(concat(u.last_name, u.first_name))) > 0)
                and exists (select 1 from held h where h.person = u.id and (:any or h.role in (:roles)))
              order by u.username
              limit :most)
            select p.username, p.first_name, p.last_name, h.role, h.office
            from page p join held h on h.person = p.id
            order by p.username
            """;

    /** The first so many after a user name; with any of the roles, or whatever their roles where none is named. */
    List<Colleague> of(String unit, Set<String> roles, String search, String after, int most) {
        List<?> rows = KeycloakDatabase.of(session)
                .createNativeQuery(PAGE)
                .setParameter("unit", unit)
                .setParameter("realm", realm.getId())
                .setParameter("search", search == null ? "" : search.strip().toLowerCase(Locale.ROOT))
                .setParameter("after", after == null ? "" : after)
                .setParameter("any", roles.isEmpty())
                .setParameter("roles", roles.isEmpty() ? Set.of("") : roles)
                .setParameter("most", most)
                .getResultList();
        Map<String, Found> people = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            people.computeIfAbsent((String) cells[0], username -> new Found(username, name(cells)))
                    .add((String) cells[3], (String) cells[4]);
        }
        return people.values().stream().map(Found::colleague).toList();
    }

    private static String name(Object[] cells) {
        return NameMapper.fullName((String) cells[1], (String) cells[2]);
    }

    /** One person, of whom each row tells a role. */
    private record Found(String username, String name, SortedSet<String> roles, SortedSet<String> offices) {

        Found(String username, String name) {
            this(username, name, new TreeSet<>(), new TreeSet<>());
        }

        void add(String role, String office) {
            roles.add(role);
            if (office != null) {
                offices.add(office);
            }
        }

        Colleague colleague() {
            return new Colleague(username, name, List.copyOf(roles), List.copyOf(offices));
        }
    }
}
