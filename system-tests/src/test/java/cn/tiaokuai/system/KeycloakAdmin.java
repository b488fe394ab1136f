package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak as its administrator changes it: through the admin API, behind the front door. */
final class KeycloakAdmin {

    private static final String REALM = "/auth/admin/realms/tiaokuai";

    private final Api api;
    private final String password;

    private KeycloakAdmin(Api api, String password) {
        this.api = api;
        this.password = password;
    }

    static KeycloakAdmin get() {
        return new KeycloakAdmin(TestedSystem.get().api(), TestedSystem.get().keycloakAdminPassword());
    }

    /** The administrator's own token, of the realm master. */
    String token() {
        return token("master", Map.of("client_id", "admin-cli", "username", "admin", "password", password));
    }

    /** A token of the sample realm that lives only so long. */
    String tokenFor(String username, int seconds) {
        JsonNode client = as().get(REALM + "/clients?clientId=tiaokuai-demo")
                .expect(200)
                .json()
                .get(0);
        setLifespan((ObjectNode) client, Integer.toString(seconds));
        try {
            return token(
                    "tiaokuai",
                    Map.of("client_id", "tiaokuai-demo", "username", username, "password", "Tiaokuai-2026"));
        } finally {
            setLifespan((ObjectNode) client, "");
        }
    }

    /** The group with this path of names. */
    JsonNode group(String path) {
        String names = path.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("/")))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
        return as().get(REALM + "/group-by-path/" + names).expect(200).json();
    }

    /** Nests a group below another one. */
    void move(JsonNode group, JsonNode parent) {
        as().post(
                        REALM + "/groups/" + parent.get("id").asText() + "/children",
                        Map.of(
                                "id",
                                group.get("id").asText(),
                                "name",
                                group.get("name").asText()))
                .expect(204);
    }

    void rename(JsonNode group, String name) {
        ObjectNode renamed = group.deepCopy();
        renamed.put("name", name);
        as().put(REALM + "/groups/" + group.get("id").asText(), null, renamed).expect(204);
    }

    /** Other attributes of a group. */
    void rewrite(String id, Map<String, String> attributes) {
        ObjectNode group =
                (ObjectNode) as().get(REALM + "/groups/" + id).expect(200).json();
        attributes.forEach(
                (name, value) -> group.withObject("/attributes").putArray(name).add(value));
        as().put(REALM + "/groups/" + id, null, group).expect(204);
    }

    /** Adds a realm. */
    void addRealm(ObjectNode realm) {
        as().post("/auth/admin/realms", realm).expect(201);
    }

    void removeRealm(String name) {
        as().delete("/auth/admin/realms/" + name, null).expect(204);
    }

    /** The address of the page that a realm knows. */
    String pageOf(String realm) {
        return as().get("/auth/admin/realms/" + realm + "/clients?clientId=tiaokuai-web")
                .expect(200)
                .json()
                .get(0)
                .get("rootUrl")
                .asText();
    }

    void removeGroup(String id) {
        as().delete(REALM + "/groups/" + id, null).expect(204);
    }

    /** Adds somebody with the sample's password who is in one group; gives back the id. */
    String addPerson(String username, String group) {
        Map<String, Object> password = Map.of("type", "password", "value", "Tiaokuai-2026", "temporary", false);
        as().post(
                        REALM + "/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "lastName",
                                "安",
                                "firstName",
                                "知新",
                                "credentials",
                                List.of(password)))
                .expect(201);
        String id = as().get(REALM + "/users?exact=true&username=" + username)
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .asText();
        join(id, group).expect(204);
        return id;
    }

    /** A token of the sample realm, as this client gets it. */
    String tokenOf(String client, String username) {
        return token("tiaokuai", Map.of("client_id", client, "username", username, "password", "Tiaokuai-2026"));
    }

    /** Tries to make somebody a member of a group. */
    Answer join(String person, String group) {
        return as().put(REALM + "/users/" + person + "/groups/" + group, null, "{}");
    }

    /** Tries to disable an account. */
    Answer disable(String person) {
        ObjectNode disabled =
                (ObjectNode) as().get(REALM + "/users/" + person).expect(200).json();
        return as().put(REALM + "/users/" + person, null, disabled.put("enabled", false));
    }

    /** Tries to remove an account. */
    Answer remove(String person) {
        return as().delete(REALM + "/users/" + person, null);
    }

    private void setLifespan(ObjectNode client, String seconds) {
        ObjectNode attributes = client.withObject("/attributes");
        attributes.put("access.token.lifespan", seconds);
        as().put(REALM + "/clients/" + client.get("id").asText(), null, client).expect(204);
    }

    private Api.Caller as() {
        return api.authorizedBy("Bearer " + token());
    }

    private String token(String realm, Map<String, String> credentials) {
        String form = "grant_type=password&"
                + credentials.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return api.nobody()
                .form("/auth/realms/" + realm + "/protocol/openid-connect/token", form)
                .expect(200)
                .json()
                .get("access_token")
                .asText();
    }
}
