package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.CITY;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import cn.tiaokuai.report.images.UnusedImages;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures, imports, exports and archive packages through the API. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class FilesTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Random ANY = new Random();

    @Inject
    UnusedImages cleaning;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    /** No two are alike. */
    private static byte[] picture() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, ANY.nextInt());
        image.setRGB(2, 2, ANY.nextInt());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static ValidatableResponse upload(String report, byte[] picture) {
        return as(DRAFTER)
                .contentType("image/png")
                .body(picture)
                .post("/" + report + "/images")
                .then();
    }

    private static ValidatableResponse show(String report, String digest) {
        return save(report, """
            {"title":"x","document":{"type":"doc","content":[
              {"type":"heading","attrs":{"level":1,"numbering":"COMMA"},"content":[{"type":"text","text":"路网"}]},
              {"type":"image","attrs":{"digest":"%s","alt":"路网图"}}]}}
            """.formatted(digest));
    }

    private static ValidatableResponse imported(String report, String type, byte[] file) {
        return editing(DRAFTER, report)
                .contentType(type)
                .body(file)
                .post("/" + report + "/imports")
                .then();
    }

    private static ValidatableResponse exported(String username, String report, String query) {
        return as(username).get("/" + report + "/export?" + query).then();
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void a_picture_is_stored_once_and_comes_back_as_it_was() {
        String report = begun();
        byte[] picture = picture();
        String digest = upload(report, picture)
                .statusCode(201)
                .body("width", equalTo(40))
                .extract()
                .path("digest");
        upload(report, picture).statusCode(200).body("digest", equalTo(digest));
        byte[] seen = as(DRAFTER)
                .get("/" + report + "/images/" + digest)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(seen).isEqualTo(picture);
    }

    @Test
    void what_is_no_picture_is_refused() {
        upload(begun(), "<svg onload='x()'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", endsWith("not-an-image"));
    }

    @Test
    void a_text_shows_no_picture_that_is_not_there() {
        show(begun(), "0".repeat(64)).statusCode(422).body("violations.field", hasItem("document"));
    }

    @Test
    void superiors_see_a_picture_when_they_see_a_text_that_shows_it() {
        String report = begun();
        String digest = upload(report, picture()).extract().path("digest");
        String unused = upload(report, picture()).extract().path("digest");
        show(report, digest).statusCode(200);
        as(DISTRICT).get("/" + report + "/images/" + digest).then().statusCode(404);
        submit(report).statusCode(201);
        as(DISTRICT).get("/" + report + "/images/" + digest).then().statusCode(200);
        as(DISTRICT).get("/" + report + "/images/" + unused).then().statusCode(404);
        as(SIBLING).get("/" + report + "/images/" + digest).then().statusCode(404);
    }

    @Test
    void pictures_that_no_text_shows_are_forgotten() {
        String report = begun();
        String used = upload(report, picture()).extract().path("digest");
        String unused = upload(report, picture()).extract().path("digest");
        show(report, used).statusCode(200);
        cleaning.forget(Instant.now().plusSeconds(1));
        as(DRAFTER).get("/" + report + "/images/" + used).then().statusCode(200);
        as(DRAFTER).get("/" + report + "/images/" + unused).then().statusCode(404);
    }

    @Test
    void a_word_file_goes_out_and_comes_back_with_its_pictures() {
        String report = begun();
        String digest = upload(report, picture()).extract().path("digest");
        show(report, digest).statusCode(200);
        byte[] file = exported(DRAFTER, report, "format=docx")
                .statusCode(200)
                .contentType(WORD)
                .header("Content-Disposition", startsWith("attachment;"))
                .extract()
                .asByteArray();
        imported(begun(), WORD, file)
                .statusCode(200)
                .body("sections.heading", hasItem("路网"))
                .body("document.content[1].type", equalTo("image"))
                .body("document.content[1].attrs.digest", equalTo(digest));
    }

    @Test
    void a_refused_file_changes_nothing() {
        String report = drafted();
        String before = seen(DRAFTER, report).path("digest");
        imported(report, WORD, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})
                .statusCode(422)
                .body("type", endsWith("broken-file"));
        assertThat(seen(DRAFTER, report).<String>path("digest")).isEqualTo(before);
    }

    @Test
    void pasted_words_become_sections() {
        imported(
                        begun(),
                        "text/html",
                        "<h1>路网</h1><p>新建<b>3公里</b>。</p><h1>桥梁</h1>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(200)
                .body("sections.heading", hasItem("桥梁"))
                .body("document.content[1].content[1].marks[0].type", equalTo("bold"));
    }

    @Test
    void a_text_is_exported_for_reading_and_for_machines() {
        String report = drafted();
        exported(DRAFTER, report, "format=html")
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<h2>一、主要工作</h2>"));
        exported(DRAFTER, report, "format=md").statusCode(200).body(containsString("## 一、主要工作"));
        exported(DRAFTER, report, "format=json")
                .statusCode(200)
                .body("document.type", equalTo("doc"))
                .body("reading.figures.text", hasItem("46.5公里"))
                .body("digest", equalTo(seen(DRAFTER, report).path("digest")));
    }

    @Test
    void pdf_is_made_or_it_is_said_how_to_get_it() {
        ValidatableResponse answer = exported(DRAFTER, drafted(), "format=pdf");
        if (answer.extract().statusCode() == 501) {
            answer.body("type", endsWith("pdf-not-available")).body("detail", containsString("LibreOffice"));
        } else {
            answer.statusCode(200).contentType("application/pdf");
        }
    }

    @Test
    void a_format_that_does_not_exist_is_refused() {
        exported(DRAFTER, drafted(), "format=exe").statusCode(400);
        exported(DRAFTER, drafted(), "redHead=false").statusCode(400);
    }

    @Test
    void a_red_head_waits_for_the_issuance() throws IOException {
        String report = approved();
        exported(DRAFTER, report, "format=docx&redHead=true").statusCode(409).body("type", endsWith("not-issued"));
        issue(report).statusCode(201);
        byte[] file = exported(CITY, report, "format=docx&redHead=true")
                .statusCode(200)
                .extract()
                .asByteArray();
        String words = new String(unpacked(file).get("word/document.xml"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(words).contains("文件").contains("〕").contains("签发人：").contains("印发");
        exported(DRAFTER, report, "format=docx&redHead=true&revision=1").statusCode(409);
    }

    @Test
    void others_export_what_they_may_read() {
        String report = submitted();
        exported(DISTRICT, report, "format=md").statusCode(200);
        exported(SIBLING, report, "format=md").statusCode(404);
    }

    @Test
    void an_issued_report_is_archived_with_all_that_proves_it() throws Exception {
        String report = approved();
        as(DRAFTER).get("/" + report + "/archive").then().statusCode(409);
        issue(report).statusCode(201);
        as(DISTRICT).get("/" + report + "/archive").then().statusCode(403);
        byte[] zip = as(DRAFTER)
                .get("/" + report + "/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> parts = unpacked(zip);
        var manifest = Offices.read(new String(parts.get("manifest.json"), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(parts).hasSize(manifest.get("files").size() + 1);
        for (var file : manifest.get("files")) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(parts.get(file.get("name").asText()));
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo(file.at("/digests/SHA-256").asText());
        }
        var process = Offices.read(new String(parts.get("process.json"), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(process.at("/answers/0/kind").asText()).isEqualTo("APPROVED");
        assertThat(process.get("digest").asText())
                .isEqualTo(manifest.get("contentDigest").asText());
    }

    @Test
    void exports_leave_a_trace() {
        String report = drafted();
        exported(DRAFTER, report, "format=md").statusCode(200);
        assertThat(Database.number(
                        Offices.DB, "select count(*) from audit where action = 'export' and subject = ?", report))
                .isEqualTo(1);
    }
}
