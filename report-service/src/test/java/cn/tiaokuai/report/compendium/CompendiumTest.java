package cn.tiaokuai.report.compendium;

import static cn.tiaokuai.report.Offices.DB;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.report.ExchangedFiles;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compendia from the choice of reports to the document. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class CompendiumTest {

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
    void approved_reports_become_one_document() {
        String id = press.begin(false, Press.approved(), Press.approved());
        press.becomes(id, "READY");
        byte[] docx = press.document(READER, id);
        assertThat(Press.words(docx)).contains("工作总结汇编", "目　录", "一、主要工作", "未办结2件");
        assertThat(press.seen(id).<Integer>path("bytes")).isEqualTo(docx.length);
        assertThat(press.seen(id).<List<Integer>>path("parts.number")).containsExactly(1, 2);
    }

    @Test
    void where_nothing_can_lay_it_out_the_job_says_that_page_numbers_come_on_opening() {
        String id = press.begin(false, Press.approved());
        assertThat(press.seen(id).<String>path("contents")).isNull();
        press.becomes(id, "READY");
        assertThat(press.seen(id).<String>path("contents")).isEqualTo("ON_OPEN");
    }

    @Test
    void where_the_layout_fails_the_book_is_made_all_the_same() {
        press.laidOut(List.of());
        String id = press.begin(false, Press.approved(), Press.approved());
        press.becomes(id, "READY");
        assertThat(press.seen(id).<String>path("contents")).isEqualTo("ON_OPEN");
    }

    @Test
    void page_numbers_of_the_layout_stand_in_the_contents() {
        press.laidOut(List.of(41, 57));
        String id = press.begin(false, Press.approved(), Press.approved());
        press.becomes(id, "READY");
        assertThat(press.seen(id).<String>path("contents")).isEqualTo("NUMBERED");
        assertThat(Press.words(press.document(READER, id))).contains("工作总结41", "工作总结57");
    }

    @Test
    void pictures_of_the_reports_are_in_it() {
        String report = begun();
        byte[] picture = ExchangedFiles.picture();
        ExchangedFiles.show(
                        report, ExchangedFiles.upload(report, picture).extract().path("digest"))
                .statusCode(200);
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        String id = press.begin(false, report);
        press.becomes(id, "READY");
        assertThat(ExchangedFiles.unpacked(press.document(READER, id))).containsEntry("word/media/image1.png", picture);
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
        String report = Press.approved();
        String id = as(SUPERVISOR)
                .body(Map.of("title", "x", "selection", Map.of("year", 2025, "kind", "SPECIAL", "under", "370102JT")))
                .post("/compendia")
                .then()
                .statusCode(201)
                .body("parts.reportId", hasItem(report))
                .extract()
                .path("id");
        press.becomes(id, "READY");
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
    void what_a_killed_worker_left_is_done_by_another_once_its_lease_ends() {
        String id = press.begin(false, Press.approved());
        press.becomes(id, "READY");
        String digest = press.seen(id).path("digest");
        press.killed(id, 600);
        press.becomes(id, "BUILDING");
        press.killed(id, -1);
        press.becomes(id, "READY");
        assertThat(press.attempts(id)).containsExactly(Map.of("attempt", 2));
        assertThat(press.seen(id).<String>path("digest")).isEqualTo(digest);
        assertThat(press.document(READER, id)).hasSize(press.seen(id).path("bytes"));
    }

    @Test
    void a_cancelled_one_is_worked_on_no_more() {
        String id = press.begin(false, Press.approved());
        press.becomes(id, "READY");
        press.killed(id, 600);
        as(SUPERVISOR)
                .post("/compendia/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        as(SUPERVISOR).post("/compendia/" + id + "/cancellation").then().statusCode(409);
        assertThat(press.attempts(id)).isEmpty();
        assertThat(Database.rows(DB, "select 1 from compendium_job where compendium_id = ?", UUID.fromString(id)))
                .isEmpty();
    }

    @Test
    void a_unit_has_a_few_jobs_at_a_time() {
        String report = Press.approved();
        List<String> running =
                List.of(press.begin(false, report), press.begin(false, report), press.begin(false, report));
        running.forEach(id -> press.becomes(id, "READY"));
        running.forEach(id -> press.killed(id, 600));
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
        String id = press.begin(false, Press.approved());
        press.becomes(id, "READY");
        Database.execute(DB, "update compendium_job set due = now() where compendium_id = '" + id + "'");
        press.becomes(id, "EXPIRED");
        assertThat(press.attempts(id)).isEmpty();
        as(SUPERVISOR).get("/compendia/" + id + "/document").then().statusCode(409);
    }

    @Test
    void others_see_nothing_of_it() {
        String id = press.begin(false, Press.approved());
        press.becomes(id, "READY");
        for (String other : List.of("reviewer.3701", "reviewer.370102jt", "reviewer.370102sf")) {
            as(other).get("/compendia/" + id).then().statusCode(404);
            as(other).get("/compendia/" + id + "/document").then().statusCode(404);
        }
        as(READER).body(Map.of("title", "x")).post("/compendia").then().statusCode(403);
    }
}
