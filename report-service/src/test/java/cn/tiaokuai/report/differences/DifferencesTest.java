package cn.tiaokuai.report.differences;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class DifferencesTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static String between(String report, int from, int to) {
        return "/" + report + "/differences?from=" + from + "&to=" + to;
    }

    /** A report whose roads were corrected from 46.5 to 48. */
    private static String corrected() {
        String report = drafted();
        String work = seen(DRAFTER, report).path("sections[0].id");
        new Editor(DRAFTER, report).types(work, "新改建农村公路48公里。").statusCode(200);
        return report;
    }

    @Test
    void a_figure_that_changed_is_an_entry_of_its_own() {
        as(DRAFTER)
                .get(between(corrected(), 2, 3))
                .then()
                .statusCode(200)
                .body("sections[0].kinds", contains("REWRITTEN"))
                .body("sections[1].kinds", empty())
                .body("sections[0].lines[0].pieces.text", contains("新改建农村公路", "46.5", "48", "公里。"))
                .body("figures", hasSize(1))
                .body("figures[0].before", equalTo("46.5公里"))
                .body("figures[0].after", equalTo("48公里"));
    }

    @Test
    void backwards_the_difference_is_the_other_way_round() {
        as(DRAFTER).get(between(corrected(), 3, 2)).then().body("figures[0].after", equalTo("46.5公里"));
    }

    @Test
    void between_a_text_and_itself_there_is_nothing() {
        as(DRAFTER)
                .get(between(drafted(), 2, 2))
                .then()
                .body("title", empty())
                .body("figures", empty())
                .body("sections.kinds.flatten()", empty());
    }

    @Test
    void a_superior_compares_what_was_sent_to_it_and_nothing_else() {
        String report = submitted();
        giveBack(report);
        save(report, TEXT.replace("46.5", "48")).statusCode(200);
        save(report, TEXT.replace("46.5", "49")).statusCode(200);
        submit(report).statusCode(201);
        as(DISTRICT).get(between(report, 2, 4)).then().statusCode(200).body("figures[0].after", equalTo("49公里"));
        as(DISTRICT).get(between(report, 2, 3)).then().statusCode(404);
        as(Offices.SIBLING).get(between(report, 2, 4)).then().statusCode(404);
    }

    @Test
    void both_revisions_must_be_named_and_exist() {
        String report = begun();
        as(DRAFTER).get("/" + report + "/differences?from=1").then().statusCode(400);
        as(DRAFTER).get("/" + report + "/differences?from=x&to=1").then().statusCode(400);
        as(DRAFTER).get(between(report, 1, 7)).then().statusCode(404);
    }
}
