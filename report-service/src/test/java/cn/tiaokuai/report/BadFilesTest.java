package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are no reports, and what they are told. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class BadFilesTest {

    private static String report;

    @BeforeEach
    void a_report_is_drafted() {
        if (report == null) {
            Offices.open();
            report = drafted();
        }
    }

    private static ValidatableResponse imported(byte[] file) {
        return editing(DRAFTER, report)
                .contentType("application/octet-stream")
                .body(file)
                .post("/" + report + "/imports")
                .then();
    }

    @Test
    void a_file_that_is_no_text_is_refused_and_changes_nothing() {
        String before = seen(DRAFTER, report).path("digest");
        imported(new byte[0]).statusCode(422);
        imported(" \n ".getBytes(StandardCharsets.UTF_8)).statusCode(422);
        imported(new byte[] {(byte) 0xff, (byte) 0xff, 0, 1})
                .statusCode(422)
                .body("type", equalTo("urn:tiaokuai:problem:not-text"));
        assertThat(seen(DRAFTER, report).<String>path("digest")).isEqualTo(before);
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        byte[] file = new byte[10_000_000];
        Arrays.fill(file, (byte) 'x');
        imported(file).statusCode(413).contentType("application/problem+json").body("field", equalTo("file"));
    }

    @Test
    void control_characters_of_old_editors_are_left_out() {
        String fresh = Offices.begun();
        editing(DRAFTER, fresh)
                .contentType("text/plain")
                .body("某局总结\n一、主要工作\n第一页\f第二页\u0007。".getBytes(StandardCharsets.UTF_8))
                .post("/" + fresh + "/imports")
                .then()
                .statusCode(200)
                .body("sections[0].paragraphs[0]", equalTo("第一页第二页。"));
    }

    @Test
    void a_body_of_another_type_is_refused() {
        editing(DRAFTER, report)
                .contentType("application/xml")
                .body("<x/>")
                .put("/" + report + "/content")
                .then()
                .statusCode(415);
        editing(DRAFTER, report)
                .body("{}")
                .post("/" + report + "/imports")
                .then()
                .statusCode(415);
    }
}
