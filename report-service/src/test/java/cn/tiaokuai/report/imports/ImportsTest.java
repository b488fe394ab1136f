package cn.tiaokuai.report.imports;

import static cn.tiaokuai.report.ExchangedFiles.WORD;
import static cn.tiaokuai.report.ExchangedFiles.exported;
import static cn.tiaokuai.report.ExchangedFiles.imported;
import static cn.tiaokuai.report.ExchangedFiles.picture;
import static cn.tiaokuai.report.ExchangedFiles.show;
import static cn.tiaokuai.report.ExchangedFiles.upload;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that come in through the API. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ImportsTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
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
        imported(begun(), "text/html", "<h1>路网</h1><p>新建<b>3公里</b>。</p><h1>桥梁</h1>".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("sections.heading", hasItem("桥梁"))
                .body("document.content[1].content[1].marks[0].type", equalTo("bold"));
    }
}
