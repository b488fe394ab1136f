package cn.tiaokuai.metrics.rectification;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.announced;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.rectification.Acts.DEADLINE;
import static cn.tiaokuai.metrics.rectification.Acts.OWNER;
import static cn.tiaokuai.metrics.rectification.Acts.act;
import static cn.tiaokuai.metrics.rectification.Acts.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.FactWithdrawn;
import cn.tiaokuai.contracts.RectificationClosed;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The district finds a problem of its transport bureau, where drafter.370102jt owns it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RectificationTest {

    private static final String COLLEAGUE = "reviewer.370102jt";
    private static final Map<String, Object> DONE =
            Map.of("measures", "补设警示标志64处", "evidence", List.of(Map.of("title", "验收照片")));

    @BeforeEach
    void the_directory_is_there() {
        Measuring.awaitDirectory();
    }

    private static UUID raised(String who) {
        return Measuring.id(
                as(who).body(problem(Map.of())).post("/rectifications").then());
    }

    private static Map<String, Object> problem(Map<String, String> others) {
        Map<String, Object> problem = new HashMap<>(Map.of(
                "unit", "370102JT",
                "problem", "部分农村公路限高设施缺少警示标志",
                "source", "市交通运输局安全检查",
                "owner", OWNER,
                "deadline", DEADLINE));
        problem.putAll(others);
        return problem;
    }

    private static void submitted(UUID id) {
        act(OWNER, id, "submission", DONE).statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void a_problem_is_put_right_and_closed_by_who_has_raised_it() {
        UUID id = raised(SUPERVISOR);
        submitted(id);
        act(SUPERVISOR, id, "return", reason("缺少夜间照片")).statusCode(200).body("state", equalTo("OPEN"));
        submitted(id);
        act(SUPERVISOR, id, "closing", reason("现场核验无误"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("onTime", equalTo(true));
        assertThat(announced(RectificationClosed.class, id).at("/data/measures").asText())
                .isEqualTo("补设警示标志64处");
        as(OWNER)
                .get("/rectifications/" + id + "/course")
                .then()
                .body("items.what", contains("CLOSED", "SUBMITTED", "RETURNED", "SUBMITTED", "RAISED"))
                .body("items[1].evidence[0].title", equalTo("验收照片"));
    }

    @Test
    void a_problem_that_comes_back_is_opened_again_and_what_was_told_is_withdrawn() {
        UUID id = raised(SUPERVISOR);
        submitted(id);
        act(SUPERVISOR, id, "closing", reason("现场核验无误")).statusCode(200);
        act(SUPERVISOR, id, "reopening", Map.of("reason", "巡查发现3处标志缺失", "deadline", "2099-12-31"))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("deadline", equalTo("2099-12-31"))
                .body("reopened", equalTo(1));
        assertThat(announced(FactWithdrawn.class, id).at("/data/reason").asText())
                .isEqualTo("巡查发现3处标志缺失");
    }

    @Test
    void a_unit_closes_its_own_problem_by_another_person() {
        UUID id = raised(COLLEAGUE);
        submitted(id);
        act(OWNER, id, "closing", reason("好")).statusCode(403);
        act(COLLEAGUE, id, "closing", reason("已核")).statusCode(200);
        UUID owned = Measuring.id(as(COLLEAGUE)
                .body(problem(Map.of("owner", COLLEAGUE)))
                .post("/rectifications")
                .then());
        submitted(owned);
        act(COLLEAGUE, owned, "closing", reason("已核"))
                .statusCode(403)
                .body("type", equalTo("urn:tiaokuai:problem:own-work"));
    }

    /** The bureau comes under another county; the district closes what it has raised all the same. */
    @Test
    void who_has_raised_a_problem_closes_it_wherever_its_unit_has_gone() {
        UUID id = raised(SUPERVISOR);
        submitted(id);
        Database.execute(
                "metrics", "update rectification set unit_path = '37.3701.370121.370102JT' where id = '" + id + "'");
        as(SUPERVISOR).get("/rectifications?limit=200").then().body("items.id", hasItem(id.toString()));
        act(SUPERVISOR, id, "closing", reason("现场核验无误")).statusCode(200);
    }

    @Test
    void a_bureau_does_not_close_what_the_district_has_raised() {
        UUID id = raised(SUPERVISOR);
        submitted(id);
        act(COLLEAGUE, id, "closing", reason("好")).statusCode(403);
    }

    @Test
    void what_is_out_of_order_is_refused() {
        UUID id = raised(SUPERVISOR);
        act(SUPERVISOR, id, "closing", reason("好"))
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:rectification-state"));
        act(OWNER, id, "adoption", Map.of("owner", OWNER, "deadline", DEADLINE)).statusCode(409);
    }

    @Test
    void the_unit_plans_its_measures_and_the_raiser_the_deadline() {
        UUID id = raised(SUPERVISOR);
        Map<String, String> plan = Map.of("measures", "分三批补设", "owner", COLLEAGUE, "deadline", DEADLINE);
        as(OWNER).body(plan).put("/rectifications/" + id).then().statusCode(428);
        as(OWNER)
                .header("If-Match", "\"v1\"")
                .body(plan)
                .put("/rectifications/" + id)
                .then()
                .statusCode(200)
                .body("owner", equalTo(COLLEAGUE));
        Map<String, String> later = Map.of("owner", COLLEAGUE, "deadline", "2099-12-31");
        as(OWNER)
                .header("If-Match", "\"v2\"")
                .body(later)
                .put("/rectifications/" + id)
                .then()
                .statusCode(403);
        as(SUPERVISOR)
                .header("If-Match", "\"v2\"")
                .body(later)
                .put("/rectifications/" + id)
                .then()
                .statusCode(200)
                .body("deadline", equalTo("2099-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer.370102sf", "drafter.370121t1", "reviewer.370121"})
    void units_beside_and_elsewhere_see_nothing(String who) {
        UUID id = raised(SUPERVISOR);
        as(who).get("/rectifications/" + id).then().statusCode(404);
        act(who, id, "submission", DONE).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "unit, NOWHERE, 422",
        "unit, 370121T1, 403",
        "unit, 3701, 403",
        "problem, '', 422",
        "owner, 张三, 422",
        "deadline, 2020-01-01, 422"
    })
    void what_cannot_be_put_right_is_refused(String field, String value, int status) {
        as(SUPERVISOR)
                .body(problem(Map.of(field, value)))
                .post("/rectifications")
                .then()
                .statusCode(status);
    }

    @Test
    void nothing_is_submitted_without_anything_to_show() {
        UUID id = raised(SUPERVISOR);
        act(OWNER, id, "submission", Map.of("measures", "已整改"))
                .statusCode(422)
                .body("violations.field", contains("evidence"));
    }

    /** Whether it is overdue is no part of what was changed: one entry of the audit ends where the next begins. */
    @Test
    void the_digests_of_the_audit_do_not_depend_on_the_day() {
        UUID id = raised(SUPERVISOR);
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2099-07-01T04:00:00Z"), ZoneOffset.UTC), Clock.class);
        submitted(id);
        List<Map<String, Object>> entries = Database.rows(
                "metrics",
                "select before_digest, after_digest from audit where subject = ? and outcome = 'CHANGED' order by id",
                id.toString());
        assertThat(entries.get(1).get("before_digest")).isEqualTo(entries.get(0).get("after_digest"));
    }

    @Test
    void counts_lists_and_the_ledger_tell_the_same() {
        Map<String, Object> trap = problem(Map.of("problem", "@SUM(A1:A9)", "deadline", "2098-01-31"));
        UUID id = Measuring.id(as(SUPERVISOR).body(trap).post("/rectifications").then());
        String only = "from=2098-01-31&to=2098-01-31";
        as(SUPERVISOR)
                .get("/rectifications?" + only)
                .then()
                .body("items.id", hasItem(id.toString()))
                .body("items.deadline", everyItem(is("2098-01-31")));
        as(SUPERVISOR)
                .get("/rectifications/counts?" + only)
                .then()
                .body("", hasSize(1))
                .body("state", contains("OPEN"))
                .body("overdue", contains(0));
        String ledger = as(SUPERVISOR).get("/rectifications/ledger.csv?" + only).asString();
        assertThat(ledger).contains(",'@SUM(A1:A9),").contains("整改中");
        as("reviewer.3701jt").get("/rectifications?" + only).then().body("items.id", hasItem(id.toString()));
        as("reviewer.370102sf").get("/rectifications?" + only).then().body("items.id", not(hasItem(id.toString())));
    }
}
