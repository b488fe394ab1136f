package cn.tiaokuai.metrics.rectification;

import static cn.tiaokuai.metrics.Measuring.BUREAU;
import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry is read, somebody else acts, and then it is worked on: what was read before does not count. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class SeenBeforeTest {

    private static final Post POST =
            new Post(BUREAU.unit(), BUREAU.path(), BUREAU.linePath(), Set.of(Role.REVIEWER), Set.of());
    private static final Map<String, String> PLAN = Map.of("owner", "drafter.370102jt", "deadline", "2099-06-30");

    @Inject
    Scoped scoped;

    @Inject
    Rectifications ledger;

    @Inject
    StatedProblems stated;

    @BeforeEach
    void the_directory_is_there() {
        Measuring.awaitDirectory();
    }

    @Test
    void who_works_on_an_entry_has_it_as_it_is_now() {
        UUID id = Measuring.id(as(SUPERVISOR)
                .body(Map.of(
                        "unit", "370102JT",
                        "problem", "部分农村公路限高设施缺少警示标志",
                        "owner", "drafter.370102jt",
                        "deadline", "2099-06-30"))
                .post("/rectifications")
                .then());
        long version = scoped.in(BUREAU, () -> {
            ledger.visible(id, POST);
            as(SUPERVISOR)
                    .header("If-Match", "\"v1\"")
                    .body(PLAN)
                    .put("/rectifications/" + id)
                    .then()
                    .statusCode(200);
            return ledger.own(id, POST).version;
        });
        assertThat(version).isEqualTo(2);
    }

    @Test
    void an_adoption_is_not_undone_by_a_report_that_is_approved_again() {
        UUID report = UUID.randomUUID();
        scoped.in(BUREAU, () -> {
            stated.handle(event(report, "执法力量薄弱"), null);
            return null;
        });
        UUID id = scoped.in(BUREAU, () -> ledger.find("reportId", report).firstResult().id);
        scoped.in(BUREAU, () -> {
            ledger.findById(id);
            as(REVIEWER)
                    .header("If-Match", "\"v1\"")
                    .body(PLAN)
                    .post("/rectifications/" + id + "/adoption")
                    .then()
                    .statusCode(200);
            stated.handle(event(report), null);
            return null;
        });
        as(REVIEWER).get("/rectifications/" + id).then().body("state", equalTo("OPEN"));
    }

    private static CommitmentsPublished event(UUID report, String... problems) {
        return new CommitmentsPublished(
                report, "370102JT", 2027, "0".repeat(64), List.of(), Instant.EPOCH, List.of(problems));
    }
}
