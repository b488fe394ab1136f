package cn.tiaokuai.keycloak.administration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a machine client can be changed.
 *
 * @param enabled false for no more tokens; those that are out hold until they expire, for ten minutes at most
 */
record EditedClient(String name, List<String> scopes, Integer perMinute, Integer perDay, boolean enabled) {

    /** What services open to machines ({@code @ForMachines}). */
    static final Set<String> SCOPES = Set.of(
            "indicators:read",
            "observations:read",
            "observations:write",
            "reports:read",
            "targets:read",
            "units:read",
            "webhooks:manage");

    private static final int USUAL_MINUTE = 60;
    private static final int USUAL_DAY = 10_000;
    private static final int MOST_A_MINUTE = 6_000;
    private static final int MOST_A_DAY = 1_000_000;

    EditedClient {
        scopes = scopes == null
                ? List.of()
                : scopes.stream().filter(Objects::nonNull).distinct().sorted().toList();
        perMinute = perMinute == null ? Integer.valueOf(USUAL_MINUTE) : perMinute;
        perDay = perDay == null ? Integer.valueOf(USUAL_DAY) : perDay;
    }

    void require() {
        Names.require("name", name);
        Set<String> unknown = new TreeSet<>(scopes);
        unknown.removeAll(SCOPES);
        if (scopes.isEmpty() || !unknown.isEmpty()) {
            throw Refusal.invalid("scopes", "须为下列授权范围中的至少一项：" + String.join("、", new TreeSet<>(SCOPES)));
        }
        requireBetween("perMinute", perMinute, MOST_A_MINUTE);
        requireBetween("perDay", perDay, MOST_A_DAY);
    }

    private static void requireBetween(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw Refusal.invalid(field, "须在 1 到 " + most + " 之间");
        }
    }
}
