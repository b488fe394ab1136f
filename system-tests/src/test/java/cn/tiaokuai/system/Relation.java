package cn.tiaokuai.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the caller's post stands to the unit that a thing belongs to, in the order of the matrix's columns. */
enum Relation {
    OWN,
    BLOCK_ANCESTOR,
    LINE_ANCESTOR,
    SIBLING,
    /** The bureau below things of its line superior; with supervisors, the district below things of the city. */
    CHILD,
    FOREIGN,
    NONE,
    ADMINISTRATOR;

    private static final Map<String, String> ADMINISTRATORS =
            Map.of("system-admin", "admin.system", "security-admin", "admin.security", "audit-admin", "admin.audit");

    /**
     * Who calls: with the first of these roles that a post of the unit has, else the unit's reviewer. Of administrators the one whose
     * role is among them, else each.
     */
    List<Api.Caller> callers(Api api, List<String> roles) {
        return switch (this) {
            case NONE -> List.of(api.nobody());
            case ADMINISTRATOR -> administrators(roles).map(api::as).toList();
            case OWN, BLOCK_ANCESTOR, LINE_ANCESTOR, SIBLING, CHILD, FOREIGN -> List.of(api.as(person(roles)));
        };
    }

    /** Whose things the calls are about. */
    Owner owner(List<String> roles) {
        if (this != CHILD) {
            return Owner.BUREAU;
        }
        return person(roles).startsWith("supervisor") ? Owner.CITY : Owner.CITY_BUREAU;
    }

    private static Stream<String> administrators(List<String> roles) {
        return roles.stream().anyMatch(ADMINISTRATORS::containsKey)
                ? roles.stream().map(ADMINISTRATORS::get)
                : ADMINISTRATORS.values().stream();
    }

    private String person(List<String> roles) {
        Map<String, String> people = people();
        return roles.stream()
                .filter(people::containsKey)
                .map(people::get)
                .findFirst()
                .orElseGet(() -> people.get("reviewer"));
    }

    private Map<String, String> people() {
        return switch (this) {
            case OWN ->
                Map.of(
                        "drafter", "drafter.370102jt",
                        "statistician", "drafter.370102jt",
                        "reviewer", "reviewer.370102jt",
                        "issuer", "issuer.370102jt");
            case BLOCK_ANCESTOR ->
                Map.of(
                        "drafter", "drafter.370102",
                        "reviewer", "reviewer.370102",
                        "supervisor", "supervisor.370102",
                        "issuer", "issuer.370102",
                        "unit-admin", "admin.370102");
            case LINE_ANCESTOR ->
                Map.of(
                        "drafter", "drafter.3701jt",
                        "statistician", "drafter.3701jt",
                        "reviewer", "reviewer.3701jt",
                        "supervisor", "reviewer.3701jt");
            case SIBLING ->
                Map.of(
                        "drafter", "drafter.370102sf",
                        "statistician", "drafter.370102sf",
                        "reviewer", "reviewer.370102sf",
                        "issuer", "issuer.370102sf");
            case CHILD ->
                Map.of(
                        "drafter", "drafter.370102jt",
                        "statistician", "drafter.370102jt",
                        "reviewer", "reviewer.370102jt",
                        "supervisor", "supervisor.370102",
                        "issuer", "issuer.370102jt");
            case FOREIGN ->
                Map.of(
                        "drafter", "drafter.370121t1",
                        "statistician", "drafter.370121t1",
                        "reviewer", "reviewer.370121t1",
                        "supervisor", "reviewer.370121",
                        "issuer", "issuer.370121t1");
            case NONE, ADMINISTRATOR -> Map.of();
        };
    }
}
