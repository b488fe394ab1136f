package cn.tiaokuai.review;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submittedBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportCallEnded;
import cn.tiaokuai.contracts.ReportCalled;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports below first, where a round says so. The city calls the district and its bureau. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class CascadeTest {

    private static final String CITY_REVIEWER = "reviewer.3701";

    private final UUID round = UUID.randomUUID();

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    private ObjectNode told(Class<? extends Event> type, String caller, String unit) {
        ObjectNode event = (ObjectNode) Reviewing.read(Samples.of(type));
        event.put("id", UUID.randomUUID().toString())
                .put("subject", round.toString())
                .put("unit", unit);
        ((ObjectNode) event.get("data"))
                .put("roundId", round.toString())
                .put("caller", caller)
                .put("unit", unit);
        return event;
    }

    private void called(String caller, String unit, String kind) {
        ObjectNode event = told(ReportCalled.class, caller, unit);
        ((ObjectNode) event.get("data")).put("childrenFirst", true).put("kind", kind);
        happened(event);
    }

    private UUID report(String unit, String addressee, String kind, boolean answers) {
        UUID report = UUID.randomUUID();
        ObjectNode event = submittedBy(report, unit, addressee, "drafter." + unit.toLowerCase(Locale.ROOT));
        ((ObjectNode) event.get("data")).put("kind", kind).put("roundId", answers ? round.toString() : null);
        happened(event);
        return report;
    }

    private UUID ofTheDistrict(String kind, boolean answers) {
        UUID report = report("370102", "3701", kind, answers);
        approve(report, DISTRICT_REVIEWER, TEXT).statusCode(201);
        return report;
    }

    private void theBureausIsApproved(String kind) {
        UUID report = report("370102JT", "370102", kind, true);
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        approve(report, DISTRICT_REVIEWER, TEXT).statusCode(201);
    }

    private static ValidatableResponse missing(UUID report) {
        String id = as(DISTRICT_REVIEWER).get("/cases?reportId=" + report).path("items[0].id");
        return as(CITY_REVIEWER).get("/cases/" + id + "/missing").then().statusCode(200);
    }

    @Test
    void a_superiors_report_is_not_approved_before_those_below_and_the_refusal_lists_them() {
        called("3701", "370102", "CASCADE");
        called("3701", "370102JT", "CASCADE");
        UUID report = ofTheDistrict("CASCADE", true);
        approve(report, CITY_REVIEWER, TEXT)
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:children-first"))
                .body("missing", contains("370102JT"));
        as(CITY_REVIEWER)
                .body("{\"preview\":true,\"items\":[{\"stepId\":\"" + openStep(report, CITY_REVIEWER)
                        + "\",\"digest\":\"" + TEXT + "\"}]}")
                .post("/steps/approvals")
                .then()
                .body("items.outcome", contains("REFUSED"));
        missing(report).body("units", contains("370102JT"));
        theBureausIsApproved("CASCADE");
        missing(report).body("units", empty());
        approve(report, CITY_REVIEWER, TEXT).statusCode(201);
    }

    @Test
    void whoever_calls_waits_for_those_called_with_its_own_report_of_that_kind_and_year() {
        called("370102", "370102JT", "CASCADE_OF_CALLER");
        UUID report = ofTheDistrict("CASCADE_OF_CALLER", false);
        approve(report, CITY_REVIEWER, TEXT).statusCode(409);
        theBureausIsApproved("CASCADE_OF_CALLER");
        approve(report, CITY_REVIEWER, TEXT).statusCode(201);
    }

    @Test
    void nobody_waits_for_who_is_called_off_and_everybody_again_once_called_again() {
        called("3701", "370102", "CASCADE_ENDED");
        called("3701", "370102JT", "CASCADE_ENDED");
        UUID report = ofTheDistrict("CASCADE_ENDED", true);
        happened(told(ReportCallEnded.class, "3701", "370102JT"));
        missing(report).body("units", empty());
        called("3701", "370102JT", "CASCADE_ENDED");
        missing(report).body("units", contains("370102JT"));
        happened(told(ReportCallEnded.class, "3701", "370102JT"));
        approve(report, CITY_REVIEWER, TEXT).statusCode(201);
    }

    @Test
    void a_report_approved_before_its_call_was_heard_of_counts() {
        called("3701", "370102", "CASCADE_EARLY");
        theBureausIsApproved("CASCADE_EARLY");
        called("3701", "370102JT", "CASCADE_EARLY");
        approve(ofTheDistrict("CASCADE_EARLY", true), CITY_REVIEWER, TEXT).statusCode(201);
    }

    @Test
    void units_below_wait_for_nobody_above_or_beside() {
        called("3701", "370102", "CASCADE_BELOW");
        called("3701", "370102SF", "CASCADE_BELOW");
        called("3701", "370102JT", "CASCADE_BELOW");
        theBureausIsApproved("CASCADE_BELOW");
    }
}
