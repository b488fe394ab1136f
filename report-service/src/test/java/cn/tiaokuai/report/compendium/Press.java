package cn.tiaokuai.report.compendium;

import static cn.tiaokuai.report.ExchangedFiles.unpacked;
import static cn.tiaokuai.report.Offices.DB;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.answer;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.ReportApproved;
import cn.tiaokuai.report.export.PageNumbers;
import cn.tiaokuai.testkit.Database;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people do with compendia; the worker works when a test says so. */
final class Press {

    static final String TEXT = """
        {"title":"临江区交通运输局2025年工作总结","sections":[{"level":1,"number":"一、","heading":"主要工作",
         "paragraphs":["全年受理案件30件，其中办结28件、未办结2件。","临江区完成投资1.2亿元。"]}]}
        """;

    private final CompendiumWorker worker;

    /** Without LibreOffice, which takes seconds for each document. */
    Press(CompendiumWorker worker) {
        this.worker = worker;
        laidOut(null);
    }

    /** Pages that a layout finds from now on; none where it fails, null where there is nothing to lay out with. */
    void laidOut(List<Integer> pages) {
        QuarkusMock.installMockForType(new Layout(pages), PageNumbers.class);
    }

    private static final class Layout extends PageNumbers {

        private final List<Integer> pages;

        Layout(List<Integer> pages) {
            super(null);
            this.pages = pages;
        }

        @Override
        public boolean canBeTold() {
            return pages != null;
        }

        @Override
        public Optional<List<Integer>> of(Path book, int chapters, Duration timeout, Runnable alive) {
            alive.run();
            return Optional.of(pages).filter(found -> !found.isEmpty());
        }
    }

    static String approved() {
        return approved(TEXT);
    }

    static String approved(String text) {
        String report = begun();
        save(report, text).statusCode(200);
        submit(report).statusCode(201);
        happened(answer(ReportApproved.class, report));
        return report;
    }

    String begin(boolean deidentified, String... reports) {
        return as(SUPERVISOR)
                .body(Map.of("title", "工作总结汇编", "reports", List.of(reports), "deidentified", deidentified))
                .post("/compendia")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ExtractableResponse<Response> seen(String id) {
        return as(SUPERVISOR).get("/compendia/" + id).then().statusCode(200).extract();
    }

    /** Once the worker has looked. */
    void becomes(String id, String state) {
        worker.look();
        assertThat(seen(id).<String>path("state")).isEqualTo(state);
    }

    byte[] document(String username, String id) {
        return as(username)
                .get("/compendia/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static String words(byte[] docx) {
        return new String(unpacked(docx).get("word/document.xml"), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
    }

    /** Accepts every masking that is proposed. */
    void accept(String id) {
        Arrays.stream(Masking.Kind.values()).forEach(kind -> as(SUPERVISOR)
                .body(Map.of("kind", kind.name()))
                .post("/compendia/" + id + "/acceptances")
                .then()
                .statusCode(201));
    }

    ValidatableResponse release(String username, String id) {
        return as(username)
                .header("If-Match", seen(id).header("ETag"))
                .post("/compendia/" + id + "/release")
                .then();
    }

    /** What a worker leaves behind that was killed while it wrote. */
    void killed(String id, int leaseSeconds) {
        Database.execute(
                DB, "update compendium set state = 'BUILDING', bytes = null, digest = null where id = '" + id + "'");
        Database.execute(
                DB,
                "update compendium_job set phase = 'BUILD', due = now(), worker = 'gone', attempt = 1, lease_until ="
                        + " now() + interval '" + leaseSeconds + " seconds' where compendium_id = '" + id + "'");
        Database.execute(
                DB, "update compendium_chunk set bytes = 'half', attempt = 1 where compendium_id = '" + id + "'");
    }

    List<Map<String, Object>> attempts(String id) {
        return Database.rows(
                DB, "select distinct attempt from compendium_chunk where compendium_id = ?", UUID.fromString(id));
    }
}
