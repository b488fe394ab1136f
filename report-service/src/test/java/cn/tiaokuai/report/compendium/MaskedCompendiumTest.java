package cn.tiaokuai.report.compendium;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compendia that hide something, from the proposal to the release. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class MaskedCompendiumTest {

    private static final String READER = "drafter.370102";

    @Inject
    CompendiumWorker worker;

    private Press press;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
        press = new Press(worker);
    }

    @Test
    void a_de_identified_one_is_read_by_nobody_before_a_second_person_releases_it() {
        String id = press.begin(true, Press.approved());
        press.becomes(id, "IN_REVIEW");
        as(READER).get("/compendia/" + id).then().statusCode(404);
        as(READER).get("/compendia/" + id + "/maskings").then().statusCode(403);
        as(SUPERVISOR).get("/compendia/" + id + "/document").then().statusCode(409);
        press.release(DISTRICT, id).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:maskings-undecided"));
        press.accept(id);
        press.release(SUPERVISOR, id).statusCode(403);
        press.release(DISTRICT, id).statusCode(201);
        press.becomes(id, "READY");
        assertThat(Press.words(press.document(READER, id)))
                .contains("某区交通运输局", "完成投资××亿元", "办结若干件、未办结若干件")
                .doesNotContain("临江", "2件", "28件", "1.2亿");
    }

    @Test
    void a_person_changes_adds_and_rejects_maskings_with_a_reason() {
        String id = press.begin(true, Press.approved());
        press.becomes(id, "IN_REVIEW");
        Map<String, Object> amount = as(SUPERVISOR)
                .get("/compendia/" + id + "/maskings?kind=AMOUNT")
                .then()
                .extract()
                .path("items[0]");
        String masking = "/compendia/" + id + "/maskings/" + amount.get("id");
        as(SUPERVISOR).body(Map.of("decision", "ACCEPTED")).put(masking).then().statusCode(428);
        var editing = Map.of("If-Match", amount.get("etag"));
        as(SUPERVISOR)
                .headers(editing)
                .body(Map.of("decision", "REJECTED"))
                .put(masking)
                .then()
                .statusCode(422);
        as(SUPERVISOR)
                .headers(editing)
                .body(Map.of("decision", "CHANGED", "replacement", "一笔资金"))
                .put(masking)
                .then()
                .statusCode(200)
                .body("state", equalTo("CHANGED"));
        as(SUPERVISOR)
                .headers(editing)
                .body(Map.of("decision", "ACCEPTED"))
                .put(masking)
                .then()
                .statusCode(412);
        String text = as(SUPERVISOR)
                .get("/compendia/" + id + "/chapters/1")
                .then()
                .extract()
                .path("text");
        int at = text.indexOf("全年受理");
        var added = Map.of("chapter", 1, "start", at, "end", at + 2, "kind", "PLACE", "replacement", "当年");
        as(SUPERVISOR).body(added).post("/compendia/" + id + "/maskings").then().statusCode(201);
        as(SUPERVISOR).body(added).post("/compendia/" + id + "/maskings").then().statusCode(409);
        press.accept(id);
        press.release(DISTRICT, id).statusCode(201);
        press.becomes(id, "READY");
        assertThat(Press.words(press.document(SUPERVISOR, id))).contains("完成投资一笔资金", "当年受理案件");
    }

    @Test
    void a_rejected_masking_that_gives_a_hidden_figure_back_comes_back_to_review() {
        String id = press.begin(true, Press.approved());
        press.becomes(id, "IN_REVIEW");
        Map<String, Object> complement = as(SUPERVISOR)
                .get("/compendia/" + id + "/maskings?kind=COMPLEMENT")
                .then()
                .extract()
                .path("items[0]");
        as(SUPERVISOR)
                .header("If-Match", complement.get("etag"))
                .body(Map.of("decision", "REJECTED", "reason", "合计须公开"))
                .put("/compendia/" + id + "/maskings/" + complement.get("id"))
                .then()
                .statusCode(200);
        press.accept(id);
        press.release(DISTRICT, id).statusCode(201);
        press.becomes(id, "IN_REVIEW");
        assertThat(press.seen(id).<String>path("note")).contains("可以推算");
        as(SUPERVISOR)
                .get("/compendia/" + id + "/maskings?state=PROPOSED")
                .then()
                .body("items.kind", everyItem(equalTo("COMPLEMENT")))
                .body("items", not(empty()));
    }
}
