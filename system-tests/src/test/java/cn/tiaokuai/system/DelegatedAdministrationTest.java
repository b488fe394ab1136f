package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the administrator of a unit may do to people and posts: within the own subtree, within the set of roles, not to oneself. */
class DelegatedAdministrationTest {

    private static final String DISTRICT = "江州省/云川市/临江区";
    private static final String BUREAU = DISTRICT + "/临江区交通运输局";

    private final Administering unit = Administering.as("admin.370102");
    private final KeycloakAdmin keycloak = KeycloakAdmin.get();

    @Test
    void people_of_the_own_unit_and_below_are_found_and_nobody_else() {
        assertThat(unit.all("/people", 200))
                .extracting(person -> person.get("username").asText())
                .contains("drafter.370102", "drafter.370102jt", "head.office", "two.posts")
                .doesNotContain("drafter.3701", "reviewer.370121", "drafter.370121jt", "admin.security");
    }

    @Test
    void a_list_read_page_by_page_is_the_whole_list() {
        assertThat(unit.all("/people?search=reviewer", 2)).isEqualTo(unit.all("/people?search=reviewer", 200));
        assertThat(unit.all("/units", 2)).isEqualTo(unit.all("/units", 200)).hasSizeGreaterThan(3);
    }

    @Test
    void people_are_found_by_their_chinese_name() {
        assertThat(unit.all("/people?search=%E9%AD%8F%E6%80%9D%E9%BD%90", 50))
                .extracting(person -> person.get("username").asText())
                .containsExactly("drafter.370102jt");
    }

    @ParameterizedTest
    @CsvSource({
        "own unit, 江州省/云川市/临江区/起草岗, 201",
        "sub-unit, 江州省/云川市/临江区/临江区交通运输局/起草岗, 201",
        "office of a sub-unit, 江州省/云川市/临江区/临江区交通运输局/办公室/起草填报岗, 201",
        "sibling, 江州省/云川市/清河县/起草岗, 404",
        "below the sibling, 江州省/云川市/清河县/柳林镇/签发岗, 404",
        "parent, 江州省/云川市/起草岗, 404",
        "unit administrators of the own unit, 江州省/云川市/临江区/单位管理岗, 403"
    })
    void an_account_is_created_with_a_post_in_the_own_subtree_alone(String relation, String post, int status) {
        assertThat(unit.create(unused(), id(post)).status()).as(relation).isEqualTo(status);
    }

    @Test
    void a_new_person_needs_the_temporary_password_one_of_the_own_and_no_mail_address() {
        String username = unused();
        String temporary = unit.create(username, id(DISTRICT + "/起草岗"))
                .expect(201)
                .json()
                .get("temporaryPassword")
                .asText();
        assertThat(SignInPage.of("tiaokuai").start(username, temporary, "Kaishi-2026!"))
                .contains("/signed-in")
                .contains("code=");
    }

    @Test
    void creating_the_same_account_again_changes_nothing_and_another_of_that_name_is_refused() {
        String username = unused();
        JsonNode made = unit.create(username, id(DISTRICT + "/起草岗")).expect(201).json();
        assertThat(made.get("temporaryPassword").asText()).hasSize(16);
        JsonNode again =
                unit.create(username, id(DISTRICT + "/起草岗")).expect(200).json();
        assertThat(again).isEqualTo(made.get("person"));
        requireProblem(unit.create(username, id(BUREAU + "/起草岗")), 409, "already-exists");
    }

    @Test
    void posts_are_given_and_taken_but_the_last_one_is_not_taken() {
        String person = made(DISTRICT + "/起草岗");
        String first = id(DISTRICT + "/起草岗");
        String second = id(BUREAU + "/审核岗");
        JsonNode both = unit.put("/people/" + person + "/posts/" + second, "")
                .expect(200)
                .json();
        assertThat(both.get("posts"))
                .extracting(post -> post.get("unit").asText())
                .contains("370102", "370102JT");
        unit.delete("/people/" + person + "/posts/" + first).expect(200);
        requireProblem(unit.delete("/people/" + person + "/posts/" + second), 409, "last-post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"江州省/云川市/清河县/起草岗", "江州省/云川市/起草岗"})
    void posts_elsewhere_are_not_given(String elsewhere) {
        requireProblem(
                unit.put("/people/" + made(DISTRICT + "/起草岗") + "/posts/" + id(elsewhere), ""), 404, "not-found");
    }

    @Test
    void nobody_changes_the_own_account_posts_and_roles() {
        String self = unit.person("admin.370102");
        requireProblem(unit.put("/people/" + self + "/posts/" + id(DISTRICT + "/签发岗"), ""), 403, "own-rights");
        requireProblem(unit.post("/people/" + self + "/temporary-password", ""), 403, "own-rights");
        requireProblem(unit.edit("/people/" + self, named("丁", "雪梅", true)), 403, "own-rights");
        requireProblem(
                unit.edit(
                        "/posts/" + id(DISTRICT + "/单位管理岗"),
                        Map.of("name", "单位管理岗", "roles", List.of("unit-admin", "issuer"))),
                403,
                "own-rights");
    }

    @Test
    void an_account_with_a_post_elsewhere_is_seen_but_not_changed() {
        String person = unit.person("two.posts");
        JsonNode seen = unit.get("/people/" + person).expect(200).json();
        assertThat(seen.get("elsewhere").asBoolean()).isTrue();
        assertThat(seen.get("posts"))
                .extracting(post -> post.get("unit").asText())
                .containsExactly("370102JT");
        requireProblem(unit.edit("/people/" + person, named("孔", "令文", false)), 403, "person-elsewhere");
        requireProblem(unit.post("/people/" + person + "/temporary-password", ""), 403, "person-elsewhere");
    }

    @Test
    void accounts_of_siblings_and_superiors_are_not_there() {
        Administering security = Administering.as("admin.security");
        for (String other : List.of("drafter.370121", "drafter.3701", "admin.audit")) {
            String id = security.person(other);
            requireProblem(unit.get("/people/" + id), 404, "not-found");
            requireProblem(unit.put("/people/" + id + "/posts/" + id(DISTRICT + "/起草岗"), ""), 404, "not-found");
        }
    }

    @Test
    void an_account_is_edited_from_its_current_version_and_signs_in_no_more_once_disabled() {
        String path = "/people/" + made(DISTRICT + "/起草岗");
        String old = unit.get(path).expect(200).etag();
        requireProblem(unit.put(path, named("安", "知新", true)), 428, "if-match-required");
        JsonNode edited = unit.edit(path, named("安", "思源", false)).expect(200).json();
        assertThat(edited.get("name").asText()).isEqualTo("安思源");
        assertThat(edited.get("enabled").asBoolean()).isFalse();
        requireProblem(unit.caller().put(Administering.ROOT + path, old, named("安", "知新", true)), 412, "stale-version");
    }

    @Test
    void offices_and_posts_are_made_below_the_own_unit_with_roles_of_the_set() {
        String name = "督导科" + unused();
        JsonNode office = unit.post("/units/370102JT/posts", Map.of("kind", "office", "name", name))
                .expect(201)
                .json();
        Map<String, Object> post = Map.of(
                "kind", "post", "name", "督查岗", "office", office.get("id").asText(), "roles", List.of("supervisor"));
        JsonNode made = unit.post("/units/370102JT/posts", post).expect(201).json();
        assertThat(unit.post("/units/370102JT/posts", post).expect(200).json()).isEqualTo(made);
        String path = "/posts/" + made.get("id").asText();
        unit.edit(path, Map.of("name", "督查督办岗", "roles", List.of("supervisor", "reviewer")))
                .expect(200);
        requireProblem(unit.edit(path, Map.of("name", "督查督办岗", "roles", List.of("unit-admin"))), 403, "role-above");
        requireProblem(unit.delete("/posts/" + office.get("id").asText()), 409, "post-occupied");
        unit.delete(path).expect(204);
        unit.delete("/posts/" + office.get("id").asText()).expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"370121", "3701", "3701JT"})
    void no_office_is_made_in_another_unit(String code) {
        requireProblem(unit.post("/units/" + code + "/posts", Map.of("kind", "office", "name", "科")), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafter.370102", "reviewer.370102", "admin.system", "admin.audit"})
    void whoever_is_no_administrator_of_people_is_refused(String username) {
        requireProblem(Administering.as(username).get("/people"), 403, "role-missing");
    }

    @Test
    void nobody_without_a_token_gets_in_and_unknown_fields_are_refused() {
        requireProblem(TestedSystem.get().api().nobody().get(Administering.ROOT + "/people"), 401, "unauthorized");
        requireProblem(
                unit.post("/people", Map.of("username", "x1", "realmRoles", List.of("admin"))), 400, "malformed-json");
        requireProblem(unit.post("/people", "{"), 400, "malformed-json");
    }

    private String made(String post) {
        return unit.create(unused(), id(post))
                .expect(201)
                .json()
                .get("person")
                .get("id")
                .asText();
    }

    private String id(String group) {
        return keycloak.group(group).get("id").asText();
    }

    private static Map<String, Object> named(String lastName, String firstName, boolean enabled) {
        return Map.of("lastName", lastName, "firstName", firstName, "enabled", enabled);
    }

    private static String unused() {
        return "test." + UUID.randomUUID().toString().substring(0, 8);
    }

    static void requireProblem(Answer answer, int status, String type) {
        assertThat(answer.status())
                .as(answer.request() + answer.response().body())
                .isEqualTo(status);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:tiaokuai:problem:" + type);
        assertThat(answer.json().path("title").asText()).isNotBlank();
    }
}
