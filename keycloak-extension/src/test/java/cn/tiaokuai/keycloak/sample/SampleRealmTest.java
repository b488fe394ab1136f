package cn.tiaokuai.keycloak.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The realm file is written by hand; demo and tests rely on what stands in it. */
class SampleRealmTest {

    private static final Map<String, JsonNode> GROUPS = new HashMap<>();
    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("../deploy/keycloak/realm.json").toFile());
        realm.path("groups").forEach(group -> collect("", group));
    }

    @Test
    void it_is_marked_as_sample() {
        assertThat(realm.path("attributes").path(SampleRealmGuard.ATTRIBUTE).asText())
                .isEqualTo("true");
    }

    @Test
    void it_has_about_thirty_units_with_codes_of_their_own() {
        var codes = units().stream().map(unit -> attribute(unit, "code")).toList();
        assertThat(codes).hasSizeBetween(28, 32).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9A-Z]+"));
    }

    @Test
    void every_line_superior_exists_and_belongs_to_the_same_line() {
        var lines = new HashMap<String, String>();
        units().forEach(unit -> lines.put(attribute(unit, "code"), attribute(unit, "line")));
        assertThat(units())
                .filteredOn(unit -> attribute(unit, "lineSuperior") != null)
                .hasSizeGreaterThan(10)
                .allMatch(unit -> attribute(unit, "line").equals(lines.get(attribute(unit, "lineSuperior"))));
    }

    @Test
    void everybody_belongs_to_groups_that_exist_and_that_give_roles_that_exist() {
        Set<String> roles = names(realm.path("roles").path("realm"), "name");
        assertThat(realm.path("users")).hasSizeBetween(40, 48).allSatisfy(person -> assertThat(person.path("groups"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(GROUPS.get(group.asText()).path("realmRoles"))
                        .isNotEmpty()
                        .allMatch(role -> roles.contains(role.asText()))));
    }

    @Test
    void everybody_can_sign_in_without_further_steps() {
        assertThat(realm.path("users"))
                .allMatch(person -> person.path("enabled").asBoolean()
                        && person.path("emailVerified").asBoolean()
                        && person.path("email").asText().endsWith("@example.invalid")
                        && !person.path("firstName").asText().isEmpty()
                        && !person.path("lastName").asText().isEmpty()
                        && person.path("requiredActions").isMissingNode());
    }

    @Test
    void the_people_whom_demo_and_tests_call_by_name_are_there() {
        assertThat(names(realm.path("users"), "username"))
                .contains(
                        "drafter.370102jt", "reviewer.370102jt", "issuer.370102jt", "drafter.370102", "reviewer.370102")
                .contains("supervisor.370102", "reviewer.3701jt", "supervisor.3701", "reviewer.3701", "reviewer.37")
                .contains(
                        "drafter.370121jt", "reviewer.370121jt", "reviewer.370121", "reviewer.37sc", "reviewer.3701sf")
                .contains("drafter.370121t1", "reviewer.370121t1", "issuer.370121t1")
                .contains("drafter.370102sf", "reviewer.370102sf", "issuer.370102sf")
                .contains("drafter.3701sc", "reviewer.3701sc", "issuer.3701sc")
                .contains("two.posts", "head.office", "admin.system", "admin.security", "admin.audit", "admin.370102");
    }

    @Test
    void tokens_carry_posts_and_the_audience_of_the_services() {
        for (String client : List.of("tiaokuai-web", "tiaokuai-demo")) {
            assertThat(realm.path("clients"))
                    .filteredOn(one -> one.path("clientId").asText().equals(client))
                    .singleElement()
                    .satisfies(one -> assertThat(one.path("defaultClientScopes"))
                            .extracting(JsonNode::asText)
                            .contains("basic", "tiaokuai")
                            .doesNotContain("roles"));
        }
    }

    private static void collect(String above, JsonNode group) {
        String path = above + "/" + group.path("name").asText();
        GROUPS.put(path, group);
        group.path("subGroups").forEach(child -> collect(path, child));
    }

    private static List<JsonNode> units() {
        return GROUPS.values().stream()
                .filter(group -> "unit".equals(attribute(group, "kind")))
                .toList();
    }

    private static String attribute(JsonNode group, String name) {
        JsonNode value = group.path("attributes").path(name).path(0);
        return value.isMissingNode() ? null : value.asText();
    }

    private static Set<String> names(JsonNode list, String field) {
        Set<String> names = new HashSet<>();
        StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText())
                .forEach(names::add);
        return names;
    }
}
