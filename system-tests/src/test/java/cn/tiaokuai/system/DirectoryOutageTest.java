package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Units change while the broker or Keycloak is killed with SIGKILL: afterwards the directory of every service says what Keycloak's
 * groups say (ADR 51).
 */
class DirectoryOutageTest {

    private static final List<String> DATABASES = List.of("report", "metrics", "review");
    private static final String CITY = "3701";
    private static final String OTHER_CITY_UNIT = "370121";

    private static OwnSystem system;

    private final Administering administrator =
            new Administering(new Api(TestedSystem.get().address(), true).as("admin.system"));
    private final String top =
            "Q" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void a_system_that_may_be_hurt() {
        system = TestedSystem.get().own();
    }

    @BeforeEach
    void a_unit_to_change() {
        create(top, CITY);
    }

    @AfterEach
    void it_goes_again() {
        KeycloakAdmin.get().removeGroup(unit(top).get("id").asText());
        requireSameEverywhere();
    }

    @Test
    void changes_made_while_the_broker_is_away_are_told_when_it_is_back() {
        system.kill("kafka");
        change(0);
        change(1);
        requireSameEverywhere();
    }

    @Test
    void changes_under_way_when_the_broker_dies_are_told_when_it_is_back() {
        for (int i = 0; i < 12; i++) {
            change(i);
            if (i % 4 == 1) {
                Waiting.until("the broker is up", () -> system.process("kafka"));
                system.kill("kafka");
            }
        }
        requireSameEverywhere();
    }

    @Test
    void a_change_that_keycloak_has_committed_is_told_though_it_is_killed_at_once() {
        for (int i = 0; i < 2; i++) {
            change(i);
            system.kill("keycloak");
        }
        requireSameEverywhere();
    }

    @Test
    void it_is_told_how_far_directories_are_behind() {
        change(0);
        Waiting.until("nobody is behind", () -> Optional.of(
                        administrator.get("/directory").expect(200).json())
                .filter(state -> !state.has("trouble"))
                .filter(DirectoryOutageTest::nobodyIsBehind));
        JsonNode state = administrator.get("/directory").expect(200).json();
        assertThat(state.get("units").asInt()).isPositive();
        assertThat(state.get("readers"))
                .extracting(reader -> reader.get("name").asText())
                .containsExactly("metrics-service", "report-service", "review-service");
        assertThat(Administering.as("admin.370102").get("/directory").status()).isEqualTo(403);
    }

    private static boolean nobodyIsBehind(JsonNode state) {
        for (JsonNode reader : state.get("readers")) {
            if (reader.get("behind").asLong() > 0) {
                return false;
            }
        }
        return state.get("readers").size() == DATABASES.size();
    }

    /** Two units are made, one of them is moved below another unit, the other one is renamed and closed. */
    private void change(int number) {
        String moved = top + "A" + number;
        String closed = top + "B" + number;
        create(moved, top);
        create(closed, top);
        administrator
                .edit("/units/" + moved, "/units/" + moved + "/parent", Map.of("parent", OTHER_CITY_UNIT))
                .expect(200);
        administrator
                .edit(
                        "/units/" + closed,
                        Map.of("name", "又名" + closed, "kind", "BUREAU", "line", "transport", "enabled", false))
                .expect(200);
        administrator
                .edit("/units/" + moved, "/units/" + moved + "/parent", Map.of("parent", top))
                .expect(200);
    }

    private void create(String code, String parent) {
        administrator
                .post("/units", Map.of("code", code, "name", "试点局" + code, "kind", "BUREAU", "parent", parent))
                .expect(201);
    }

    private JsonNode unit(String code) {
        return administrator.get("/units/" + code).expect(200).json();
    }

    private void requireSameEverywhere() {
        NavigableMap<String, String> groups = groups();
        for (String database : DATABASES) {
            try {
                Waiting.until(
                        "the directory of " + database + " is that of Keycloak",
                        () -> Optional.of(directory(database, groups.keySet())).filter(groups::equals));
            } catch (Unexpected late) {
                assertThat(directory(database, groups.keySet())).as(database).isEqualTo(groups);
            }
        }
    }

    private NavigableMap<String, String> groups() {
        NavigableMap<String, String> units = new TreeMap<>();
        for (JsonNode unit : administrator.all("/units", 200)) {
            List<String> cells = new ArrayList<>();
            for (String field : List.of("name", "kind", "path", "parent", "line", "lineSuperior", "active")) {
                cells.add(unit.path(field).asText(""));
            }
            units.put(unit.get("code").asText(), String.join("|", cells));
        }
        return units;
    }

    /** What is no group any more is closed, and stays under its code: old reports name it. */
    private static NavigableMap<String, String> directory(String database, Set<String> groups) {
        NavigableMap<String, String> units = new TreeMap<>();
        try (Connection connection = system.databases().connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select code, active, concat_ws('|', name, kind, path, coalesce(parent, ''), coalesce(line, ''),
                               coalesce(line_superior, ''), case when active then 'true' else 'false' end) as told
                        from unit""")) {
            while (rows.next()) {
                if (rows.getBoolean("active") || groups.contains(rows.getString("code"))) {
                    units.put(rows.getString("code"), rows.getString("told"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return units;
    }
}
