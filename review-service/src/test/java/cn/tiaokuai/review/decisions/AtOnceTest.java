package cn.tiaokuai.review.decisions;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.announced;
import static cn.tiaokuai.review.Reviewing.announcements;
import static cn.tiaokuai.review.Reviewing.approval;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.atOnce;
import static cn.tiaokuai.review.Reviewing.decide;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submitted;
import static cn.tiaokuai.review.decisions.ArrangedCases.details;
import static cn.tiaokuai.review.decisions.ArrangedCases.recall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when reviewers act at the same time, or one sends the same twice. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class AtOnceTest {

    @BeforeEach
    void the_directory_and_a_route_of_three_who_sign_are_there() {
        ArrangedCases.awaitRoute();
    }

    @Test
    void of_many_clicks_at_once_one_decides_and_the_others_are_told() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        Callable<ValidatableResponse> click = () -> decide(step, BUREAU_REVIEWER, approval(TEXT));
        assertThat(atOnce(Collections.nCopies(8, click)))
                .containsOnlyOnce(201)
                .allMatch(status -> status == 201 || status == 409);
        announced(report, "ReviewStepDecided");
        assertThat(announcements(report, "ReviewStepDecided")).hasSize(1);
    }

    @Test
    void a_request_sent_again_under_its_key_gets_the_same_answer() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        String key = UUID.randomUUID().toString();
        List<String> made = Stream.of(1, 2)
                .map(i -> as(BUREAU_REVIEWER)
                        .header("Idempotency-Key", key)
                        .body(approval(TEXT))
                        .post("/steps/" + step + "/decision")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(made.getFirst()).isEqualTo(made.getLast());
    }

    @Test
    void of_those_who_sign_at_once_a_quorum_is_counted_once() {
        UUID report = submitted("THREE_SIGN");
        approve(report, BUREAU_REVIEWER, TEXT);
        List<Callable<ValidatableResponse>> signers =
                List.of("head.office", DISTRICT_REVIEWER, "reviewer.370102sf").stream()
                        .<Callable<ValidatableResponse>>map(who -> {
                            String step = openStep(report, who);
                            return () -> decide(step, who, approval(TEXT));
                        })
                        .toList();
        assertThat(atOnce(signers)).containsExactlyInAnyOrder(201, 201, 409);
        assertThat(openStep(report, "issuer.370102jt")).isNotNull();
    }

    @Test
    void of_an_approval_and_a_return_at_once_one_wins() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        assertThat(atOnce(
                        () -> decide(step, BUREAU_REVIEWER, approval(TEXT)),
                        () -> decide(step, "head.office", Reviewing.sendingBack(TEXT))))
                .containsExactlyInAnyOrder(201, 409);
        details(report).body("decisions", hasSize(1)).body("historyIntact", equalTo(true));
    }

    @Test
    void of_a_recall_and_the_next_decision_at_once_one_wins() {
        UUID report = submitted();
        String step = openStep(report, BUREAU_REVIEWER);
        decide(step, BUREAU_REVIEWER, approval(TEXT));
        String next = openStep(report, DISTRICT_REVIEWER);
        List<Integer> statuses =
                atOnce(() -> recall(step, BUREAU_REVIEWER), () -> decide(next, DISTRICT_REVIEWER, approval(TEXT)));
        assertThat(statuses).contains(409).anyMatch(status -> status < 300);
    }
}
