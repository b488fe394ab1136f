package cn.tiaokuai.review.cases;

import static cn.tiaokuai.review.Reviewing.BUREAU_REVIEWER;
import static cn.tiaokuai.review.Reviewing.DB;
import static cn.tiaokuai.review.Reviewing.DISTRICT_REVIEWER;
import static cn.tiaokuai.review.Reviewing.REVISED;
import static cn.tiaokuai.review.Reviewing.TEXT;
import static cn.tiaokuai.review.Reviewing.approve;
import static cn.tiaokuai.review.Reviewing.as;
import static cn.tiaokuai.review.Reviewing.caseOf;
import static cn.tiaokuai.review.Reviewing.happened;
import static cn.tiaokuai.review.Reviewing.sendBack;
import static cn.tiaokuai.review.Reviewing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.review.Reviewing;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signatures, histories that are verified, and what changed since somebody agreed. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "review"))
class TrustTest {

    @BeforeAll
    static void the_directory_is_there() {
        Reviewing.awaitDirectory();
    }

    /** What is found wrong with a case by the supervisor of the district, who does not see what it is about. */
    static List<String> faults(String caseId) {
        List<String> found = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath look = as("supervisor.370102")
                    .get("/verification" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(look.getList("faults.findAll { it.caseId == '" + caseId + "' }.what"));
            String next = look.getString("next");
            after = next == null ? null : "?after=" + next;
        }
        return found;
    }

    private static String decided() {
        UUID report = submitted();
        approve(report, BUREAU_REVIEWER, TEXT).statusCode(201);
        return caseOf(report, 1);
    }

    @Test
    void a_decision_says_where_it_came_from_and_is_signed() {
        approve(submitted(), BUREAU_REVIEWER, TEXT)
                .body("clientAddress", equalTo("127.0.0.1"))
                .body("keyId", matchesPattern("[0-9a-f]{64}"))
                .body("signature", notNullValue());
    }

    @Test
    void what_was_decided_holds() {
        assertThat(faults(decided())).isEmpty();
    }

    @Test
    void a_decision_written_over_by_the_owner_of_the_database_is_found() {
        String id = decided();
        Database.execute(DB, "update decision set reason = '同意' where case_id = '" + id + "'");
        assertThat(faults(id)).containsExactly("SIGNATURE");
    }

    @Test
    void a_history_line_written_over_is_found() {
        String id = decided();
        Database.execute(DB, "update history set name = '他人' where number = 2 and case_id = '" + id + "'");
        assertThat(faults(id)).containsExactly("HISTORY");
    }

    @Test
    void a_decision_put_in_by_hand_is_found() {
        String id = decided();
        Database.execute(DB, """
                insert into decision (id, step_id, case_id, ordinal, step_unit, role, decision, digest, decided_by, decided_by_name,
                                      decided_at)
                select gen_random_uuid(), id, case_id, ordinal, step_unit, role, 'APPROVED', 'x', 'x', 'x', now()
                from case_step where ordinal = 2 and case_id = '%s'
                """.formatted(id));
        assertThat(faults(id)).containsExactly("DECISIONS");
    }

    @Test
    void whoever_agreed_before_is_shown_what_changed_since() {
        UUID report = submitted();
        approve(report, BUREAU_REVIEWER, TEXT);
        sendBack(report, DISTRICT_REVIEWER, TEXT);
        ObjectNode again = submitted(report, 2, REVISED);
        ObjectNode data = (ObjectNode) again.get("data");
        data.put("revision", 6);
        ((ObjectNode) data.get("sections").get(1)).put("digest", "0".repeat(64));
        happened(again);
        as(BUREAU_REVIEWER)
                .get("/cases/" + caseOf(report, 2) + "/changes")
                .then()
                .statusCode(200)
                .body("since.submission", equalTo(1))
                .body("since.digest", equalTo(TEXT))
                .body("now.digest", equalTo(REVISED))
                .body("changed", contains(data.get("sections").get(1).get("id").asText()))
                .body("difference", containsString("/api/reports/" + report + "/differences?from=4&to=6"));
        as(DISTRICT_REVIEWER)
                .get("/cases/" + caseOf(report, 2) + "/changes")
                .then()
                .body("since", nullValue())
                .body("changed", hasSize(0));
    }

    @Test
    void a_name_written_over_is_found() {
        String id = decided();
        Database.execute(DB, "update decision set decided_by_name = '他人' where case_id = '" + id + "'");
        assertThat(faults(id)).containsExactly("SIGNATURE");
    }

    @Test
    void a_signature_taken_away_is_found() {
        String id = decided();
        Database.execute(
                DB, "update decision set reason = 'x', signature = null, key_id = null where case_id = '" + id + "'");
        assertThat(faults(id)).containsExactly("DECISIONS");
    }

    @Test
    void a_decision_signed_by_another_key_is_found() {
        String id = decided();
        Database.execute(DB, """
                update decision d set signature = other.signature, key_id = other.key_id from decision other
                where d.case_id = '%s' and other.case_id = '%s'
                """.formatted(id, decided()));
        assertThat(faults(id)).containsExactlyInAnyOrder("DECISIONS", "SIGNATURE");
    }

    @Test
    void decisions_that_change_places_are_found() {
        String one = decided();
        String other = decided();
        Database.execute(DB, """
                update decision set case_id = case case_id when '%1$s' then uuid '%2$s' else uuid '%1$s' end
                where case_id in ('%1$s', '%2$s')
                """.formatted(one, other));
        assertThat(faults(one)).containsExactlyInAnyOrder("DECISIONS", "SIGNATURE");
    }

    @Test
    void what_was_decided_before_there_were_signatures_has_to_be_what_its_line_says() {
        String id = decided();
        Database.execute(DB, "update decision set signature = null, key_id = null where case_id = '" + id + "'");
        Database.execute(DB, "update history set proof = null where case_id = '" + id + "'");
        // Without its proof the line has another hash than it was written with; who forges that, still has to match.
        assertThat(faults(id)).containsExactly("HISTORY");
        Database.execute(DB, "update decision set decided_by = 'x' where case_id = '" + id + "'");
        assertThat(faults(id)).containsExactlyInAnyOrder("HISTORY", "DECISIONS");
    }

    @Test
    void cases_of_a_unit_that_is_closed_by_now_are_verified_too() {
        String id = decided();
        Database.execute(DB, "update history set name = '他人' where number = 2 and case_id = '" + id + "'");
        Database.execute(DB, "update unit set active = false where code = '370102JT'");
        try {
            assertThat(faults(id)).containsExactly("HISTORY");
        } finally {
            Database.execute(DB, "update unit set active = true where code = '370102JT'");
        }
    }
}
