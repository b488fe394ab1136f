package cn.tiaokuai.system;

import cn.tiaokuai.launcher.parts.Parts;
import cn.tiaokuai.launcher.process.Programs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * docs/api/Example.java, run as its readers run it; the client that it is was made by the administrator of the district.
 *
 * @param id of Keycloak's client
 * @param clientId by which it asks for tokens
 * @param folder of its keys
 */
record ExampleClient(String id, String clientId, Path folder) {

    private static final Administering DISTRICT = Administering.as("admin.370102");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A client with the first post of the bureau that has the role, and with the key "first". */
    static ExampleClient of(Path folder, String role, int perDay, String... scopes) throws Exception {
        String post = post(role);
        String clientId = "example-" + UUID.randomUUID();
        JsonNode made = DISTRICT.post(
                        "/clients",
                        Map.of(
                                "clientId",
                                clientId,
                                "name",
                                "数据交换平台",
                                "post",
                                post,
                                "scopes",
                                List.of(scopes),
                                "perMinute",
                                6_000,
                                "perDay",
                                perDay))
                .expect(201)
                .json();
        ExampleClient client = new ExampleClient(made.get("id").asText(), clientId, folder);
        client.addKey("first").expect(200);
        return client;
    }

    static String post(String role) {
        for (JsonNode post :
                DISTRICT.get("/units/370102JT/posts").expect(200).json().get("items")) {
            if (post.get("roles").toString().contains('"' + role + '"')) {
                return post.get("id").asText();
            }
        }
        throw new Unexpected("the bureau has no " + role);
    }

    /** Makes a key, and has the administrator add its public half. */
    Answer addKey(String kid) throws Exception {
        return DISTRICT.post("/clients/" + id + "/keys", JSON.readTree(run(kid, "key")));
    }

    Answer removeKey(String kid) {
        return DISTRICT.caller().delete(Administering.ROOT + "/clients/" + id + "/keys/" + kid, null);
    }

    /** What it prints with that key. */
    String run(String kid, String... arguments) throws Exception {
        Process process = start(kid, Map.of(), arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Unexpected(printed);
        }
        return printed.strip();
    }

    /** Begins to listen, and returns once it does; the reader gives what it prints then. */
    BufferedReader listen(int port, String secret) throws IOException {
        Process process = start("first", Map.of("TIAOKUAI_SECRET", secret), "listen", Integer.toString(port));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
        String first = printed.readLine();
        if (!"listening".equals(first)) {
            throw new Unexpected("it does not listen: " + first);
        }
        return printed;
    }

    private Process start(String kid, Map<String, String> more, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Programs.java(),
                "-Dstdout.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                Parts.findRoot().resolve("docs/api/Example.java").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "TIAOKUAI_FRONT",
                        TestedSystem.get().address().front(),
                        "TIAOKUAI_CLIENT",
                        clientId,
                        "TIAOKUAI_KEY",
                        folder.resolve(kid).toString(),
                        "TIAOKUAI_KID",
                        kid));
        builder.environment().putAll(more);
        return builder.start();
    }
}
