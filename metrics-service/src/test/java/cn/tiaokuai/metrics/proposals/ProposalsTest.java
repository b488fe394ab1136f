package cn.tiaokuai.metrics.proposals;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.Commitment;
import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ProposalsTest {

    @Inject
    Proposals proposals;

    @Inject
    Scoped scoped;

    /** Somebody refuses a promise while the plan that makes it is published again. */
    @Test
    void a_decision_is_not_undone_by_a_plan_that_is_published_again() {
        Measuring.awaitDirectory();
        UUID promise = Measuring.promised();
        CommitmentsPublished again = new CommitmentsPublished(
                UUID.randomUUID(),
                "370102JT",
                2027,
                "0".repeat(64),
                List.of(new Commitment(promise, "另一种说法", false, null, null, null)),
                Instant.EPOCH,
                List.of());
        scoped.in(BUREAU, () -> {
            proposals.findById(promise);
            as(STATISTICIAN)
                    .body(Map.of("reason", "并入另一指标"))
                    .post("/proposals/" + promise + "/refusal")
                    .then()
                    .statusCode(200);
            proposals.handle(again, null);
            return null;
        });
        as(STATISTICIAN)
                .body(Map.of("indicator", "A1"))
                .post("/proposals/" + promise + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:proposal-settled"));
    }
}
