package cn.tiaokuai.keycloak.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    private static final int MOST = 1_000;

    @Test
    void what_is_written_is_read() {
        List<List<String>> rows = List.of(List.of("代码", "名称"), List.of("01A", "=1+1 & <b>\u0007"), List.of("", "x"));
        assertThat(Workbook.read(WrittenWorkbook.of(rows), MOST))
                .containsExactly(List.of("代码", "名称"), List.of("01A", "=1+1 & <b>"), List.of("", "x"));
    }

    @Test
    void words_are_shared_numbers_are_plain_and_days_are_days() {
        byte[] file = file(
                "<row><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row>"
                        + "<row/><row><c r='A3'><v>3.70102E5</v></c><c r='B3' t='str'><f>1+1</f><v>2</v></c><c r='C3'><v>46023</v></c></row>",
                "<si><r><t>代</t></r><r><t>码</t></r><rPh><t>dai</t></rPh></si><si><t>启用日期</t></si>");
        assertThat(Workbook.read(file, MOST))
                .containsExactly(List.of("代码", "", "启用日期"), List.of("370102", "2", "2026-01-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE a [<!ENTITY e 'eeeeeeee'>]><worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row>",
                ""
            })
    void what_is_broken_or_wants_entities_is_refused(String sheet) {
        byte[] file = zip(parts(sheet, ""));
        assertThatThrownBy(() -> Workbook.read(file, MOST)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_number_that_would_grow_stays_as_it_is() {
        assertThat(Workbook.read(file("<row><c><v>1E999999999</v></c></row>", ""), MOST))
                .containsExactly(List.of("1E999999999"));
    }

    @Test
    void what_unfolds_to_more_than_it_should_is_refused_before_it_does() {
        Map<String, byte[]> parts = parts("<worksheet/>", "");
        parts.put("xl/media/bomb", new byte[30_000_000]);
        byte[] bomb = zip(parts);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> Workbook.read(bomb, MOST))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("过大");
    }

    @Test
    void columns_far_to_the_right_are_not_made() {
        assertThat(Workbook.read(
                        file("<row><c r='A1' t='str'><v>a</v></c><c r='XFD1' t='str'><v>b</v></c></row>", ""), MOST))
                .containsExactly(List.of("a"));
    }

    @Test
    void no_more_rows_than_wanted_are_read() {
        assertThat(Workbook.read(file("<row><c t='str'><v>a</v></c></row>".repeat(50), ""), 7))
                .hasSize(7);
    }

    private static byte[] file(String rows, String shared) {
        return zip(parts("<worksheet><sheetData>" + rows + "</sheetData></worksheet>", shared));
    }

    private static Map<String, byte[]> parts(String sheet, String shared) {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put(
                "xl/workbook.xml",
                ("<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet r:id='r9'/>"
                                + "</sheets></workbook>")
                        .getBytes(UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r9' Target='/xl/worksheets/first.xml'/></Relationships>"
                        .getBytes(UTF_8));
        parts.put("xl/sharedStrings.xml", ("<sst>" + shared + "</sst>").getBytes(UTF_8));
        parts.put("xl/worksheets/first.xml", sheet.getBytes(UTF_8));
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }
}
