package cn.tiaokuai.system;

import cn.tiaokuai.launcher.parts.Parts;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;

/** The realm file of this checkout, to make further realms of. */
final class RealmFile {

    private RealmFile() {}

    /** With the addresses that Keycloak fills in when it reads the file itself. */
    static ObjectNode read() {
        try {
            String text = Files.readString(Parts.findRoot().resolve("deploy/keycloak/realm.json"));
            return (ObjectNode) new ObjectMapper().readTree(text.replaceAll("\\$\\{[A-Z_]+:([^}]*)\\}", "$1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out all people but these. */
    static void keep(ObjectNode realm, Set<String> people) {
        var each = realm.withArray("/users").elements();
        while (each.hasNext()) {
            if (!people.contains(each.next().path("username").asText())) {
                each.remove();
            }
        }
    }

    /** The answer to a sample account that asks for a token, with a one-time password or without. */
    static Answer grant(String realm, String username, String oneTimePassword) {
        return TestedSystem.get()
                .api()
                .nobody()
                .form(
                        "/auth/realms/" + realm + "/protocol/openid-connect/token",
                        "grant_type=password&client_id=tiaokuai-demo&password=Tiaokuai-2026&username=" + username
                                + (oneTimePassword.isEmpty() ? "" : "&totp=" + oneTimePassword));
    }
}
