package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values out of files, and the files handed back. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ImportsTest {

    private static final String HEADER = "单位名称,指标代码,期间,数值,来源\n";
    private String indicator;

    @BeforeEach
    void there_is_an_indicator() {
        Measuring.awaitDirectory();
        indicator = indicator();
    }

    private String row(String period, String value) {
        return "交通局,%s,%s,%s,台账\n".formatted(indicator, period, value);
    }

    private static ValidatableResponse take(byte[] file, String query) {
        return as(STATISTICIAN)
                .contentType("application/octet-stream")
                .body(file)
                .post("/imports" + query)
                .then();
    }

    private static ValidatableResponse take(String file, String query) {
        return take(file.getBytes(UTF_8), query);
    }

    private static byte[] handedBack(ValidatableResponse taken) {
        String id = taken.extract().path("id");
        return as(STATISTICIAN)
                .get("/imports/" + id + "/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
    }

    private ValidatableResponse values() {
        return as(STATISTICIAN).get("/observations?indicator=" + indicator).then();
    }

    @Test
    void one_wrong_row_keeps_all_out_unless_the_valid_ones_are_asked_for() {
        String file = HEADER + row("2026-01", "\"1,234.5\"") + row("2026-02", "N/A") + row("2026-03", "超过85");
        take(file, "")
                .statusCode(201)
                .body("saved", equalTo(false))
                .body("format", equalTo("CSV"))
                .body("created", equalTo(2))
                .body("refused", equalTo(1))
                .body("errors.row", contains(3))
                .body("errors.field", contains("value"));
        values().body("items", empty());
        take(file, "?mode=VALID_ONLY&name=月报.csv")
                .body("saved", equalTo(true))
                .body("created", equalTo(2))
                .body("refused", equalTo(1));
        values().body("items.period", hasSize(2))
                .body("items.value", hasItem(1234.5f))
                .body("items.qualifier", hasItem("MORE_THAN"))
                .body("items.source", not(hasItem("导入：月报.csv")));
        take(file, "?mode=VALID_ONLY").body("unchanged", equalTo(2)).body("created", equalTo(0));
    }

    @Test
    void the_file_is_handed_back_with_what_was_said_to_each_row() {
        String back = new String(
                handedBack(take(HEADER + row("2026-01", "1") + row("2026-13", "2"), "?mode=VALID_ONLY")), UTF_8);
        List<String> lines = back.lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF单位名称,").endsWith(",导入结果,说明");
        assertThat(lines.get(1)).endsWith(",新增,");
        assertThat(lines.get(2)).contains(",有误,period：");
        take(back, "").body("refused", equalTo(1)).body("unchanged", equalTo(1));
    }

    @Test
    void nothing_that_is_handed_back_is_a_formula() {
        String file = HEADER + "=HYPERLINK(\"http://a\"),%s,2026-01,1,@SUM(A1)\n".formatted(indicator);
        String back = new String(handedBack(take(file, "")), UTF_8);
        assertThat(back).contains("'=HYPERLINK").contains("'@SUM(A1)");
    }

    @Test
    void a_file_of_an_old_chinese_spreadsheet_is_read() {
        byte[] file = (HEADER + row("2026-01", "约3")).getBytes(Charset.forName("GB18030"));
        take(file, "").body("saved", equalTo(true));
        values().body("items.qualifier", contains("ABOUT")).body("items.source", contains("台账"));
    }

    @Test
    void a_value_unlike_the_units_own_history_is_taken_and_told_at_its_row() {
        String usual = IntStream.rangeClosed(1, 7)
                .mapToObj(month -> row("2025-0" + month, Integer.toString(10 + month % 2)))
                .collect(joining());
        take(HEADER + usual, "").body("saved", equalTo(true)).body("remarks", empty());
        String next = HEADER + row("2025-08", "1000") + row("2025-09", "11");
        take(next + row("2025-10", "N/A"), "")
                .body("saved", equalTo(false))
                .body("refused", equalTo(1))
                .body("remarks.row", contains(2));
        ValidatableResponse taken = take(next, "");
        taken.body("saved", equalTo(true))
                .body("refused", equalTo(0))
                .body("remarks.row", contains(2))
                .body("remarks[0].message", containsString("与本单位历史数据相比异常"));
        List<String> lines = new String(handedBack(taken), UTF_8).lines().toList();
        assertThat(lines.get(1)).contains(",新增,与本单位历史数据相比异常");
        assertThat(lines.get(2)).endsWith(",新增,");
        take(HEADER + row("2025-09", "11"), "").body("unchanged", equalTo(1)).body("remarks", empty());
    }

    private byte[] workbook(Object... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet page = workbook.newWorksheet("数据");
            List<String> header = List.of("指标代码", "期间", "数值");
            for (int column = 0; column < header.size(); column++) {
                page.value(0, column, header.get(column));
            }
            for (int i = 0; i < values.length; i++) {
                page.value(i + 1, 0, indicator);
                page.value(i + 1, 1, "2026-0" + (i + 1));
                if (values[i] instanceof Number number) {
                    page.value(i + 1, 2, number);
                } else {
                    page.value(i + 1, 2, values[i].toString());
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_workbook_is_read_and_handed_back() throws IOException {
        ValidatableResponse taken = take(workbook(0.1 + 0.2, "不足12", "=1+1"), "?mode=VALID_ONLY&name=a.xlsx");
        taken.body("format", equalTo("XLSX")).body("created", equalTo(2)).body("errors.row", contains(4));
        values().body("items.value", hasItem(0.3f))
                .body("items.qualifier", hasItem("LESS_THAN"))
                .body("items.source", hasItem("导入：a.xlsx"));
        try (ReadableWorkbook back = new ReadableWorkbook(new ByteArrayInputStream(handedBack(taken)))) {
            List<Row> rows = back.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(3)).isEqualTo("导入结果");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("新增");
            assertThat(rows.get(3).getCellText(4)).contains("value");
        }
    }

    @Test
    void other_systems_push_lines_of_json_and_may_send_them_again() {
        String key = UUID.randomUUID().toString();
        String file = """
                {"indicator":"INDICATOR","period":"2026-01","value":12345678901234567.123456,"source":"接口"}
                {"indicator":"INDICATOR","period":"2026-02","value":"约2","unit":"x","source":"接口"}
                {"indicator":
                """.replace("INDICATOR", indicator);
        for (int i = 0; i < 2; i++) {
            as(STATISTICIAN)
                    .contentType("application/x-ndjson")
                    .header("Idempotency-Key", key)
                    .body(file.getBytes(UTF_8))
                    .post("/imports?mode=VALID_ONLY")
                    .then()
                    .statusCode(201)
                    .body("created", equalTo(1))
                    .body("errors.row", hasItem(3));
        }
        assertThat(Database.rows(
                        Measuring.DB, "select value::text as v from observation where indicator = ?", indicator))
                .extracting(row -> row.get("v"))
                .containsExactly("12345678901234567.123456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "期间,数值\n2026-01,1\n", "指标代码,期间,数值\n", "指标代码,期间,\"数值\n", "PK\u0003\u0004nonsense"})
    void what_cannot_be_read_is_told(String file) {
        take(file, "").statusCode(anyOf(is(400), is(422))).contentType("application/problem+json");
    }

    @Test
    void a_small_file_that_unpacks_to_a_large_one_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 101; i++) {
                zip.write(zeros);
            }
        }
        take(bytes.toByteArray(), "")
                .statusCode(422)
                .body("detail", equalTo("展开后过大"))
                .body("type", equalTo("urn:tiaokuai:problem:unreadable-file"));
    }

    @Test
    void too_many_rows_are_refused() {
        take(HEADER + row("2026-01", "1").repeat(20_001), "").statusCode(422).body("detail", containsString("20000"));
    }

    @Test
    void an_import_is_the_units_own() {
        String id = take(HEADER + row("2026-01", "1"), "").extract().path("id");
        as("reviewer.370102jt").get("/imports").then().body("items.id", hasItem(id));
        for (String other : List.of("reviewer.370102", "reviewer.370102sf")) {
            as(other).get("/imports").then().body("items.id", not(hasItem(id)));
            as(other).get("/imports/" + id + "/file").then().statusCode(404);
        }
    }
}
