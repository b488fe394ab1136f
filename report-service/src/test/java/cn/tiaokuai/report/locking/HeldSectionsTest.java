package cn.tiaokuai.report.locking;

import static cn.tiaokuai.report.Editor.SECOND_DRAFTER;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.event;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.seen;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.HonourGranted;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.report.figures.Measured;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections that a colleague writes, and what else would change their words meanwhile. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class HeldSectionsTest {

    private final Measured length = new Measured();
    private final UUID client = UUID.randomUUID();
    private String report;

    @BeforeEach
    void a_report_tells_a_figure() {
        Offices.open();
        length.confirmed("46.5");
        report = length.written("46.5公里");
    }

    private RequestSpecification colleague() {
        return as(SECOND_DRAFTER).header("X-Post", Measured.BUREAU);
    }

    private String lock() {
        return "/" + report + "/sections/" + seen(DRAFTER, report).path("sections[0].id") + "/lock";
    }

    private void held() {
        colleague().body("{\"client\":\"" + client + "\"}").put(lock()).then().statusCode(200);
    }

    private void givenBack() {
        colleague().delete(lock() + "?client=" + client).then().statusCode(204);
    }

    private static void waits(ValidatableResponse answer) {
        answer.statusCode(409).body("type", endsWith("section-locked")).body("lock.holder", equalTo(SECOND_DRAFTER));
    }

    private ValidatableResponse refresh() {
        return editing(DRAFTER, report)
                .post("/" + report + "/figures/refreshes")
                .then();
    }

    @Test
    void a_figure_is_bound_refreshed_and_freed_when_the_section_is_given_back() {
        held();
        waits(length.bind(report, "46.5公里", ""));
        givenBack();
        String figure = length.bound(report, "46.5公里");
        length.corrected("44.1");
        held();
        waits(refresh());
        waits(editing(DRAFTER, report)
                .delete("/" + report + "/figures/" + figure)
                .then());
        givenBack();
        refresh().statusCode(200).body("refreshed", equalTo(1));
    }

    @Test
    void material_is_placed_when_the_section_is_given_back() {
        String source = UUID.randomUUID().toString();
        ObjectNode honour = event(HonourGranted.class);
        honour.put("subject", source);
        ((ObjectNode) honour.get("data")).put("honourId", source);
        happened(honour);
        String material =
                as(DRAFTER).get("/material?limit=200").path("items.find { it.sourceId == '" + source + "' }.id");
        held();
        waits(place(material));
        givenBack();
        place(material).statusCode(201);
    }

    private ValidatableResponse place(String material) {
        return editing(DRAFTER, report)
                .body("{\"reportId\":\"" + report + "\",\"sectionId\":\""
                        + seen(DRAFTER, report).path("sections[0].id") + "\"}")
                .post("/material/" + material + "/placement")
                .then();
    }

    @Test
    void what_one_holds_oneself_is_in_nobodys_way() {
        as(DRAFTER).body("{\"client\":\"" + client + "\"}").put(lock()).then().statusCode(200);
        length.bind(report, "46.5公里", "").statusCode(201);
    }
}
