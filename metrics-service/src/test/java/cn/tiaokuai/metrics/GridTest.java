package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.cell;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.grid;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many values at once, each with an answer of its own. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class GridTest {

    private String indicator;

    @BeforeEach
    void there_is_an_indicator() {
        Measuring.awaitDirectory();
        indicator = indicator();
    }

    @Test
    void every_cell_of_a_grid_has_its_answer() {
        UUID value = reported(indicator, "2026-01", 1);
        Map<String, Object> correction = cell(indicator, "2026-01", 2);
        correction.putAll(Map.of("version", 1, "reason", "核实", "qualifier", "ABOUT"));
        Map<String, Object> unknown = cell(indicator, "2026-03", 3);
        unknown.put("indicator", "NO-SUCH");
        List<Map<String, Object>> cells = List.of(
                correction,
                cell(indicator, "2026-02", 5),
                unknown,
                cell(indicator, "2026-02", 6),
                cell(indicator, "2026Q1", 1));
        grid("ALL_OR_NOTHING", cells)
                .statusCode(200)
                .body("saved", equalTo(false))
                .body("cells.outcome", contains("FITS", "FITS", "REFUSED", "REFUSED", "REFUSED"))
                .body("cells[2].faults.field", contains("indicator"));
        as(STATISTICIAN).get("/observations/" + value).then().body("version", equalTo(1));
        grid("VALID_ONLY", cells)
                .body("saved", equalTo(true))
                .body("cells.outcome", contains("CORRECTED", "CREATED", "REFUSED", "REFUSED", "REFUSED"))
                .body("cells[0].version", equalTo(2))
                .body("cells[3].faults.field", contains("period"));
        as(STATISTICIAN)
                .get("/observations/" + value)
                .then()
                .body("value", equalTo(2))
                .body("qualifier", equalTo("ABOUT"))
                .body("history.reason", contains("核实", null));
    }

    @Test
    void a_cell_corrects_only_what_it_has_seen() {
        reported(indicator, "2026-01", 1);
        Map<String, Object> blind = cell(indicator, "2026-01", 2);
        Map<String, Object> stale = cell(indicator, "2026-01", 2);
        stale.putAll(Map.of("version", 7, "reason", "a"));
        Map<String, Object> mute = cell(indicator, "2026-01", 2);
        mute.put("version", 1);
        for (Map<String, Object> wrong : List.of(blind, stale, mute)) {
            grid("VALID_ONLY", List.of(wrong)).body("cells.outcome", contains("REFUSED"));
        }
        grid("VALID_ONLY", List.of(cell(indicator, "2026-01", 1))).body("cells.outcome", contains("UNCHANGED"));
    }

    @Test
    void another_source_is_a_correction_too() {
        reported(indicator, "2026-01", 1);
        Map<String, Object> elsewhere = cell(indicator, "2026-01", 1);
        elsewhere.put("source", "年报");
        grid("VALID_ONLY", List.of(elsewhere)).body("cells.outcome", contains("REFUSED"));
        elsewhere.putAll(Map.of("version", 1, "reason", "以年报为准"));
        grid("VALID_ONLY", List.of(elsewhere)).body("cells.outcome", contains("CORRECTED"));
        as(STATISTICIAN).get("/observations?indicator=" + indicator).then().body("items.source", contains("年报"));
        as(STATISTICIAN)
                .body(Map.of("source", "另一份台账", "cells", List.of(cell(indicator, "2026-01", 1))))
                .put("/observations/grid")
                .then()
                .body("cells.outcome", contains("UNCHANGED"));
    }

    @Test
    void a_cell_is_held_to_what_a_single_value_is_held_to() {
        for (String source : List.of("台账\t第3页", "台账\n第3页", "长".repeat(2001))) {
            boolean fits = source.equals("台账\t第3页");
            Map<String, Object> cell = cell(indicator, "2026-01", 1);
            cell.put("source", source);
            grid("ALL_OR_NOTHING", List.of(cell, cell(indicator, "2026-13", 1)))
                    .body("cells[0].outcome", equalTo(fits ? "FITS" : "REFUSED"));
            as(STATISTICIAN).body(cell).post("/observations").then().statusCode(fits ? 201 : 422);
        }
    }

    @Test
    void a_cell_unlike_the_units_own_history_is_told_whether_it_is_saved_or_not() {
        List<Map<String, Object>> usual = new ArrayList<>();
        for (int month = 1; month <= 7; month++) {
            usual.add(cell(indicator, "2025-0" + month, 10 + month % 2));
        }
        grid("ALL_OR_NOTHING", usual).body("cells.findings.flatten()", empty());
        List<Map<String, Object>> next =
                List.of(cell(indicator, "2025-08", 1000), cell(indicator, "2025-09", 11), cell("NONE", "2025-10", 1));
        for (String mode : List.of("ALL_OR_NOTHING", "VALID_ONLY")) {
            grid(mode, next)
                    .body("cells[0].findings.kind", contains("OUTLIER"))
                    .body("cells[1].findings", empty())
                    .body("cells[2].findings", empty());
        }
    }

    @Test
    void a_corrected_cell_undoes_what_counted_and_is_confirmed_again() {
        UUID target = Measuring.target(indicator, 45);
        UUID value = confirmed(indicator, "2026-01", 45);
        Map<String, Object> correction = cell(indicator, "2026-01", 40);
        correction.putAll(Map.of("version", 2, "reason", "核实"));
        grid("VALID_ONLY", List.of(correction)).body("cells.outcome", contains("CORRECTED"));
        as(REVIEWER).get("/targets/" + target).then().body("state", equalTo("OPEN"));
        as("reviewer.370102").get("/observations/" + value).then().statusCode(404);
        Measuring.awaitOutbox();
        assertThat(Measuring.announcements(TargetAchieved.class, target)).hasSize(1);
    }

    @Test
    void a_full_grid_is_one_entry_of_the_audit() {
        long before = Database.number(Measuring.DB, "select count(*) from audit where unit_code = '370102JT'");
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int year = 2000; year < 2016; year++) {
            for (int month = 1; month <= 12; month++) {
                cells.add(cell(indicator, "%d-%02d".formatted(year, month), month));
            }
        }
        grid("ALL_OR_NOTHING", cells).body("cells", hasSize(192)).body("saved", equalTo(true));
        assertThat(Database.number(Measuring.DB, "select count(*) from audit where unit_code = '370102JT'"))
                .isEqualTo(before + 1);
        grid("ALL_OR_NOTHING", Collections.nCopies(201, cell(indicator, "2026-01", 1)))
                .statusCode(422);
        grid("ALL_OR_NOTHING", List.of()).statusCode(422);
    }
}
