package cn.tiaokuai.report.rounds;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.submit;
import static cn.tiaokuai.report.rounds.Calls.asksForTime;
import static cn.tiaokuai.report.rounds.Calls.called;
import static cn.tiaokuai.report.rounds.Calls.calledWithReminders;
import static cn.tiaokuai.report.rounds.Calls.closed;
import static cn.tiaokuai.report.rounds.Calls.daysPass;
import static cn.tiaokuai.report.rounds.Calls.decided;
import static cn.tiaokuai.report.rounds.Calls.does;
import static cn.tiaokuai.report.rounds.Calls.drafted;
import static cn.tiaokuai.testkit.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.tiaokuai.contracts.ReportCalled;
import cn.tiaokuai.contracts.ReportReminded;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class RemindersTest {

    @Inject
    ReminderClock clock;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static String byHand(String unit) {
        return "{\"units\":[\"" + unit + "\"],\"message\":\"请尽快送审\"}";
    }

    /** Distances of the reminders that the bureau got, latest first. */
    private static List<Integer> bureauGot(String round) {
        return as(DRAFTER)
                .get("/rounds/" + round + "/reminders")
                .then()
                .statusCode(200)
                .extract()
                .path("items.days");
    }

    private void looksAfter(int days) {
        daysPass(days);
        clock.look();
    }

    @Test
    void the_clock_reminds_on_the_days_that_the_round_names() {
        String round = calledWithReminders();
        for (int day = 0; day <= 14; day++) {
            looksAfter(day);
            clock.look();
        }
        assertThat(bureauGot(round)).containsExactly(1, 0, -3);
        as(SUPERVISOR).get("/rounds/" + round + "/reminders").then().body("items", hasSize(6));
    }

    @Test
    void a_reminder_says_how_much_time_is_left() {
        String round = calledWithReminders();
        looksAfter(7);
        as(DRAFTER)
                .get("/rounds/" + round + "/reminders")
                .then()
                .body("items[0].message", containsString("距截止日期还有 3 天"))
                .body("items[0].byHand", equalTo(false))
                .body("items[0].unit", equalTo("370102JT"));
    }

    @Test
    void several_replicas_remind_once_and_it_is_told_outside_once() throws Exception {
        String round = calledWithReminders();
        daysPass(7);
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (Future<?> look : IntStream.range(0, 4)
                    .mapToObj(i -> replicas.submit(clock::look))
                    .toList()) {
                look.get();
            }
        }
        assertThat(bureauGot(round)).containsExactly(-3);
        await().until(() -> Offices.announcements(round, ReportReminded.class).size() >= 2);
        assertThat(Offices.announcements(round, ReportReminded.class))
                .extracting(event -> event.get("unit").asText())
                .containsExactlyInAnyOrder("370102JT", "370102SF");
    }

    @Test
    void days_without_a_clock_are_made_up_for_with_one_reminder() {
        String round = calledWithReminders();
        looksAfter(13);
        assertThat(bureauGot(round)).containsExactly(1);
    }

    @Test
    void who_has_delivered_is_left_alone() {
        String round = calledWithReminders();
        submit(drafted(round)).statusCode(201);
        looksAfter(7);
        assertThat(bureauGot(round)).isEmpty();
        as(SUPERVISOR).get("/rounds/" + round + "/reminders").then().body("items.unit", contains("370102SF"));
    }

    @Test
    void who_has_more_time_is_reminded_later() {
        String round = calledWithReminders();
        String extension = asksForTime(round, 20).statusCode(201).extract().path("id");
        decided(extension, "{\"granted\":true,\"reason\":\"同意\"}").statusCode(200);
        looksAfter(7);
        assertThat(bureauGot(round)).isEmpty();
        looksAfter(17);
        assertThat(bureauGot(round)).containsExactly(-3);
    }

    @Test
    void a_closed_round_reminds_nobody_and_a_reopened_one_does_again() {
        String round = calledWithReminders();
        closed(round).statusCode(200);
        looksAfter(7);
        assertThat(bureauGot(round)).isEmpty();
        does(round, "reopening", "{\"reason\":\"补报\"}").statusCode(200);
        looksAfter(10);
        assertThat(bureauGot(round)).containsExactly(0);
    }

    @Test
    void a_removed_unit_is_left_alone() {
        String round = calledWithReminders();
        does(round, "removals", "{\"units\":[\"370102JT\"],\"reason\":\"机构撤并\"}")
                .statusCode(200);
        looksAfter(7);
        assertThat(bureauGot(round)).isEmpty();
    }

    @Test
    void a_person_reminds_whom_he_chooses_with_his_words() {
        String round = called();
        does(round, "reminders", byHand("370102JT")).statusCode(201).body("message", contains("请尽快送审"));
        assertThat(bureauGot(round)).containsExactly(-10);
        as("drafter.370102sf").get("/rounds/" + round + "/reminders").then().body("items", hasSize(0));
        assertThat(Offices.announced(round, ReportReminded.class)
                        .at("/data/remindedBy/username")
                        .asText())
                .isEqualTo(SUPERVISOR);
    }

    @Test
    void nobody_is_reminded_by_hand_again_and_again() {
        String round = called();
        does(round, "reminders", byHand("370102JT")).statusCode(201);
        does(round, "reminders", "{\"units\":[\"370102SF\",\"370102JT\"],\"message\":\"x\"}")
                .statusCode(429)
                .body("type", equalTo("urn:tiaokuai:problem:reminded-recently"))
                .body("units", contains("370102JT"));
        does(round, "reminders", byHand("370102SF")).statusCode(201);
        daysPass(1);
        does(round, "reminders", byHand("370102JT")).statusCode(201);
    }

    @Test
    void who_has_delivered_or_is_not_called_is_not_reminded_by_hand() {
        String round = called();
        submit(drafted(round)).statusCode(201);
        does(round, "reminders", byHand("370102JT")).statusCode(422);
        does(round, "reminders", byHand("370102MZ")).statusCode(422);
        does(round, "reminders", "{\"units\":[],\"message\":\" \"}")
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("units", "message"));
    }

    @Test
    void every_called_unit_is_told_outside() {
        String round = called();
        await().until(() -> Offices.announcements(round, ReportCalled.class).size() == 2);
        does(round, "additions", "{\"recipients\":{\"units\":[\"370102MZ\"]},\"reason\":\"补充\"}")
                .statusCode(200);
        await().until(() -> Offices.announcements(round, ReportCalled.class).size() == 3);
    }
}
