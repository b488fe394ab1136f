package cn.tiaokuai.metrics.targets;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.announced;
import static cn.tiaokuai.metrics.Measuring.announcements;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.awaitOutbox;
import static cn.tiaokuai.metrics.Measuring.confirm;
import static cn.tiaokuai.metrics.Measuring.counted;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.testkit.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A district reports nothing itself: its target is reached, or missed, by what its bureaus report. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class JudgingAgainTest {

    private static final String CITY = "supervisor.3701";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @BeforeEach
    void units_are_known() {
        Measuring.awaitDirectory();
    }

    /** The district's target, once it stands like this. */
    private static JsonPath standing(UUID target, String state, Object actual) {
        return await(target + " " + state + " with " + actual)
                .atMost(LIMIT)
                .until(
                        () -> as(CITY).get("/targets/" + target)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        page -> state.equals(page.getString("state")) && actual.equals(page.get("actual")));
    }

    @Test
    void a_district_s_target_is_achieved_by_its_bureaus_told_once_and_revoked_by_a_correction() {
        String indicator = indicator(SUPERVISOR, Map.of());
        UUID target = Measuring.id(Measuring.set(SUPERVISOR, indicator, "370102", 30));
        counted("370102jt", indicator, "2026-01", 10);
        JsonPath begun = standing(target, "OPEN", 10);
        assertThat(begun.getString("period")).isEqualTo("2026-01");
        UUID corrected = counted("370102sf", indicator, "2026-02", 21);
        JsonPath reached = standing(target, "ACHIEVED", 31);
        assertThat(reached.getFloat("completion")).isEqualTo(103.3f);
        assertThat(reached.getString("lamp")).isNotEqualTo("UNKNOWN");
        counted("370102jt", indicator, "2026-02", 1);
        standing(target, "ACHIEVED", 32);
        awaitOutbox();
        assertThat(announcements(TargetAchieved.class, target)).hasSize(1);

        as("drafter.370102sf")
                .header("If-Match", "\"v2\"")
                .body(Map.of("value", 5, "reason", "重复统计"))
                .put("/observations/" + corrected)
                .then()
                .statusCode(200);
        confirm("370102sf", corrected, "\"v3\"");
        standing(target, "OPEN", 16);
        assertThat(announced(TargetRevoked.class, target).at("/data/actual").asInt())
                .isEqualTo(16);
        as(SUPERVISOR)
                .get("/targets?unit=370102&year=2026&indicator=" + indicator)
                .then()
                .statusCode(200)
                .body("items.actual", contains(16));
    }

    @Test
    void what_a_city_s_bureau_reports_itself_goes_before_what_the_bureaus_of_its_trade_make_together() {
        String indicator = indicator(CITY, Map.of());
        counted("370102jt", indicator, "2026-01", 10);
        counted("3701jt", indicator, "2026-02", 4);
        UUID target = Measuring.id(Measuring.set(CITY, indicator, "3701JT", 30));
        standing(target, "OPEN", 14);
        counted("370102jt", indicator, "2026-02", 40);
        // Figures of one unit come in order: once the later one counts, the one before it has been looked at.
        counted("370102jt", indicator, "2026-03", 7);
        standing(target, "OPEN", 21);
    }

    @Test
    void a_rate_is_that_of_all_bureaus_together() {
        String done = indicator(SUPERVISOR, Map.of());
        String due = indicator(SUPERVISOR, Map.of());
        String rate = indicator(SUPERVISOR, Measuring.ratio(done, due));
        UUID target = Measuring.id(Measuring.set(SUPERVISOR, rate, "370102", 60));
        as(SUPERVISOR).get("/targets/" + target).then().body("actual", nullValue());
        counted("370102jt", due, "2026-01", 10);
        counted("370102jt", done, "2026-01", 9);
        counted("370102sf", due, "2026-01", 40);
        counted("370102sf", done, "2026-01", 18);
        standing(target, "OPEN", 54);
    }
}
