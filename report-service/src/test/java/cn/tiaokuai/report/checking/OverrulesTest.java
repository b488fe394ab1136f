package cn.tiaokuai.report.checking;

import static cn.tiaokuai.report.Offices.CITY_LINE;
import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.announced;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.giveBack;
import static cn.tiaokuai.report.Offices.overrule;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.standing;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.Offices.submitted;
import static cn.tiaokuai.report.Offices.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class OverrulesTest {

    private static final String FAULT = "全年新增经营主体51户，其中企业新增208户、个体工商户新增637户。";
    private static final String FAULTY = Offices.TEXT.replace("新改建农村公路46.5公里。", FAULT);
    private static final String REASON = "总数为净增，分项为新登记，口径不同";

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static String faulty() {
        String report = begun();
        save(report, FAULTY).statusCode(200);
        return report;
    }

    private static String overruled() {
        String report = faulty();
        overrule(DRAFTER, report, standing(report), REASON).statusCode(201);
        return report;
    }

    @Test
    void a_report_whose_figures_do_not_add_up_is_not_submitted() {
        submit(faulty())
                .statusCode(422)
                .body("type", equalTo("urn:tiaokuai:problem:checks-unsettled"))
                .body("checks.kind", contains("FIGURES"))
                .body("checks[0].message", equalTo("分项208户、637户合计845户，与所述总数51户不符"))
                .body("checks[0].excerpt", equalTo(FAULT));
    }

    @Test
    void the_checks_say_beforehand_what_stands() {
        String report = faulty();
        as(DRAFTER)
                .get("/" + report + "/checks")
                .then()
                .statusCode(200)
                .body("submittable", equalTo(false))
                .body("revision", equalTo(2))
                .body("checks.severity", hasItem("OVERRULABLE"))
                .body("checks[0].section", notNullValue())
                .body("checks[0].overrule", nullValue());
    }

    @Test
    void a_reason_lets_it_go() {
        String report = overruled();
        as(DRAFTER)
                .get("/" + report + "/checks")
                .then()
                .body("submittable", equalTo(true))
                .body("checks[0].overrule.reason", equalTo(REASON))
                .body("checks[0].overrule.by.username", equalTo(DRAFTER));
        submit(report).statusCode(201);
    }

    @Test
    void the_reason_goes_with_the_submission() {
        String report = overruled();
        submit(report).statusCode(201);
        JsonNode told = announced(report, ReportSubmitted.class).at("/data/overrules");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("reason").asText()).isEqualTo(REASON);
        assertThat(told.get(0).at("/by/username").asText()).isEqualTo(DRAFTER);
    }

    @Test
    void whoever_reads_the_submitted_text_reads_the_reasons() {
        String report = overruled();
        as(DISTRICT).get("/" + report + "/overrules").then().statusCode(404);
        submit(report).statusCode(201);
        for (String reader : List.of(DRAFTER, DISTRICT, CITY_LINE)) {
            as(reader)
                    .get("/" + report + "/overrules")
                    .then()
                    .statusCode(200)
                    .body("reason", contains(REASON))
                    .body("excerpt", contains(FAULT));
        }
        as(SIBLING).get("/" + report + "/overrules").then().statusCode(404);
        as(DISTRICT).get("/" + report + "/checks").then().statusCode(403);
    }

    @Test
    void an_unchanged_sentence_keeps_its_reason_through_a_return() {
        String report = overruled();
        submit(report).statusCode(201);
        giveBack(report);
        save(report, FAULTY.replace("新改建农村公路45公里", "新改建农村公路48公里")).statusCode(200);
        submit(report).statusCode(201);
    }

    @Test
    void a_changed_sentence_loses_its_reason_until_the_change_is_undone() {
        String report = overruled();
        save(report, FAULTY.replace("637", "638")).statusCode(200);
        submit(report).statusCode(422);
        as(DRAFTER).get("/" + report + "/overrules").then().body("", hasSize(0));
        save(report, FAULTY).statusCode(200);
        submit(report).statusCode(201);
    }

    @Test
    void readers_go_on_seeing_the_reasons_of_the_text_they_saw() {
        String report = overruled();
        submit(report).statusCode(201);
        giveBack(report);
        as(DRAFTER)
                .delete("/" + report + "/overrules/"
                        + as(DRAFTER)
                                .get("/" + report + "/overrules")
                                .<List<String>>path("checkId")
                                .getFirst())
                .then()
                .statusCode(204);
        submit(report).statusCode(422);
        as(DISTRICT).get("/" + report + "/overrules").then().body("reason", contains(REASON));
        as(DRAFTER).get("/" + report + "/overrules").then().body("", hasSize(0));
    }

    @Test
    void a_withdrawn_submission_may_be_made_again() {
        String report = overruled();
        submit(report).statusCode(201);
        withdraw(report).statusCode(204);
        as(DISTRICT).get("/" + report + "/overrules").then().statusCode(404);
        submit(report).statusCode(201);
        as(DISTRICT).get("/" + report + "/overrules").then().body("", hasSize(1));
    }

    @Test
    void what_is_missing_cannot_be_explained_away() {
        String report = begun();
        String id = as(DRAFTER).get("/" + report + "/checks").path("checks[0].id");
        overrule(DRAFTER, report, List.of(id), REASON)
                .statusCode(422)
                .body("violations[0].field", equalTo("checks[0]"));
    }

    @Test
    void what_is_not_there_is_not_overruled() {
        overrule(DRAFTER, drafted(), List.of("figures-000"), REASON)
                .statusCode(422)
                .body("violations[0].field", equalTo("checks[0]"));
    }

    @Test
    void a_reason_is_changed_by_taking_it_back_first() {
        String report = faulty();
        List<String> standing = standing(report);
        overrule(DRAFTER, report, standing, REASON).statusCode(201);
        overrule(DRAFTER, report, standing, "另一说法")
                .statusCode(409)
                .body("type", equalTo("urn:tiaokuai:problem:already-overruled"))
                .body("checks", equalTo(standing));
        as(DRAFTER)
                .delete("/" + report + "/overrules/" + standing.getFirst())
                .then()
                .statusCode(204);
        as(DRAFTER)
                .delete("/" + report + "/overrules/" + standing.getFirst())
                .then()
                .statusCode(404);
        overrule(DRAFTER, report, standing, "另一说法").statusCode(201).body("reason", contains("另一说法"));
    }

    @Test
    void a_submitted_report_is_past_reasons() {
        String report = submitted();
        overrule(DRAFTER, report, List.of("figures-000"), REASON).statusCode(409);
        as(DRAFTER).delete("/" + report + "/overrules/figures-000").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\"x\"} | checks",
                "{\"reason\":\"x\",\"checks\":[]} | checks",
                "{\"reason\":\"x\",\"checks\":[null]} | checks[0]",
                "{\"reason\":\"x\",\"checks\":[\"a\",\"a\"]} | checks[1]",
                "{\"checks\":[\"a\"]} | reason",
                "{\"reason\":\" \",\"checks\":[\"a\"]} | reason",
            })
    void a_reason_with_a_wrong_field_names_it(String body, String field) {
        as(DRAFTER)
                .body(body)
                .post("/" + drafted() + "/overrules")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    @Test
    void where_it_is_to_go_is_looked_at_too() {
        String report = drafted();
        as(DRAFTER)
                .get("/" + report + "/checks?addressee=370102")
                .then()
                .body("submittable", equalTo(false))
                .body("checks.kind", contains("RECIPIENT"));
        as(DRAFTER)
                .get("/" + report + "/checks?addressee=370102&copies=3701JT")
                .then()
                .body("submittable", equalTo(true));
        as(DRAFTER)
                .get("/" + report + "/checks?addressee=NOWHERE")
                .then()
                .statusCode(422)
                .body("violations.field", contains("addressee"));
    }

    @Test
    void a_request_in_a_report_is_told() {
        String report = begun();
        save(report, Offices.TEXT.replace("46.5公里。", "46.5公里。妥否，请批示。")).statusCode(200);
        submit(report).statusCode(422).body("checks.kind", contains("REQUEST"));
    }
}
