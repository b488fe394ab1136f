package cn.tiaokuai.review.cases;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.REVISED;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.route;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people have to do, have done and were told of. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class InboxTest {

    @Inject
    AgroalDataSource database;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    private static List<String> listed(String username, String query, UUID report) {
        return as(username)
                .get("/steps?reportId=" + report + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static ValidatableResponse approveAll(String body) {
        return as(BUREAU_REVIEWER).body(body).post("/steps/approvals").then();
    }

    private static String item(String step, String digest) {
        return "{\"stepId\":\"" + step + "\",\"digest\":\"" + digest + "\"}";
    }

    @Test
    void done_is_what_one_has_decided_and_not_what_a_colleague_has() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        assertThat(listed(BUREAU_REVIEWER, "state=DONE", report)).containsExactly(step);
        assertThat(listed("head.office", "state=DONE", report)).isEmpty();
        assertThat(listed(DISTRICT_REVIEWER, "state=DONE", report)).isEmpty();
    }

    @Test
    void the_latest_decision_comes_first_page_by_page() {
        UUID first = submitted();
        UUID second = submitted();
        approve(first, BUREAU_REVIEWER, TEXT);
        approve(second, BUREAU_REVIEWER, TEXT);
        String next = as(BUREAU_REVIEWER)
                .get("/steps?state=DONE&limit=1")
                .then()
                .body("items.reportId", contains(second.toString()))
                .extract()
                .path("next");
        as(BUREAU_REVIEWER)
                .get("/steps?state=DONE&limit=1&after=" + next)
                .then()
                .body("items.reportId", contains(first.toString()));
    }

    @Test
    void the_units_open_steps_are_seen_by_colleagues_who_cannot_decide_them() {
        UUID report = submitted();
        assertThat(listed("issuer.370102jt", "", report)).isEmpty();
        assertThat(listed("issuer.370102jt", "whose=UNIT", report)).hasSize(1);
        assertThat(listed("reviewer.370102sf", "whose=UNIT", report)).isEmpty();
    }

    @Test
    void a_unit_finds_what_it_was_told_of() {
        route("supervisor.370102", "TOLD_OF", """
                [{"relation":"ADDRESSEE","role":"reviewer","informs":["OTHER_SUPERIOR"]}]
                """);
        UUID report = submitted("TOLD_OF");
        assertThat(listed("reviewer.3701jt", "state=INFORMED", report)).hasSize(1);
        assertThat(listed(DISTRICT_REVIEWER, "state=INFORMED", report)).isEmpty();
    }

    @Test
    void open_steps_are_narrowed_by_kind_unit_and_due_time() {
        UUID report = submitted("NARROWED");
        as(BUREAU_REVIEWER)
                .get("/steps?kind=NARROWED&unit=370102JT")
                .then()
                .body("items.reportId", hasItem(report.toString()))
                .body("items.kind", everyItem(equalTo("NARROWED")));
        as(BUREAU_REVIEWER).get("/steps?kind=NARROWED&overdue=true").then().body("items", hasSize(0));
        as(BUREAU_REVIEWER).get("/steps?kind=NARROWED&unit=370121").then().body("items", hasSize(0));
        as(BUREAU_REVIEWER).get("/steps?whose=NOBODY").then().statusCode(400);
        as(BUREAU_REVIEWER).get("/steps?state=DONE&after=x").then().statusCode(400);
    }

    @Test
    void counts_say_how_much_there_is() {
        submitted();
        as(BUREAU_REVIEWER)
                .get("/steps/counts")
                .then()
                .statusCode(200)
                .body("mine", greaterThanOrEqualTo(1))
                .body("unit", greaterThanOrEqualTo(1));
    }

    @Test
    void counts_are_told_as_they_change() throws Exception {
        long before = mine();
        Future<String> told;
        try (ExecutorService page = Executors.newSingleThreadExecutor()) {
            told = page.submit(() -> as(BUREAU_REVIEWER)
                    .get("/steps/counts/stream?seconds=15")
                    .then()
                    .statusCode(200)
                    .contentType("text/event-stream")
                    .extract()
                    .asString());
            submitted();
        }
        List<Long> counts = Pattern.compile("\"mine\":(\\d+)")
                .matcher(told.get())
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
        assertThat(counts).endsWith(before + 1).doesNotHaveDuplicates();
        as(BUREAU_REVIEWER).get("/steps/counts/stream?seconds=0").then().statusCode(400);
        as("admin.system").get("/steps/counts/stream?seconds=1").then().statusCode(403);
    }

    private static long mine() {
        return as(BUREAU_REVIEWER)
                .get("/steps/counts")
                .then()
                .extract()
                .jsonPath()
                .getLong("mine");
    }

    @Test
    void one_who_submitted_it_finds_it_with_the_unit_and_not_among_what_there_is_to_do() {
        long before = mine();
        UUID report = UUID.randomUUID();
        happened(Reviewing.submittedBy(report, "370102JT", "370102", BUREAU_REVIEWER));
        assertThat(mine()).isEqualTo(before);
        assertThat(listed(BUREAU_REVIEWER, "", report)).isEmpty();
        assertThat(listed(BUREAU_REVIEWER, "whose=UNIT", report)).hasSize(1);
        assertThat(listed("head.office", "", report)).hasSize(1);
    }

    @Test
    void a_recalled_decision_stands_among_the_done_where_it_was_decided() {
        UUID first = submitted();
        String recalled = openStep(first, BUREAU_REVIEWER);
        approve(first, BUREAU_REVIEWER, TEXT).statusCode(201);
        UUID second = submitted();
        String kept = openStep(second, BUREAU_REVIEWER);
        approve(second, BUREAU_REVIEWER, TEXT).statusCode(201);
        as(BUREAU_REVIEWER).post("/steps/" + recalled + "/recall").then().statusCode(200);
        String next = as(BUREAU_REVIEWER)
                .get("/steps?state=DONE&limit=1")
                .then()
                .body("items.id", contains(kept))
                .extract()
                .path("next");
        next = as(BUREAU_REVIEWER)
                .get("/steps?state=DONE&limit=1&after=" + next)
                .then()
                .body("items.id", contains(recalled))
                .extract()
                .path("next");
        as(BUREAU_REVIEWER)
                .get("/steps?state=DONE&limit=1&after=" + next)
                .then()
                .body("items.id", not(hasItem(recalled)));
    }

    @Test
    void a_lot_sent_again_under_its_key_gets_the_same_answer() {
        String body = "{\"items\":[" + item(openStep(submitted(), BUREAU_REVIEWER), TEXT) + "]}";
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(BUREAU_REVIEWER)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/steps/approvals")
                    .then()
                    .statusCode(200)
                    .body("items.outcome", contains("APPROVED"));
        }
    }

    @Test
    void a_lot_and_a_verification_need_one_connection_and_no_second() throws Exception {
        String body = "{\"items\":[" + item(openStep(submitted(), BUREAU_REVIEWER), TEXT) + "]}";
        try (OneConnection _ = new OneConnection(database)) {
            approveAll(body).statusCode(200).body("items.outcome", contains("APPROVED"));
            as("supervisor.370102").get("/verification").then().statusCode(200);
        }
    }

    @Test
    void several_are_approved_in_one_go_each_for_itself() {
        UUID first = submitted();
        UUID second = submitted();
        UUID other = submitted();
        String body = "{\"items\":[" + item(openStep(first, BUREAU_REVIEWER), TEXT) + ","
                + item(openStep(other, BUREAU_REVIEWER), REVISED) + ","
                + item(openStep(second, BUREAU_REVIEWER), TEXT) + "]";
        approveAll(body + ",\"preview\":true}")
                .statusCode(200)
                .body("items.outcome", contains("POSSIBLE", "REFUSED", "POSSIBLE"));
        assertThat(openStep(first, BUREAU_REVIEWER)).isNotNull();
        approveAll(body + "}")
                .statusCode(200)
                .body("items.outcome", contains("APPROVED", "REFUSED", "APPROVED"))
                .body("items[1].problem", equalTo("urn:tiaokuai:problem:digest-mismatch"));
        assertThat(openStep(first, BUREAU_REVIEWER)).isNull();
        assertThat(openStep(second, BUREAU_REVIEWER)).isNull();
        approveAll(body + "}").body("items.outcome", everyItem(equalTo("REFUSED")));
    }

    @Test
    void of_several_the_one_that_cannot_be_kept_takes_none_of_the_others_along() {
        List<UUID> reports = List.of(submitted(), submitted(), submitted());
        List<String> steps = reports.stream()
                .map(report -> openStep(report, BUREAU_REVIEWER))
                .sorted()
                .toList();
        Database.execute(
                "review",
                "alter table decision add constraint unlucky check (step_id <> '" + steps.get(1) + "') not valid");
        try {
            approveAll("{\"items\":["
                            + steps.stream().map(step -> item(step, TEXT)).collect(Collectors.joining(",")) + "]}")
                    .statusCode(500);
        } finally {
            Database.execute("review", "alter table decision drop constraint unlucky");
        }
        assertThat(reports.stream()
                        .map(report -> openStep(report, BUREAU_REVIEWER))
                        .filter(Objects::nonNull))
                .containsExactly(steps.get(1));
        assertThat(Database.number(
                        "review",
                        "select count(*) from decision where step_id in ('" + String.join("','", steps) + "')"))
                .isEqualTo(2);
        as("supervisor.370102").get("/verification").then().body("faults", hasSize(0));
    }

    @Test
    void an_empty_or_malformed_lot_is_refused_as_a_whole() {
        approveAll("{\"items\":[]}").statusCode(422);
        approveAll("{\"items\":[{\"digest\":\"x\"}]}")
                .statusCode(422)
                .body("violations.field", contains("items[0].stepId", "items[0].digest"));
    }
}
