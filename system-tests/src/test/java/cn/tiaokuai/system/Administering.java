package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at the delegated administration inside Keycloak. */
record Administering(Api.Caller caller) {

    static final String ROOT = "/auth/realms/tiaokuai/administration/v1";

    static Administering as(String username) {
        return new Administering(TestedSystem.get().api().as(username));
    }

    Answer get(String path) {
        return caller.get(ROOT + path);
    }

    Answer post(String path, Object body) {
        return caller.post(ROOT + path, body);
    }

    Answer put(String path, Object body) {
        return caller.put(ROOT + path, null, body);
    }

    /** Edits what is read at the same path, or above it, as it is now. */
    Answer edit(String read, String path, Object body) {
        return caller.put(ROOT + path, get(read).expect(200).etag(), body);
    }

    Answer edit(String path, Object body) {
        return edit(path, path, body);
    }

    Answer delete(String path) {
        return caller.delete(ROOT + path, get(path).etag());
    }

    /** All entries of a list, page by page. */
    List<JsonNode> all(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + after)
                    .expect(200)
                    .json();
            page.get("items").forEach(all::add);
            after = page.has("next") ? "&after=" + page.get("next").asText() : null;
        }
        return all;
    }

    /** The id of an account. */
    String person(String username) {
        return all("/people?search=" + username, 200).stream()
                .filter(person -> person.get("username").asText().equals(username))
                .findFirst()
                .orElseThrow(() -> new Unexpected("nobody finds " + username))
                .get("id")
                .asText();
    }

    /** An account with a first post, as new as its name. */
    Answer create(String username, String post) {
        return post("/people", Map.of("username", username, "lastName", "安", "firstName", "知新", "post", post));
    }
}
