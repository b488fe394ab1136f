package cn.tiaokuai.metrics.rectification;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.rectification.Acts.DEADLINE;
import static cn.tiaokuai.metrics.rectification.Acts.OWNER;
import static cn.tiaokuai.metrics.rectification.Acts.act;
import static cn.tiaokuai.metrics.rectification.Acts.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a report admits is offered to its unit as a problem. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class StatedProblemsTest {

    @BeforeEach
    void the_directory_is_there() {
        Measuring.awaitDirectory();
    }

    /** What a report admits waits for a person of its unit; nobody above sees it before. */
    @Test
    void a_problem_of_an_approved_report_waits_to_be_adopted() {
        ObjectNode event = approved("部分农村公路管护资金不足", "执法力量薄弱");
        UUID first = offered(event, 2).getFirst();
        as(SUPERVISOR).get("/rectifications/" + first).then().statusCode(404);
        act(OWNER, first, "adoption", Map.of("owner", OWNER, "deadline", DEADLINE))
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        as(SUPERVISOR).get("/rectifications/" + first).then().statusCode(200);
        act(OWNER, offered(event, 1).getFirst(), "dismissal", reason("已在督办事项中"))
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
    }

    @Test
    void a_report_that_is_approved_again_offers_what_it_says_now() {
        ObjectNode event = approved("部分农村公路管护资金不足", "执法力量薄弱");
        event.put("id", UUID.randomUUID().toString());
        ((ObjectNode) event.get("data")).putArray("problems").add("执法力量薄弱").add("执法力量薄弱");
        Measuring.happened(event);
        offered(event, 1);
    }

    @Test
    void a_problem_that_is_stated_again_is_offered_again_unless_somebody_has_decided() {
        ObjectNode event = approved("部分农村公路管护资金不足", "执法力量薄弱");
        UUID dropped = offered(event, "部分农村公路管护资金不足");
        UUID decided = offered(event, "执法力量薄弱");
        act(OWNER, decided, "dismissal", reason("已在督办事项中")).statusCode(200);
        again(event, "机构编制偏紧");
        as(OWNER)
                .get("/rectifications/" + dropped)
                .then()
                .body("state", equalTo("LAPSED"))
                .body("version", equalTo(2));
        again(event, "部分农村公路管护资金不足", "执法力量薄弱");
        as(OWNER).get("/rectifications/" + dropped).then().body("state", equalTo("PROPOSED"));
        as(OWNER).get("/rectifications/" + decided).then().body("state", equalTo("DISMISSED"));
        as(OWNER)
                .get("/rectifications/" + dropped + "/course")
                .then()
                .body("items.what", contains("RESTATED", "LAPSED"))
                .body("items.saidBy", everyItem(is("report-service")));
    }

    private static void again(ObjectNode event, String... problems) {
        event.put("id", UUID.randomUUID().toString());
        ArrayNode told = ((ObjectNode) event.get("data")).putArray("problems");
        for (String problem : problems) {
            told.add(problem);
        }
        Measuring.happened(event);
    }

    private static UUID offered(ObjectNode event, String problem) {
        String id = as(OWNER)
                .get("/rectifications?state=PROPOSED&limit=200")
                .then()
                .extract()
                .path("items.find { it.reportId == '" + event.get("subject").asText() + "' && it.problem == '" + problem
                        + "' }.id");
        return UUID.fromString(id);
    }

    private static ObjectNode approved(String... problems) {
        ObjectNode event = (ObjectNode) Measuring.read(Samples.of(CommitmentsPublished.class));
        String report = UUID.randomUUID().toString();
        event.put("id", UUID.randomUUID().toString()).put("subject", report);
        ObjectNode data = ((ObjectNode) event.get("data")).put("reportId", report);
        data.putArray("commitments");
        ArrayNode told = data.putArray("problems");
        for (String problem : problems) {
            told.add(problem);
        }
        Measuring.happened(event);
        return event;
    }

    private static List<UUID> offered(ObjectNode event, int number) {
        List<String> ids = as(OWNER)
                .get("/rectifications?state=PROPOSED&limit=200")
                .then()
                .extract()
                .path("items.findAll { it.reportId == '" + event.get("subject").asText() + "' }.id");
        assertThat(ids).hasSize(number);
        return ids.stream().map(UUID::fromString).toList();
    }
}
