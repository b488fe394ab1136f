package cn.tiaokuai.metrics.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from files, and what they look like when they are handed back. */
class FilesTest {

    private static final JsonLinesFile JSON =
            new JsonLinesFile(new ObjectMapper(), Titled.fields(ValueColumn.values()));

    private static Sheet read(FileFormat format, byte[] file) throws IOException, FileFormat.Unreadable {
        return format.read(file, 100);
    }

    private static byte[] handedBack(FileFormat format, Sheet sheet, boolean refused) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sheet.Note note = new Sheet.Note(refused ? "有误" : "新增", "与历史数据相比异常", refused);
        format.annotate(sheet, Collections.nCopies(sheet.lines().size(), note), bytes);
        return bytes.toByteArray();
    }

    private static byte[] workbook(double value, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet page = workbook.newWorksheet("数据");
            page.value(0, 0, "数值");
            page.value(1, 0, value);
            page.style(1, 0).format(format).set();
        }
        return bytes.toByteArray();
    }

    @Test
    void rows_have_the_numbers_that_people_count() throws Exception {
        Sheet sheet = read(new CsvFile(), "\n数值,说明\n\n1,a\n,\n\n2,b\n".getBytes(UTF_8));
        assertThat(sheet.header()).containsExactly("数值", "说明");
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(4, 7);
    }

    @ParameterizedTest
    @CsvSource({"0.95, 0%, 95", "0.1234, 0.00%, 12.34", "0.95, 0.00, 0.95", "95, 0\\%, 95"})
    void a_value_is_read_as_it_is_seen(double kept, String format, String seen) throws Exception {
        Sheet sheet = read(new SpreadsheetFile(1_000_000), workbook(kept, format));
        assertThat(sheet.lines().getFirst().cell(0)).isEqualTo(seen);
    }

    static Stream<FileFormat> tables() {
        return Stream.of(new CsvFile(), new SpreadsheetFile(1_000_000));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_file_that_comes_again_does_not_grow(FileFormat format) throws Exception {
        Sheet first = new Sheet(List.of("数值", "说明"), List.of(new Sheet.Line(2, List.of("1", "自己的说明"))));
        Sheet again = read(format, handedBack(format, first, true));
        assertThat(again.header()).isEqualTo(first.header());
        assertThat(read(format, handedBack(format, again, true)).header()).isEqualTo(first.header());
    }

    @Test
    void what_was_taken_with_a_remark_does_not_look_refused() throws Exception {
        Sheet sheet = new Sheet(List.of("数值"), List.of(new Sheet.Line(2, List.of("1"))));
        assertThat(styles(handedBack(new SpreadsheetFile(1_000_000), sheet, true)))
                .contains("FFC7CE");
        assertThat(styles(handedBack(new SpreadsheetFile(1_000_000), sheet, false)))
                .doesNotContain("FFC7CE");
    }

    private static String styles(byte[] workbook) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            return new String(zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(), UTF_8);
        }
    }

    @Test
    void lines_of_json_come_back_whole_whatever_they_are() throws Exception {
        List<String> lines = List.of(
                "{\"indicator\":\"A1\",\"period\":\"2026-01\",\"value\":1.5}",
                "{\"indicator\":\"A1\",\"unit\":{\"code\":1}}",
                "{\"indicator\":\"A1\",\"source\":[\"月报\"]}",
                "[1,2]",
                "{\"indicator\":");
        Sheet sheet = read(JSON, String.join("\n", lines).getBytes(UTF_8));
        assertThat(sheet.lines())
                .extracting(Sheet.Line::broken)
                .containsExactly(null, "不认识的字段：unit", "须为文本或数的字段：source", "不是一个 JSON 对象", "不是一个 JSON 对象");
        assertThat(new String(handedBack(JSON, sheet, true), UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(lines.get(0).replace("}", ",\"导入结果\"")),
                        line -> assertThat(line).contains("\"unit\":{\"code\":1}"),
                        line -> assertThat(line).contains("\"source\":[\"月报\"]"),
                        line -> assertThat(line).contains("\"原文\":\"[1,2]\""),
                        line -> assertThat(line).contains("\"原文\":\"{\\\"indicator\\\":\""));
    }
}
