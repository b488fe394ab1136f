package cn.tiaokuai.report.compendium;

import static cn.tiaokuai.report.Offices.DB;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class CompendiumTest {

    private static final String READER = "drafter.370102";
    private static final String TEXT = """
            {"title":"临江区交通运输局2025年工作总结","sections":[{"level":1,"number":"一、","heading":"主要工作",
             "paragraphs":["全年受理案件30件，其中办结28件、未办结2件。","临江区完成投资1.2亿元。"]}]}
            """;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static String approved() {
        String report = begun();
        save(report, TEXT).statusCode(200);
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        return report;
    }

    private static String begin(boolean deidentified, String... reports) {
        return as(SUPERVISOR)
                .body(Map.of("title", "工作总结汇编", "reports", List.of(reports), "deidentified", deidentified))
                .post("/compendia")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ExtractableResponse<Response> seen(String id) {
        return as(SUPERVISOR).get("/compendia/" + id).then().statusCode(200).extract();
    }

    private static void becomes(String id, String state) {
        await(id + " to be " + state).atMost(Duration.ofSeconds(40)).until(() -> seen(id).path("state"), state::equals);
    }

    private static byte[] document(String username, String id) {
        return as(username)
                .get("/compendia/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String words(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        }
        throw new IOException("no document");
    }

    private static void accept(String id) {
        Arrays.stream(Masking.Kind.values()).forEach(kind -> as(SUPERVISOR)
                .body(Map.of("kind", kind.name()))
                .post("/compendia/" + id + "/acceptances")
                .then()
                .statusCode(201));
    }

    private static ValidatableResponse release(String username, String id) {
        return as(username)
                .header("If-Match", seen(id).header("ETag"))
                .post("/compendia/" + id + "/release")
                .then();
    }

    /** What a worker leaves behind that was killed while it wrote. */
    private static void killed(String id, int leaseSeconds) {
        Database.execute(
                DB, "update compendium set state = 'BUILDING', bytes = null, digest = null where id = '" + id + "'");
        Database.execute(
                DB,
                "update compendium_job set phase = 'BUILD', due = now(), worker = 'gone', attempt = 1, lease_until = now()"
                        + " + interval '" + leaseSeconds + " seconds' where compendium_id = '" + id + "'");
        Database.execute(
                DB, "update compendium_chunk set bytes = 'half', attempt = 1 where compendium_id = '" + id + "'");
    }

    private static List<Map<String, Object>> attempts(String id) {
        return Database.rows(
                DB, "select distinct attempt from compendium_chunk where compendium_id = ?", UUID.fromString(id));
    }

    @Test
    void approved_reports_become_one_document() throws IOException {
        String id = begin(false, approved(), approved());
        becomes(id, "READY");
        byte[] docx = document(READER, id);
        assertThat(words(docx)).contains("工作总结汇编", "目　录", "一、主要工作", "未办结2件");
        assertThat(seen(id).<Integer>path("bytes")).isEqualTo(docx.length);
        assertThat(seen(id).<List<Integer>>path("parts.number")).containsExactly(1, 2);
    }

    @Test
    void a_draft_and_what_the_unit_may_not_read_are_refused() {
        for (String report : List.of(drafted(), UUID.randomUUID().toString())) {
            as(SUPERVISOR)
                    .body(Map.of("title", "x", "reports", List.of(report)))
                    .post("/compendia")
                    .then()
                    .statusCode(422)
                    .body("violations.field", hasItem("reports[0]"));
        }
    }

    @Test
    void a_selection_takes_all_approved_reports_that_fit() {
        String report = approved();
        String id = as(SUPERVISOR)
                .body(Map.of("title", "x", "selection", Map.of("year", 2025, "kind", "SPECIAL", "under", "370102JT")))
                .post("/compendia")
                .then()
                .statusCode(201)
                .body("parts.reportId", hasItem(report))
                .extract()
                .path("id");
        becomes(id, "READY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"x\"}",
                "{\"title\":\"x\",\"reports\":[]}",
                "{\"title\":\"x\",\"reports\":[null]}",
                "{\"title\":\" \",\"selection\":{}}",
                "{\"title\":\"x\",\"selection\":{\"kind\":\"X\"}}",
                "{\"title\":\"x\",\"selection\":{\"under\":\"NOBODY\"}}",
                "{\"title\":\"x\",\"selection\":{},\"order\":\"GIVEN\"}",
                "{\"title\":\"x\",\"selection\":{},\"smallCount\":1}",
                "{\"title\":\"x\",\"round\":\"00000000-0000-0000-0000-000000000000\"}"
            })
    void what_makes_no_compendium_is_refused(String body) {
        as(SUPERVISOR).body(body).post("/compendia").then().statusCode(422).body("violations.field", not(empty()));
    }

    @Test
    void a_de_identified_one_is_read_by_nobody_before_a_second_person_releases_it() throws IOException {
        String id = begin(true, approved());
        becomes(id, "IN_REVIEW");
        as(READER).get("/compendia/" + id).then().statusCode(404);
        as(READER).get("/compendia/" + id + "/maskings").then().statusCode(403);
        as(SUPERVISOR).get("/compendia/" + id + "/document").then().statusCode(409);
        release(DISTRICT, id).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:maskings-undecided"));
        accept(id);
        release(SUPERVISOR, id).statusCode(403);
        release(DISTRICT, id).statusCode(201);
        becomes(id, "READY");
        assertThat(words(document(READER, id)))
                .contains("某区交通运输局", "完成投资××亿元", "办结若干件、未办结若干件")
                .doesNotContain("临江", "2件", "28件", "1.2亿");
    }

    @Test
    void a_person_changes_adds_and_rejects_maskings_with_a_reason() throws IOException {
        String id = begin(true, approved());
        becomes(id, "IN_REVIEW");
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
        accept(id);
        release(DISTRICT, id).statusCode(201);
        becomes(id, "READY");
        assertThat(words(document(SUPERVISOR, id))).contains("完成投资一笔资金", "当年受理案件");
    }

    @Test
    void a_rejected_masking_that_gives_a_hidden_figure_back_comes_back_to_review() {
        String id = begin(true, approved());
        becomes(id, "IN_REVIEW");
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
        accept(id);
        release(DISTRICT, id).statusCode(201);
        await("the attack to succeed").atMost(Duration.ofSeconds(40)).until(() -> seen(id).path("note") != null);
        assertThat(seen(id).<String>path("state")).isEqualTo("IN_REVIEW");
        as(SUPERVISOR)
                .get("/compendia/" + id + "/maskings?state=PROPOSED")
                .then()
                .body("items.kind", everyItem(equalTo("COMPLEMENT")))
                .body("items", not(empty()));
    }

    @Test
    void what_a_killed_worker_left_is_done_by_another_once() {
        String id = begin(false, approved());
        becomes(id, "READY");
        String digest = seen(id).path("digest");
        killed(id, 3);
        assertThat(seen(id).<String>path("state")).isEqualTo("BUILDING");
        becomes(id, "READY");
        assertThat(attempts(id)).containsExactly(Map.of("attempt", 2));
        assertThat(seen(id).<String>path("digest")).isEqualTo(digest);
        assertThat(document(READER, id)).hasSize(seen(id).path("bytes"));
    }

    @Test
    void a_cancelled_one_is_worked_on_no_more() {
        String id = begin(false, approved());
        becomes(id, "READY");
        killed(id, 600);
        as(SUPERVISOR)
                .post("/compendia/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        as(SUPERVISOR).post("/compendia/" + id + "/cancellation").then().statusCode(409);
        assertThat(attempts(id)).isEmpty();
        assertThat(Database.rows(DB, "select 1 from compendium_job where compendium_id = ?", UUID.fromString(id)))
                .isEmpty();
    }

    @Test
    void a_unit_has_a_few_jobs_at_a_time() {
        String report = approved();
        List<String> running = List.of(begin(false, report), begin(false, report), begin(false, report));
        running.forEach(id -> becomes(id, "READY"));
        running.forEach(id -> killed(id, 600));
        as(SUPERVISOR)
                .body(Map.of("title", "x", "reports", List.of(report)))
                .post("/compendia")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:too-many-jobs"));
        running.forEach(id ->
                as(SUPERVISOR).post("/compendia/" + id + "/cancellation").then().statusCode(200));
    }

    @Test
    void a_document_is_kept_for_a_time() {
        String id = begin(false, approved());
        becomes(id, "READY");
        Database.execute(DB, "update compendium_job set due = now() where compendium_id = '" + id + "'");
        becomes(id, "EXPIRED");
        assertThat(attempts(id)).isEmpty();
        as(SUPERVISOR).get("/compendia/" + id + "/document").then().statusCode(409);
    }

    @Test
    void others_see_nothing_of_it() {
        String id = begin(false, approved());
        becomes(id, "READY");
        for (String other : List.of("reviewer.3701", "reviewer.370102jt", "reviewer.370102sf")) {
            as(other).get("/compendia/" + id).then().statusCode(404);
            as(other).get("/compendia/" + id + "/document").then().statusCode(404);
        }
        as(READER).body(Map.of("title", "x")).post("/compendia").then().statusCode(403);
    }
}
