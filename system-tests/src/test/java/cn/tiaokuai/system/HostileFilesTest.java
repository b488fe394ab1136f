package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are sent to be read: nothing in them is looked up, unfolds without end, or is written anywhere by its name. */
class HostileFilesTest {

    private static final String SECRET = "nobody may read this";

    /** Where files go in, with what they are taken for there. */
    enum Door {
        ANALYSIS("/api/reports/analyses", "word/document.xml"),
        REPORT("", "word/document.xml"),
        VALUES("/api/metrics/imports", "xl/worksheets/sheet1.xml"),
        TARGETS("/api/metrics/targets/imports", "xl/worksheets/sheet1.xml");

        private final String path;
        private final String part;

        Door(String path, String part) {
            this.path = path;
            this.part = part;
        }
    }

    @TempDir
    private Path folder;

    private final Api api = TestedSystem.get().api();
    private Path secret;
    private Listening elsewhere;

    @BeforeEach
    void there_is_something_to_find() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), SECRET);
        elsewhere = Listening.open(SECRET);
    }

    @AfterEach
    void and_nobody_has_looked() {
        elsewhere.close();
        assertThat(elsewhere.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void entities_are_not_looked_up_and_do_not_unfold(Door door) throws IOException {
        for (String declared : List.of(
                "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY x SYSTEM \"" + elsewhere.address() + "\">",
                "<!ENTITY % y SYSTEM \"" + elsewhere.address() + "\"> %y; <!ENTITY x \"\">",
                unfolding())) {
            requireRefused(send(door, office(door, xml -> "<!DOCTYPE a [" + declared + "]>" + xml)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_small_file_that_unfolds_to_a_large_one_is_refused(Door door) throws IOException {
        byte[] large = new byte[400 * 1024 * 1024];
        requireRefused(send(door, zip(Map.of(door.part, large))));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_of_very_many_parts_is_refused(Door door) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 60_000; i++) {
            parts.put("part-" + i, new byte[0]);
        }
        requireRefused(send(door, zip(parts)));
    }

    @ParameterizedTest
    @EnumSource
    void names_in_a_file_lead_nowhere(Door door) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path target = folder.resolve("written");
        for (String name :
                List.of("../".repeat(20) + target.toString().substring(1), target.toString(), "..\\..\\written")) {
            parts.put(name, "written".getBytes(UTF_8));
        }
        parts.put(door.part, content(door, "一、工作"));
        requireTakenOrRefused(send(door, zip(parts)));
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_file_is_refused(Door door) throws IOException {
        byte[] whole = office(door, xml -> xml);
        for (int length : List.of(4, 40, whole.length / 2, whole.length - 10)) {
            requireRefused(send(door, Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void nothing_outside_is_fetched_for_a_text_when_it_comes_in_or_goes_out() throws IOException {
        String address = elsewhere.address();
        byte[] linked = zip(Map.of(
                "word/document.xml",
                ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:body><w:p><w:r><w:t>一、工作</w:t></w:r><w:r><w:drawing><a:blip"
                                + " r:link=\"rId1\" r:embed=\"rId1\"/></w:drawing></w:r></w:p></w:body></w:document>")
                        .getBytes(UTF_8),
                "word/_rels/document.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                                + " TargetMode=\"External\" Target=\"" + address + "\"/></Relationships>")
                        .getBytes(UTF_8)));
        byte[] html = ("<html><head><link rel=stylesheet href=\"" + address + "\"><base href=\"" + address
                        + "\"></head><body>"
                        + "<h1>一、工作</h1><img src=\"" + address + "\"><iframe src=\"" + secret.toUri()
                        + "\"></iframe><script src=\"" + address
                        + "\"></script><p style=\"background:url(" + address + ")\">一段。</p></body></html>")
                .getBytes(UTF_8);
        byte[] markdown = ("# 一、工作\n\n![图](" + address + ")\n\n<img src=\"" + address + "\">\n\n一段。\n").getBytes(UTF_8);
        for (byte[] file : List.of(linked, html, markdown)) {
            Thing report = draft();
            requireTakenOrRefused(into(report, file));
            for (String format : List.of("docx", "pdf", "html", "md", "txt")) {
                Answer out = drafter().get("/api/reports/" + report.get("id") + "/export?format=" + format);
                assertThat(out.status()).as(out.request()).isLessThan(500).isNotEqualTo(502);
                assertThat(out.response().body()).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void what_is_no_picture_or_too_large_a_one_is_refused() throws IOException {
        Thing report = draft();
        byte[] picture = ReportThings.newPicture();
        for (byte[] file : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8),
                "<html><script>alert(1)</script></html>".getBytes(UTF_8),
                "GIF89a".getBytes(UTF_8),
                Arrays.copyOf(picture, picture.length / 2),
                wide(60_000),
                wide(-1))) {
            requireRefused(drafter().send("POST", "/api/reports/" + report.get("id") + "/images", null, file));
        }
    }

    private Answer send(Door door, byte[] file) {
        return door == Door.REPORT
                ? into(draft(), file)
                : api.as(door == Door.TARGETS ? "supervisor.370102" : "drafter.370102jt")
                        .send("POST", door.path, null, file);
    }

    private Answer into(Thing report, byte[] file) {
        return drafter().send("POST", "/api/reports/" + report.get("id") + "/imports", report.get("etag"), file);
    }

    private Thing draft() {
        return new ReportThings(api, Owner.BUREAU).draft();
    }

    private Api.Caller drafter() {
        return api.as("drafter.370102jt");
    }

    private static void requireRefused(Answer answer) {
        requireTakenOrRefused(answer);
        assertThat(answer.status())
                .as(answer.request() + answer.response().body())
                .isBetween(400, 499);
        assertThat(answer.json().path("title").asText()).isNotBlank();
    }

    private static void requireTakenOrRefused(Answer answer) {
        assertThat(answer.status())
                .as(answer.request() + answer.response().body())
                .isLessThan(500);
        assertThat(answer.response().body()).doesNotContain(SECRET);
    }

    private static byte[] office(Door door, Function<String, String> declared) throws IOException {
        String content = new String(content(door, "&x;"), UTF_8);
        return zip(Map.of(
                door.part,
                ("<?xml version=\"1.0\"?>" + declared.apply(content)).getBytes(UTF_8),
                "xl/workbook.xml",
                ("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet"
                                + " name=\"a\" sheetId=\"1\"/></sheets></workbook>")
                        .getBytes(UTF_8)));
    }

    private static byte[] content(Door door, String text) {
        return (door.part.startsWith("word")
                        ? "<w:document"
                                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                                + text + "</w:t></w:r></w:p></w:body></w:document>"
                        : "<worksheet"
                                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                                + " r=\"1\"><c r=\"A1\""
                                + " t=\"inlineStr\"><is><t>" + text + "</t></is></c></row></sheetData></worksheet>")
                .getBytes(UTF_8);
    }

    private static String unfolding() {
        StringBuilder entities = new StringBuilder("<!ENTITY x0 \"" + "长".repeat(100) + "\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY x")
                    .append(i)
                    .append(" \"")
                    .append(("&x" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return entities + "<!ENTITY x \"&x9;\">";
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The beginning of a PNG file as wide and as high as this, which is all that it takes to ask for that much memory. */
    private static byte[] wide(int side) {
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(side)
                .putInt(side)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(head);
        return Stream.of(
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13},
                        head,
                        ByteBuffer.allocate(4).putInt((int) sum.getValue()).array())
                .collect(
                        ByteArrayOutputStream::new,
                        ByteArrayOutputStream::writeBytes,
                        (all, more) -> all.writeBytes(more.toByteArray()))
                .toByteArray();
    }
}
