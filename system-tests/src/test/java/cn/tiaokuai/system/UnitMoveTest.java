package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Keycloak says about units holds in all services within seconds. */
class UnitMoveTest {

    private static final String CITY = "江州省/云川市";
    private static final Owner TOWN = new Owner(
            "370122T1",
            "drafter.370122t1",
            "reviewer.370122t1",
            "370122",
            List.of(),
            "reviewer.370122",
            "reviewer.370122");
    private static final String OLD_SUPERIOR = "reviewer.370122";
    private static final String NEW_SUPERIOR = "reviewer.370121";

    private final Api api = TestedSystem.get().api();
    private final KeycloakAdmin keycloak = KeycloakAdmin.get();

    @Test
    void a_unit_that_moves_is_seen_by_its_new_superior_and_no_longer_by_the_old_one() {
        Thing value = new Things(api).make("confirmed", TOWN);
        String path = "/api/metrics/observations/" + value.get("id");
        requireSeen(path, OLD_SUPERIOR, NEW_SUPERIOR);
        JsonNode town = keycloak.group(CITY + "/石桥县/青石镇");
        keycloak.move(town, keycloak.group(CITY + "/清河县"));
        try {
            requireSeen(path, NEW_SUPERIOR, OLD_SUPERIOR);
        } finally {
            keycloak.move(town, keycloak.group(CITY + "/石桥县"));
        }
        requireSeen(path, OLD_SUPERIOR, NEW_SUPERIOR);
    }

    @Test
    void a_unit_that_is_renamed_is_shown_with_its_new_name() {
        Thing round = new Things(api).make("round", TOWN);
        JsonNode town = keycloak.group(CITY + "/石桥县/青石镇");
        keycloak.rename(town, "青石街道");
        try {
            awaitName(round, "青石街道");
        } finally {
            keycloak.rename(town, "青石镇");
        }
        awaitName(round, "青石镇");
    }

    private void awaitName(Thing round, String name) {
        Waiting.until("the name " + name, () -> Optional.of(api.as(TOWN.supervisor())
                        .get("/api/reports/rounds/" + round.get("id") + "/matrix")
                        .expect(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("name")
                        .asText())
                .filter(name::equals));
    }

    private void requireSeen(String path, String by, String notBy) {
        Waiting.until(
                by + " sees " + path,
                () -> Optional.of(api.as(by).get(path).status()).filter(status -> status == 200));
        assertThat(api.as(notBy).get(path).status()).as(notBy).isEqualTo(404);
    }
}
