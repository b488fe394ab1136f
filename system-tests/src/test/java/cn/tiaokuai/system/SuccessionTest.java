package cn.tiaokuai.system;

import static cn.tiaokuai.system.DelegatedAdministrationTest.requireProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units that are merged and split on a day (ADR 57). */
class SuccessionTest {

    private static final String DISTRICT = "370102";

    private final Administering system = Administering.as("admin.system");
    private final Administering district = Administering.as("admin.370102");
    private final KeycloakAdmin keycloak = KeycloakAdmin.get();
    private final String unique = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final List<String> made = new ArrayList<>();

    private final String one = unit("S1" + unique, DISTRICT);
    private final String other = unit("S2" + unique, DISTRICT);
    private final String heir = unit("S3" + unique, DISTRICT);

    @AfterEach
    void units_of_the_test_go() {
        made.reversed().forEach(code -> keycloak.removeGroup(get(code).get("id").asText()));
    }

    @Test
    void a_merger_is_told_beforehand_and_done_as_it_was_told() {
        String below = unit("S4" + unique, one);
        String inLine = unit("S5" + unique, "370121", one);
        String person = person(one, "起草岗", "drafter");
        String administrator = person(one, "单位管理岗", "unit-admin");
        Map<String, Object> merger = Map.of("day", today, "units", List.of(one, other), "movesPosts", true);
        JsonNode told = merge(merger, "?dryRun=true").expect(200).json();
        assertThat(get(one).get("active").asBoolean()).isTrue();
        JsonNode done = merge(merger, "").expect(201).json();
        assertThat(done.get("units")).isEqualTo(told.get("units"));
        assertThat(done.at("/units/0/left/0/post").asText()).isEqualTo("单位管理岗");
        assertThat(get(one).get("active").asBoolean()).isFalse();
        assertThat(get(one).at("/successors/0").asText()).isEqualTo(heir);
        assertThat(get(below).get("parent").asText()).isEqualTo(heir);
        assertThat(get(inLine).get("lineSuperior").asText()).isEqualTo(heir);
        assertThat(unitsOf(person)).containsExactly(heir);
        assertThat(unitsOf(administrator)).containsExactly(one);
        Waiting.until("services close the unit", () -> Optional.of(TestedSystem.get()
                        .api()
                        .as("drafter.370102")
                        .get("/api/reports/units?code=" + one)
                        .expect(200)
                        .json()
                        .get(0))
                .filter(unit -> !unit.get("active").asBoolean()));
    }

    @Test
    void a_split_of_a_day_to_come_happens_on_that_day() {
        String below = unit("S4" + unique, one);
        String alsoBelow = unit("S6" + unique, one);
        Map<String, Object> split = Map.of(
                "day",
                today.plusDays(1),
                "into",
                List.of(heir, other),
                "movesPosts",
                false,
                "below",
                List.of(Map.of("unit", alsoBelow, "to", other)));
        assertThat(split(one, split).expect(201).json().get("pending").asBoolean())
                .isTrue();
        assertThat(get(one).get("active").asBoolean()).isTrue();
        assertThat(get(below).get("parent").asText()).isEqualTo(one);
        requireProblem(split(one, split), 409, "conflict");
        keycloak.rewrite(
                get(one).get("id").asText(),
                Map.of(
                        "successionDay",
                        today.toString(),
                        "validTo",
                        today.minusDays(1).toString()));
        Waiting.until("the day has come", () -> Optional.of(get(below))
                .filter(unit -> unit.get("parent").asText().equals(heir)));
        assertThat(get(alsoBelow).get("parent").asText()).isEqualTo(other);
        assertThat(get(one).get("active").asBoolean()).isFalse();
        requireProblem(cancel(one), 409, "conflict");
    }

    @Test
    void what_is_still_to_come_can_be_taken_back() {
        split(one, Map.of("day", today.plusDays(30), "into", List.of(heir), "movesPosts", true))
                .expect(201);
        assertThat(get(one).get("validTo").asText())
                .isEqualTo(today.plusDays(29).toString());
        cancel(one).expect(204);
        assertThat(get(one).has("validTo")).isFalse();
        assertThat(get(one).has("successors")).isFalse();
        requireProblem(cancel(one), 404, "not-found");
    }

    @Test
    void what_cannot_be_is_refused() {
        String below = unit("S4" + unique, one);
        requireProblem(split(one, Map.of("day", today, "into", List.of(below), "movesPosts", true)), 422, "invalid");
        requireProblem(
                split(one, Map.of("day", today, "into", List.of("NOWHERE"), "movesPosts", true)), 422, "invalid");
        requireProblem(split(one, Map.of("day", today, "into", List.of(one), "movesPosts", true)), 422, "invalid");
        requireProblem(split(one, Map.of("into", List.of(heir), "movesPosts", true)), 422, "invalid");
        requireProblem(split(one, Map.of("day", today, "into", List.of(heir))), 422, "invalid");
        Map<String, Object> merger = Map.of("day", today, "units", List.of(one), "movesPosts", true);
        requireProblem(system.post("/units/" + heir + "/merger", readable(merger)), 428, "if-match-required");
        requireProblem(district.post("/units/" + heir + "/merger", readable(merger)), 403, "role-missing");
    }

    private Answer merge(Map<String, Object> merger, String query) {
        return system.caller()
                .post(
                        Administering.ROOT + "/units/" + heir + "/merger" + query,
                        system.get("/units/" + heir).etag(),
                        readable(merger));
    }

    private Answer split(String unit, Map<String, Object> split) {
        return system.caller()
                .post(
                        Administering.ROOT + "/units/" + unit + "/split",
                        system.get("/units/" + unit).etag(),
                        readable(split));
    }

    private Answer cancel(String unit) {
        return system.caller()
                .delete(
                        Administering.ROOT + "/units/" + unit + "/succession",
                        system.get("/units/" + unit).etag());
    }

    /** Days as they are written. */
    private static Map<String, Object> readable(Map<String, Object> body) {
        Map<String, Object> readable = new HashMap<>(body);
        readable.computeIfPresent("day", (_, day) -> day.toString());
        return readable;
    }

    private JsonNode get(String code) {
        return system.get("/units/" + code).expect(200).json();
    }

    private String unit(String code, String parent) {
        return unit(code, parent, null);
    }

    private String unit(String code, String parent, String lineSuperior) {
        Map<String, Object> wanted =
                new HashMap<>(Map.of("code", code, "name", "撤并试验" + code, "kind", "BUREAU", "parent", parent));
        if (lineSuperior != null) {
            wanted.put("line", "trial");
            wanted.put("lineSuperior", lineSuperior);
        }
        system.post("/units", wanted).expect(201);
        made.add(code);
        return code;
    }

    private String person(String unit, String post, String role) {
        Administering giving = role.equals("unit-admin") ? Administering.as("admin.security") : district;
        String id = giving.post(
                        "/units/" + unit + "/posts", Map.of("kind", "post", "name", post, "roles", List.of(role)))
                .expect(201)
                .json()
                .get("id")
                .asText();
        String username = "s." + UUID.randomUUID().toString().substring(0, 8);
        return giving.create(username, id).expect(201).json().at("/person/id").asText();
    }

    private List<String> unitsOf(String person) {
        List<String> units = new ArrayList<>();
        Administering.as("admin.security")
                .get("/people/" + person)
                .expect(200)
                .json()
                .get("posts")
                .forEach(post -> units.add(post.get("unit").asText()));
        return units;
    }
}
