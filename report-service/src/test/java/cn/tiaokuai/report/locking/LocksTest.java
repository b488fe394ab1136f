package cn.tiaokuai.report.locking;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.report.Editor;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class LocksTest {

    private String report;
    private String work;
    private Editor one;
    private Editor other;

    @BeforeEach
    void two_editors_are_open() {
        Offices.open();
        report = drafted();
        work = seen(DRAFTER, report).path("sections[0].id");
        one = new Editor(DRAFTER, report);
        other = new Editor(DRAFTER, report);
    }

    private ValidatableResponse asks(Editor editor, boolean takeover) {
        return asks(editor, work, takeover);
    }

    private ValidatableResponse asks(Editor editor, String section, boolean takeover) {
        return as(DRAFTER)
                .body("{\"client\":\"" + editor.client + "\",\"takeover\":" + takeover + "}")
                .put("/" + report + "/sections/" + section + "/lock")
                .then();
    }

    private ValidatableResponse locks() {
        return as(DRAFTER).get("/" + report + "/locks").then().statusCode(200);
    }

    @Test
    void colleagues_see_who_writes_a_section_and_get_it_not() {
        asks(one, false).statusCode(200);
        locks().body("holder", contains(DRAFTER)).body("sectionId", contains(work));
        asks(other, false)
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:section-locked"))
                .body("lock.client", equalTo(one.client.toString()));
        asks(one, false).statusCode(200);
    }

    @Test
    void a_section_that_somebody_holds_is_saved_by_nobody_else_and_the_text_is_kept() {
        asks(one, false).statusCode(200);
        other.types(work, "乙").statusCode(409).body("type", equalTo("urn:tiaokuai:problem:section-locked"));
        as(DRAFTER).get("/" + report + "/unmerged").then().body("reason", contains("SECTION_LOCKED"));
        one.types(work, "甲").statusCode(200);
    }

    @Test
    void whoever_loses_a_section_is_told_and_loses_no_text() {
        asks(one, false).statusCode(200);
        asks(other, true).statusCode(200);
        asks(one, false).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:lock-taken"));
        one.types(work, "甲还没有保存的").statusCode(409);
        as(DRAFTER)
                .get("/" + report + "/unmerged")
                .then()
                .body("[0].document.content[1].content[0].text", equalTo("甲还没有保存的"));
        other.types(work, "乙").statusCode(200);
    }

    @Test
    void a_section_that_is_given_back_is_free() {
        asks(one, false).statusCode(200);
        release(other);
        locks().body("$", hasSize(1));
        release(one);
        locks().body("$", empty());
        asks(other, false).statusCode(200);
    }

    private void release(Editor editor) {
        as(DRAFTER)
                .delete("/" + report + "/sections/" + work + "/lock?client=" + editor.client)
                .then()
                .statusCode(204);
    }

    @Test
    void of_eight_who_ask_at_once_one_gets_the_section() throws Exception {
        List<Callable<Integer>> calls = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>)
                        () -> asks(new Editor(DRAFTER, report), false).extract().statusCode())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void the_whole_text_may_be_saved_by_whoever_has_seen_the_newest() {
        asks(one, false).statusCode(200);
        Offices.save(report, Offices.TEXT).statusCode(200);
    }

    @Test
    void only_sections_that_are_there_and_may_be_written_are_held() {
        asks(one, UUID.randomUUID().toString(), false).statusCode(404);
        submit(report).statusCode(201);
        asks(one, false).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:report-locked"));
        as(DISTRICT).get("/" + report + "/locks").then().statusCode(403);
    }
}
