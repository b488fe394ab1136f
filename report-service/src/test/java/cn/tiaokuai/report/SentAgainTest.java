package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.TO_DISTRICT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.report.rounds.Calls;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests whose answer got lost. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class SentAgainTest {

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void a_submission_is_answered_again_although_the_report_has_moved_on() {
        String report = drafted();
        String etag = seen(DRAFTER, report).header("ETag");
        ValidatableResponse first = submitted(report, etag).statusCode(201);
        submitted(report, etag).statusCode(201).header("ETag", first.extract().header("ETag"));
        as(DRAFTER)
                .header("If-Match", etag)
                .body(TO_DISTRICT)
                .post("/" + report + "/submission")
                .then()
                .statusCode(412);
    }

    private ValidatableResponse submitted(String report, String etag) {
        return as(DRAFTER)
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(TO_DISTRICT)
                .post("/" + report + "/submission")
                .then();
    }

    @Test
    void a_round_that_is_called_by_several_clicks_is_called_once() throws Exception {
        String body = Calls.round(Calls.TWO, "").replace("2025年专题报告征集", key);
        CountDownLatch all = new CountDownLatch(1);
        try (ExecutorService clicks = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> clicks.submit(() -> {
                        all.await();
                        return call(body).extract().statusCode();
                    }))
                    .toList();
            all.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        call(body).statusCode(201).body("title", equalTo(key));
        assertThat(Database.number(Offices.DB, "select count(*) from round where title = ?", key))
                .isEqualTo(1);
    }

    private ValidatableResponse call(String body) {
        return as(SUPERVISOR)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/rounds")
                .then();
    }
}
