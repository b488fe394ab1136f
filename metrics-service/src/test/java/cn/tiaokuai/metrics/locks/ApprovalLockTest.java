package cn.tiaokuai.metrics.locks;

import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.happened;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.contracts.ReportReopened;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Approved reports lock the year that they tell of; each test has a year of its own, for no other test reports of it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ApprovalLockTest {

    private static final AtomicInteger YEARS = new AtomicInteger(2003);

    private final int year = YEARS.incrementAndGet();
    private final UUID report = UUID.randomUUID();
    private String indicator;

    @BeforeEach
    void there_is_an_indicator() {
        Measuring.awaitDirectory();
        indicator = indicator();
    }

    private ObjectNode approved(String at) {
        ObjectNode event = about(ReportApproved.class);
        ((ObjectNode) event.get("data")).put("kind", "ANNUAL").put("year", year).put("approvedAt", at);
        return event;
    }

    private ObjectNode reopened(String approvedAt) {
        ObjectNode event = about(ReportReopened.class);
        ((ObjectNode) event.get("data")).put("approvedAt", approvedAt);
        return event;
    }

    private ObjectNode about(Class<? extends Event> type) {
        ObjectNode event = (ObjectNode) Measuring.read(Samples.of(type));
        event.put("id", UUID.randomUUID().toString()).put("subject", report.toString());
        ((ObjectNode) event.get("data")).put("reportId", report.toString());
        return event;
    }

    private void isLocked() {
        report(indicator, year + "-03", 1).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:period-locked"));
    }

    @Test
    void the_year_of_an_approved_report_is_locked_for_its_unit_alone() {
        happened(approved("2026-01-12T02:30:00Z"));
        isLocked();
        report(indicator, (year + 30) + "-03", 1).statusCode(201);
        as("drafter.370102sf").get("/locks").then().body("items.period", not(hasItem(String.valueOf(year))));
        as(SUPERVISOR)
                .get("/locks?unit=370102JT")
                .then()
                .statusCode(200)
                .body("items.find { it.period == '" + year + "' }.onlyUnit", equalTo("370102JT"));
        as("supervisor.370102").get("/locks?unit=370121T1").then().statusCode(404);
    }

    @Test
    void an_approval_that_is_taken_back_opens_it_again_and_the_next_locks_it_again() {
        happened(approved("2026-01-12T02:30:00Z"));
        happened(reopened("2026-01-12T02:30:00Z"));
        report(indicator, year + "-03", 1).statusCode(201);
        happened(approved("2026-01-13T02:30:00Z"));
        report(indicator, year + "-04", 1).statusCode(409);
    }

    @Test
    void an_approval_that_was_taken_back_before_it_was_heard_of_locks_nothing() {
        happened(reopened("2026-01-12T02:30:00Z"));
        happened(approved("2026-01-12T02:30:00Z"));
        report(indicator, year + "-03", 1).statusCode(201);
    }

    @Test
    void an_approval_that_comes_twice_is_lifted_once_and_for_all() {
        happened(approved("2026-01-12T02:30:00Z"));
        happened(approved("2026-01-12T02:30:00Z"));
        happened(reopened("2026-01-12T02:30:00Z"));
        report(indicator, year + "-03", 1).statusCode(201);
    }

    @Test
    void reports_of_no_whole_year_and_events_of_before_years_were_told_lock_nothing() {
        ObjectNode special = approved("2026-01-12T02:30:00Z");
        ((ObjectNode) special.get("data")).put("kind", "SPECIAL");
        happened(special);
        ObjectNode before = approved("2026-01-13T02:30:00Z");
        ((ObjectNode) before.get("data")).remove("kind");
        ((ObjectNode) before.get("data")).remove("year");
        happened(before);
        report(indicator, year + "-03", 1).statusCode(201);
    }

    @Test
    void the_unit_itself_neither_lifts_it_nor_excepts_itself_and_its_superior_grants_days() {
        happened(approved("2026-01-12T02:30:00Z"));
        String lock = as(STATISTICIAN)
                .get("/locks?limit=200")
                .then()
                .extract()
                .path("items.find { it.period == '" + year + "' }.id");
        as(SUPERVISOR)
                .body(Map.of("reason", "x"))
                .post("/locks/" + lock + "/lifting")
                .then()
                .statusCode(403);
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        Map<String, String> days = Map.of("unit", "370102JT", "firstDay", today, "lastDay", today, "reason", "审计调整");
        as("reviewer.3701sf")
                .body(days)
                .post("/locks/" + lock + "/exceptions")
                .then()
                .statusCode(404);
        as(SUPERVISOR).body(days).post("/locks/" + lock + "/exceptions").then().statusCode(201);
        report(indicator, year + "-03", 1).statusCode(201);
    }
}
