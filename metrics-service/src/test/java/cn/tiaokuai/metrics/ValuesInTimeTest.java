package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.cell;
import static cn.tiaokuai.metrics.Measuring.confirm;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.correct;
import static cn.tiaokuai.metrics.Measuring.grid;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.report;
import static cn.tiaokuai.metrics.Measuring.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value was and when, and until when it may change. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ValuesInTimeTest {

    private String indicator;

    @BeforeEach
    void there_is_an_indicator() {
        Measuring.awaitDirectory();
        on("2026-02-10");
        indicator = indicator();
    }

    private static void on(String day) {
        Clock noon = Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC);
        QuarkusMock.installMockForType(noon, Clock.class);
    }

    /** Every look at it is a second later. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-02-10T04:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static ValidatableResponse settle(UUID value, Object number, String stage) {
        String etag = as(STATISTICIAN).get("/observations/" + value).header("ETag");
        return as(STATISTICIAN)
                .header("If-Match", etag)
                .body(Map.of("value", number, "reason", "核实", "stage", stage))
                .put("/observations/" + value)
                .then();
    }

    private UUID lock(String period) {
        return Measuring.id(as(SUPERVISOR)
                .body(Map.of("period", period, "indicator", indicator, "lockedFrom", "2026-02-10", "reason", "年报结束"))
                .post("/locks")
                .then());
    }

    @Test
    void a_value_is_preliminary_then_revised_then_final_and_stays_so() {
        UUID value = reported(indicator, "2026-01", 1);
        as(STATISTICIAN).get("/observations/" + value).then().body("stage", equalTo("PRELIMINARY"));
        correct(value, 2, "核实");
        as(STATISTICIAN).get("/observations/" + value).then().body("stage", equalTo("REVISED"));
        settle(value, 3, "PRELIMINARY").statusCode(422).body("violations.field", hasItem("stage"));
        settle(value, 3, "FINAL").statusCode(200).body("stage", equalTo("FINAL"));
        settle(value, 3, "REVISED").statusCode(422);
        correct(value, 4, "审计调整");
        as(STATISTICIAN)
                .get("/observations/" + value)
                .then()
                .body("stage", equalTo("FINAL"))
                .body("history.stage", contains("FINAL", "FINAL", "REVISED", "PRELIMINARY"));
    }

    @Test
    void a_value_is_told_as_it_was_known_on_a_day() {
        on("2026-02-10");
        UUID value = reported(indicator, "2026-01", 1);
        on("2026-02-12");
        confirm(value);
        on("2026-03-01");
        correct(value, 9, "更正");
        on("2026-03-05");
        confirm(value);
        for (String who : List.of(STATISTICIAN, "reviewer.370102", "reviewer.3701jt")) {
            boolean own = who.equals(STATISTICIAN);
            known(who, "2026-02-09").body("items", empty());
            known(who, "2026-02-10").body("items.value", own ? contains(1) : empty());
            known(who, "2026-02-28").body("items.value", contains(1)).body("items.version", contains(2));
            known(who, "2026-03-02").body("items.value", own ? contains(9) : empty());
            known(who, "2026-03-05").body("items.value", contains(9)).body("items.knownUntil", contains(nullValue()));
        }
        known("reviewer.370102sf", "2026-03-05").body("items", empty());
    }

    private ValidatableResponse known(String who, String day) {
        return as(who).get("/observations/known?on=" + day + "&indicator=" + indicator)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?indicator=A1", "?on=2026-02-30&indicator=A1", "?on=2026-02-01", "?on=x&unit=370102JT"})
    void what_was_known_needs_a_day_and_a_subject(String query) {
        as(STATISTICIAN).get("/observations/known" + query).then().statusCode(400);
    }

    @Test
    void a_locked_period_stays_as_it_is_but_for_whom_an_exception_is_made() {
        UUID value = reported(indicator, "2026-01", 1);
        UUID lock = lock("2026Q1");
        report(indicator, "2026-03", 1).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:period-locked"));
        settle(value, 2, "REVISED").statusCode(409);
        as(REVIEWER)
                .header("If-Match", "\"v1\"")
                .post("/observations/" + value + "/confirmation")
                .then()
                .statusCode(409);
        grid("ALL_OR_NOTHING", List.of(cell(indicator, "2026-02", 1)))
                .body("cells[0].faults.field", contains("period"));
        reported(indicator, "2026-04", 1);
        as(SUPERVISOR)
                .body(Map.of("unit", "370102JT", "firstDay", "2026-02-12", "lastDay", "2026-02-13", "reason", "系统故障"))
                .post("/locks/" + lock + "/exceptions")
                .then()
                .statusCode(201);
        report(indicator, "2026-03", 1).statusCode(409);
        on("2026-02-13");
        reported(indicator, "2026-03", 1);
        on("2026-02-14");
        settle(value, 2, "REVISED").statusCode(409);
        as(STATISTICIAN).get("/locks/" + lock + "/exceptions").then().body("items.reason", contains("系统故障"));
        as("drafter.370102sf").get("/locks/" + lock + "/exceptions").then().body("items", empty());
    }

    @Test
    void a_lock_is_lifted_once_and_holds_from_its_first_day() {
        UUID later = Measuring.id(as(SUPERVISOR)
                .body(Map.of("period", "2026", "indicator", indicator, "lockedFrom", "2026-02-11", "reason", "年报"))
                .post("/locks")
                .then());
        reported(indicator, "2026-01", 1);
        on("2026-02-11");
        report(indicator, "2026-02", 1).statusCode(409);
        as(SUPERVISOR)
                .body(Map.of("reason", "延长填报"))
                .post("/locks/" + later + "/lifting")
                .then()
                .statusCode(200)
                .body("liftedAt", equalTo("2026-02-11T04:00:00Z"));
        reported(indicator, "2026-02", 1);
        as(SUPERVISOR)
                .body(Map.of("reason", "再来"))
                .post("/locks/" + later + "/lifting")
                .then()
                .statusCode(409);
        as(STATISTICIAN).get("/locks").then().body("items.id", hasItem(later.toString()));
        as("reviewer.370121t1").get("/locks").then().body("items.id", not(hasItem(later.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"period", "lockedFrom", "reason"})
    void a_wrong_lock_names_its_field(String field) {
        Map<String, Object> lock = new HashMap<>(Map.of("period", "2026", "lockedFrom", "2026-01-01", "reason", "a"));
        lock.put(field, field.equals("lockedFrom") ? null : "");
        as(SUPERVISOR).body(lock).post("/locks").then().statusCode(422).body("violations.field", hasItem(field));
    }

    /** Who asks for that very moment finds one state, not none. */
    @Test
    void a_state_ends_in_the_moment_in_which_the_next_begins() {
        QuarkusMock.installMockForType(new Ticking(), Clock.class);
        UUID value = confirmed(indicator, "2026-01", 1);
        correct(value, 2, "核实");
        Map<String, Object> correction = cell(indicator, "2026-01", 3);
        correction.putAll(Map.of("version", 3, "reason", "核实"));
        grid("VALID_ONLY", List.of(correction)).body("cells.outcome", contains("CORRECTED"));
        assertThat(Database.number(Measuring.DB, """
                select count(*) from observation_history before
                join observation_history next using (observation_id)
                where observation_id = ? and next.version = before.version + 1
                    and next.changed_at = before.superseded_at
                """, value)).isEqualTo(3);
    }
}
