package cn.tiaokuai.system;

import static cn.tiaokuai.system.DelegatedAdministrationTest.requireProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** System, security and audit administrator: each does the own thing, none the others', and there is always one of each. */
class ThreeAdministratorsTest {

    private static final String DISTRICT = "江州省/云川市/临江区";
    private static final String SYSTEM_ADMINISTRATORS = "江州省/云川市/云川市大数据管理局/系统管理岗";
    private static final String AUDIT_ADMINISTRATORS = "江州省/审计管理岗";
    private static final String CODE =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private static final String NAME = "试验单位" + CODE;

    private static Administering system;
    private static Administering security;
    private static Administering audit;
    private static KeycloakAdmin keycloak;

    @BeforeAll
    static void a_unit_of_the_tests() {
        system = Administering.as("admin.system");
        security = Administering.as("admin.security");
        audit = Administering.as("admin.audit");
        keycloak = KeycloakAdmin.get();
        system.post("/units", unit("370102")).expect(201);
    }

    @AfterAll
    static void is_gone_with_them() {
        if (keycloak == null) {
            return; // they did not begin
        }
        String id = system.get("/units/" + CODE).json().get("id").asText();
        keycloak.removeGroup(id);
    }

    @Test
    void the_system_administrator_makes_a_unit_once() {
        JsonNode made = system.post("/units", unit("370102")).expect(200).json();
        assertThat(made.get("path").asText()).endsWith(".370102." + CODE);
        requireProblem(system.post("/units", unit("370121")), 409, "already-exists");
    }

    @Test
    void the_system_administrator_renames_moves_and_closes_a_unit() {
        String path = "/units/" + CODE;
        Map<String, Object> closed = Map.of("name", NAME, "kind", "BUREAU", "enabled", false);
        assertThat(system.edit(path, closed).expect(200).json().get("active").asBoolean())
                .isFalse();
        system.edit(path, Map.of("name", NAME, "kind", "BUREAU", "enabled", true))
                .expect(200);
        assertThat(system.edit(path, path + "/parent", Map.of("parent", "370121"))
                        .expect(200)
                        .json()
                        .get("parent")
                        .asText())
                .isEqualTo("370121");
        requireProblem(Administering.as("admin.370102").get(path), 404, "not-found");
        system.edit(path, path + "/parent", Map.of("parent", "370102")).expect(200);
        Administering.as("admin.370102").get(path).expect(200);
    }

    @Test
    void a_unit_keeps_the_rules_of_units() {
        String path = "/units/" + CODE;
        requireProblem(
                system.edit(path, Map.of("name", NAME, "kind", "BUREAU", "enabled", true, "lineSuperior", "NOWHERE")),
                422,
                "unit-refused");
        requireProblem(system.edit(path, path + "/parent", Map.of("parent", CODE)), 422, "invalid");
        requireProblem(
                system.put(path, Map.of("name", NAME, "kind", "BUREAU", "enabled", true)), 428, "if-match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.370102", "admin.security", "admin.audit", "drafter.370102"})
    void nobody_else_changes_units(String username) {
        requireProblem(Administering.as(username).post("/units", unit("370102")), 403, "role-missing");
    }

    @Test
    void a_unit_administrator_gives_no_more_than_the_set_of_roles_of_the_unit_has() {
        String set = "narrow-" + CODE.toLowerCase(Locale.ROOT);
        security.put("/role-sets/" + set, Map.of("roles", List.of("drafter"))).expect(201);
        security.edit("/units/" + CODE, "/units/" + CODE + "/role-set", Map.of("roleSet", set))
                .expect(200);
        Administering unit = Administering.as("admin.370102");
        unit.post("/units/" + CODE + "/posts", post("起草岗", "drafter")).expect(201);
        requireProblem(unit.post("/units/" + CODE + "/posts", post("审核岗", "reviewer")), 403, "role-above");
        requireProblem(security.delete("/role-sets/" + set), 409, "conflict");
        security.edit("/role-sets/" + set, Map.of("roles", List.of("drafter", "reviewer")))
                .expect(200);
        unit.post("/units/" + CODE + "/posts", post("审核岗", "reviewer")).expect(201);
    }

    @Test
    void no_set_of_roles_has_one_of_the_three() {
        requireProblem(security.put("/role-sets/wide", Map.of("roles", List.of("audit-admin"))), 422, "invalid");
        requireProblem(
                Administering.as("admin.370102").put("/role-sets/wide", Map.of("roles", List.of("issuer"))),
                403,
                "role-missing");
    }

    @Test
    void roles_are_defined_by_the_security_administrator_and_removed_while_nobody_uses_them() {
        String path = "/roles/archivist-" + CODE.toLowerCase(Locale.ROOT);
        security.put(path, Map.of("description", "档案员")).expect(201);
        requireProblem(security.put(path, Map.of("description", "档案管理员")), 428, "if-match-required");
        security.edit(path, Map.of("description", "档案管理员")).expect(200);
        requireProblem(system.put(path, Map.of("description", "档案员")), 403, "role-missing");
        security.delete(path).expect(204);
        requireProblem(security.delete("/roles/audit-admin"), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource({
        "admin.system, " + AUDIT_ADMINISTRATORS,
        "admin.audit, " + SYSTEM_ADMINISTRATORS,
        "drafter.370102, " + SYSTEM_ADMINISTRATORS,
        "admin.370102, " + AUDIT_ADMINISTRATORS
    })
    void nobody_becomes_one_of_the_three_besides_another_role(String username, String post) {
        String group = id(post);
        String person = security.person(username);
        requireProblem(security.put("/people/" + person + "/posts/" + group, ""), 409, "roles-exclusive");
        assertThat(keycloak.join(person, group).status()).isEqualTo(400);
    }

    @Test
    void one_of_the_three_gets_no_business_role_through_keycloak_either() {
        assertThat(keycloak.join(security.person("admin.audit"), id(DISTRICT + "/起草岗"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_last_administrator_of_a_kind_stays() {
        String last = security.person("admin.audit");
        requireProblem(
                security.edit("/people/" + last, Map.of("lastName", "曾", "firstName", "静怡", "enabled", false)),
                409,
                "last-administrator");
        assertThat(keycloak.disable(last).status()).isEqualTo(400);
        assertThat(keycloak.remove(last).status()).isEqualTo(400);
        assertThat(audit.get("/audit/changes?limit=1").status()).isEqualTo(200);
    }

    @Test
    void an_administrator_is_replaced_by_another_one() {
        String post = id(AUDIT_ADMINISTRATORS);
        String username = "audit." + CODE.toLowerCase(Locale.ROOT);
        JsonNode next = security.create(username, post).expect(201).json().get("person");
        assertThat(next.get("posts").get(0).get("roles").get(0).asText()).isEqualTo("audit-admin");
        String path = "/people/" + next.get("id").asText();
        security.edit(path, Map.of("lastName", "安", "firstName", "知新", "enabled", false))
                .expect(200);
    }

    @Test
    void the_system_administrator_has_all_units_told_anew_and_nobody_else() {
        assertThat(system.post("/directory/snapshots", "").status()).isEqualTo(202);
        requireProblem(security.post("/directory/snapshots", ""), 403, "role-missing");
    }

    @Test
    void the_security_administrator_gives_no_business_role() {
        requireProblem(security.create("x." + CODE.toLowerCase(Locale.ROOT), id(DISTRICT + "/起草岗")), 403, "role-above");
    }

    @Test
    void the_audit_administrator_reads_what_the_others_did_and_tried() {
        Administering.as("admin.370102").post("/units", unit("370102")).expect(403);
        List<JsonNode> latest =
                audit.get("/audit/changes?limit=200").expect(200).json().findParents("operation");
        assertThat(latest).anySatisfy(entry -> {
            assertThat(entry.path("by").asText()).isEqualTo("admin.370102");
            assertThat(entry.path("error").asText()).isEqualTo("role-missing");
        });
        assertThat(latest).anySatisfy(entry -> {
            assertThat(entry.path("by").asText()).isEqualTo("admin.system");
            assertThat(entry.path("representation").asText()).contains(CODE);
        });
        assertThat(audit.get("/audit/sign-ins?limit=200").expect(200).json().get("items"))
                .anySatisfy(entry -> assertThat(entry.path("type").asText()).isEqualTo("LOGIN"));
    }

    @Test
    void the_audit_administrator_reads_nothing_else_and_nobody_else_reads_the_audit() {
        for (String path : List.of("/people", "/units", "/roles", "/role-sets")) {
            requireProblem(audit.get(path), 403, "role-missing");
        }
        for (String other : List.of("admin.system", "admin.security", "admin.370102")) {
            requireProblem(Administering.as(other).get("/audit/changes"), 403, "role-missing");
        }
    }

    private static Map<String, Object> unit(String parent) {
        return Map.of("code", CODE, "parent", parent, "name", NAME, "kind", "BUREAU");
    }

    private static Map<String, Object> post(String name, String role) {
        return Map.of("kind", "post", "name", name, "roles", List.of(role));
    }

    private static String id(String group) {
        return keycloak.group(group).get("id").asText();
    }
}
