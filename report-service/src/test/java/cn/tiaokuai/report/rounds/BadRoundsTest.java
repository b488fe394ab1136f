package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.report.Refusal;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls for reports that are none. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class BadRoundsTest {

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\":\"x\" | \"title\":\"\" | title",
                "\"kind\":\"SPECIAL\" | \"kind\":\"X\" | kind",
                "\"year\":2025 | \"year\":0 | year",
                "\"due\":\"2099-01-15\" | \"due\":null | due",
                "\"due\":\"2099-01-15\" | \"due\":\"+999999999-01-01\" | due",
                "\"due\":\"2099-01-15\" | \"due\":\"2026-01-15\" | due",
                "{\"units\":[\"370102JT\"]} | null | recipients",
                "{\"units\":[\"370102JT\"]} | {} | recipients",
                "{\"units\":[\"370102JT\"]} | {\"units\":[]} | recipients",
                "{\"units\":[\"370102JT\"]} | {\"groups\":[null]} | recipients.groups[0]",
                "{\"units\":[\"370102JT\"]} | {\"kinds\":[]} | recipients.kinds",
                "{\"units\":[\"370102JT\"]} | {\"kinds\":[null]} | recipients.kinds[0]",
                "{\"units\":[\"370102JT\"]} | {\"units\":[\"370102JT\"],\"except\":[null]} | recipients.except[0]",
                "{\"units\":[\"370102JT\"]} | {\"units\":[\"370102JT\"],\"except\":[\"370102JT\"]} | recipients",
                "\"title\":\"x\" | \"title\":\"x\",\"reminders\":{\"before\":[null]} | reminders.before[0]",
                "{\"units\":[\"370102JT\"]} | {\"units\":[null]} | recipients.units[0]",
                "{\"units\":[\"370102JT\"]} | {\"units\":[\"NOWHERE\"]} | recipients.units[0]",
                "{\"units\":[\"370102JT\"]} | {\"units\":[\"370121JT\"]} | recipients.units[0]",
                "{\"units\":[\"370102JT\"]} | {\"under\":\"3701\"} | recipients.under",
                "{\"units\":[\"370102JT\"]} | {\"line\":\"fishery\"} | recipients",
                "[\"工作计划\"] | [null] | template.requiredSections[0]",
            })
    void a_round_with_a_wrong_field_names_it(String right, String wrong, String field) {
        String round = "{\"title\":\"x\",\"kind\":\"SPECIAL\",\"year\":2025,\"due\":\"2099-01-15\","
                + "\"template\":{\"requiredSections\":[\"工作计划\"]},\"recipients\":{\"units\":[\"370102JT\"]}}";
        assertThat(round).contains(right);
        Refusal.names(
                as(SUPERVISOR).body(round.replace(right, wrong)).post("/rounds").then(), field);
    }

    @Test
    void a_date_that_is_none_is_refused() {
        as(SUPERVISOR)
                .body(
                        "{\"title\":\"x\",\"kind\":\"SPECIAL\",\"year\":2025,\"due\":\"2026-02-30\",\"recipients\":{\"units\":[\"370102JT\"]}}")
                .post("/rounds")
                .then()
                .statusCode(400)
                .body("field", equalTo("due"));
    }
}
