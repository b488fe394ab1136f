package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.launcher.process.Ports;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/api does what it says. */
class ExampleClientTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Api api = TestedSystem.get().api();

    @Test
    void a_value_that_it_pushes_comes_back_as_an_event_once_somebody_has_confirmed_it() throws Exception {
        ExampleClient client = ExampleClient.of(folder, "statistician", 1_000, "observations:write", "webhooks:manage");
        String indicator = new MetricThings(api, Owner.BUREAU).indicator().get("code");
        int port = Ports.free();
        String secret = client.run(
                "first", "subscribe", "http://127.0.0.1:" + port + "/", "cn.tiaokuai.ObservationConfirmed.v1");

        JsonNode pushed = JSON.readTree(client.run("first", "push", indicator, "2024-03", "7", "example-1"));
        JsonNode again = JSON.readTree(client.run("first", "push", indicator, "2024-03", "7", "example-1"));
        assertThat(again.get("id")).isEqualTo(pushed.get("id"));

        try (BufferedReader printed = client.listen(port, secret)) {
            String path = "/api/metrics/observations/" + pushed.get("id").asText();
            Api.Caller reviewer = api.as("reviewer.370102jt");
            reviewer.post(path + "/confirmation", reviewer.get(path).expect(200).etag(), null)
                    .expect(201);
            JsonNode event = JSON.readTree(printed.readLine());
            assertThat(event.at("/data/observationId").asText())
                    .isEqualTo(pushed.get("id").asText());
            assertThat(event.at("/data/value").asInt()).isEqualTo(7);
        }
    }

    @Test
    void it_pulls_approved_reports() throws Exception {
        Thing approved = new ReviewThings(api, Owner.BUREAU).approved();
        int year = api.as("drafter.370102jt")
                .get("/api/reports/" + approved.get("id"))
                .expect(200)
                .json()
                .get("year")
                .asInt();
        ExampleClient client = ExampleClient.of(folder, "reviewer", 1_000, "reports:read");
        assertThat(client.run("first", "reports", Integer.toString(year))).contains(approved.get("id"));
    }
}
