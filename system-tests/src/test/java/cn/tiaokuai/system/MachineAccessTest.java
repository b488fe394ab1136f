package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machine clients from being made by an administrator to being switched off. */
class MachineAccessTest {

    @TempDir
    Path folder;

    private final Administering district = Administering.as("admin.370102");
    private final Administering security = Administering.as("admin.security");

    private static void refused(ExampleClient client, String kid, String with) {
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> client.run(kid, "reports", "2020"))
                .withMessageContaining(with);
    }

    @Test
    void a_machine_reads_what_its_scopes_open_and_nothing_else() throws Exception {
        ExampleClient reader = ExampleClient.of(folder, "statistician", 1_000, "reports:read");
        reader.run("first", "reports", "2020");
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> reader.run("first", "push", "JT-ROAD-KM", "2024-03", "7", "a"))
                .withMessageContaining("scope-missing");
    }

    @Test
    void a_quota_that_is_used_up_is_told() throws Exception {
        ExampleClient client = ExampleClient.of(folder, "reviewer", 1, "indicators:read", "reports:read");
        client.run("first", "reports", "2020");
        refused(client, "first", "quota-exhausted");
    }

    @Test
    void keys_change_without_interruption() throws Exception {
        ExampleClient client = ExampleClient.of(folder, "reviewer", 1_000, "reports:read");
        client.run("first", "reports", "2020");
        client.addKey("second").expect(200);
        client.run("second", "reports", "2020");
        client.run("first", "reports", "2020");
        assertThat(client.addKey("third").expect(409).json().get("type").asText())
                .endsWith("too-many-keys");
        client.removeKey("first").expect(200);
        client.run("second", "reports", "2020");
        refused(client, "first", "_client");
        assertThat(client.removeKey("second").expect(409).json().get("type").asText())
                .endsWith("last-key");
    }

    @Test
    void a_client_that_is_switched_off_gets_no_tokens() throws Exception {
        ExampleClient client = ExampleClient.of(folder, "reviewer", 1_000, "reports:read");
        String path = "/clients/" + client.id();
        district.edit(path, Map.of("name", "停用", "scopes", List.of("reports:read"), "enabled", false))
                .expect(200);
        refused(client, "first", "_client");
    }

    @Test
    void an_administrator_makes_machines_within_reach_and_gives_no_administration() {
        Map<String, Object> wanted = Map.of(
                "clientId",
                "beyond-reach",
                "name",
                "越权",
                "post",
                KeycloakAdmin.get().group("江州省/云川市/起草岗").get("id").asText(),
                "scopes",
                List.of("reports:read"));
        district.post("/clients", wanted).expect(404);
        security.post("/clients", wanted).expect(403);
        Api api = TestedSystem.get().api();
        api.as("drafter.370102jt").get(Administering.ROOT + "/clients").expect(403);
    }
}
