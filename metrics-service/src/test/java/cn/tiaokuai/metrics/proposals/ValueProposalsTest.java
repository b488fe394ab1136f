package cn.tiaokuai.metrics.proposals;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.happened;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.read;
import static cn.tiaokuai.metrics.Measuring.reported;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.ObservationsProposed;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of approved reports, offered as values. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ValueProposalsTest {

    private final UUID report = UUID.randomUUID();

    @BeforeEach
    void units_are_known() {
        Measuring.awaitDirectory();
    }

    private static String yearly() {
        return indicator(Map.of("frequency", "YEAR"));
    }

    /** The sample, about this report and these indicators, each with a value. */
    private ObjectNode said(Map<String, ? extends Number> values, String at) {
        ObjectNode event = (ObjectNode) read(Samples.of(ObservationsProposed.class));
        event.put("id", UUID.randomUUID().toString()).put("subject", report.toString());
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("reportId", report.toString()).put("publishedAt", at);
        ArrayNode proposals = (ArrayNode) data.get("proposals");
        ObjectNode sample = (ObjectNode) proposals.remove(0);
        values.forEach((indicator, value) -> proposals.add(sample.deepCopy()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes((report + indicator).getBytes(UTF_8))
                                .toString())
                .put("indicator", indicator)
                .put("value", new BigDecimal(value.toString()))));
        return event;
    }

    private void says(Map<String, ? extends Number> values) {
        happened(said(values, "2026-01-12T02:30:00Z"));
    }

    private String ofReport(String path) {
        return "items.findAll { it.reportId == '" + report + "' }." + path;
    }

    private ValidatableResponse list(String query) {
        return as(STATISTICIAN).get("/observations/proposals?limit=200" + query).then();
    }

    private String only() {
        return list("&state=OPEN").extract().path(ofReport("id[0]"));
    }

    private static ValidatableResponse accept(String username, String proposal, Map<String, ?> acceptance) {
        return as(username)
                .body(acceptance)
                .post("/observations/proposals/" + proposal + "/acceptance")
                .then();
    }

    @Test
    void a_figure_becomes_a_value_when_a_person_accepts_it_and_counts_when_another_confirms() {
        String code = yearly();
        says(Map.of(code, 46.5));
        list("&state=OPEN")
                .body(ofReport("indicator"), contains(code))
                .body(ofReport("period"), contains("2025"))
                .body(ofReport("sentence"), contains("新改建农村公路46.5公里。"))
                .body(ofReport("reportTitle"), contains("临江区交通运输局2025年工作总结"))
                .body(ofReport("present[0]"), nullValue());
        as(STATISTICIAN).get("/observations?indicator=" + code).then().body("items", empty());
        String proposal = only();
        String value = accept(STATISTICIAN, proposal, Map.of())
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("observationId", notNullValue())
                .extract()
                .path("observationId");
        as(STATISTICIAN)
                .get("/observations/" + value)
                .then()
                .body("value", equalTo(46.5f))
                .body("status", equalTo("REPORTED"))
                .body("source", equalTo("《临江区交通运输局2025年工作总结》：新改建农村公路46.5公里。"));
        Measuring.confirm(UUID.fromString(value));
        accept(STATISTICIAN, proposal, Map.of()).statusCode(409);
    }

    @Test
    void whoever_accepts_may_put_it_right() {
        String code = yearly();
        says(Map.of(code, 46.5));
        String value = accept(STATISTICIAN, only(), Map.of("value", 47, "qualifier", "ABOUT", "stage", "FINAL"))
                .statusCode(201)
                .extract()
                .path("observationId");
        as(STATISTICIAN)
                .get("/observations/" + value)
                .then()
                .body("value", equalTo(47))
                .body("qualifier", equalTo("ABOUT"))
                .body("stage", equalTo("FINAL"));
    }

    @Test
    void a_value_that_is_there_is_told_and_not_replaced() {
        String same = yearly();
        String other = yearly();
        reported(same, "2025", 46.5);
        UUID there = reported(other, "2025", 40);
        says(Map.of(same, 46.5, other, 46.5));
        list("").body(ofReport("indicator"), contains(other)).body(ofReport("present.value"), contains(40));
        accept(STATISTICIAN, only(), Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:observation-exists"))
                .body("observationId", equalTo(there.toString()))
                .body("value", equalTo("40"));
        list("&state=OPEN").body(ofReport("indicator"), contains(other));
    }

    @Test
    void what_the_unit_does_not_report_so_is_not_offered() {
        String monthly = indicator();
        String computed = indicator(Measuring.ratio(monthly, monthly));
        String theirs = indicator("drafter.370102sf", Map.of("frequency", "YEAR"));
        says(Map.of(monthly, 1, computed, 1, theirs, 1, "NO-SUCH", 1));
        list("").body(ofReport("id"), empty());
    }

    @Test
    void a_refusal_has_a_reason() {
        says(Map.of(yearly(), 46.5));
        String proposal = only();
        as(STATISTICIAN)
                .body(Map.of("reason", " "))
                .post("/observations/proposals/" + proposal + "/refusal")
                .then()
                .statusCode(422);
        as(STATISTICIAN)
                .body(Map.of("reason", "口径不同"))
                .post("/observations/proposals/" + proposal + "/refusal")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("口径不同"));
        accept(STATISTICIAN, proposal, Map.of()).statusCode(409);
    }

    @Test
    void a_later_approval_takes_the_place_of_what_nobody_has_decided_about() {
        String kept = yearly();
        String gone = yearly();
        String decided = yearly();
        says(Map.of(kept, 1, gone, 2, decided, 3));
        String accepted = list("&state=OPEN").extract().path("items.find { it.indicator == '" + decided + "' }.id");
        accept(STATISTICIAN, accepted, Map.of()).statusCode(201);
        happened(said(Map.of(kept, 5), "2026-01-13T02:30:00Z"));
        list("&state=OPEN").body(ofReport("value"), contains(5));
        list("&state=LAPSED").body(ofReport("indicator"), contains(gone));
        list("&state=ACCEPTED").body(ofReport("indicator"), contains(decided));
        happened(said(Map.of(kept, 1, gone, 2), "2026-01-12T02:30:00Z"));
        list("&state=OPEN").body(ofReport("value"), contains(5));
        happened(said(Map.of(gone, 2), "2026-01-14T02:30:00Z"));
        list("&state=OPEN").body(ofReport("indicator"), contains(gone));
    }

    @Test
    void they_are_the_units_own_and_statisticians_decide() {
        says(Map.of(yearly(), 46.5));
        String proposal = only();
        for (String other : new String[] {"reviewer.370102", "reviewer.370102sf"}) {
            assertThat(as(other)
                            .get("/observations/proposals?limit=200")
                            .then()
                            .extract()
                            .jsonPath()
                            .getList("items.id"))
                    .doesNotContain(proposal);
        }
        accept(REVIEWER, proposal, Map.of()).statusCode(403);
        accept("drafter.370102sf", proposal, Map.of()).statusCode(404);
    }
}
