package cn.tiaokuai.review.notices;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DB;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.openStep;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices by mail, through a real server. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
@WithTestResource(MailServer.class)
class MailTest {

    private static final String ADDRESS = "sunlixin@example.org";

    @Inject
    Postman postman;

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    @BeforeEach
    void nobody_wants_mail_yet() throws Exception {
        Database.execute(DB, "truncate notice, letter, letter_agenda, notice_settings cascade");
        MailServer.get().purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void the_server_is_there() {
        if (!MailServer.get().isRunning()) {
            MailServer.comesBack();
        }
    }

    private static ValidatableResponse wants(String username, String mode, String address) {
        String etag = as(username).get("/notice-settings").then().extract().header("ETag");
        return as(username)
                .header("If-Match", etag)
                .body("{\"mode\":\"" + mode + "\",\"address\":\"" + address + "\"}")
                .put("/notice-settings")
                .then();
    }

    /** Writes letters in one round, and sends them in the next. */
    private void postmanGoes() {
        postman.go();
        postman.go();
    }

    private static void itIs(Instant time) {
        QuarkusMock.installMockForType(Clock.fixed(time, ZoneOffset.UTC), Clock.class);
    }

    private static List<String> subjects() {
        return Arrays.stream(MailServer.get().getReceivedMessages())
                .map(MailTest::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoever_wants_each_notice_gets_it_at_once_and_once_and_colleagues_get_none() throws Exception {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS).statusCode(200).body("enabled", equalTo(true));
        submitted();
        postmanGoes();
        postmanGoes();
        assertThat(subjects())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("【条块】待办：")
                .contains("交通");
        MimeMessage mail = MailServer.get().getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("tiaokuai@example.org");
        assertThat(mail.getHeader("Message-ID")[0]).endsWith("@tiaokuai>");
        assertThat(mail.getContent().toString()).contains("待您办理", "办理期限", "https://tiaokuai.example.org");
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("reviewer.370102jt");
    }

    @Test
    void several_replicas_send_it_once() throws Exception {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS);
        submitted();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 2; round++) {
                for (Future<?> sent : IntStream.range(0, 4)
                        .mapToObj(i -> replicas.submit(postman::go))
                        .toList()) {
                    sent.get();
                }
            }
        }
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_loses_nothing() {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS);
        submitted();
        MailServer.goesAway();
        postmanGoes();
        assertThat(letter()).containsEntry("state", "SENDING").containsEntry("attempts", 1);
        MailServer.comesBack();
        postmanGoes(); // not yet: it waits a little after a failure
        assertThat(subjects()).isEmpty();
        itIs(Instant.now().plus(Duration.ofMinutes(1)));
        postmanGoes();
        postmanGoes();
        assertThat(subjects()).hasSize(1);
        assertThat(Database.number(DB, "select count(*) from letter_agenda")).isZero();
    }

    @Test
    void an_address_that_servers_go_on_refusing_is_given_up_and_its_owner_sees_why() throws Exception {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS);
        submitted();
        try (RefusingServer _ = MailServer.refusesEverybody()) {
            postman.go();
            for (int day = 0; day < 7; day++) {
                itIs(Instant.now().plus(Duration.ofDays(day)));
                postman.go();
            }
            assertThat(letter()).containsEntry("state", "SENDING").containsEntry("attempts", 7);
            itIs(Instant.now().plus(Duration.ofDays(8)));
            postman.go();
            assertThat(letter()).containsEntry("state", "REFUSED").containsEntry("attempts", 8);
        }
        as(BUREAU_REVIEWER).get("/notice-settings").then().body("problem", containsString("550"));
        assertThat(Database.number(DB, "select count(*) from letter_agenda")).isZero();
    }

    private static Map<String, Object> letter() {
        return Database.rows(DB, "select state, attempts, error from letter").getFirst();
    }

    @Test
    void a_sender_that_was_killed_is_followed_by_another_after_its_lease() {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS);
        submitted();
        postman.go();
        // As a process leaves it that dies after it has claimed the letter and before it has sent it.
        Database.execute(DB, "update letter set state = 'SENDING'");
        Database.execute(DB, "update letter_agenda set at = now() + interval '2 minutes'");
        postman.go();
        assertThat(subjects()).isEmpty();
        itIs(Instant.now().plus(Duration.ofMinutes(3)));
        postman.go();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void a_digest_has_all_of_a_day_but_what_was_read_meanwhile() {
        itIs(Instant.parse("2031-03-03T02:00:00Z"));
        wants(BUREAU_REVIEWER, "DIGEST", ADDRESS);
        submitted();
        submitted();
        String read = as(BUREAU_REVIEWER).get("/notices?limit=1").path("items[0].id");
        submitted();
        as(BUREAU_REVIEWER).post("/notices/" + read + "/reading").then().statusCode(200);
        postmanGoes();
        assertThat(subjects()).isEmpty();
        itIs(Instant.parse("2031-03-04T00:30:01Z"));
        postmanGoes();
        assertThat(subjects()).containsExactly("【条块】您有 2 条审核通知");
    }

    @Test
    void what_was_read_before_it_could_be_sent_is_not_sent() {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS);
        submitted();
        postman.go();
        String id = as(BUREAU_REVIEWER).get("/notices?limit=1").path("items[0].id");
        as(BUREAU_REVIEWER).post("/notices/" + id + "/reading").then().statusCode(200);
        postman.go();
        assertThat(subjects()).isEmpty();
        assertThat(Database.rows(DB, "select state from letter").getFirst()).containsEntry("state", "NEEDLESS");
    }

    @Test
    void what_is_for_a_role_does_not_go_to_who_was_not_seen_with_it_lately() {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS);
        Database.execute(DB, "update notice_settings set seen_at = now() - interval '15 days'");
        String step = openStep(submitted(), BUREAU_REVIEWER);
        postmanGoes();
        assertThat(subjects()).isEmpty();
        as(BUREAU_REVIEWER).get("/notices").then().statusCode(200).body("items.stepId", hasItem(step));
        submitted();
        postmanGoes();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void settings_are_changed_from_the_version_that_was_read() {
        wants(BUREAU_REVIEWER, "EACH", ADDRESS).header("ETag", "\"v1\"");
        as(BUREAU_REVIEWER)
                .header("If-Match", "\"v0\"")
                .body("{\"mode\":\"OFF\"}")
                .put("/notice-settings")
                .then()
                .statusCode(412);
        as(BUREAU_REVIEWER)
                .body("{\"mode\":\"OFF\"}")
                .put("/notice-settings")
                .then()
                .statusCode(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@example.org",
                "a b@example.org",
                "a@example.org\\r\\nBcc: x@example.org",
                "a@elsewhere.org",
                "<a@example.org>"
            })
    void an_address_that_is_none_or_goes_elsewhere_is_refused(String address) {
        wants(BUREAU_REVIEWER, "EACH", address).statusCode(422).body("violations.field", hasItem("address"));
    }

    @Test
    void a_way_of_wanting_mail_that_is_none_is_refused() {
        wants(BUREAU_REVIEWER, "SOMETIMES", ADDRESS).statusCode(400).body("detail", containsString("SOMETIMES"));
    }
}
