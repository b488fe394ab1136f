package cn.tiaokuai.report.export;

import static cn.tiaokuai.report.ExchangedFiles.exported;
import static cn.tiaokuai.report.ExchangedFiles.unpacked;
import static cn.tiaokuai.report.Offices.CITY;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that go out through the API. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ExportsTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
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
        String words = new String(unpacked(file).get("word/document.xml"), StandardCharsets.UTF_8);
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
    void exports_leave_a_trace() {
        String report = drafted();
        exported(DRAFTER, report, "format=md").statusCode(200);
        assertThat(Database.number(
                        Offices.DB, "select count(*) from audit where action = 'export' and subject = ?", report))
                .isEqualTo(1);
    }
}
