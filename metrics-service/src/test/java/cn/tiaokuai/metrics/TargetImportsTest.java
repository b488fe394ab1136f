package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Targets out of files; those of the bureau and the sibling are set by the district, which imports. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class TargetImportsTest {

    private static final String HEADER = "单位名称,单位代码,指标代码,年度,基期值,目标值,性质,原因\n";
    private String indicator;

    @BeforeEach
    void there_is_an_indicator_of_the_district() {
        Measuring.awaitDirectory();
        indicator = indicator(SUPERVISOR, Map.of());
    }

    private String row(String unit, String value, String reason) {
        return "某单位,%s,%s,2026,30,%s,约束性,%s\n".formatted(unit, indicator, value, reason);
    }

    private static ValidatableResponse take(String username, byte[] file, String query) {
        return as(username)
                .contentType("application/octet-stream")
                .body(file)
                .post("/targets/imports" + query)
                .then();
    }

    private static ValidatableResponse take(String file, String query) {
        return take(SUPERVISOR, file.getBytes(UTF_8), query);
    }

    private static List<String> handedBack(ValidatableResponse taken) {
        String id = taken.extract().path("id");
        return as(SUPERVISOR)
                .get("/targets/imports/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private ValidatableResponse targets() {
        return as(SUPERVISOR).get("/targets?indicator=" + indicator).then();
    }

    private UUID only() {
        return UUID.fromString(targets().body("items", hasSize(1)).extract().path("items[0].id"));
    }

    @Test
    void one_wrong_row_keeps_all_out_unless_the_valid_ones_are_asked_for() {
        String file = HEADER + row("370102JT", "45", "") + row("370102SF", "N/A", "") + row("3701JT", "9", "");
        take(file, "")
                .statusCode(201)
                .body("saved", equalTo(false))
                .body("created", equalTo(1))
                .body("refused", equalTo(2))
                .body("errors.row", contains(3, 4))
                .body("errors.field", contains("value", "unit"));
        targets().body("items", empty());
        List<String> back = handedBack(take(file, "?mode=VALID_ONLY&name=分解表.csv")
                .body("saved", equalTo(true))
                .body("created", equalTo(1)));
        assertThat(back.get(1)).endsWith(",新增,");
        assertThat(back.get(2)).contains(",有误,value：不是数");
        assertThat(back.get(3)).contains(",有误,unit：只能为本单位及下级单位设定目标");
        targets()
                .body("items.unit", contains("370102JT"))
                .body("items.value", contains(45))
                .body("items.baseline", contains(30))
                .body("items.nature", contains("BINDING"));
    }

    @Test
    void a_target_that_is_there_gets_a_new_version_with_the_reason_of_its_row() {
        take(HEADER + row("370102JT", "45", ""), "").body("created", equalTo(1));
        take(HEADER + row("370102JT", "45.0", ""), "").body("unchanged", equalTo(1));
        take(HEADER + row("370102JT", "50", ""), "")
                .body("errors.field", contains("reason"))
                .body("errors[0].message", containsString("版次 1"));
        take(HEADER + row("370102JT", "50", "上级调整任务"), "")
                .body("corrected", equalTo(1))
                .body("saved", equalTo(true));
        as(SUPERVISOR)
                .get("/targets/" + only() + "/versions")
                .then()
                .body("items.reason", contains("上级调整任务", null))
                .body("items.value", contains(50, 45));
    }

    @Test
    void whoever_names_a_revision_changes_that_one_only() {
        String header = "单位代码,指标代码,年度,目标值,原因,版次\n";
        String row = "370102JT," + indicator + ",2026,%s,调整,%s\n";
        take(header + row.formatted("45", "1"), "").body("errors.field", contains("revision"));
        take(header + row.formatted("45", ""), "").body("created", equalTo(1));
        take(header + row.formatted("46", "2"), "").body("errors.field", contains("revision"));
        take(header + row.formatted("46", "1"), "").body("corrected", equalTo(1));
    }

    @Test
    void only_the_unit_that_set_a_target_changes_it() {
        String city = indicator("supervisor.3701", Map.of());
        UUID target = Measuring.id(Measuring.set("supervisor.3701", city, "370102JT", 45));
        String file = HEADER + "某单位,370102JT," + city + ",2026,30,46,约束性,调整\n";
        take(file, "").body("saved", equalTo(false)).body("errors[0].message", equalTo("只有设定目标的单位可以修改"));
        as(SUPERVISOR)
                .get("/targets/" + target)
                .then()
                .body("value", equalTo(45))
                .body("revision", equalTo(1));
    }

    @Test
    void what_is_set_is_told_and_judged_like_a_single_target() {
        confirmed(indicator, "2026-01", 45);
        take(HEADER + row("370102JT", "45", ""), "").body("created", equalTo(1));
        UUID target = only();
        Measuring.announced(TargetSet.class, target);
        Measuring.announced(TargetAchieved.class, target);
        as(SUPERVISOR).get("/targets/" + target).then().body("state", equalTo("ACHIEVED"));
    }

    @Test
    void a_workbook_brings_the_plan_of_each_month() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet page = workbook.newWorksheet("目标");
            List<String> header = List.of(
                    "单位代码", "指标代码", "年度", "目标值", "性质", "一月末", "二月末", "三月末", "四月末", "五月末", "六月末", "七月末", "8月末", "9月末",
                    "10月末", "11月末", "12月末");
            for (int column = 0; column < header.size(); column++) {
                page.value(0, column, header.get(column));
            }
            for (int i = 1; i <= 2; i++) {
                page.value(i, 0, i == 1 ? "370102JT" : "370102SF");
                page.value(i, 1, indicator);
                page.value(i, 2, 2026);
                page.value(i, 3, 60);
                page.value(i, 4, "预期性");
                for (int month = 1; month <= 12; month++) {
                    if (i == 1 || month != 5) {
                        page.value(i, 4 + month, 5 * month);
                    }
                }
            }
        }
        take(SUPERVISOR, bytes.toByteArray(), "?mode=VALID_ONLY&name=a.xlsx")
                .body("format", equalTo("XLSX"))
                .body("created", equalTo(1))
                .body("errors.row", contains(3))
                .body("errors.field", contains("plan"));
        targets()
                .body(
                        "items[0].plan",
                        equalTo(IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> 5 * month)
                                .toList()));
    }

    @Test
    void other_systems_push_lines_of_json_and_may_send_them_again() {
        String key = UUID.randomUUID().toString();
        String file = """
                {"unit":"370102JT","indicator":"INDICATOR","year":2026,"value":45,"nature":"BINDING"}
                {"unit":"370102JT","indicator":"INDICATOR","year":2026,"value":46}
                {"unit":"370102SF","indicator":"INDICATOR","year":1026,"value":"约46","period":"2026"}
                """.replace("INDICATOR", indicator);
        for (int i = 0; i < 2; i++) {
            as(SUPERVISOR)
                    .contentType("application/x-ndjson")
                    .header("Idempotency-Key", key)
                    .body(file.getBytes(UTF_8))
                    .post("/targets/imports?mode=VALID_ONLY")
                    .then()
                    .statusCode(201)
                    .body("created", equalTo(1))
                    .body("errors.row", contains(2, 3, 3))
                    .body("errors.field", contains("row", "row", "value"));
        }
        as(SUPERVISOR).get("/targets/" + only() + "/versions").then().body("items", hasSize(1));
    }

    @Test
    void a_table_without_what_makes_a_target_and_one_that_is_too_long_are_refused() {
        take("单位代码,指标代码,目标值\n370102JT,A,1\n", "").statusCode(422).body("detail", equalTo("缺少列：年度"));
        String many = IntStream.rangeClosed(1, 2001)
                .mapToObj(i -> row("370102JT", "1", ""))
                .collect(joining());
        take(HEADER + many, "").statusCode(422).body("detail", containsString("2000"));
    }

    @Test
    void imports_of_targets_are_the_units_own_and_are_none_of_values() {
        String id = take(HEADER + row("370102JT", "45", ""), "").extract().path("id");
        as("reviewer.370102").get("/targets/imports").then().body("items.id", hasItem(id));
        as("reviewer.370102").get("/imports").then().body("items.id", not(hasItem(id)));
        as("reviewer.370102").get("/imports/" + id + "/file").then().statusCode(404);
        as("reviewer.370102jt").get("/targets/imports").then().body("items.id", not(hasItem(id)));
        as("reviewer.370102jt").get("/targets/imports/" + id + "/file").then().statusCode(404);
        take("drafter.370102jt", HEADER.getBytes(UTF_8), "").statusCode(403);
    }
}
