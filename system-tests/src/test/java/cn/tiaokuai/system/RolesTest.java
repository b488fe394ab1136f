package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Which roles open which endpoint, for things that are not there: whoever lacks the role learns that, everybody else that there is
 * no such thing. The table is {@code access-roles.txt}; {@code -Dupdate.access=true} writes it, and whoever writes it reads what has changed.
 */
class RolesTest {

    private static final Path TABLE = Path.of("src/test/resources/access-roles.txt");

    private static final String HEAD = """
        # Which roles open an endpoint at all, whatever the thing is: + yes, - "role-missing". Each role alone in its post.
        # Written by RolesTest (-Dupdate.access=true) and compared by it; the access matrix says what each may do to what.
        """;

    private final Api api = TestedSystem.get().api();

    @Test
    void each_role_opens_the_endpoints_that_the_table_says() throws IOException {
        Map<String, Api.Caller> people = people();
        Map<String, String> found = new TreeMap<>();
        for (MatrixRow row : MatrixRow.all()) {
            found.computeIfAbsent(row.operation(), operation -> people.values().stream()
                    .map(caller -> opens(row, caller) ? "+" : "-")
                    .collect(Collectors.joining(" ")));
        }
        String table = HEAD + "# " + String.join(" ", people.keySet()) + "\n\n"
                + found.entrySet().stream()
                        .map(row -> row.getKey() + " " + row.getValue() + "\n")
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("update.access")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    private static boolean opens(MatrixRow row, Api.Caller caller) {
        Thing madeUp = SharedThings.get(row.thing()).madeUp();
        Answer answer = Requests.of(row, madeUp).by(caller);
        assertThat(answer.status()).as(answer.request()).isLessThan(500);
        JsonNode problem = answer.status() == 403 ? answer.json() : null;
        return problem == null || !problem.path("type").asText().endsWith(":role-missing");
    }

    private Map<String, Api.Caller> people() {
        Map<String, Api.Caller> people = new LinkedHashMap<>();
        people.put("drafter", api.as("drafter.370102"));
        people.put("statistician", api.as(statistician()));
        people.put("reviewer", api.as("reviewer.370102jt"));
        people.put("legal-reviewer", api.as("legal-reviewer.370102sf"));
        people.put("issuer", api.as("issuer.370102jt"));
        people.put("supervisor", api.as("supervisor.370102"));
        people.put("unit-admin", api.as("admin.370102"));
        people.put("system-admin", api.as("admin.system"));
        people.put("security-admin", api.as("admin.security"));
        people.put("audit-admin", api.as("admin.audit"));
        return people;
    }

    /** Nobody of the sample is that alone. */
    private static String statistician() {
        String username = "figures." + UUID.randomUUID().toString().substring(0, 8);
        String post = Administering.as("admin.370102")
                .post("/units/370102JT/posts", Map.of("kind", "post", "name", "统计岗", "roles", List.of("statistician")))
                .json()
                .get("id")
                .asText();
        KeycloakAdmin.get().addPerson(username, post);
        return username;
    }
}
